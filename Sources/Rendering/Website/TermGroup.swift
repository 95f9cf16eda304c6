import Profiles

/// A topic, a district or a language, and the profiles that name it.
package struct TermGroup: Sendable {
  let address: SiteAddress
  let label: Localized<String>
  let ownName: Localized<String>?
  /// Places in the edition's list of profiles, ascending.
  var members: [Int]

  /// All groups of an edition: every term of the vocabulary in its order, and every language that is spoken, by name.
  ///
  /// One pass over the profiles.
  static func all(of edition: Edition, in strings: InterfaceStrings) -> [SiteAddress.Section: [TermGroup]] {
    var topics = groups(of: .topics, section: .topics, edition: edition, language: strings.language)
    var districts = groups(of: .districts, section: .districts, edition: edition, language: strings.language)
    let topicPlaces = places(of: edition.vocabulary[.topics])
    let districtPlaces = places(of: edition.vocabulary[.districts])
    var speakers: [LanguageTag: [Int]] = [:]
    for (index, profile) in edition.profiles.enumerated() {
      for topic in Set(profile[ProfileField.topics] ?? []) {
        if let place = topicPlaces[topic] { topics[place].members.append(index) }
      }
      if let district = profile[ProfileField.district], let place = districtPlaces[district] {
        districts[place].members.append(index)
      }
      for spoken in Set(profile[ProfileField.languages] ?? []) { speakers[spoken, default: []].append(index) }
    }
    return [.topics: topics, .districts: districts, .languages: languages(speakers, in: strings)]
  }

  private static func groups(
    of kind: Vocabulary.Kind, section: SiteAddress.Section, edition: Edition, language: LanguageTag
  ) -> [TermGroup] {
    edition.vocabulary[kind].map { term in
      TermGroup(
        address: .term(section, id: term.id.rawValue),
        label: term.labels.text(in: language, or: edition.settings.language)
          ?? Localized(term.id.rawValue, in: language),
        ownName: nil, members: [])
    }
  }

  private static func places(of terms: [Term]) -> [TermID: Int] {
    Dictionary(terms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func languages(_ speakers: [LanguageTag: [Int]], in strings: InterfaceStrings) -> [TermGroup] {
    let groups = speakers.map { tag, members -> (key: CollationKey, tag: LanguageTag, group: TermGroup) in
      let name = SpokenLanguage(tag, in: strings)
      let address = SiteAddress.term(.languages, id: tag.code.lowercased())
      let group = TermGroup(address: address, label: name.label, ownName: name.ownName, members: members)
      return (CollationKey(name.label.value), tag, group)
    }
    let sorted = groups.sorted { left, right in
      left.key == right.key ? left.tag < right.tag : left.key < right.key
    }
    return sorted.map(\.group)
  }
}

/// How a language is called in the language of the interface and in itself.
struct SpokenLanguage {
  let label: Localized<String>
  /// Absent where it is the same word.
  let ownName: Localized<String>?

  init(_ tag: LanguageTag, in strings: InterfaceStrings) {
    guard let known = Language.all[tag] ?? Language.all[tag.base] else {
      label = Localized(tag.code, in: strings.language)
      ownName = nil
      return
    }
    let suffix = tag == known.tag ? "" : " (\(tag.code.dropFirst(known.tag.code.count + 1)))"
    let name = strings.name(of: known)
    label = name.map { $0 + suffix }
    let own = Localized(known.ownName, in: tag)
    ownName = Folding.key(own.value) == Folding.key(name.value) ? nil : own
  }
}

extension LanguageTag {
  /// The language alone.
  var base: LanguageTag { LanguageTag(language) ?? self }
}
