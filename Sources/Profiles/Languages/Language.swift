/// A language people speak, with its names.
package struct Language: Hashable, Sendable {
  package let tag: LanguageTag
  package let germanName: String
  package let englishName: String
  /// The language's name in itself (autonym): `Türkçe`, `العربية`.
  package let ownName: String

  /// All languages the program knows, by code.
  package static let all: [LanguageTag: Language] = {
    var result: [LanguageTag: Language] = [:]
    for (language, _) in rows { result[language.tag] = language }
    return result
  }()

  /// Finds a language by its code or by its name in German, in English or in itself, however it is capitalised
  /// and accented: `ku`, `Kurdisch`, `kurdî`, `Kurmandschi`.
  package static func named(_ text: String) -> LanguageTag? {
    if let known = byName[text] ?? byName[Folding.key(text)] { return known }
    // A tag with more subtags, as `zh-Hant` or `de-CH`, is good if its language is.
    guard let tag = LanguageTag(text), tag.code.contains("-"),
      byName[String(tag.language)] != nil
    else { return nil }
    return tag
  }

  /// All that a language is called, as far as the program knows: in German, in English, in itself, and otherwise; its
  /// code where nothing is known.
  package static func names(of tag: LanguageTag) -> [String] {
    allNames[tag] ?? LanguageTag(tag.language).flatMap { allNames[$0] } ?? [tag.code]
  }

  private static let allNames: [LanguageTag: [String]] = {
    let pairs = rows.map { language, others in
      (language.tag, [language.germanName, language.englishName, language.ownName] + others.map(String.init))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  /// The names a writer may have meant, in a fixed order, for suggestions.
  package static let suggestions: [String] =
    rows.map(\.language.germanName) + rows.map(\.language.englishName) + rows.map(\.language.ownName)

  /// The name in the language asked for, or the language's own name where the program has no other.
  package func name(in tag: LanguageTag) -> Localized<String> {
    switch tag.language {
    case "de": Localized(germanName, in: .german)
    case "en": Localized(englishName, in: .english)
    default: Localized(ownName, in: self.tag)
    }
  }

  private static let rows: [(language: Language, others: [Substring])] = table.split(separator: "\n").compactMap {
    let cells = $0.split(separator: "|", omittingEmptySubsequences: false)
    guard cells.count == 5, let tag = LanguageTag(cells[0]) else { return nil }
    let language = Language(
      tag: tag, germanName: String(cells[1]), englishName: String(cells[2]), ownName: String(cells[3]))
    return (language, cells[4].split(separator: ","))
  }

  private static let byName: [String: LanguageTag] = {
    var result: [String: LanguageTag] = [:]
    for (language, _) in rows { result[language.tag.code] = language.tag }
    for (language, others) in rows {
      let names = [language.germanName, language.englishName, language.ownName] + others.map(String.init)
      for name in names {
        for spelling in [name, Folding.key(name)] where result[spelling] == nil { result[spelling] = language.tag }
      }
    }
    return result
  }()
}
