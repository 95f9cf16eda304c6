import Parallel
import Profiles

/// What all pages of a website in one language are made from: computed once, then only read.
package final class SiteContext: Sendable {
  let source: WebsiteSource
  let strings: InterfaceStrings
  /// Where this language lives, below the root of the site.
  let home: LanguageHome
  let templates: CompiledTemplates
  private let deferredGroups: Deferred<[SiteAddress.Section: [TermGroup]]>
  /// What links in texts may lead to.
  let links: LinkResolver
  /// Of everything that goes into every page: program, templates, texts, settings, vocabulary, pages.
  let fingerprint: Fingerprint
  private let spokenLanguages: [LanguageTag: SpokenLanguage]
  private let topicLabels: [TermID: Localized<String>]
  private let audienceLabels: [TermID: Localized<String>]
  private let districtLabels: [TermID: Localized<String>]

  /// `links` are the same for all languages, and need to be made only once.
  convenience init(_ source: WebsiteSource, _ strings: InterfaceStrings, links: LinkResolver) {
    self.init(source, strings, source.templates.compiled(with: strings, assets: source.assetPaths), links)
  }

  private init(
    _ source: WebsiteSource, _ strings: InterfaceStrings, _ templates: CompiledTemplates, _ links: LinkResolver
  ) {
    self.source = source
    self.strings = strings
    self.links = links
    home = LanguageHome(strings.language, of: source.edition.settings)
    self.templates = templates
    deferredGroups = Deferred { TermGroup.all(of: source.edition, in: strings) }
    let spoken = Set(source.edition.profiles.lazy.flatMap { $0[ProfileField.languages] ?? [] })
    spokenLanguages = Dictionary(uniqueKeysWithValues: spoken.map { ($0, SpokenLanguage($0, in: strings)) })
    fingerprint = Self.fingerprint(of: source, strings)
    func labels(_ kind: Vocabulary.Kind) -> [TermID: Localized<String>] {
      let pairs = source.edition.vocabulary[kind].map { term in
        let label = term.labels.text(in: strings.language, or: source.edition.settings.language)
        return (term.id, label ?? Localized(term.id.rawValue, in: strings.language))
      }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    topicLabels = labels(.topics)
    audienceLabels = labels(.audiences)
    districtLabels = labels(.districts)
  }

  /// The same language, but another choice of profiles.
  func with(_ edition: Edition) -> SiteContext {
    let source = source.with(edition: edition)
    return SiteContext(source, strings, templates, LinkResolver(source))
  }

  var edition: Edition { source.edition }
  /// Topics, districts and languages, each with its profiles.
  var groups: [SiteAddress.Section: [TermGroup]] { deferredGroups.value }
  var language: LanguageTag { strings.language }
  /// The languages that the site offers, the default one first.
  var languages: [LanguageTag] { source.strings.map(\.language) }

  func label(_ id: TermID, _ kind: Vocabulary.Kind) -> Localized<String> {
    let labels =
      switch kind {
      case .topics: topicLabels
      case .audiences: audienceLabels
      case .districts: districtLabels
      }
    return labels[id] ?? Localized(id.rawValue, in: language)
  }

  func spoken(_ tag: LanguageTag) -> SpokenLanguage { spokenLanguages[tag] ?? SpokenLanguage(tag, in: strings) }

  func picture(_ role: PictureRole, of profile: PublishedProfile) -> Picture? { source.picture(role, of: profile) }

  private static func fingerprint(of source: WebsiteSource, _ strings: InterfaceStrings) -> Fingerprint {
    var result = Fingerprint()
    result.add(source.programVersion)
    result.add(source.templates.fingerprint)
    result.add(source.assetPaths.fingerprint)
    result.add(strings.fingerprint)
    // The way to every language is on every page.
    result.add(source.strings.map(\.language.code))
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
      for translation in page.translations {
        result.add(translation.language.code)
        result.add(translation.record)
      }
    }
    return result
  }
}

extension WebsiteSource {
  func picture(_ role: PictureRole, of profile: PublishedProfile) -> Picture? {
    profile.picture(as: role).flatMap { pictures[$0] }
  }

  /// The same, but for what is shown.
  fileprivate func with(edition: Edition) -> WebsiteSource {
    WebsiteSource(
      edition: edition, brochureEdition: brochureEdition, dataEdition: dataEdition, templates: templates,
      strings: strings, assets: assets, pictures: pictures, hasBrochurePDF: hasBrochurePDF,
      programVersion: programVersion)
  }
}
