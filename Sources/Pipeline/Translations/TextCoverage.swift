import Diagnostics
import Profiles
import Rendering

/// How much of one profile or page can be read in one language.
package struct TextCoverage: Sendable {
  /// What is known of the age of a translation.
  package enum State: String, CaseIterable, Sendable {
    /// The text is written in this language.
    case original
    /// Nothing says that the original is newer.
    case current
    /// The association has looked over its profile since: what was translated may no longer be what it says.
    ///
    /// The one date that an original has is that of its confirmation. It says that all was right that day, not that
    /// anything was changed; whether there is something to do, somebody has to look.
    case outdated
    /// The original has a date, and the translation says nothing about its own.
    case undated
    /// There is no translation.
    case missing
  }

  /// The slug of a profile, the name of a page.
  package let name: String
  package let title: String
  /// The original.
  package let file: String
  /// The language of the original.
  package let source: LanguageTag
  package let language: LanguageTag
  /// The file of the translation, if there is one.
  package let translation: String?
  /// How many passages of the original can be translated.
  package let passages: Int
  /// Those that are shown in the original's language.
  package let missing: [TranslatablePassage]
  package let missingWords: Int
  package let state: State
  /// Of which day the text is that was translated.
  package let translates: CalendarDate?
  /// When the original was last confirmed.
  package let confirmed: CalendarDate?

  /// `passages` are those of the original, `fields` what a translation may have.
  init(
    name: String, title: String, file: String, source: LanguageTag, passages: [TranslatablePassage],
    confirmed: CalendarDate?, into language: LanguageTag, by translation: Translation?, fields: [FieldDeclaration]
  ) {
    self.name = name
    self.title = title
    self.file = file
    self.source = source
    self.language = language
    self.translation = translation?.file
    self.passages = passages.count
    self.confirmed = confirmed
    translates = translation?.record[TranslationField.translates]
    let translated = translation.map { Set(TranslatablePassage.all(of: $0.record, fields, $0.body).map(\.key)) } ?? []
    // Whoever reads German can read easy German.
    let isOriginal = source == language || (source.isEasy && source.language == language.code)
    missing = isOriginal ? [] : passages.filter { !translated.contains($0.key) }
    missingWords = missing.reduce(0) { $0 + $1.wordCount }
    state =
      switch (isOriginal, translation, translates, confirmed) {
      case (true, _, _, _): .original
      case (_, nil, _, _): .missing
      case (_, _, let translates?, let confirmed?): translates < confirmed ? .outdated : .current
      case (_, _, nil, _?): .undated
      case (_, _, _, nil): .current
      }
  }

  package var translated: Int { passages - missing.count }
}
