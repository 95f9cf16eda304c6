import Profiles

extension PublishedProfile {
  /// The name as pages set it: what belongs together is not parted at the end of a line.
  ///
  /// The two halves of `e. V.` stay together, and a dash between words stays with the word before it.
  var typesetName: String {
    let name = self.name
    guard name.utf8.contains(where: { $0 == 0x2E || $0 == 0xE2 }) else { return name }
    let bytes = Array(name.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 4)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x20, Self.isBound(bytes, at: index) { result += Self.noBreakSpace } else { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let noBreakSpace = Array("\u{A0}".utf8)
  private static let dash = Array("–".utf8)

  /// Whether the space at a place of the name's bytes stands before a dash, or within `e. V.`.
  private static func isBound(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index > 0 else { return false }
    let rest = bytes[(index + 1)...]
    return rest.starts(with: dash)
      || (bytes[..<index].suffix(2).elementsEqual("e.".utf8) && rest.starts(with: "V.".utf8))
  }
}
