import Profiles

/// Turns an edition of the directory into the files of its website.
package enum Website {
  /// How many entries a list shows on one page; home shows all, up to so many.
  package static let pageLength = 200

  /// All files but `brochure.pdf`.
  ///
  /// Pure: the same source makes the same files.
  package static func plan(_ source: WebsiteSource) async -> [PlannedFile] {
    // What does not need one another is made at the same time.
    async let search = SearchIndex(source)
    async let inputs = ProfileInput.all(of: source.edition, source)
    let links = LinkResolver(source)
    let map = DistrictMap(source.edition)
    let redirects = RedirectPlanner(source)
    let openData = OpenData(source)
    var files: [PlannedFile] = []
    var named = SitemapPages(source, without: redirects.paths)
    for strings in source.strings {
      let context = SiteContext(source, strings, links: links)
      let frames = FrameMaker(context)
      async let brochure = BrochurePlanner(context, frames).brochure()
      let cards = await Cards(context, inputs)
      // The longest piece of work first, so that no core waits for it at the end.
      let pages = await [brochure] + pages(context, cards, frames, map, redirects, search, openData)
      named.add(pages, in: strings.language)
      files += pages
    }
    files += redirects.lists()
    files += Sitemap(
      named.pages, settings: source.edition.settings, languages: source.strings.map(\.language)
    ).files()
    files += openData.files()
    files += assets(source)
    files += pictures(source)
    files += source.edition.profiles.compactMap { ProfileCode($0, of: source.edition.settings)?.file }
    files += await search.files
    return files
  }

  /// The pages in one language, without the brochure.
  private static func pages(
    _ context: SiteContext, _ cards: Cards, _ frames: FrameMaker, _ map: DistrictMap?, _ redirects: RedirectPlanner,
    _ search: SearchIndex, _ openData: OpenData
  ) -> [PlannedFile] {
    let lists = ListPlanner(context, cards, frames)
    var files: [PlannedFile] = []
    files.append(HomePlanner(context, cards, frames, search).home())
    files += lists.associations()
    files += lists.terms(.topics, title: .topics)
    files += lists.terms(.districts, title: .districts, map: map)
    files += lists.terms(.languages, title: .languages)
    files += profiles(context, cards, frames, openData)
    files += redirects.pages(context, frames)
    files += PagePlanner(context, frames).pages()
    files.append(DataPlanner(context, frames, openData).page())
    files.append(notFound(context, frames))
    return files
  }

  // MARK: - Kinds of pages

  private static func profiles(
    _ context: SiteContext, _ cards: Cards, _ frames: FrameMaker, _ openData: OpenData
  ) -> [PlannedFile] {
    return context.edition.profiles.enumerated().map { index, profile in
      var fingerprint = context.fingerprint
      fingerprint.add(cards.inputs[index].fingerprint)
      fingerprint.add(context.edition.isStale(profile) ? "stale" : "fresh")
      // Whether a link to another profile is shown, depends on which profiles are.
      if cards.inputs[index].linksInside { fingerprint.add(context.links.fingerprint) }
      let exported = openData.profile(slug: profile.slug)
      fingerprint.add(openData.fingerprint(slug: profile.slug))
      let address = SiteAddress.profile(slug: profile.slug)
      return PlannedFile(path: frames.folder + address.path, fingerprint: fingerprint) {
        let all = (
          label: Localized(context.strings[.allAssociations], in: context.language),
          path: SiteAddress.index(.associations).path
        )
        let frame = frames.frame(
          address.path, title: Localized(profile.name, in: context.language),
          description: profile.summary(in: context.language)?.value, trail: [all])
        return context.templates.bytes(
          WebsiteTemplates.profile, ProfilePageView(frame: frame, profile, context, exported))
      }
    }
  }

  private static func notFound(_ context: SiteContext, _ frames: FrameMaker) -> PlannedFile {
    let address = SiteAddress.notFound
    return PlannedFile(path: frames.folder + address.path, fingerprint: context.fingerprint) {
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

  // MARK: - Files that are not pages

  private static func assets(_ source: WebsiteSource) -> [PlannedFile] {
    source.allAssets.map { asset in
      var fingerprint = Fingerprint()
      fingerprint.add(bytes: asset.bytes)
      return PlannedFile(
        path: source.assetPaths[asset.path], fingerprint: fingerprint, content: .rendered { asset.bytes })
    }
  }

  /// The pictures that the pages show, each once.
  private static func pictures(_ source: WebsiteSource) -> [PlannedFile] {
    source.edition.profiles.flatMap { profile in
      PictureRole.allCases.flatMap { role -> [PlannedFile] in
        guard let picture = source.picture(role, of: profile) else { return [] }
        let address = PictureAddress(role, of: profile, picture)
        return (picture.web + [picture.fallback]).map {
          PlannedFile(path: address.path($0), fingerprint: picture.fingerprint, content: .picture($0))
        }
      }
    }
  }
}

extension PlannedFile {
  /// A page.
  init(path: String, fingerprint: Fingerprint, html: @escaping @Sendable () -> [UInt8]) {
    var fingerprint = fingerprint
    fingerprint.add(path)
    self.init(path: path, fingerprint: fingerprint, content: .rendered(html))
  }
}

extension WebAddress {
  /// The path of an address, which begins and ends with a slash: `/verzeichnis/`.
  package static func path(of address: String) -> String {
    let behindScheme = address.utf8.drop { $0 != 0x3A }.dropFirst(3)
    let path = String(Substring(behindScheme.drop { $0 != 0x2F }))
    return path.isEmpty ? "/" : path
  }
}
