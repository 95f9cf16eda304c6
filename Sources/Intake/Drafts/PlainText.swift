import Diagnostics

/// Text from elsewhere, made fit for a profile.
enum PlainText {
  /// Without control characters and marks that reorder text, which a profile must not hold; line breaks as `\n`.
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
      case "\n" where previous == "\r": break
      case "\n", "\t": result.append(scalar)
      default: if !scalar.isUnsafeToPrint { result.append(scalar) }
      }
      previous = scalar
    }
    return String(result)
  }

  /// Without white space at its ends.
  static func trimmed(_ text: some StringProtocol) -> String {
    String(String(text.drop(while: \.isWhitespace).reversed()).drop(while: \.isWhitespace).reversed())
  }

  /// The first sentence, or as many words as fit into `limit` characters and an ellipsis.
  ///
  /// A quotation that goes on behind it loses its opening mark.
  static func firstSentence(_ text: String, atMost limit: Int) -> String {
    let sentence = beginning(of: text, atMost: limit)
    guard let first = sentence.first, let closing = quotationMarks[first], !sentence.dropFirst().contains(closing)
    else {
      return sentence
    }
    return String(sentence.dropFirst())
  }

  private static let quotationMarks: [Character: Character] = ["\"": "\"", "„": "“", "“": "”", "«": "»", "»": "«"]

  private static func beginning(of text: String, atMost limit: Int) -> String {
    let words = cleaned(text).split(whereSeparator: \.isWhitespace).map(String.init)
    var sentence = ""
    for (index, word) in words.enumerated() {
      let longer = sentence.isEmpty ? word : sentence + " " + word
      guard longer.count <= limit else {
        // Room for the ellipsis is made by leaving words out.
        var kept = sentence
        while kept.count > limit - 2 { kept = kept.split(separator: " ").dropLast().joined(separator: " ") }
        return (kept.isEmpty ? String(word.prefix(limit - 2)) : kept) + " …"
      }
      sentence = longer
      let next = index + 1 < words.count ? words[index + 1] : nil
      if endsSentence(word, before: next) { return sentence }
    }
    return sentence
  }

  private static func endsSentence(_ word: String, before next: String?) -> Bool {
    let bare = word.reversed().drop { "\"”“’'»«)".contains($0) }
    guard let mark = bare.first, ".!?…。؟".contains(mark) else { return false }
    guard mark == ".", let next else { return true }
    // After abbreviations (`e. V.`, `z. B.`, `St.`, `bzw.`) and ordinals no sentence ends; a new one begins with a
    // capital letter, a digit or a mark.
    let stem = String(bare.dropFirst().reversed()).drop { !$0.isLetter && !$0.isNumber }
    let isShort = stem.count <= 2 || abbreviations.contains(stem.lowercased())
    let looksNew = next.first.map { !$0.isLowercase } ?? true
    return !isShort && looksNew
  }

  private static let abbreviations: Set<String> = [
    "bzw", "ggf", "usw", "etc", "inkl", "nr", "str", "tel", "evtl", "max", "min", "inc", "ltd", "mrs", "dr", "prof",
    "geb", "sog", "vgl", "mio", "abs", "art", "approx", "est",
  ]
}
