import Profiles

/// Stands where an association without a logo would have one: its initials, on a colour of its own.
///
/// Both are read off the name alone, so that they are the same wherever and whenever it is shown.
package struct AssociationMark: Hashable, Sendable {
  /// Of one or two words, in the script of the name; empty where that has neither letters nor digits.
  package let initials: String
  /// The number of its colours, from 0 to ``MarkColours/count``.
  package let hue: Int

  package init(_ name: String, in language: LanguageTag) {
    let words = Self.significantWords(of: name).prefix(2).compactMap { Self.initial(of: $0, in: language) }
    initials =
      if words.isEmpty {
        name.first(where: \.isNumber).map(String.init) ?? ""
      } else {
        words.joined(separator: words.contains(where: \.joinsLetters) ? Self.nonJoiner : "")
      }
    // Stirred once more, for FNV-1a hardly tells texts apart that differ in their last letter.
    let hash = FNV1a(of: name.utf8).value
    hue = Int((((hash ^ hash >> 29) &* 0xbf58_476d_1ce4_e5b9) >> 32) % UInt64(MarkColours.count))
  }

  /// Letters that join would look like a word.
  private static let nonJoiner = "\u{200C}"

  // MARK: - Words

  /// The words that a name is made of, without numbers, legal forms and, where others are left, words in small letters:
  /// articles and prepositions.
  private static func significantWords(of name: String) -> [Substring] {
    // By scalars, for finding out where characters end would take longer than all the rest.
    let words = name.unicodeScalars.split { !$0.isPartOfWord }.map(Substring.init).filter {
      $0.first?.isLetter == true
    }
    var kept: [Substring] = []
    for word in words {
      if word.utf8.count == 1, let last = kept.last, last.utf8.count == 1,
        abbreviatedForms.contains("\(last).\(word)".lowercased())
      {
        kept.removeLast()
      } else if !legalForms.contains(String(word)) {
        kept.append(word)
      }
    }
    let named = kept.filter { $0.first?.isLowercase != true }
    return named.isEmpty ? kept : named
  }

  private static let abbreviatedForms: Set<String> = ["e.v", "e.g", "i.g"]
  private static let legalForms: Set<String> = [
    "eV", "eG", "gGmbH", "GmbH", "mbH", "UG", "gUG", "haftungsbeschränkt", "GbR", "gAG", "AG", "KG", "OHG",
  ]

  private static func initial(of word: Substring, in language: LanguageTag) -> String? {
    var word = word
    // Half of all Arabic names would have the initial of the article.
    if word.hasPrefix("ال"), word.count >= 5 { word = word.dropFirst(2) }
    guard let letter = word.first(where: \.isLetter) else { return nil }
    if letter == "i", ["tr", "az"].contains(language.language) { return "İ" }
    // As at the beginning of a word: Georgian has capitals, but none there.
    return letter.unicodeScalars.map(\.properties.titlecaseMapping).joined()
  }
}

extension Unicode.Scalar {
  /// Letters and digits, what stands on them and holds them together, and apostrophes.
  fileprivate var isPartOfWord: Bool {
    switch value {
    case 0x27, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x200C, 0x200D, 0x2019: true
    case 0..<0x80: false
    default: properties.isAlphabetic || properties.numericType != nil || properties.generalCategory.isMark
    }
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool {
    switch self {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}

extension String {
  /// Whether its letters take another form beside one another, as Arabic ones do.
  fileprivate var joinsLetters: Bool {
    unicodeScalars.contains { (0x0600...0x08FF).contains($0.value) }
  }
}

extension PublishedProfile {
  /// Stands for the association where no logo can be shown.
  var mark: AssociationMark { AssociationMark(name, in: language) }
}
