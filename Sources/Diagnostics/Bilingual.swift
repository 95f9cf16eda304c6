/// A text for the people who run the program, in German and in English.
///
/// Visitors of a site never see one: what they read comes from `templates/strings`.
package struct Bilingual: Hashable, Sendable {
  package let de: String
  package let en: String

  package init(de: String, en: String) {
    self.de = de
    self.en = en
  }

  /// The same words in both languages: an example, a name, a number.
  package init(_ both: String) {
    self.init(de: both, en: both)
  }

  /// The text in the language asked for.
  package func callAsFunction(_ language: MessageLanguage) -> String {
    switch language {
    case .german: de
    case .english: en
    }
  }
}

/// The language in which the program speaks to whoever runs it.
package enum MessageLanguage: String, CaseIterable, Sendable {
  case german = "de"
  case english = "en"

  /// Reads a value of `LANG` or `LC_ALL` such as `de_DE.UTF-8`; German unless it names another language
  /// than German, in which case English is more likely to be understood.
  package init(environment value: String?) {
    guard let value, !value.isEmpty, value != "C", value != "POSIX", !value.hasPrefix("C.") else {
      self = .german
      return
    }
    self = value.hasPrefix("de") ? .german : .english
  }
}
