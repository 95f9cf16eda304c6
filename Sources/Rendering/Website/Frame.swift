import Profiles

/// What every page has around its own content.
package final class Frame: TemplateView {
  /// The site's title behind the page's own, except on home.
  let documentTitle: String
  let title: Localized<String>
  let description: String?
  /// The address of the page on the web.
  let canonical: String
  let language: LanguageTag
  let roots: PageRoots
  /// Where relative addresses count from, if not from the page itself.
  let base: String?
  /// Ready markup, the same on all pages of a depth.
  let head: String
  /// The same page in other languages, for search engines.
  let alternates: String
  let header: String
  /// The way to the same page in other languages, which the header has, too.
  let languageMenu: String
  let footer: String
  let trail: [LinkView]

  /// From the page to the root of its language.
  var root: String { roots.language }

  init(
    documentTitle: String, title: Localized<String>, description: String?, canonical: String, language: LanguageTag,
    roots: PageRoots, base: String? = nil, head: String, alternates: String, header: String, languageMenu: String,
    footer: String, trail: [LinkView]
  ) {
    self.documentTitle = documentTitle
    self.title = title
    self.description = description
    self.canonical = canonical
    self.language = language
    self.roots = roots
    self.base = base
    self.head = head
    self.alternates = alternates
    self.header = header
    self.languageMenu = languageMenu
    self.footer = footer
    self.trail = trail
  }

  package static let names = Names<Frame>([
    .text("documentTitle") { $0.documentTitle },
    .text("title") { $0.title.value },
    .html("titleLanguage") { HTML.languageAttributes($0.title.language, within: $0.language) },
    .text("description") { $0.description },
    .text("canonical") { $0.canonical },
    .text("language") { $0.language.code },
    .text("direction") { $0.language.direction.rawValue },
    .text("root") { $0.roots.language },
    .text("siteRoot") { $0.roots.site },
    .text("base") { $0.base },
    .html("head") { $0.head },
    .html("alternates") { $0.alternates },
    .html("header") { $0.header },
    .html("languageMenu") { $0.languageMenu },
    .html("footer") { $0.footer },
    .list("breadcrumbs", LinkView.self) { $0.trail },
  ])
}

/// The part of `<head>` that all pages of a depth share.
package final class HeadView: TemplateView {
  let siteTitle: String
  /// From the page to the root of the site, where the assets are.
  let siteRoot: String
  /// Whether the page may load scripts.
  let hasScripts: Bool

  init(siteTitle: String, siteRoot: String, hasScripts: Bool) {
    self.siteTitle = siteTitle
    self.siteRoot = siteRoot
    self.hasScripts = hasScripts
  }

  package static let names = Names<HeadView>([
    .text("siteTitle") { $0.siteTitle },
    .text("siteRoot") { $0.siteRoot },
    .flag("hasScripts") { $0.hasScripts },
  ])
}

/// The same page in every language of the site, for search engines.
package final class AlternatesView: TemplateView {
  private let languages: [AlternateView]

  init(_ context: SiteContext) {
    let settings = context.edition.settings
    func alternate(_ language: LanguageTag, _ code: String) -> AlternateView {
      AlternateView(
        code, to: settings.baseURL + LanguageHome(language, of: settings).prefix + PathPattern.mark)
    }
    languages =
      context.languages.count > 1
      ? context.languages.map { alternate($0, $0.code) } + [alternate(settings.language, "x-default")] : []
  }

  package static let names = Names<AlternatesView>([
    .list("alternates", AlternateView.self) { $0.languages }
  ])
}

/// A page in another language.
package final class AlternateView: TemplateView {
  private let code: String
  private let href: String

  init(_ code: String, to href: String) {
    self.code = code
    self.href = href
  }

  package static let names = Names<AlternateView>([
    .text("hreflang") { $0.code },
    .text("href") { $0.href },
  ])
}

/// The head of a page: the site's name and the way to everything.
package final class HeaderView: TemplateView {
  let siteTitle: Localized<String>
  let home: String
  let isHome: Bool
  let sections: [LinkView]
  let menu: [LinkView]
  let easyLanguage: LinkView?
  let languages: [LinkView]
  let surrounding: LanguageTag

  init(
    siteTitle: Localized<String>, home: String, isHome: Bool, sections: [LinkView], menu: [LinkView],
    easyLanguage: LinkView?, languages: [LinkView], in surrounding: LanguageTag
  ) {
    self.siteTitle = siteTitle
    self.home = home
    self.isHome = isHome
    self.sections = sections
    self.menu = menu
    self.easyLanguage = easyLanguage
    self.languages = languages
    self.surrounding = surrounding
  }

  package static let names = Names<HeaderView>([
    .text("siteTitle") { $0.siteTitle.value },
    .html("siteTitleLanguage") { HTML.languageAttributes($0.siteTitle.language, within: $0.surrounding) },
    .list("siteLanguages", LinkView.self) { $0.languages },
    .view("currentLanguage", LinkView.self) { view in view.languages.first { $0.isCurrent } },
    .text("home") { $0.home },
    .flag("isHome") { $0.isHome },
    .list("sections", LinkView.self) { $0.sections },
    .list("menu", LinkView.self) { $0.menu },
    .view("easyLanguage", LinkView.self) { $0.easyLanguage },
  ])
}

/// The foot of a page: who publishes it, what the law asks for, the brochure.
package final class FooterView: TemplateView {
  let publisher: PublisherView
  let links: [LinkView]
  let reportBarrier: String?
  let dataPage: String
  let brochureHTML: String
  let brochurePDF: String?

  init(
    publisher: PublisherView, links: [LinkView], reportBarrier: String?, dataPage: String,
    brochureHTML: String, brochurePDF: String?
  ) {
    self.publisher = publisher
    self.links = links
    self.reportBarrier = reportBarrier
    self.dataPage = dataPage
    self.brochureHTML = brochureHTML
    self.brochurePDF = brochurePDF
  }

  package static let names = Names<FooterView>([
    .view("publisher", PublisherView.self) { $0.publisher },
    .list("links", LinkView.self) { $0.links },
    .text("reportBarrier") { $0.reportBarrier },
    .text("dataPage") { $0.dataPage },
    .text("brochureHTML") { $0.brochureHTML },
    .text("brochurePDF") { $0.brochurePDF },
  ])
}

/// The office that publishes the directory.
package final class PublisherView: TemplateView {
  let name: String
  let address: AddressView?
  let reach: ReachView
  /// What the name is written in.
  private let language: LanguageTag
  private let surrounding: LanguageTag

  /// The publisher of a site, on its pages in a language.
  init(_ settings: SiteSettings, in surrounding: LanguageTag) {
    language = settings.language
    self.surrounding = surrounding
    let record = settings[SiteField.publisher] ?? Record()
    name = record[PublisherField.name] ?? ""
    address = record[ProfileField.address].map { AddressView($0, settings.language, in: surrounding) }
    reach = ReachView(
      email: record[ProfileField.email], phone: record[ProfileField.phone], website: record[ProfileField.website])
  }

  package static let names = Names<PublisherView>(
    [
      .text("name") { $0.name },
      .html("nameLanguage") { HTML.languageAttributes($0.language, within: $0.surrounding) },
      .view("address", AddressView.self) { $0.address },
    ],
    ReachView.names.of { $0.reach })
}
