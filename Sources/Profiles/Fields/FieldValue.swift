import Diagnostics

/// A value of a field, read and checked.
package enum FieldValue: Hashable, Sendable {
  case text(String)
  case texts([String])
  case number(Int)
  case flag(Bool)
  case date(CalendarDate)
  case time(ClockTime)
  case recurrence(Recurrence)
  case term(TermID)
  case terms([TermID])
  case language(LanguageTag)
  case languages([LanguageTag])
  case channels([Channel])
  case labels(Labels)
  case position(TilePosition)
  case record(Record)
  case records([Record])
  case withholding([Channel: Set<String>])
}

/// One text in several languages, as vocabularies have them.
package struct Labels: Hashable, Sendable {
  private let texts: [LanguageTag: String]

  package init(_ texts: [LanguageTag: String]) { self.texts = texts }

  package subscript(language: LanguageTag) -> String? { texts[language] }

  /// The text in a language, or else in the fallback language, or else in the first by code.
  package func text(in language: LanguageTag, or fallback: LanguageTag) -> Localized<String>? {
    for candidate in [language, fallback] {
      if let text = texts[candidate] { return Localized(text, in: candidate) }
    }
    return texts.min { $0.key < $1.key }.map { Localized($0.value, in: $0.key) }
  }

  /// All texts, in the order of their languages' codes.
  package var all: [Localized<String>] {
    texts.sorted { $0.key < $1.key }.map { Localized($0.value, in: $0.key) }
  }
}

/// A text of the site that may be given in several languages: `titel: Vereine`, or `titel: {de: Vereine, en: Associations}`.
package enum LocalizedText: Hashable, Sendable {
  /// In the default language of the site.
  case plain(String)
  case labels(Labels)

  /// The text in a language, or else in the default language of the site.
  package func text(in language: LanguageTag, or siteLanguage: LanguageTag) -> Localized<String> {
    switch self {
    case .plain(let text): Localized(text, in: siteLanguage)
    case .labels(let labels): labels.text(in: language, or: siteLanguage) ?? Localized("", in: siteLanguage)
    }
  }
}

/// A type that a field's value can have in Swift.
package protocol FieldContent: Sendable {
  /// The value as this type; `nil` if it is of another kind.
  init?(_ value: FieldValue)
}

extension String: FieldContent {
  package init?(_ value: FieldValue) {
    guard case .text(let text) = value else { return nil }
    self = text
  }
}

extension Int: FieldContent {
  package init?(_ value: FieldValue) {
    guard case .number(let number) = value else { return nil }
    self = number
  }
}

extension Bool: FieldContent {
  package init?(_ value: FieldValue) {
    guard case .flag(let flag) = value else { return nil }
    self = flag
  }
}

extension CalendarDate: FieldContent {
  package init?(_ value: FieldValue) {
    guard case .date(let date) = value else { return nil }
    self = date
  }
}

extension ClockTime: FieldContent {
  package init?(_ value: FieldValue) {
    guard case .time(let time) = value else { return nil }
    self = time
  }
}

extension Recurrence: FieldContent {
  package init?(_ value: FieldValue) {
    guard case .recurrence(let recurrence) = value else { return nil }
    self = recurrence
  }
}

extension TermID: FieldContent {
  package init?(_ value: FieldValue) {
    guard case .term(let term) = value else { return nil }
    self = term
  }
}

extension LanguageTag: FieldContent {
  package init?(_ value: FieldValue) {
    guard case .language(let language) = value else { return nil }
    self = language
  }
}

extension Labels: FieldContent {
  package init?(_ value: FieldValue) {
    guard case .labels(let labels) = value else { return nil }
    self = labels
  }
}

extension LocalizedText: FieldContent {
  package init?(_ value: FieldValue) {
    switch value {
    case .text(let text): self = .plain(text)
    case .labels(let labels): self = .labels(labels)
    default: return nil
    }
  }
}

extension TilePosition: FieldContent {
  package init?(_ value: FieldValue) {
    guard case .position(let position) = value else { return nil }
    self = position
  }
}

extension Record: FieldContent {
  package init?(_ value: FieldValue) {
    guard case .record(let record) = value else { return nil }
    self = record
  }
}

extension Array: FieldContent where Element: FieldListContent {
  package init?(_ value: FieldValue) {
    guard let list = Element.list(in: value) else { return nil }
    self = list
  }
}

/// A type of which a field can hold a list.
package protocol FieldListContent: Sendable {
  static func list(in value: FieldValue) -> [Self]?
}

extension String: FieldListContent {
  package static func list(in value: FieldValue) -> [String]? {
    guard case .texts(let texts) = value else { return nil }
    return texts
  }
}

extension TermID: FieldListContent {
  package static func list(in value: FieldValue) -> [TermID]? {
    guard case .terms(let terms) = value else { return nil }
    return terms
  }
}

extension LanguageTag: FieldListContent {
  package static func list(in value: FieldValue) -> [LanguageTag]? {
    guard case .languages(let languages) = value else { return nil }
    return languages
  }
}

extension Channel: FieldListContent {
  package static func list(in value: FieldValue) -> [Channel]? {
    guard case .channels(let channels) = value else { return nil }
    return channels
  }
}

extension Record: FieldListContent {
  package static func list(in value: FieldValue) -> [Record]? {
    guard case .records(let records) = value else { return nil }
    return records
  }
}

/// Which fields an association wants kept off which channel: their English keys.
package struct Withholding: FieldContent {
  private let fields: [Channel: Set<String>]

  package init?(_ value: FieldValue) {
    guard case .withholding(let fields) = value else { return nil }
    self.fields = fields
  }

  package func covers(_ key: String, on channel: Channel) -> Bool {
    fields[channel]?.contains(key) ?? false
  }
}
