/// A profile with only what may be shown where it is going.
///
/// There is no other way from a ``Profile`` to a page: rendering takes nothing else.
///
/// A class, because every page and every list hands it about.
package final class PublishedProfile: Sendable {
  package let slug: String
  package let folder: String
  package let language: LanguageTag
  package let body: Body
  /// In the order of their languages' codes.
  package let translations: [Translation]
  package let collationKey: CollationKey
  package let isPaused: Bool
  /// The fields that may be shown, and no others.
  package let record: Record

  /// `nil` unless the association agreed to every one of the channels and still exists.
  ///
  /// On no channel nothing is shown.
  init?(_ profile: Profile, in outlet: Outlet) {
    let channels = outlet.channels
    guard !channels.isEmpty, profile.channels.isSuperset(of: channels), profile.status != .dissolved else { return nil }
    let withholding = profile[ProfileField.withhold]
    func redact(_ record: Record) -> Record {
      record.filter { key in
        guard outlet.fields.contains(key) else { return false }
        guard let withholding else { return true }
        return !channels.contains { withholding.covers(key, on: $0) }
      }.replacing(ProfileField.contacts.declaration.key) { value in
        guard case .records(let people) = value else { return nil }
        let agreed = people.filter { person in
          channels.isSubset(of: Set(person[ContactField.publish] ?? []))
        }
        // Where else a person may be named is nobody's business.
        let named = agreed.map { person in person.filter { $0 != ContactField.publish.declaration.key } }
        return named.isEmpty ? nil : .records(named)
      }
    }
    slug = profile.slug
    folder = profile.folder
    language = profile.language
    body = profile.body
    translations = profile.translations.map {
      Translation(language: $0.language, file: $0.file, record: redact($0.record), body: $0.body)
    }
    collationKey = profile.collationKey
    isPaused = profile.status == .paused
    record = redact(profile.record)
  }

  package subscript<Value>(field: Field<Value>) -> Value? { record[field] }

  package var name: String { record[ProfileField.name] ?? slug }

  /// A field in the language asked for if there is a translation of it, and else as the source has it.
  package func localized<Value>(_ field: Field<Value>, in language: LanguageTag) -> Localized<Value>? {
    if language != self.language, let translated = translation(into: language)?.record[field] {
      return Localized(translated, in: language)
    }
    return record[field].map { Localized($0, in: self.language) }
  }

  package func translation(into language: LanguageTag) -> Translation? {
    translations.first { $0.language == language }
  }
}

/// Where profiles are going: the channels, and the keys of the fields that may be shown on every one of them at all.
struct Outlet: Sendable {
  let channels: Set<Channel>
  let fields: Set<String>
  /// By which two that lead to the same channels are known.
  let key: Key

  typealias Key = [Channel]

  init(_ channels: Set<Channel>) {
    self.channels = channels
    key = Channel.allCases.filter(channels.contains)
    fields = Set(ProfileField.all.lazy.filter { $0.channels.isSuperset(of: channels) }.map(\.key))
  }
}
