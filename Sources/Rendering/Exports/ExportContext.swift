import Profiles

/// What all exports of a site are made from: computed once, then only read.
///
/// Profiles come from the edition for the web and for open data, so that nothing else can get into an export.
final class ExportContext: Sendable {
  /// What may be shown on the web and as open data.
  let edition: Edition
  /// In the default language of the site: there is one file for all languages.
  let strings: InterfaceStrings
  let zone: TimeZoneRule
  /// Of everything that goes into every export, profiles excepted.
  let fingerprint: Fingerprint
  /// By the slug of today: the one under which the page was first published.
  private let firstSlugs: [String: String]
  private let pictures: [PictureUse: Picture]

  init(_ source: WebsiteSource, _ strings: InterfaceStrings) {
    edition = source.dataEdition
    self.strings = strings
    zone = source.edition.settings.timeZone
    pictures = source.pictures
    // Earlier addresses belong to the web alone. They are used, and shown nowhere.
    firstSlugs = Dictionary(
      source.edition.profiles.compactMap { profile in
        profile[ProfileField.aliases]?.first.map { (profile.slug, $0) }
      }, uniquingKeysWith: { first, _ in first })
    var fingerprint = Fingerprint()
    fingerprint.add(source.programVersion)
    fingerprint.add(strings.fingerprint)
    fingerprint.add(source.edition.settings.record)
    for kind in Vocabulary.Kind.allCases {
      for term in edition.vocabulary[kind] {
        fingerprint.add(term.id.rawValue)
        fingerprint.add(.labels(term.labels))
      }
    }
    self.fingerprint = fingerprint
  }

  /// A picture that a profile of the edition names, if it can be shown.
  func picture(_ role: PictureRole, of profile: PublishedProfile) -> Picture? {
    profile.picture(as: role).flatMap { pictures[$0] }
  }

  var language: LanguageTag { strings.language }
  var baseURL: String { edition.settings.baseURL }

  /// The label of a term, in the default language where it has one there.
  func label(_ id: TermID, _ kind: Vocabulary.Kind) -> Localized<String> {
    edition.vocabulary.term(id, of: kind)?.labels.text(in: language, or: language)
      ?? Localized(id.rawValue, in: language)
  }

  /// The address of a profile's page that never changes: under the slug that it had first.
  func firstAddress(of profile: PublishedProfile) -> String {
    baseURL + SiteAddress.profile(slug: firstSlugs[profile.slug] ?? profile.slug).path
  }

  func address(of profile: PublishedProfile) -> String { baseURL + SiteAddress.profile(slug: profile.slug).path }
}

extension SiteSettings {
  /// The time zone in which the associations' clocks run.
  var timeZone: TimeZoneRule {
    let id = record[SiteField.timeZone]
    return TimeZoneRule.all.first { $0.id == id } ?? .berlin
  }
}
