import Profiles

/// Makes what every page has around its own content.
///
/// The parts that are equal on all pages of a depth are rendered once.
struct FrameMaker: Sendable {
  private let context: SiteContext
  /// By the number of folders between a page and the root.
  private let parts: [Parts]

  private struct Parts: Sendable {
    let head: String
    let header: String
    let homeHeader: String
    let footer: String
  }

  init(_ context: SiteContext) {
    self.context = context
    parts = (0...2).map { depth in
      let root = String(repeating: "../", count: depth)
      return Parts(
        head: context.templates.render(
          WebsiteTemplates.head,
          HeadView(siteTitle: context.edition.settings.title, siteRoot: root + context.source.siteRoot)),
        header: context.templates.render(WebsiteTemplates.header, Self.header(context, root: root, isHome: false)),
        homeHeader: context.templates.render(WebsiteTemplates.header, Self.header(context, root: root, isHome: true)),
        footer: context.templates.render(WebsiteTemplates.footer, Self.footer(context, root: root)))
    }
  }

  /// The frame of a page.
  ///
  /// `trail` are the steps between home and the page, addresses from the root.
  func frame(
    _ path: String, title: String, description: String? = nil, trail: [(label: Localized<String>, path: String)] = [],
    isHome: Bool = false, base: String? = nil
  ) -> Frame {
    let root = base == nil ? SiteAddress.root(from: path) : ""
    let part = parts[min(root.utf8.count / 3, parts.count - 1)]
    let settings = context.edition.settings
    let home = LinkView(context.strings[.home], to: root + SiteAddress.home.path)
    return Frame(
      documentTitle: isHome ? settings.title : "\(title) – \(settings.title)", title: title,
      description: description, canonical: settings.baseURL + context.source.pathPrefix + Self.canonical(path),
      language: context.language, root: root, base: base, head: part.head,
      header: isHome ? part.homeHeader : part.header, footer: part.footer,
      trail: isHome ? [] : [home] + trail.map { LinkView($0.label, to: root + $0.path, in: context.language) })
  }

  private static func canonical(_ path: String) -> String { path == SiteAddress.home.path ? "" : path }

  private static func header(_ context: SiteContext, root: String, isHome: Bool) -> HeaderView {
    let strings = context.strings
    let sections: [(StringKey, SiteAddress.Section)] = [
      (.fromAToZ, .associations), (.topics, .topics), (.districts, .districts), (.languages, .languages),
    ]
    return HeaderView(
      siteTitle: context.edition.settings.title, subtitle: context.edition.settings[SiteField.subtitle],
      home: root + SiteAddress.home.path, isHome: isHome,
      sections: sections.map { LinkView(strings[$0.0], to: root + SiteAddress.index($0.1).path) },
      menu: links(SiteField.menu, context, root: root),
      easyLanguage: page(role: "easy-language", context).map {
        LinkView(strings[.easyLanguage], to: root + SiteAddress.page(name: $0.name).path)
      })
  }

  private static func footer(_ context: SiteContext, root: String) -> FooterView {
    FooterView(
      publisher: PublisherView(context.edition.settings[SiteField.publisher] ?? Record()),
      links: links(SiteField.footer, context, root: root),
      reportBarrier: page(role: "accessibility", context).map { root + SiteAddress.page(name: $0.name).path },
      brochureHTML: root + SiteAddress.brochure.path,
      brochurePDF: context.source.hasBrochurePDF ? root + context.source.siteRoot + "brochure.pdf" : nil)
  }

  private static func page(role: String, _ context: SiteContext) -> Page? {
    context.edition.pages.first { $0.role == role }
  }

  /// Links of `site.yaml`; the easy-language page has a place of its own in the head.
  private static func links(_ field: Field<[Record]>, _ context: SiteContext, root: String) -> [LinkView] {
    (context.edition.settings[field] ?? []).compactMap { link in
      if let name = link[LinkField.page] {
        guard let page = context.edition.pages.first(where: { $0.name == name }) else { return nil }
        if field.declaration.key == SiteField.menu.declaration.key, page.role == "easy-language" { return nil }
        let label = link[LinkField.label].map { Localized($0, in: context.language) }
        return LinkView(
          label ?? Localized(page.title, in: page.language.isEasy ? context.language : page.language),
          to: root + SiteAddress.page(name: name).path, in: context.language)
      }
      guard let label = link[LinkField.label], let url = link[LinkField.url] else { return nil }
      return LinkView(Localized(label, in: context.language), to: url, in: context.language)
    }
  }
}

extension LanguageTag {
  /// Easy German (`de-simple`): the same language for every reader and every screen reader.
  var isEasy: Bool { code.hasSuffix("-simple") }
}
