/// Keeps abbreviations of single letters, as `e. V.` and `z. B.`, in one line.
enum Abbreviations {
  /// The text, with no-break spaces (DIN 5008) between a letter with its full stop and the next such.
  static func joined(_ text: String.UnicodeScalarView) -> String.UnicodeScalarView {
    guard text.contains(".") else { return text }
    var scalars = Array(text)
    for index in scalars.indices where scalars[index] == " " {
      let startsWord = index < 3 || !scalars[index - 3].properties.isAlphabetic
      guard startsWord, index >= 2, index + 2 < scalars.count, scalars[index - 1] == ".", scalars[index + 2] == ".",
        scalars[index - 2].properties.isAlphabetic, scalars[index + 1].properties.isAlphabetic
      else { continue }
      scalars[index] = "\u{A0}"
    }
    return String.UnicodeScalarView(scalars)
  }
}
