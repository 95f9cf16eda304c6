/// The container of WebP pictures (RFC 9649, section 2.7).
enum WebPFile {
  /// The picture and its transparency alone.
  ///
  /// libvips 8.14 writes Exif data of its own making, though told to leave all out. `nil` if the container is broken.
  static func stripped(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 20, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) else {
      return nil
    }
    var chunks: [(name: String, whole: ArraySlice<UInt8>)] = []
    var position = 12
    while position + 8 <= bytes.count {
      let name = String(decoding: bytes[position..<position + 4], as: UTF8.self)
      let length = (0..<4).reduce(0) { $0 | Int(bytes[position + 4 + $1]) << (8 * $1) }
      let end = position + 8 + length + length % 2
      guard end <= bytes.count else { return nil }
      if kept.contains(name) { chunks.append((name, bytes[position..<end])) }
      position = end
    }
    guard chunks.contains(where: { $0.name.hasPrefix("VP8") && $0.name != "VP8X" }) else { return nil }
    // Without anything beside it, a picture needs no header that announces more.
    if !chunks.contains(where: { $0.name == "ALPH" }) { chunks.removeAll { $0.name == "VP8X" } }
    var body = Array("WEBP".utf8)
    for chunk in chunks {
      body += chunk.whole
      // Of all that could be announced, only the transparency is left.
      if chunk.name == "VP8X" { body[body.count - chunk.whole.count + 8] = 0x10 }
    }
    return Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: body.count >> (8 * $0)) } + body
  }

  private static let kept: Set<String> = ["VP8X", "ALPH", "VP8 ", "VP8L"]
}
