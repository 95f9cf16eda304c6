import Parallel
import Profiles

/// Plans the pages of a website in one language.
struct LanguagePages: Sendable {
  let language: LanguageTag
  private let prefix: String
  private let brochure: SitePlan.Part
  private let home: SitePlan.Part
  private let others: SitePlan.Part

  /// What all pages of a language are made with.
  private struct Tools: Sendable {
    let context: SiteContext
    let frames: FrameMaker
    let cards: Cards

    init(_ common: CommonParts, _ strings: InterfaceStrings) {
      context = SiteContext(common.source, strings, links: common.links.value)
      frames = FrameMaker(context)
      cards = Cards(context, common.inputs)
    }
  }

  init(_ common: CommonParts, _ strings: InterfaceStrings) {
    language = strings.language
    let settings = common.source.edition.settings
    let prefix = LanguageHome(language, of: settings).prefix
    self.prefix = prefix
    let foreign = common.source.strings.map { LanguageHome($0.language, of: settings).prefix }
      .filter { $0 != prefix && !$0.isEmpty }
    let tools = Deferred { Tools(common, strings) }
    brochure = SitePlan.Part(of: { $0 == prefix + SiteAddress.brochure.path }) {
      [BrochurePlanner(tools.value.context, tools.value.frames, common.map).brochure()]
    }
    // By itself, for nothing but home needs the index of the search.
    home = SitePlan.Part(of: { $0 == prefix + SiteAddress.home.path }) {
      let tools = tools.value
      return [await HomePlanner(tools.context, tools.cards, tools.frames, common.search.value).home()]
    }
    others = SitePlan.Part(of: { path in
      path.hasSuffix(".html")
        && (SitemapPages.isEasy(path) || path.hasPrefix(prefix) && !foreign.contains { path.hasPrefix($0) })
    }) { Self.pages(tools.value, common) }
  }

  /// The longest piece of work first, so that no core waits for it at the end.
  var parts: [SitePlan.Part] { [brochure, home, others] }

  /// Of all pages.
  var paths: [String] {
    get async {
      await [SiteAddress.brochure, .home].map { prefix + $0.path } + others.files.value.map(\.path)
    }
  }

  // MARK: - Kinds of pages

  private static func pages(_ tools: Tools, _ common: CommonParts) -> [PlannedFile] {
    let (context, frames) = (tools.context, tools.frames)
    let lists = ListPlanner(context, tools.cards, frames)
    let openData = common.openData.value
    var files = lists.associations()
    files += lists.terms(.topics, title: .topics)
    files += lists.terms(.districts, title: .districts, map: common.map.value)
    files += lists.terms(.languages, title: .languages)
    files += profiles(context, common.inputs, frames, openData)
    files += common.redirects.value.pages(context, frames)
    files += PagePlanner(context, frames).pages()
    files.append(DataPlanner(context, frames, openData).page())
    files.append(notFound(context, frames))
    return files
  }

  private static func profiles(
    _ context: SiteContext, _ inputs: DeferredValues<ProfileInput>, _ frames: FrameMaker, _ openData: OpenData
  ) -> [PlannedFile] {
    context.edition.profiles.enumerated().map { index, profile in
      let address = SiteAddress.profile(slug: profile.slug)
      return PlannedFile(path: frames.folder + address.path) {
        var fingerprint = context.fingerprint
        fingerprint.add(inputs[index].fingerprint)
        fingerprint.add(context.edition.isStale(profile) ? "stale" : "fresh")
        // Whether a link to another profile is shown, depends on which profiles are.
        if inputs[index].linksInside { fingerprint.add(context.links.fingerprint) }
        fingerprint.add(openData.fingerprint(slug: profile.slug))
        return fingerprint
      } html: {
        let all = (
          label: Localized(context.strings[.allAssociations], in: context.language),
          path: SiteAddress.index(.associations).path
        )
        let frame = frames.frame(
          address.path, title: Localized(profile.name, in: context.language),
          description: profile.summary(in: context.language)?.value, trail: [all])
        return context.templates.bytes(
          WebsiteTemplates.profile,
          ProfilePageView(frame: frame, profile, context, openData.profile(slug: profile.slug)))
      }
    }
  }

  private static func notFound(_ context: SiteContext, _ frames: FrameMaker) -> PlannedFile {
    let address = SiteAddress.notFound
    return PlannedFile(path: frames.folder + address.path) {
      context.fingerprint
    } html: {
      // A server shows this page for addresses of any depth, so links count from the site's own root.
      let frame = frames.frame(
        address.path, title: Localized(context.strings[.notFoundTitle], in: context.language),
        base: WebAddress.path(of: context.edition.settings.baseURL) + frames.folder)
      let sections: [(StringKey, SiteAddress.Section)] = [
        (.allAssociations, .associations), (.topics, .topics), (.districts, .districts), (.languages, .languages),
      ]
      let ways = sections.map { LinkView(context.strings[$0.0], to: SiteAddress.index($0.1).path) }
      return context.templates.bytes(WebsiteTemplates.notFound, NotFoundView(frame: frame, ways: ways))
    }
  }
}
