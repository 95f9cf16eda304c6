import Markdown
import Parallel
import Profiles

/// Plans home.
struct HomePlanner {
  private let context: SiteContext
  private let cards: Cards
  private let frames: FrameMaker
  private let search: SearchIndex

  /// How many profiles a large directory shows on home.
  private static let selectionLength = 12

  init(_ context: SiteContext, _ cards: Cards, _ frames: FrameMaker, _ search: SearchIndex) {
    self.context = context
    self.cards = cards
    self.frames = frames
    self.search = search
  }

  func home() -> PlannedFile {
    let context = context
    let profiles = context.edition.profiles
    let isLarge = profiles.count > Website.pageLength
    let shown = isLarge ? lastConfirmed() : Array(profiles.indices)
    let letters = Letters(profiles)
    let introduction = context.edition.pages.first { $0.name == Page.introductionName }?
      .translated(into: context.language)

    let (cards, frames, search) = (cards, frames, search)
    return PlannedFile(path: frames.folder + SiteAddress.home.path) {
      var fingerprint = context.fingerprint
      fingerprint.add(context.edition.today.iso8601)
      fingerprint.add(context.edition.activeCount)
      fingerprint.add(introduction?.body.markdown ?? "")
      fingerprint.add(context.links.fingerprint)
      letters.add(to: &fingerprint)
      for index in shown { fingerprint.add(cards.inputs[index].fingerprint) }
      for section in [SiteAddress.Section.topics, .districts, .languages] {
        for group in context.groups[section] ?? [] {
          fingerprint.add(group.label.value)
          fingerprint.add(group.members.count)
        }
      }
      fingerprint.add(search.version)
      return fingerprint
    } html: {
      let settings = context.edition.settings
      let strings = context.strings
      let frame = frames.frame(
        SiteAddress.home.path, title: context.siteTitle,
        description: introduction?.record[PageField.description]
          ?? settings.text(SiteField.subtitle, in: context.language)?.value,
        isHome: true)
      let all = SiteAddress.index(.associations)
      let view = HomeView(
        frame: frame, search: SearchView(search, context, siteRoot: frame.roots.site),
        introduction: introduction.map { page in
          MarkdownDocument(page.body.markdown).html(topHeading: 2) {
            context.links.destination(of: $0, from: .page, root: "", siteRoot: frame.roots.site)
          }
        } ?? "",
        introductionLanguage: introduction.map { HTML.languageAttributes($0.language, within: context.language) } ?? "",
        countActive: strings.text(.countActive, count: context.edition.activeCount),
        asOf: strings.text(.asOf, ["date": strings.date(context.edition.today)]),
        asOfISO: context.edition.today.iso8601,
        terms: context.groups.mapValues { groups in
          groups.filter { !$0.members.isEmpty }.map { TermView($0, href: $0.address.path, strings: strings) }
        },
        isLarge: isLarge,
        letters: letters.links(to: isLarge ? all : .home, from: SiteAddress.home.path, strings),
        items: shown.map {
          ItemView(card: cards.card($0, root: ""), anchor: isLarge ? nil : letters.anchor(of: $0))
        },
        showAll: strings.text(.showAll, count: profiles.count), allHref: all.path)
      return context.templates.bytes(WebsiteTemplates.home, view)
    }
  }

  /// The active profiles that were confirmed last: the same for everybody, and the surest to be right.
  private func lastConfirmed() -> [Int] {
    let profiles = context.edition.profiles
    let confirmed = profiles.indices.compactMap { index in
      profiles[index].isPaused ? nil : profiles[index][ProfileField.confirmed].map { (index, $0) }
    }
    return confirmed.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.prefix(Self.selectionLength).map(\.0).sorted()
  }
}
