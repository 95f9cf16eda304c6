import CZlib

/// PNG pictures that every decoder reads (ISO/IEC 15948), made without one.
package enum PictureMaker {
  /// One colour all over; `texts` become comments in the metadata.
  package static func png(
    width: Int, height: Int, colour: [UInt8] = [0x12, 0x5B, 0x57], texts: [String] = []
  ) -> [UInt8] {
    var row: [UInt8] = [0]
    for _ in 0..<width { row += colour }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(row.count * height)
    for _ in 0..<height { pixels += row }
    return png(width: width, height: height, bands: colour.count, pixels: pixels, texts: texts)
  }

  /// A picture that claims a size, whatever its pixels are.
  package static func png(
    width: Int, height: Int, bands: Int = 3, pixels: [UInt8], texts: [String] = []
  ) -> [UInt8] {
    let header = number(width) + number(height) + [8, bands == 4 ? 6 : 2, 0, 0, 0]
    let comments = texts.flatMap { chunk("tEXt", Array("Comment\0".utf8) + Array($0.utf8)) }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + comments
      + chunk("IDAT", stored(pixels)) + chunk("IEND", [])
  }

  package static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    let sum = body.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt($0.count)) }
    return number(data.count) + body + number(Int(sum))
  }

  /// As a stream of RFC 1950 that compresses nothing.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: max(1, bytes.count), by: 0xFFFF) {
      let block = bytes[start..<min(start + 0xFFFF, bytes.count)]
      let (low, high) = (UInt8(truncatingIfNeeded: block.count), UInt8(truncatingIfNeeded: block.count >> 8))
      result += [start + 0xFFFF >= bytes.count ? 1 : 0, low, high, ~low, ~high] + block
    }
    let sum = bytes.withUnsafeBufferPointer { adler32(1, $0.baseAddress, uInt($0.count)) }
    return result + number(Int(sum))
  }

  private static func number(_ value: Int) -> [UInt8] {
    (0..<4).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
