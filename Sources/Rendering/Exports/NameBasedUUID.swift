/// An identifier that is made from a name, always the same from the same one (RFC 9562, section 5.5, version 5).
package struct NameBasedUUID: Hashable, Sendable, CustomStringConvertible {
  /// 16 bytes.
  private let bytes: [UInt8]

  /// From an address on the web.
  package init(address: String) { self.init(name: address, in: Self.addresses) }

  /// From the name of a part of what has an identifier.
  package init(_ part: String, of whole: NameBasedUUID) { self.init(name: part, in: whole.bytes) }

  private init(name: String, in namespace: [UInt8]) {
    var bytes = Array(SHA1.digest(of: namespace + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    self.bytes = bytes
  }

  /// The namespace of addresses (RFC 9562, section 6.6).
  private static let addresses: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]

  /// In the usual form: `2ed6657d-e927-568b-95e1-2665a8aea6a2`.
  package var description: String {
    [bytes[..<4], bytes[4..<6], bytes[6..<8], bytes[8..<10], bytes[10...]].map(\.hexadecimal).joined(separator: "-")
  }

  package var urn: String { "urn:uuid:\(description)" }
}
