/// A piece of a JPEG picture (ITU-T T.81, annex B): a marker, its parameters, and after a start of scan the coded
/// image data.
package struct JPEGSegment: Hashable, Sendable {
  /// The second byte of the marker: `0xE1` for APP1.
  package let marker: UInt8
  /// The parameters, without marker and length.
  package let data: Range<Int>
  /// From the marker to the last byte before the next one.
  package let whole: Range<Int>

  package static let startOfScan: UInt8 = 0xDA
  private static let endOfImage: UInt8 = 0xD9

  /// Whether it says how large the picture is (SOF0 … SOF15).
  package var isFrame: Bool {
    (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker) && data.count >= 6
  }

  /// The segments between start and end of the image, in their order; what follows is none of the picture's.
  ///
  /// `nil` unless the bytes begin as a JPEG, say how large the picture is, hold a scan and get to the end.
  package static func all(in bytes: [UInt8]) -> [JPEGSegment]? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var segments: [JPEGSegment] = []
    var position = 2
    while position + 2 <= bytes.count {
      guard bytes[position] == 0xFF else { return nil }
      let marker = bytes[position + 1]
      if marker == 0xFF {
        // Fill bytes may stand before any marker.
        position += 1
        continue
      }
      if marker == endOfImage {
        let isWhole = segments.contains(where: \.isFrame) && segments.contains { $0.marker == startOfScan }
        return isWhole ? segments : nil
      }
      // Markers without a length have no business here: 00 and 01, restarts, another start of image.
      guard marker >= 0xC0, !(0xD0...0xD8).contains(marker), position + 4 <= bytes.count else { return nil }
      let length = bytes.bigEndian16(at: position + 2)
      let dataEnd = position + 2 + length
      guard length >= 2, dataEnd <= bytes.count else { return nil }
      let end = marker == startOfScan ? endOfScan(in: bytes, from: dataEnd) : dataEnd
      segments.append(JPEGSegment(marker: marker, data: position + 4..<dataEnd, whole: position..<end))
      position = end
    }
    return nil
  }

  /// Where coded image data ends: at the next marker that is neither a stuffed zero nor a restart.
  private static func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position + 1 < bytes.count {
      if bytes[position] == 0xFF {
        switch bytes[position + 1] {
        case 0x00, 0xD0...0xD7: position += 2
        case 0xFF: position += 1
        default: return position
        }
      } else {
        position += 1
      }
    }
    return bytes.count
  }
}
