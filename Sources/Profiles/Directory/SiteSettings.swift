import Diagnostics

/// What `content/site.yaml` says.
package struct SiteSettings: Sendable {
  package let record: Record

  package init(_ record: Record) { self.record = record }

  package subscript<Value>(field: Field<Value>) -> Value? { record[field] }

  /// The default language: of the pages at the root, and of everything that says no other.
  package var language: LanguageTag { record[SiteField.language] ?? .german }

  /// The languages in which there are pages, the default one first, each once.
  package var languages: [LanguageTag] {
    let others = record[SiteField.languages] ?? []
    return [language] + others.filter { $0 != language }
  }

  package func title(in language: LanguageTag) -> Localized<String> {
    text(SiteField.title, in: language) ?? Localized("", in: language)
  }

  /// A text in a language, or else in the default one.
  package func text(_ field: Field<LocalizedText>, in language: LanguageTag) -> Localized<String>? {
    record[field]?.text(in: language, or: self.language)
  }

  /// A text of the brochure.
  package func brochureText(_ field: Field<LocalizedText>, in language: LanguageTag) -> Localized<String>? {
    record[SiteField.brochure]?[field]?.text(in: language, or: self.language)
  }

  /// Ends with a slash.
  package var baseURL: String {
    let url = record[SiteField.baseURL] ?? ""
    return url.hasSuffix("/") ? url : url + "/"
  }

  /// Two years, unless the site says otherwise: long enough for volunteers, short enough for visitors.
  package var monthsUntilStale: Int { record[SiteField.staleAfter] ?? 24 }

  /// Whether paper shows where a profile's page is: as long as the pages are not at their address yet, better not.
  package var hasCodes: Bool { record[SiteField.codes] ?? true }
}
