/// A piece of a PNG picture (ISO/IEC 15948, section 5.3): length, type, data, checksum.
package struct PNGChunk: Hashable, Sendable {
  /// Four ASCII letters: `IHDR`.
  package let type: String
  package let data: Range<Int>
  /// With length, type and checksum.
  package let whole: Range<Int>

  package static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The chunks up to `IEND`, in their order; what follows is none of the picture's.
  ///
  /// `nil` unless the bytes begin as a PNG with a header, hold image data and get to the end.
  package static func all(in bytes: [UInt8]) -> [PNGChunk]? {
    guard bytes.starts(with: signature) else { return nil }
    var chunks: [PNGChunk] = []
    var position = signature.count
    while position + 12 <= bytes.count {
      let length = bytes.bigEndian32(at: position)
      let data = position + 8..<position + 8 + length
      let end = data.upperBound + 4
      let letters = bytes[position + 4..<position + 8]
      guard end <= bytes.count, letters.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else { return nil }
      let chunk = PNGChunk(type: String(decoding: letters, as: UTF8.self), data: data, whole: position..<end)
      guard !chunks.isEmpty || chunk.type == "IHDR" && length == 13 else { return nil }
      chunks.append(chunk)
      if chunk.type == "IEND" { return chunks.contains { $0.type == "IDAT" } ? chunks : nil }
      position = end
    }
    return nil
  }
}
