import Profiles

/// What a search can be narrowed by: every topic, audience, district and language that some profile has, rooms of one's
/// own, and whether these are accessible.
///
/// Each is a value with a number, in the order of the sections; the index and the form on home are made from the same.
package struct SearchFacets: Sendable {
  /// Also the name in addresses: `?topic=sport`.
  enum Section: String, CaseIterable, Sendable {
    case language, topic, audience, district, rooms, accessible
  }

  struct Value: Sendable {
    let section: Section
    /// As addresses name it: `sport`, `zh-hant`, `1`.
    let id: String
    let kind: Kind
    /// What it may be called by whoever looks for it, in every language that the site knows a name in.
    let spellings: [String]
    /// The documents that have it, ascending.
    fileprivate(set) var members: [Int] = []

    enum Kind: Sendable {
      case term(TermID, Vocabulary.Kind)
      case language(LanguageTag)
      case flag
    }

  }

  private(set) var values: [Value] = []
  /// By document: its languages, topics and district, in the order in which its card names them.
  private(set) var languages: [[Int]] = []
  private(set) var topics: [[Int]] = []
  private(set) var districts: [Int?] = []

  /// One pass over the profiles; `strings` are the texts of all languages that the site offers.
  init(_ edition: Edition, _ strings: [InterfaceStrings]) {
    let languages = Set(edition.profiles.lazy.flatMap { $0[ProfileField.languages] ?? [] }).sorted()
    let languageNumbers = add(
      languages.map { tag in
        let names = Language.names(of: tag) + strings.compactMap { $0.languageNames[tag.base] }
        return Value(section: .language, id: tag.code.lowercased(), kind: .language(tag), spellings: names)
      })
    func addTerms(_ kind: Vocabulary.Kind, _ section: Section) -> [TermID: Int] {
      let terms = edition.vocabulary[kind]
      let numbers = add(
        terms.map {
          let names = $0.labels.all.map(\.value) + $0.otherSpellings
          return Value(section: section, id: $0.id.rawValue, kind: .term($0.id, kind), spellings: names)
        })
      return Dictionary(zip(terms.map(\.id), numbers), uniquingKeysWith: { first, _ in first })
    }
    let topics = addTerms(.topics, .topic)
    let audiences = addTerms(.audiences, .audience)
    let districts = addTerms(.districts, .district)
    let rooms = add([Value(section: .rooms, id: "1", kind: .flag, spellings: [])])
    let accessible = add([Value(section: .accessible, id: "1", kind: .flag, spellings: [])])
    let numberOfLanguage = Dictionary(uniqueKeysWithValues: zip(languages, languageNumbers))

    for (document, profile) in edition.profiles.enumerated() {
      func numbers<Key>(_ keys: [Key]?, _ table: [Key: Int]) -> [Int] {
        var seen: [Int] = []
        for number in (keys ?? []).compactMap({ table[$0] }) where !seen.contains(number) { seen.append(number) }
        return seen
      }
      self.languages.append(numbers(profile[ProfileField.languages], numberOfLanguage))
      self.topics.append(numbers(profile[ProfileField.topics], topics))
      self.districts.append(profile[ProfileField.district].flatMap { districts[$0] })
      var all = self.languages[document] + self.topics[document] + numbers(profile[ProfileField.audiences], audiences)
      if let district = self.districts[document] { all.append(district) }
      if profile[ProfileField.rooms] == true { all += rooms }
      if profile[ProfileField.accessible] == "yes" { all += accessible }
      for number in all { values[number].members.append(document) }
    }
  }

  /// The numbers of the values of a section.
  func numbers(of section: Section) -> [Int] { values.indices.filter { values[$0].section == section } }

  private mutating func add(_ more: [Value]) -> Range<Int> {
    values += more
    return (values.count - more.count)..<values.count
  }
}
