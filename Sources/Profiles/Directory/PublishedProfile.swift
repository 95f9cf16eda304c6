/// A profile with only what may be shown where it is going.
///
/// There is no other way from a ``Profile`` to a page: rendering takes nothing else.
package struct PublishedProfile: Sendable {
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
  init?(_ profile: Profile, on channels: Set<Channel>) {
    guard !channels.isEmpty, profile.channels.isSuperset(of: channels), profile.status != .dissolved else { return nil }
    let withholding = profile[ProfileField.withhold]
    func redact(_ record: Record) -> Record {
      record.compactMapValues { entry in
        guard let allowed = Self.channelsByField[entry.key], allowed.isSuperset(of: channels) else { return nil }
        if let withholding, channels.contains(where: { withholding.covers(entry.key, on: $0) }) { return nil }
        guard entry.key == ProfileField.contacts.declaration.key else { return entry.value }
        guard case .records(let people) = entry.value else { return nil }
        let agreed = people.filter { person in
          channels.isSubset(of: Set(person[ContactField.publish] ?? []))
        }
        // Where else a person may be named is nobody's business.
        let named = agreed.map { person in
          person.compactMapValues { $0.key == ContactField.publish.declaration.key ? nil : $0.value }
        }
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

  /// Where each field may be shown at all.
  private static let channelsByField = Dictionary(
    uniqueKeysWithValues: ProfileField.all.map { ($0.key, $0.channels) })

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
