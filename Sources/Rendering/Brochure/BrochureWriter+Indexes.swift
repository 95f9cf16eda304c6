import Profiles

extension BrochureWriter {
  /// All profiles from A to Z, under their initials.
  func alphabet() -> JSON {
    var sections: [(initial: Initial, entries: [JSON])] = []
    for profile in edition.profiles {
      let initial = profile.collationKey.initial
      if sections.last?.initial == initial {
        sections[sections.count - 1].entries.append(.text("profile-" + profile.slug))
      } else {
        sections.append((initial, [.text("profile-" + profile.slug)]))
      }
    }
    return .list(
      sections.map { initial, entries in
        let heading: JSON =
          switch initial {
          case .letter(let letter): .text(String(letter))
          case .digit: .text(strings[.initialDigits])
          case .other: .text(strings[.initialOther])
          }
        return .members(["heading": heading, "profiles": .list(entries)])
      })
  }

  /// The topics that profiles have, from A to Z, each with its profiles.
  func topicIndex() -> JSON { index(of: .topics, ProfileField.topics, as: "topic") }

  /// The audiences that profiles name, from A to Z, each with its profiles.
  func audienceIndex() -> JSON { index(of: .audiences, ProfileField.audiences, as: "audience") }

  private func index(of kind: Vocabulary.Kind, _ field: Field<[TermID]>, as name: String) -> JSON {
    let terms = edition.vocabulary[kind].map { term in
      (term, key: CollationKey(term.labels.text(in: language, or: language)?.value ?? term.id.rawValue))
    }.sorted { $0.key < $1.key || ($0.key == $1.key && $0.0.id < $1.0.id) }
    var profiles: [TermID: [JSON]] = [:]
    for profile in edition.profiles {
      for id in Set(profile[field] ?? []) {
        profiles[id, default: []].append(.text("profile-" + profile.slug))
      }
    }
    return .list(
      terms.compactMap { term, _ in
        profiles[term.id].map { .object([(name, .text(term.id.rawValue)), ("profiles", .list($0))]) }
      })
  }

  /// The languages that are spoken, from A to Z, each with its profiles.
  func languageIndex() -> JSON {
    var profiles: [LanguageTag: [JSON]] = [:]
    for profile in edition.profiles {
      for tag in Set(profile[ProfileField.languages] ?? []) {
        profiles[tag, default: []].append(.text("profile-" + profile.slug))
      }
    }
    let tags = profiles.keys.map { ($0, key: CollationKey(name(of: $0))) }
      .sorted { $0.key < $1.key || ($0.key == $1.key && $0.0 < $1.0) }
    return .list(
      tags.map { tag, _ in
        .members(["language": .text(tag.code), "profiles": .list(profiles[tag] ?? [])])
      })
  }
}
