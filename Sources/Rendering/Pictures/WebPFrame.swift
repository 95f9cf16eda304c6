/// What the first chunk of a WebP picture says (RFC 9649): its size, and whether it can be transparent.
struct WebPFrame: Hashable {
  let width: Int
  let height: Int
  let hasAlpha: Bool

  /// `nil` unless the file is whole and its first chunk says how large the picture is.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 30, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8),
      bytes.littleEndian(at: 4, count: 4) + 8 <= bytes.count
    else { return nil }
    let data = 20
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X":
      hasAlpha = bytes[data] & 0x10 != 0
      width = bytes.littleEndian(at: data + 4, count: 3) + 1
      height = bytes.littleEndian(at: data + 7, count: 3) + 1
    case "VP8L":
      guard bytes[data] == 0x2F else { return nil }
      let packed = bytes.littleEndian(at: data + 1, count: 4)
      width = packed & 0x3FFF + 1
      height = packed >> 14 & 0x3FFF + 1
      hasAlpha = packed >> 28 & 1 == 1
    case "VP8 ":
      // A key frame begins with its tag and these three bytes (RFC 6386, section 9.1).
      guard bytes[data] & 1 == 0, bytes[data + 3..<data + 6].elementsEqual([0x9D, 0x01, 0x2A]) else { return nil }
      width = bytes.littleEndian(at: data + 6, count: 2) & 0x3FFF
      height = bytes.littleEndian(at: data + 8, count: 2) & 0x3FFF
      hasAlpha = false
    default:
      return nil
    }
  }
}
