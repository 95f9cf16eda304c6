import Diagnostics
import Profiles

/// The fields that a mapping may have, ready for looking up the keys people write.
final class FieldTable: Sendable {
  let fields: [FieldDeclaration]
  private let byKey: [String: Int]
  /// The tables of fields that are records themselves, by English key.
  private let nested: [String: FieldTable]
  /// Advice for keys that exist, but elsewhere.
  private let misplaced: [String: Bilingual]

  init(_ fields: [FieldDeclaration], misplaced: [String: Bilingual] = [:]) {
    self.fields = fields
    var byKey: [String: Int] = [:]
    var nested: [String: FieldTable] = [:]
    var misplaced = misplaced
    for (index, field) in fields.enumerated() {
      // As declared, too, so that the usual spelling is found without folding it.
      for key in field.keys { for spelling in [key, Folding.key(key)] { byKey[spelling] = index } }
      guard let parts = field.kind.parts else { continue }
      nested[field.key] = FieldTable(parts)
      for key in parts.flatMap(\.keys) where misplaced[Folding.key(key)] == nil {
        misplaced[Folding.key(key)] = .belongsUnder(field)
      }
    }
    self.byKey = byKey
    self.nested = nested
    self.misplaced = misplaced.filter { byKey[$0.key] == nil }
  }

  /// The place in `fields` of the field that a key means, however it is capitalised and with ä or ae.
  func index(of key: String) -> Int? { byKey[key] ?? byKey[Folding.key(key)] }

  func table(of field: FieldDeclaration) -> FieldTable? { nested[field.key] }

  func advice(forUnknown key: String) -> Bilingual? {
    misplaced[Folding.key(key)]
      ?? .didYouMean(Suggestion.nearest(to: key, in: fields.lazy.flatMap(\.keys))) ?? .knownKeys(fields)
  }

  static let profile = FieldTable(ProfileField.all)

  static let translation: FieldTable = {
    var misplaced: [String: Bilingual] = [:]
    for key in ProfileField.all.flatMap(\.keys) { misplaced[Folding.key(key)] = .belongsInTheOriginal }
    return FieldTable(TranslationField.all, misplaced: misplaced)
  }()

  static let site = FieldTable(SiteField.all)
  static let vocabulary = FieldTable(VocabularyField.all)
  static let page = FieldTable(PageField.all)

  static let pageTranslation: FieldTable = {
    var misplaced: [String: Bilingual] = [:]
    for key in PageField.all.flatMap(\.keys) { misplaced[Folding.key(key)] = .belongsInTheOriginalPage }
    return FieldTable(PageField.ofTranslations, misplaced: misplaced)
  }()
}

extension FieldKind {
  fileprivate var parts: [FieldDeclaration]? {
    switch self {
    case .record(let fields), .records(let fields): fields
    default: nil
    }
  }
}

extension Bilingual {
  fileprivate static func knownKeys(_ fields: [FieldDeclaration]) -> Bilingual {
    Bilingual(
      de: "Es gibt: \(fields.map(\.germanKey).joined(separator: ", ")).",
      en: "There are: \(fields.map(\.key).joined(separator: ", ")).")
  }

  fileprivate static func belongsUnder(_ field: FieldDeclaration) -> Bilingual {
    Bilingual(
      de: "Das gehört eingerückt unter „\(field.germanKey):“.", en: "This belongs, indented, under “\(field.key):”.")
  }

  fileprivate static let belongsInTheOriginalPage = Bilingual(
    de: "Das steht im Original und gilt für alle Sprachen. Eine Übersetzung enthält nur Titel, Beschreibung und Text.",
    en: "The original says this, for all languages. A translation has only the title, the description and the text.")

  fileprivate static let belongsInTheOriginal = Bilingual(
    de:
      "Das steht im Original und gilt für alle Sprachen. Eine Übersetzung enthält nur Kurzbeschreibung, Text, Bildbeschreibungen und was zu den Treffzeiten stattfindet.",
    en:
      "The original says this, for all languages. A translation has only the summary, the text, descriptions of pictures, and what takes place at the times."
  )
}
