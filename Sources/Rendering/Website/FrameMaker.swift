import Profiles

/// Makes what every page has around its own content.
///
/// The parts that are equal on all pages of a depth are rendered once, but for the way to the same page in another
/// language.
struct FrameMaker: Sendable {
  private let context: SiteContext
  /// Where the pages lie, below the root of the site: empty, or `ar/`, or `de-simple/`.
  let folder: String
  /// From there to the root of the language of the interface.
  private let wayToLanguage: String
  /// By the number of folders between a page and the folder.
  private let parts: [Parts]

  private struct Parts: Sendable {
    let head: String
    let homeHead: String
    let alternates: PathPattern
    let header: PathPattern
    let homeHeader: PathPattern
    let languageMenu: PathPattern
    let footer: String
  }

  /// The pages of a language, or its pages in easy language.
  init(_ context: SiteContext, easyLanguage: LanguageTag? = nil) {
    self.context = context
    let folder = easyLanguage.map { $0.code.lowercased() + "/" } ?? context.home.prefix
    let wayToLanguage = easyLanguage == nil ? "" : SiteAddress.root(from: folder) + context.home.prefix
    self.folder = folder
    self.wayToLanguage = wayToLanguage
    parts = (0...2).map { depth in
      let up = String(repeating: "../", count: depth)
      let roots = PageRoots(language: up + wayToLanguage, site: up + SiteAddress.root(from: folder))
      func header(isHome: Bool) -> PathPattern {
        PathPattern(
          context.templates.render(WebsiteTemplates.header, Self.header(context, roots, isHome: isHome, easy: nil)))
      }
      // The search, on home, is all that needs a script.
      func head(isHome: Bool) -> String {
        context.templates.render(
          WebsiteTemplates.head,
          HeadView(siteTitle: context.siteTitle.value, siteRoot: roots.site, hasScripts: isHome))
      }
      return Parts(
        head: head(isHome: false), homeHead: head(isHome: true),
        // Search engines know languages, and nothing of easy ones: those pages are found from the usual ones.
        alternates: PathPattern(
          easyLanguage == nil ? context.templates.render(WebsiteTemplates.alternates, AlternatesView(context)) : ""),
        header: header(isHome: false), homeHeader: header(isHome: true),
        languageMenu: PathPattern(
          context.templates.render(
            WebsiteTemplates.languageMenu, Self.header(context, roots, isHome: false, easy: nil))),
        footer: context.templates.render(WebsiteTemplates.footer, Self.footer(context, roots)))
    }
  }

  /// The frame of a page.
  ///
  /// `path` counts from the folder; `trail` are the steps between home and the page, addresses from the root of the
  /// language. `part` is what the page is part of, and stands behind its own title in the document's, so that a topic
  /// and the list of languages may have the same name. `easy` is the way to the same page in easy language, or from there to the usual one.
  func frame(
    _ path: String, title: Localized<String>, part titlePart: String? = nil, description: String? = nil,
    trail: [(label: Localized<String>, path: String)] = [], isHome: Bool = false, base: String? = nil,
    easy: EasyWay? = nil
  ) -> Frame {
    let depth = base == nil ? SiteAddress.root(from: path).utf8.count / 3 : 0
    let part = parts[min(depth, parts.count - 1)]
    let up = String(repeating: "../", count: depth)
    let roots = PageRoots(language: up + wayToLanguage, site: up + SiteAddress.root(from: folder))
    let header =
      easy == nil
      ? isHome ? part.homeHeader : part.header
      : PathPattern(
        context.templates.render(WebsiteTemplates.header, Self.header(context, roots, isHome: isHome, easy: easy)))
    let siteTitle = context.siteTitle
    let home = LinkView(context.strings[.home], to: roots.language + SiteAddress.home.path)
    return Frame(
      documentTitle: isHome
        ? siteTitle.value : [title.value, titlePart, siteTitle.value].compactMap { $0 }.joined(separator: " – "),
      title: title, description: description,
      canonical: context.edition.settings.baseURL + folder + SiteAddress.canonical(path), language: context.language,
      roots: roots, base: base, head: isHome ? part.homeHead : part.head,
      alternates: part.alternates.filled(SiteAddress.canonical(path)),
      header: header.filled(path), languageMenu: part.languageMenu.filled(path), footer: part.footer,
      trail: isHome
        ? [] : [home] + trail.map { LinkView($0.label, to: roots.language + $0.path, in: context.language) })
  }

  // MARK: - Parts

  private static func header(_ context: SiteContext, _ roots: PageRoots, isHome: Bool, easy: EasyWay?) -> HeaderView {
    let strings = context.strings
    let sections: [(StringKey, SiteAddress.Section)] = [
      (.fromAToZ, .associations), (.topics, .topics), (.districts, .districts), (.languages, .languages),
    ]
    let easyPage = context.edition.page(for: .easyLanguage).map {
      LinkView(easyLabel(of: $0, context), to: roots.language + SiteAddress.page(name: $0.name).path)
    }
    return HeaderView(
      siteTitle: context.siteTitle, home: roots.language + SiteAddress.home.path, isHome: isHome,
      sections: sections.map { LinkView(strings[$0.0], to: roots.language + SiteAddress.index($0.1).path) },
      menu: links(SiteField.menu, context, roots), easyLanguage: easy.map { $0.link(roots, strings) } ?? easyPage,
      languages: languages(context, roots), in: context.language)
  }

  /// `Leichte Sprache`, and of which language, where that is not the reader's.
  private static func easyLabel(of page: Page, _ context: SiteContext) -> String {
    let label = context.strings[.easyLanguage]
    guard page.language.language != context.language.language, let tag = LanguageTag(page.language.language) else {
      return label
    }
    return "\(label) (\(tag.ownNameAsTitle.value))"
  }

  /// The way to the same page in every language; none where there is but one.
  private static func languages(_ context: SiteContext, _ roots: PageRoots) -> [LinkView] {
    guard context.languages.count > 1 else { return [] }
    return context.languages.map { language in
      let home = LanguageHome(language, of: context.edition.settings)
      return LinkView(
        language.ownNameAsTitle, to: roots.site + home.prefix + PathPattern.mark, in: context.language,
        isCurrent: language == context.language)
    }
  }

  private static func footer(_ context: SiteContext, _ roots: PageRoots) -> FooterView {
    FooterView(
      publisher: PublisherView(context.edition.settings, in: context.language),
      links: links(SiteField.footer, context, roots),
      reportBarrier: context.edition.page(for: .accessibility).map {
        roots.language + SiteAddress.page(name: $0.name).path
      },
      dataPage: roots.language + SiteAddress.data.path,
      brochureHTML: roots.language + SiteAddress.brochure.path,
      brochurePDF: context.source.hasBrochurePDF ? roots.site + "brochure.pdf" : nil)
  }

  /// Links of `site.yaml`; the easy-language page has a place of its own in the head.
  private static func links(_ field: Field<[Record]>, _ context: SiteContext, _ roots: PageRoots) -> [LinkView] {
    let settings = context.edition.settings
    return (settings[field] ?? []).compactMap { link in
      let label = link[LinkField.label]?.text(in: context.language, or: settings.language)
      if let name = link[LinkField.page] {
        guard let source = context.edition.pages.first(where: { $0.name == name }) else { return nil }
        if field.declaration.key == SiteField.menu.declaration.key, source.role == PageRole.easyLanguage.rawValue {
          return nil
        }
        let page = source.translated(into: context.language)
        let title = Localized(page.title, in: page.language.isEasy ? settings.language : page.language)
        return LinkView(
          label ?? title, to: roots.language + SiteAddress.page(name: name).path, in: context.language)
      }
      guard let label, let url = link[LinkField.url] else { return nil }
      return LinkView(label, to: url, in: context.language)
    }
  }
}

/// What leads from a page to where addresses count from.
struct PageRoots: Sendable {
  /// To the root of its language: empty, or `../`.
  let language: String
  /// To the root of the site, where assets and `brochure.pdf` lie.
  let site: String
}

/// The way between a page and the same page in easy language.
enum EasyWay {
  /// From the usual page; the path counts from the root of the site.
  case toEasy(path: String)
  /// From the easy one; the path counts from the root of the language.
  case toUsual(path: String)

  fileprivate func link(_ roots: PageRoots, _ strings: InterfaceStrings) -> LinkView {
    switch self {
    case .toEasy(let path): LinkView(strings[.easyLanguage], to: roots.site + path)
    case .toUsual(let path): LinkView(strings[.standardLanguage], to: roots.language + path)
    }
  }
}

/// Markup that is the same on many pages, but for the page's own path in some places.
struct PathPattern: Sendable {
  /// Stands where the path goes; no text can hold it, for control characters are refused when content is read.
  static let mark = "\u{2}"

  private let pieces: [String]

  init(_ markup: String) {
    pieces = markup.split(separator: "\u{2}", omittingEmptySubsequences: false).map(String.init)
  }

  func filled(_ path: String) -> String {
    pieces.count == 1 ? pieces[0] : pieces.joined(separator: HTML.escaped(path))
  }
}

extension SiteContext {
  var siteTitle: Localized<String> { edition.settings.title(in: language) }
}

extension LanguageTag {
  /// The language's name in itself, with a capital letter, as it stands in a list.
  fileprivate var ownNameAsTitle: Localized<String> {
    let name = Language.all[self]?.ownName ?? code
    return Localized(name.prefix(1).uppercased() + name.dropFirst(), in: self)
  }
}
