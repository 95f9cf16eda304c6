import Diagnostics
import Synchronization

/// One association's profile, as its file has it: confidential until a ``PublishedProfile`` is made of it.
///
/// A class, because lists of them are gone through, sorted and grouped again and again.
package final class Profile: Sendable {
  /// The name in addresses: the file's name without `.md`.
  package let slug: String
  /// The file, as findings name it.
  package let file: String
  /// The folder of the file within `content/associations`, with `/` at the end unless empty; picture paths count from it.
  package let folder: String
  package let language: LanguageTag
  package let record: Record
  package let body: Body
  /// In the order of their languages' codes.
  package let translations: [Translation]
  package let collationKey: CollationKey
  /// What has been published of it so far, by where: whoever reads the same files again finds it made.
  private let published = Mutex<[(outlet: Outlet.Key, form: PublishedProfile?)]>([])

  package init(
    slug: String, file: String, folder: String, language: LanguageTag, record: Record, body: Body,
    translations: [Translation] = []
  ) {
    self.slug = slug
    self.file = file
    self.folder = folder
    self.language = language
    self.record = record
    self.body = body
    self.translations = translations
    collationKey = CollationKey(record[ProfileField.name] ?? slug)
  }

  private init(_ other: Profile, translations: [Translation]) {
    slug = other.slug
    file = other.file
    folder = other.folder
    language = other.language
    record = other.record
    body = other.body
    self.translations = translations
    collationKey = other.collationKey
  }

  package subscript<Value>(field: Field<Value>) -> Value? { record[field] }

  /// What may be shown of it there; `nil` if nothing may.
  ///
  /// Made once, for a profile never changes.
  func published(in outlet: Outlet) -> PublishedProfile? {
    if let known = published.withLock({ $0.first { $0.outlet == outlet.key } }) { return known.form }
    let form = PublishedProfile(self, in: outlet)
    published.withLock { $0.append((outlet.key, form)) }
    return form
  }

  package func with(translations: [Translation]) -> Profile {
    translations.isEmpty && self.translations.isEmpty ? self : Profile(self, translations: translations)
  }

  package var status: Status { Status(rawValue: record[ProfileField.status] ?? "") ?? .active }

  /// Which channels the association agreed to; none where consent is missing.
  package var channels: Set<Channel> {
    Set(record[ProfileField.consent]?[ConsentField.channels] ?? [])
  }

  /// The state of an association's life.
  package enum Status: String, CaseIterable, Sendable {
    case active
    /// Shown, and marked as paused.
    case paused
    /// Shown nowhere.
    case dissolved
  }
}

/// What a translation of a profile says otherwise; all else falls back to the profile, field by field.
package struct Translation: Sendable {
  package let language: LanguageTag
  package let file: String
  package let record: Record
  package let body: Body

  package init(language: LanguageTag, file: String, record: Record, body: Body) {
    self.language = language
    self.file = file
    self.record = record
    self.body = body
  }
}

/// A static page: the imprint, the accessibility statement, the introduction of home.
package struct Page: Sendable {
  /// The name in addresses: the file's name without `.md`.
  package let name: String
  package let file: String
  package let language: LanguageTag
  package let record: Record
  package let body: Body
  /// In the order of their languages' codes.
  package let translations: [Translation]

  package init(
    name: String, file: String, language: LanguageTag, record: Record, body: Body, translations: [Translation] = []
  ) {
    self.name = name
    self.file = file
    self.language = language
    self.record = record
    self.body = body
    self.translations = translations
  }

  package func with(translations: [Translation]) -> Page {
    Page(name: name, file: file, language: language, record: record, body: body, translations: translations)
  }

  /// The page in a language, or as its source has it: a page is translated as a whole.
  package func translated(into language: LanguageTag) -> Page {
    guard language != self.language, let translation = translations.first(where: { $0.language == language }) else {
      return self
    }
    // What the page is for, the original says for all languages.
    let kept = record.entries.filter { $0.key == PageField.role.declaration.key }
    return Page(
      name: name, file: translation.file, language: language, record: Record(translation.record.entries + kept),
      body: translation.body, translations: translations)
  }

  package var title: String { record[PageField.title] ?? name }
  package var role: String? { record[PageField.role] }

  /// Whether it is a part of brochures alone, and has no address of its own.
  package var isForBrochures: Bool { role.flatMap(PageRole.init).map { $0.isForBrochures } ?? false }

  /// The page whose text introduces the directory on home; it has no address of its own.
  package static let introductionName = "index"
}
