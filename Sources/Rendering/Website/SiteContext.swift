import Markdown
import Profiles

/// What all pages of a website in one language are made from: computed once, then only read.
package final class SiteContext: Sendable {
  let source: WebsiteSource
  let templates: CompiledTemplates
  let groups: [SiteAddress.Section: [TermGroup]]
  /// What links in texts may lead to.
  let links: LinkResolver
  /// Of everything that goes into every page: program, templates, texts, settings, vocabulary, pages.
  let fingerprint: Fingerprint
  private let spokenLanguages: [LanguageTag: SpokenLanguage]
  private let topicLabels: [TermID: Localized<String>]
  private let audienceLabels: [TermID: Localized<String>]
  private let districtLabels: [TermID: Localized<String>]

  init(_ source: WebsiteSource) {
    self.source = source
    templates = source.templates.compiled(with: source.strings)
    groups = TermGroup.all(of: source.edition, in: source.strings.language)
    links = LinkResolver(source)
    let spoken = Set(source.edition.profiles.lazy.flatMap { $0[ProfileField.languages] ?? [] })
    spokenLanguages = Dictionary(
      uniqueKeysWithValues: spoken.map { ($0, SpokenLanguage($0, in: source.strings.language)) })
    fingerprint = Self.fingerprint(of: source)
    func labels(_ kind: Vocabulary.Kind) -> [TermID: Localized<String>] {
      let pairs = source.edition.vocabulary[kind].map { term in
        let label = term.labels.text(in: source.strings.language, or: source.edition.settings.language)
        return (term.id, label ?? Localized(term.id.rawValue, in: source.strings.language))
      }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    topicLabels = labels(.topics)
    audienceLabels = labels(.audiences)
    districtLabels = labels(.districts)
  }

  var edition: Edition { source.edition }
  var strings: InterfaceStrings { source.strings }
  var language: LanguageTag { source.strings.language }

  func label(_ id: TermID, _ kind: Vocabulary.Kind) -> Localized<String> {
    let labels =
      switch kind {
      case .topics: topicLabels
      case .audiences: audienceLabels
      case .districts: districtLabels
      }
    return labels[id] ?? Localized(id.rawValue, in: language)
  }

  func spoken(_ tag: LanguageTag) -> SpokenLanguage { spokenLanguages[tag] ?? SpokenLanguage(tag, in: language) }

  func picture(_ field: Field<Record>, of profile: PublishedProfile) -> Picture? {
    guard let file = profile[field]?[PictureField.file], let path = RelativePath.normalised(profile.folder + file)
    else { return nil }
    return source.pictures[path]
  }

  private static func fingerprint(of source: WebsiteSource) -> Fingerprint {
    var result = Fingerprint()
    result.add(source.programVersion)
    result.add(source.pathPrefix)
    result.add(source.templates.fingerprint)
    result.add(source.strings.fingerprint)
    result.add(source.edition.settings.record)
    result.add(source.hasBrochurePDF ? "pdf" : "no pdf")
    for kind in Vocabulary.Kind.allCases {
      for term in source.edition.vocabulary[kind] {
        result.add(term.id.rawValue)
        result.add(.labels(term.labels))
      }
    }
    for page in source.edition.pages {
      result.add(page.name)
      result.add(page.record)
    }
    return result
  }
}

/// Where links in texts lead on the pages of an edition.
struct LinkResolver: Sendable {
  private let slugs: Set<String>
  private let pages: Set<String>
  private let terms: [SiteAddress.Section: Set<String>]
  /// Of everything that decides where a link leads: it goes into every page that may have one.
  let fingerprint: Fingerprint
  /// From the root of the language; `nil` if there is none.
  private let brochurePDF: String?

  init(_ source: WebsiteSource) {
    let edition = source.edition
    slugs = Set(edition.profiles.map(\.slug))
    pages = Set(edition.pages.map(\.name))
    let terms: [SiteAddress.Section: Set<String>] = [
      .topics: Set(edition.vocabulary[.topics].map(\.id.rawValue)),
      .districts: Set(edition.vocabulary[.districts].map(\.id.rawValue)),
      .languages: Set(edition.profiles.flatMap { $0[ProfileField.languages] ?? [] }.map { $0.code.lowercased() }),
    ]
    var fingerprint = Fingerprint()
    for set in [slugs, pages] + SiteAddress.Section.allCases.map({ terms[$0] ?? [] }) { fingerprint.add(set.sorted()) }
    self.terms = terms
    self.fingerprint = fingerprint
    brochurePDF = source.hasBrochurePDF ? source.siteRoot + "brochure.pdf" : nil
  }

  /// A link to a profile that is not shown here becomes plain text: that it exists may not be told.
  func destination(of link: String, from origin: LinkTarget.Origin, root: String) -> LinkDestination {
    switch LinkTarget(link, from: origin) {
    case .external(let address): .address(address)
    case .profile(let slug): slugs.contains(slug) ? .address(root + SiteAddress.profile(slug: slug).path) : .none
    case .page(Page.introductionName): .address(root + SiteAddress.home.path)
    case .page(let name): pages.contains(name) ? .address(root + SiteAddress.page(name: name).path) : .none
    case .made(.term(let section, let id)):
      terms[section]?.contains(id) == true ? .address(root + SiteAddress.term(section, id: id).path) : .none
    case .made(let address): .address(root + address.path)
    case .brochurePDF: brochurePDF.map { .address(root + $0) } ?? .none
    case .unsafe, .unknown: .none
    }
  }
}
