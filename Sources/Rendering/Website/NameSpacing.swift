import Profiles

extension PublishedProfile {
  /// The name as pages set it: what belongs together is not parted at the end of a line.
  ///
  /// The two halves of `e. V.` stay together, and a dash between words stays with the word before it.
  var typesetName: String {
    let name = self.name
    guard name.utf8.contains(where: { $0 == 0x2E || $0 >= 0x80 }) else { return name }
    var result = String.UnicodeScalarView()
    let scalars = Array(name.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      result.append(scalar == " " && Self.isBound(scalars, at: index) ? "\u{A0}" : scalar)
    }
    return String(result)
  }

  private static func isBound(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    if scalars[index + 1] == "–" { return true }
    guard index > 1, index + 2 < scalars.count else { return false }
    return scalars[index - 2...index - 1].elementsEqual(["e", "."])
      && scalars[index + 1...index + 2].elementsEqual(["V", "."])
  }
}
