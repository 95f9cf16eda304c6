import Profiles

extension BrochureWriter {
  /// Profiles that stand together, and what their first page says.
  struct Group {
    let id: String
    /// What the group is one of: “Stadtbezirk”.
    let kind: StringKey?
    let name: JSON
    let profiles: [PublishedProfile]
  }

  /// The profiles in the order of the brochure.
  mutating func groups() -> [Group] {
    switch design.order {
    case .district: groups(by: .districts, .district, rest: .withoutDistrict) { $0[ProfileField.district] }
    // An association names first what it does first.
    case .topic: groups(by: .topics, .topic, rest: .allAssociations) { $0[ProfileField.topics]?.first }
    case .name: edition.profiles.isEmpty ? [] : [everybody()]
    }
  }

  /// The groups that have profiles, in the vocabulary's order, and last those profiles that belong to none.
  private mutating func groups(
    by kind: Vocabulary.Kind, _ word: StringKey, rest: StringKey, _ term: (PublishedProfile) -> TermID?
  ) -> [Group] {
    var members: [TermID: [PublishedProfile]] = [:]
    var others: [PublishedProfile] = []
    for profile in edition.profiles {
      if let id = term(profile), edition.vocabulary.term(id, of: kind) != nil {
        members[id, default: []].append(profile)
      } else {
        others.append(profile)
      }
    }
    var result: [Group] = []
    for term in edition.vocabulary[kind] {
      guard let profiles = members[term.id] else { continue }
      result.append(Group(id: term.id.rawValue, kind: word, name: label(of: term), profiles: profiles))
    }
    if result.isEmpty, !others.isEmpty { return [everybody()] }
    if !others.isEmpty {
      result.append(Group(id: "other", kind: nil, name: .text(cleaner.clean(strings[rest])), profiles: others))
    }
    return result
  }

  private mutating func everybody() -> Group {
    let name = JSON.text(cleaner.clean(strings[.allAssociations]))
    return Group(id: "other", kind: nil, name: name, profiles: edition.profiles)
  }

  mutating func group(_ group: Group) -> JSON {
    .members([
      "id": .text(group.id),
      "kind": group.kind.flatMap { text(strings[$0]) },
      "name": group.name,
      "count": text(strings.text(.countAssociations, count: group.profiles.count)),
      "profiles": .list(group.profiles.map { profile($0) }),
    ])
  }
}
