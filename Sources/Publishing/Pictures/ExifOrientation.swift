/// How a camera was held: the one thing in a picture's Exif data that changes how it is shown.
struct ExifOrientation: Equatable {
  /// From 2 to 8 (Exif 2.32, tag 0x0112); 1 is upright and need not be said.
  let value: UInt8

  private static let tag = 0x0112

  /// Reads it from a TIFF structure; `nil` if there is none, or it is upright, or anything is broken.
  init?(tiff bytes: ArraySlice<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count >= 8 else { return nil }
    let isBigEndian: Bool
    switch bytes.prefix(4) {
    case [0x4D, 0x4D, 0x00, 0x2A]: isBigEndian = true
    case [0x49, 0x49, 0x2A, 0x00]: isBigEndian = false
    default: return nil
    }
    func number(at index: Int, length: Int) -> Int? {
      guard index >= 0, index <= bytes.count - length else { return nil }
      let digits = bytes[index..<index + length]
      return (isBigEndian ? Array(digits) : digits.reversed()).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(at: 4, length: 4), let count = number(at: directory, length: 2) else { return nil }
    for entry in 0..<count {
      let start = directory + 2 + entry * 12
      guard let tag = number(at: start, length: 2) else { return nil }
      guard tag == Self.tag else { continue }
      // One number of 16 bits, which stands in the entry itself.
      guard number(at: start + 2, length: 2) == 3, number(at: start + 4, length: 4) == 1,
        let value = number(at: start + 8, length: 2), (2...8).contains(value)
      else { return nil }
      self.value = UInt8(value)
      return
    }
    return nil
  }

  /// A TIFF structure that says this and nothing else.
  private var tiff: [UInt8] {
    [
      0x4D, 0x4D, 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08,  // big-endian, first directory at 8
      0x00, 0x01,  // with one entry:
      0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, value, 0x00, 0x00,
      0x00, 0x00, 0x00, 0x00,  // and no further directory
    ]
  }

  var jpegSegment: [UInt8] {
    let data = Array("Exif\0\0".utf8) + tiff
    return [0xFF, 0xE1, 0x00, UInt8(data.count + 2)] + data
  }

  var pngChunk: [UInt8] {
    let body = Array("eXIf".utf8) + tiff
    let checksum = Self.checksum(body)
    return [0, 0, 0, UInt8(tiff.count)] + body
      + (0..<4).reversed().map { UInt8(truncatingIfNeeded: checksum >> ($0 * 8)) }
  }

  /// CRC-32 as PNG uses it (ISO/IEC 15948, annex D).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}
