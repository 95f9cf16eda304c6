import Rendering

/// Makes pictures fit for publication: what shows stays, what tells (place, time, device, names, thumbnails
/// of what was cut off) goes.
///
/// The image data itself is copied byte for byte.
package enum PictureCleaner {
  /// The picture without metadata; `nil` if it is no complete PNG or JPEG.
  package static func clean(_ bytes: [UInt8]) -> [UInt8]? {
    if let chunks = PNGChunk.all(in: bytes) { return cleanPNG(bytes, chunks) }
    if let segments = JPEGSegment.all(in: bytes) { return cleanJPEG(bytes, segments) }
    return nil
  }

  // MARK: - PNG

  /// What is needed to show the picture in its colours and proportions (ISO/IEC 15948, section 11).
  ///
  /// All else goes: texts, times, Exif, further pictures.
  private static let keptChunks: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs",
  ]

  private static func cleanPNG(_ bytes: [UInt8], _ chunks: [PNGChunk]) -> [UInt8] {
    var result = PNGChunk.signature
    result.reserveCapacity(bytes.count)
    for chunk in chunks where keptChunks.contains(chunk.type) {
      result += bytes[chunk.whole]
      guard chunk.type == "IHDR" else { continue }
      let exif = chunks.first { $0.type == "eXIf" }?.data
      if let orientation = exif.flatMap({ ExifOrientation(tiff: bytes[$0]) }) { result += orientation.pngChunk }
    }
    return result
  }

  // MARK: - JPEG

  private static func cleanJPEG(_ bytes: [UInt8], _ segments: [JPEGSegment]) -> [UInt8] {
    var result: [UInt8] = [0xFF, 0xD8]
    result.reserveCapacity(bytes.count)
    var hasOrientation = false
    for segment in segments {
      let data = bytes[segment.data]
      switch segment.marker {
      case 0xE0:
        result += header(data)
      case 0xE1:
        guard !hasOrientation, data.starts(with: exif), let found = ExifOrientation(tiff: data.dropFirst(exif.count))
        else { continue }
        result += found.jpegSegment
        hasOrientation = true
      case 0xE2 where data.starts(with: colourProfile), 0xEE where data.starts(with: adobe):
        result += bytes[segment.whole]
      case 0xE0...0xFE:
        // Other applications' data, reserved markers, comments.
        continue
      default:
        result += bytes[segment.whole]
      }
    }
    return result + [0xFF, 0xD9]
  }

  private static let exif = Array("Exif\0\0".utf8)
  private static let jfif = Array("JFIF\0".utf8)
  private static let colourProfile = Array("ICC_PROFILE\0".utf8)
  private static let adobe = Array("Adobe".utf8)

  /// The JFIF header without its thumbnail (ITU-T T.871, section 10.1): version, density, no pixels.
  private static func header(_ data: ArraySlice<UInt8>) -> [UInt8] {
    guard data.starts(with: jfif), data.count >= 12 else { return [] }
    return [0xFF, 0xE0, 0x00, 0x10] + data.prefix(12) + [0, 0]
  }
}
