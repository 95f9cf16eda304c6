import Rendering

/// Pictures put together byte by byte, with everything in them that must not get out.
enum PictureBytes {
  static let secret = "GEHEIM-52.0302N"

  // MARK: - PNG

  /// A chunk, with a wrong checksum: nobody here looks at it.
  static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    number(data.count, bytes: 4) + Array(type.utf8) + data + [0xAA, 0xBB, 0xCC, 0xDD]
  }

  static func png(width: Int = 3, height: Int = 2, _ extra: [UInt8] = []) -> [UInt8] {
    let header = number(width, bytes: 4) + number(height, bytes: 4) + [8, 2, 0, 0, 0]
    return PNGChunk.signature + chunk("IHDR", header) + extra + chunk("IDAT", [1, 2, 3]) + chunk("IDAT", [4])
      + chunk("IEND", [])
  }

  // MARK: - JPEG

  static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker] + number(data.count + 2, bytes: 2) + data
  }

  static let start: [UInt8] = [0xFF, 0xD8]
  static let end: [UInt8] = [0xFF, 0xD9]
  static let quantisation = segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
  static func frame(width: Int = 3, height: Int = 2) -> [UInt8] {
    segment(0xC0, [8] + number(height, bytes: 2) + number(width, bytes: 2) + [1, 1, 0x11, 0])
  }
  /// With a stuffed zero and a restart in the coded data.
  static let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD3, 0x56]

  static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 1, 0, 72, 0, 72, 0, 0])

  static func jpeg(_ extra: [UInt8] = [], trailing: [UInt8] = []) -> [UInt8] {
    start + jfif + extra + quantisation + frame() + scan + end + trailing
  }

  // MARK: - Exif

  /// A TIFF structure with a camera's name, an orientation, a place and a thumbnail.
  static func tiff(orientation: Int, bigEndian: Bool) -> [UInt8] {
    func word(_ value: Int, _ count: Int) -> [UInt8] {
      bigEndian ? number(value, bytes: count) : number(value, bytes: count).reversed()
    }
    func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
      word(tag, 2) + word(type, 2) + word(count, 4) + value
    }
    let text = Array((secret + "\0").utf8)
    let directory =
      word(3, 2) + entry(0x010F, 2, text.count, word(50, 4)) + entry(0x0112, 3, 1, word(orientation, 2) + [0, 0])
      + entry(0x8825, 4, 1, word(50, 4)) + word(0, 4)
    return (bigEndian ? [0x4D, 0x4D] : [0x49, 0x49]) + word(42, 2) + word(8, 4) + directory + text
  }

  static func exif(orientation: Int, bigEndian: Bool = true) -> [UInt8] {
    segment(0xE1, Array("Exif\0\0".utf8) + tiff(orientation: orientation, bigEndian: bigEndian))
  }

  static func number(_ value: Int, bytes: Int) -> [UInt8] {
    (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}

extension [UInt8] {
  func contains(_ text: String) -> Bool {
    let needle = Array(text.utf8)
    return indices.contains { self[$0...].starts(with: needle) }
  }
}
