import Profiles

/// What every page has around its own content.
package final class Frame: TemplateView {
  /// The site's title behind the page's own, except on home.
  let documentTitle: String
  let title: String
  let description: String?
  /// The address of the page on the web.
  let canonical: String
  let language: LanguageTag
  /// From the page to the root of its language: `../`.
  let root: String
  /// Where relative addresses count from, if not from the page itself.
  let base: String?
  /// Ready markup, the same on all pages of a depth.
  let head: String
  let header: String
  let footer: String
  let trail: [LinkView]

  init(
    documentTitle: String, title: String, description: String?, canonical: String, language: LanguageTag, root: String,
    base: String? = nil, head: String, header: String, footer: String, trail: [LinkView]
  ) {
    self.documentTitle = documentTitle
    self.title = title
    self.description = description
    self.canonical = canonical
    self.language = language
    self.root = root
    self.base = base
    self.head = head
    self.header = header
    self.footer = footer
    self.trail = trail
  }

  package static let names = Names<Frame>([
    .text("documentTitle") { $0.documentTitle },
    .text("title") { $0.title },
    .text("description") { $0.description },
    .text("canonical") { $0.canonical },
    .text("language") { $0.language.code },
    .text("direction") { $0.language.direction.rawValue },
    .text("root") { $0.root },
    .text("base") { $0.base },
    .html("head") { $0.head },
    .html("header") { $0.header },
    .html("footer") { $0.footer },
    .list("breadcrumbs", LinkView.self) { $0.trail },
  ])
}

/// The part of `<head>` that all pages of a depth share.
package final class HeadView: TemplateView {
  let siteTitle: String
  /// From the page to the root of the site, where the assets are.
  let siteRoot: String

  init(siteTitle: String, siteRoot: String) {
    self.siteTitle = siteTitle
    self.siteRoot = siteRoot
  }

  package static let names = Names<HeadView>([
    .text("siteTitle") { $0.siteTitle },
    .text("siteRoot") { $0.siteRoot },
  ])
}

/// The head of a page: the site's name and the way to everything.
package final class HeaderView: TemplateView {
  let siteTitle: String
  let subtitle: String?
  let home: String
  let isHome: Bool
  let sections: [LinkView]
  let menu: [LinkView]
  let easyLanguage: LinkView?

  init(
    siteTitle: String, subtitle: String?, home: String, isHome: Bool, sections: [LinkView], menu: [LinkView],
    easyLanguage: LinkView?
  ) {
    self.siteTitle = siteTitle
    self.subtitle = subtitle
    self.home = home
    self.isHome = isHome
    self.sections = sections
    self.menu = menu
    self.easyLanguage = easyLanguage
  }

  package static let names = Names<HeaderView>([
    .text("siteTitle") { $0.siteTitle },
    .text("subtitle") { $0.subtitle },
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
  let brochureHTML: String
  let brochurePDF: String?

  init(
    publisher: PublisherView, links: [LinkView], reportBarrier: String?, brochureHTML: String, brochurePDF: String?
  ) {
    self.publisher = publisher
    self.links = links
    self.reportBarrier = reportBarrier
    self.brochureHTML = brochureHTML
    self.brochurePDF = brochurePDF
  }

  package static let names = Names<FooterView>([
    .view("publisher", PublisherView.self) { $0.publisher },
    .list("links", LinkView.self) { $0.links },
    .text("reportBarrier") { $0.reportBarrier },
    .text("brochureHTML") { $0.brochureHTML },
    .text("brochurePDF") { $0.brochurePDF },
  ])
}

/// The office that publishes the directory.
package final class PublisherView: TemplateView {
  let name: String
  let address: AddressView?
  let reach: ReachView

  init(_ record: Record) {
    name = record[PublisherField.name] ?? ""
    address = record[ProfileField.address].map { AddressView($0) }
    reach = ReachView(
      email: record[ProfileField.email], phone: record[ProfileField.phone], website: record[ProfileField.website])
  }

  package static let names = Names<PublisherView>(
    [
      .text("name") { $0.name },
      .view("address", AddressView.self) { $0.address },
    ],
    ReachView.names.of { $0.reach })
}
