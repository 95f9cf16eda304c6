import Profiles

/// Which pages a sitemap names.
///
/// Lists and home are about everybody, in every language. A profile or a static page is named in the languages in which
/// it was written or translated, and in the default one, which shows it all the same: that keeps the map within bounds,
/// and search engines from pages that say in Turkish only what they have on them in German.
struct SitemapPages {
  private let source: WebsiteSource
  /// What does not stay, or is not there.
  private let unnamed: Set<String>
  private let languages: [String: [LanguageTag]]
  private let confirmed: [String: CalendarDate]
  private(set) var pages: [Sitemap.Page] = []

  init(_ source: WebsiteSource, without redirects: [String]) {
    self.source = source
    unnamed = Set(redirects + [SiteAddress.notFound.path])
    let settings = source.edition.settings
    let offered = source.strings.map(\.language).filter { $0 != settings.language }
    func inWords(of languages: [LanguageTag]) -> [LanguageTag] {
      [settings.language] + offered.filter { languages.contains($0) }
    }
    var languages = [SiteAddress.brochure.path: [settings.language]]
    var confirmed: [String: CalendarDate] = [:]
    for page in source.edition.pages {
      languages[SiteAddress.page(name: page.name).path] = inWords(
        of: [page.language] + page.translations.map(\.language))
    }
    for profile in source.edition.profiles {
      let path = SiteAddress.profile(slug: profile.slug).path
      languages[path] = inWords(of: [profile.language] + profile.translations.map(\.language))
      confirmed[path] = profile[ProfileField.confirmed]
    }
    self.languages = languages
    self.confirmed = confirmed
  }

  /// Takes in the paths of what is planned in one language of the site.
  mutating func add(_ paths: [String], in language: LanguageTag) {
    let standard = source.edition.settings.language
    for path in paths where path.hasSuffix(".html") {
      if Self.isEasy(path) {
        // It has a folder of its own, and nothing that is the same elsewhere.
        pages.append(Sitemap.Page(path: path, languages: [standard]))
      } else if language == standard, !unnamed.contains(path) {
        let languages = languages[path] ?? source.strings.map(\.language)
        pages.append(Sitemap.Page(path: path, languages: languages, confirmed: confirmed[path]))
      }
    }
  }

  /// Whether a page is in easy language: `de-simple/pages/impressum.html`.
  static func isEasy(_ path: String) -> Bool { path.prefix { $0 != "/" }.hasSuffix("-simple") }
}
