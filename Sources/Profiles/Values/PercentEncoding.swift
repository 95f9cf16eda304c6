/// Writes what an address may not hold as `%XX` (RFC 3986, section 2.1).
///
/// A `%` stays: it is taken as the beginning of one.
package enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF".utf8)
  private static let neverInAddresses = Set("\"<>\\^`{|}".utf8)
  private static let pathMarks = Set("%-./_~".utf8)

  /// An address with a query, or a part of one: keeps all characters that mean something there.
  package static func address(_ bytes: some Sequence<UInt8>) -> String {
    encoded(bytes) { $0 > 0x20 && $0 < 0x7F && !neverInAddresses.contains($0) }
  }

  /// A path alone: what means something elsewhere, to a server's configuration for example, is encoded, too.
  package static func path(_ path: String) -> String {
    encoded(path.utf8) {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: pathMarks.contains($0)
      }
    }
  }

  private static func encoded(_ bytes: some Sequence<UInt8>, keeping isKept: (UInt8) -> Bool) -> String {
    var result: [UInt8] = []
    for byte in bytes {
      if isKept(byte) {
        result.append(byte)
      } else {
        result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
