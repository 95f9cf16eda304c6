/// A language as BCP 47 names it: `de`, `ar`, `de-simple`, `zh-Hant`.
package struct LanguageTag: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// In the usual case: language in lower case, script in title case, region in capitals.
  package let code: String

  /// Which way a script runs.
  package enum Direction: String, Hashable, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  /// Reads a well-formed tag (RFC 5646): a language of two or three letters, then subtags of two to eight letters
  /// or digits.
  ///
  /// Whether there is such a language, ``Language`` knows.
  package init?(_ text: some StringProtocol) {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(\.isASCIILetter),
      subtags.dropFirst().allSatisfy({
        (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIILetterOrDigit)
      })
    else { return nil }
    var parts = [first.lowercased()]
    for subtag in subtags.dropFirst() {
      switch subtag.utf8.count {
      case 4 where subtag.utf8.allSatisfy(\.isASCIILetter):
        parts.append(subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased())
      case 2: parts.append(subtag.uppercased())
      default: parts.append(subtag.lowercased())
      }
    }
    code = parts.joined(separator: "-")
  }

  private init(wellFormed code: String) { self.code = code }

  package static let german = LanguageTag(wellFormed: "de")
  package static let english = LanguageTag(wellFormed: "en")

  /// The language without script, region or variant: `zh` of `zh-Hant`.
  package var language: Substring { code.prefix { $0 != "-" } }

  /// Which way text in this language runs, by its script subtag or else its usual script (CLDR).
  package var direction: Direction {
    let subtags = code.split(separator: "-")
    if subtags.count > 1, subtags[1].utf8.count == 4, subtags[1].first?.isUppercase == true {
      return ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand"].contains(subtags[1])
        ? .rightToLeft : .leftToRight
    }
    return Self.rightToLeft.contains(String(language)) ? .rightToLeft : .leftToRight
  }

  /// Languages whose usual script runs from right to left.
  package static let rightToLeft: Set<String> = [
    "ar", "arc", "ary", "arz", "apc", "ajp", "acm", "aii", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he",
    "khw", "ks", "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "tru", "ug",
    "ur", "yi",
  ]

  package var description: String { code }

  package static func < (left: LanguageTag, right: LanguageTag) -> Bool {
    left.code.utf8.lexicographicallyPrecedes(right.code.utf8)
  }
}

extension UInt8 {
  package var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  package var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
}
