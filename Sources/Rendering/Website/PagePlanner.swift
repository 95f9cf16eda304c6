import Markdown
import Profiles

/// Plans the static pages: each in the language of the interface, or as its source has it; and in easy language.
struct PagePlanner {
  private let context: SiteContext
  private let frames: FrameMaker

  init(_ context: SiteContext, _ frames: FrameMaker) {
    self.context = context
    self.frames = frames
  }

  func pages() -> [PlannedFile] {
    let sources = context.edition.pages.filter { $0.name != Page.introductionName }
    let usual = sources.map { page in
      let easy = easyTranslation(of: page).map { EasyWay.toEasy(path: easyPath(of: page, $0.language)) }
      return plan(page.translated(into: context.language), frames, easy: easy)
    }
    return usual + easyPages(sources)
  }

  private func plan(_ page: Page, _ frames: FrameMaker, easy: EasyWay?) -> PlannedFile {
    let address = SiteAddress.page(name: page.name)
    let context = context
    return PlannedFile(path: frames.folder + address.path) {
      var fingerprint = context.fingerprint
      fingerprint.add(page.body.markdown)
      fingerprint.add(context.links.fingerprint)
      return fingerprint
    } html: {
      let frame = frames.frame(
        address.path, title: Localized(page.title, in: page.language),
        part: page.language.isEasy ? context.strings[.easyLanguage] : nil,
        description: page.record[PageField.description], easy: easy)
      var anchors = HeadingAnchors()
      let body = MarkdownDocument(page.body.markdown).html(
        topHeading: 2, anchor: { anchors.anchor(for: $0) }
      ) {
        easyDestination(of: $0, on: page, frame.roots)
          ?? context.links.destination(of: $0, from: .page, root: frame.roots.language, siteRoot: frame.roots.site)
      }
      let isForeign = page.language != context.language && !page.language.isEasy
      let view = PageView(
        frame: frame, body: body, bodyLanguage: HTML.languageAttributes(page.language, within: context.language),
        note: isForeign ? context.strings[.pageNotTranslated] : nil)
      return context.templates.bytes(WebsiteTemplates.page, view)
    }
  }

  // MARK: - Easy language

  /// The pages in easy language have the interface of the usual language, and a folder of their own.
  private func easyPages(_ pages: [Page]) -> [PlannedFile] {
    let translations = pages.compactMap { page in easyTranslation(of: page).map { (page, $0.language) } }
    let languages = Set(translations.map(\.1)).sorted()
    return languages.flatMap { language in
      let frames = FrameMaker(context, easyLanguage: language)
      return translations.filter { $0.1 == language }.map { page, _ in
        plan(
          page.translated(into: language), frames, easy: .toUsual(path: SiteAddress.page(name: page.name).path))
      }
    }
  }

  /// Whoever reads easy language is led on to pages in easy language, where there are some.
  private func easyDestination(of link: String, on page: Page, _ roots: PageRoots) -> LinkDestination? {
    guard page.language.isEasy, case .page(let name) = LinkTarget(link, from: .page),
      let target = context.edition.pages.first(where: { $0.name == name }),
      target.translations.contains(where: { $0.language == page.language })
    else { return nil }
    let fragment = LinkTarget.fragment(of: link).map { "#" + $0 } ?? ""
    return .address(roots.site + easyPath(of: target, page.language) + fragment)
  }

  /// The translation into the easy form of the language of the interface: `de-simple` on German pages.
  private func easyTranslation(of page: Page) -> Translation? {
    page.translations.first { $0.language.isEasy && $0.language.language == context.language.language }
  }

  private func easyPath(of page: Page, _ language: LanguageTag) -> String {
    language.code.lowercased() + "/" + SiteAddress.page(name: page.name).path
  }
}
