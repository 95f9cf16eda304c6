import Profiles

/// In which order a brochure shows its profiles, and who is where in the indexes at its end.
///
/// The same for the PDF and for `brochure.html`. Profiles are told by their places in the edition.
struct BrochureOrder: Sendable {
  /// Profiles that stand together.
  struct Group: Sendable {
    /// Of the term, or `restID`.
    let id: String
    /// What the group is one of: “Stadtbezirk”.
    let kind: StringKey?
    let label: Localized<String>
    let members: [Int]
  }

  /// A heading of an index, and the profiles under it.
  struct Section: Sendable {
    /// Of the term or language; of an initial, the initial itself.
    let id: String
    let label: Localized<String>
    /// Of a language in itself, where that is another word.
    var ownName: Localized<String>?
    let members: [Int]
  }

  /// An index at the end of a brochure; they stand in this order.
  enum Index: String, CaseIterable {
    case name, topic, language, audience, district

    var title: StringKey {
      switch self {
      case .name: .indexByName
      case .topic: .indexByTopic
      case .language: .indexByLanguage
      case .audience: .indexByAudience
      case .district: .indexByDistrict
      }
    }
  }

  let groups: [Group]
  private let edition: Edition
  private let strings: InterfaceStrings
  private let order: BrochureEdition.Order

  /// `strings` are in the brochure's language.
  init(_ edition: Edition, _ order: BrochureEdition.Order, _ strings: InterfaceStrings) {
    self.edition = edition
    self.order = order
    self.strings = strings
    groups =
      switch order {
      case .district: Self.groups(by: order, .district, edition, strings) { $0[ProfileField.district] }
      // An association names first what it does first.
      case .topic: Self.groups(by: order, .topic, edition, strings) { $0[ProfileField.topics]?.first }
      case .name: Self.everybody(edition, strings)
      }
  }

  // MARK: - Groups

  /// The groups that have profiles, in the vocabulary's order, and last those profiles that belong to none.
  private static func groups(
    by order: BrochureEdition.Order, _ word: StringKey, _ edition: Edition, _ strings: InterfaceStrings,
    _ term: (PublishedProfile) -> TermID?
  ) -> [Group] {
    guard let kind = order.kind else { return everybody(edition, strings) }
    var members: [TermID: [Int]] = [:]
    var others: [Int] = []
    for (place, profile) in edition.profiles.enumerated() {
      if let id = term(profile), edition.vocabulary.term(id, of: kind) != nil {
        members[id, default: []].append(place)
      } else {
        others.append(place)
      }
    }
    let groups = edition.vocabulary[kind].compactMap { term in
      members[term.id].map {
        Group(id: term.id.rawValue, kind: word, label: label(of: term, edition, strings), members: $0)
      }
    }
    if groups.isEmpty { return everybody(edition, strings) }
    return others.isEmpty ? groups : groups + [rest(order.rest, others, strings)]
  }

  private static func everybody(_ edition: Edition, _ strings: InterfaceStrings) -> [Group] {
    edition.profiles.isEmpty ? [] : [rest(.allAssociations, Array(edition.profiles.indices), strings)]
  }

  private static func rest(_ name: StringKey, _ members: [Int], _ strings: InterfaceStrings) -> Group {
    Group(id: restID, kind: nil, label: Localized(strings[name], in: strings.language), members: members)
  }

  /// Of the group of those who belong to no other.
  static let restID = "other"

  private static func label(of term: Term, _ edition: Edition, _ strings: InterfaceStrings) -> Localized<String> {
    term.labels.text(in: strings.language, or: edition.settings.language)
      ?? Localized(term.id.rawValue, in: strings.language)
  }

  // MARK: - Indexes

  /// The sections of an index; none where nobody is found by it, or where it would say the same as the contents.
  func sections(of index: Index) -> [Section] {
    switch index {
    // Where profiles stand from A to Z themselves, the contents are that list.
    case .name: order == .name ? [] : alphabet
    case .topic: telling(terms(.topics) { $0[ProfileField.topics] })
    case .language: telling(languages())
    case .audience: telling(terms(.audiences) { $0[ProfileField.audiences] })
    // Where districts have chapters, these are found by the contents.
    case .district: order == .district ? [] : terms(.districts) { $0[ProfileField.district].map { [$0] } }
    }
  }

  /// Not where all are found under the same word.
  private func telling(_ sections: [Section]) -> [Section] {
    sections.count == 1 && sections[0].members.count == edition.profiles.count ? [] : sections
  }

  /// All profiles from A to Z, under their initials.
  private var alphabet: [Section] {
    var sections: [(initial: Initial, members: [Int])] = []
    for (place, profile) in edition.profiles.enumerated() {
      let initial = profile.collationKey.initial
      if sections.last?.initial == initial {
        sections[sections.count - 1].members.append(place)
      } else {
        sections.append((initial, [place]))
      }
    }
    return sections.map { initial, members in
      let label =
        switch initial {
        case .letter(let letter): String(letter)
        case .digit: strings[.initialDigits]
        case .other: strings[.initialOther]
        }
      return Section(id: label, label: Localized(label, in: strings.language), members: members)
    }
  }

  /// The terms that profiles have, from A to Z, each with its profiles.
  private func terms(_ kind: Vocabulary.Kind, _ given: (PublishedProfile) -> [TermID]?) -> [Section] {
    let members = members(given)
    return sorted(
      edition.vocabulary[kind].compactMap { term in
        members[term.id].map {
          Section(id: term.id.rawValue, label: Self.label(of: term, edition, strings), members: $0)
        }
      })
  }

  /// The languages that are spoken, from A to Z, each with its profiles.
  private func languages() -> [Section] {
    sorted(
      members { $0[ProfileField.languages] }.map { tag, members in
        let language = SpokenLanguage(tag, in: strings)
        return Section(id: tag.code, label: language.label, ownName: language.ownName, members: members)
      })
  }

  /// The places of those who give a value, ascending.
  private func members<Value: Hashable>(_ given: (PublishedProfile) -> [Value]?) -> [Value: [Int]] {
    var members: [Value: [Int]] = [:]
    for (place, profile) in edition.profiles.enumerated() {
      for value in Set(given(profile) ?? []) { members[value, default: []].append(place) }
    }
    return members
  }

  private func sorted(_ sections: [Section]) -> [Section] {
    let keyed = sections.map { (key: CollationKey($0.label.value), section: $0) }
    let sorted = keyed.sorted { left, right in
      left.key == right.key ? left.section.id < right.section.id : left.key < right.key
    }
    return sorted.map(\.section)
  }
}

extension BrochureEdition.Order {
  /// The terms that make the groups, if any do.
  var kind: Vocabulary.Kind? {
    switch self {
    case .district: .districts
    case .topic: .topics
    case .name: nil
    }
  }

  /// What the group is called of those who belong to no other.
  var rest: StringKey { self == .district ? .withoutDistrict : .allAssociations }
}
