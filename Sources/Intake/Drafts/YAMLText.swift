import Diagnostics

/// Writes values as YAML: plain where that is safe, else in double quotes.
enum YAMLText {
  /// One value on one line.
  ///
  /// Line breaks and tabs in it become spaces.
  static func scalar(_ text: String) -> String {
    let text = singleLine(text)
    return isPlain(text) ? text : JSONText.quoted(text)
  }

  static func list(_ items: [String]) -> String {
    "[" + items.map(scalar).joined(separator: ", ") + "]"
  }

  /// A text as a comment: one line, nothing in it that could end it.
  static func comment(_ text: String) -> String { "# " + singleLine(text) }

  /// Without line breaks, and without characters that a reader would refuse.
  private static func singleLine(_ text: String) -> String {
    PlainText.cleaned(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether every YAML reader takes the text for itself, in lists, too: it begins with a letter, holds nothing with
  /// a meaning, and is no word or number that some take for something else.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, !words.contains(text.lowercased()),
      !text.contains(": "), !text.contains(" #"), text.last != ":"
    else { return false }
    return text.unicodeScalars.allSatisfy { !",[]{}\"\\".unicodeScalars.contains($0) && !$0.isUnsafeToPrint }
  }

  /// YAML 1.1, types bool and null.
  private static let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]
}
