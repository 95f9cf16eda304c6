import Profiles

/// The whole directory on one page, for printing from any browser.
package final class BrochureView: TemplateView {
  private let frame: Frame
  private let design: BrochureEdition
  private let titles: BrochureCover
  private let pageSheet: String
  private let publisher: PublisherView
  private let cover: PictureView?
  private let imprint: BrochureImprintView
  private let foreword: OfficeTextView?
  private let guide: BrochureGuideView
  private let map: BrochureMapView?
  private let groups: [BrochureGroupView]
  private let indexes: [BrochureIndexView]
  private let takePart: TakePartView?

  /// `pageSheet` is the path of the style sheet that says how it is printed, from the root of the site; `cover` is what
  /// is shown instead of the pattern.
  init(
    frame: Frame, _ design: BrochureEdition, _ settings: SiteSettings, pageSheet: String, cover: PictureView?,
    imprint: BrochureImprintView, foreword: OfficeTextView?, guide: BrochureGuideView, map: BrochureMapView?,
    groups: [BrochureGroupView], indexes: [BrochureIndexView], takePart: TakePartView?
  ) {
    self.frame = frame
    self.design = design
    titles = BrochureCover(design, settings)
    self.pageSheet = pageSheet
    publisher = PublisherView(settings, in: frame.language)
    self.cover = cover
    self.imprint = imprint
    self.foreword = foreword
    self.guide = guide
    self.map = map
    self.groups = groups
    self.indexes = indexes
    self.takePart = takePart
  }

  private func language(of text: Localized<String>?) -> String? {
    text.map { HTML.languageAttributes($0.language, within: frame.language) }
  }

  package static let names = Names<BrochureView>(
    Frame.names.of { $0.frame },
    BrochureImprintView.names.of { $0.imprint },
    [
      .text("pageSheet") { $0.pageSheet },
      .flag("hasColumns") { $0.design.columns > 1 },
      .flag("isLargePrint") { $0.design.isLargePrint },
      .flag("isBlackAndWhite") { $0.design.isBlackAndWhite },
      .text("brochureTitle") { $0.titles.title.value },
      .html("brochureTitleLanguage") { $0.language(of: $0.titles.title) },
      .text("brochureSubtitle") { $0.titles.subtitle?.value },
      .html("brochureSubtitleLanguage") { $0.language(of: $0.titles.subtitle) },
      .text("city") { $0.titles.city },
      .view("coverPicture", PictureView.self) { $0.cover },
      .text("note") { $0.design.text(BrochureField.note)?.value },
      .html("brochureNoteLanguage") { $0.language(of: $0.design.text(BrochureField.note)) },
      .view("publisher", PublisherView.self) { $0.publisher },
      .view("foreword", OfficeTextView.self) { $0.foreword },
      .view("guide", BrochureGuideView.self) { $0.guide },
      .view("districtMap", BrochureMapView.self) { $0.map },
      .list("groups", BrochureGroupView.self) { $0.groups },
      .list("indexes", BrochureIndexView.self) { $0.indexes },
      .view("takePart", TakePartView.self) { $0.takePart },
    ])
}

/// A line of a list of profiles.
package final class BrochureEntryView: TemplateView, Sendable {
  private let link: LinkView
  /// Of the profile in the order of the brochure: no browser prints the page that a link leads to, but on paper the
  /// profiles of a brochure lie in the order of their numbers.
  let number: String

  init(_ profile: PublishedProfile, number: String, in language: LanguageTag) {
    link = LinkView(
      Localized(profile.typesetName, in: profile.language), to: "#" + Self.anchor(profile.slug), in: language)
    self.number = number
  }

  static func anchor(_ slug: String) -> String { "p-" + slug }

  package static let names = Names<BrochureEntryView>(
    LinkView.names.of { $0.link },
    [.text("number") { $0.number }])
}

/// Profiles that stand together: those of a district, of a topic, or all.
package final class BrochureGroupView: TemplateView {
  private let group: BrochureOrder.Group
  private let kind: String?
  private let countInWords: String
  private let profiles: [BrochureProfileView]
  private let isOneOfMany: Bool
  private let surrounding: LanguageTag

  /// `kind` says in words what the group is one of.
  init(
    _ group: BrochureOrder.Group, kind: String?, countInWords: String, profiles: [BrochureProfileView],
    isOneOfMany: Bool, in surrounding: LanguageTag
  ) {
    self.group = group
    self.kind = kind
    self.countInWords = countInWords
    self.profiles = profiles
    self.isOneOfMany = isOneOfMany
    self.surrounding = surrounding
  }

  static func anchor(_ id: String) -> String { "group-" + id }

  package static let names = Names<BrochureGroupView>([
    .text("groupID") { anchor($0.group.id) },
    .text("kind") { $0.kind },
    .text("label") { $0.group.label.value },
    .html("labelLanguage") { HTML.languageAttributes($0.group.label.language, within: $0.surrounding) },
    .text("groupCount") { $0.countInWords },
    .flag("isOneOfMany") { $0.isOneOfMany },
    .list("entries", BrochureEntryView.self) { $0.profiles.map(\.entry) },
    .list("profiles", BrochureProfileView.self) { $0.profiles },
  ])
}

/// A profile in the brochure.
package final class BrochureProfileView: TemplateView {
  private let name: String?
  private let profile: ProfileView
  let entry: BrochureEntryView
  private let hasPhoto: Bool
  private let isReachable: Bool

  init(
    _ profile: PublishedProfile, _ context: SiteContext, _ roots: PageRoots, _ entry: BrochureEntryView,
    hasPhoto: Bool
  ) {
    name = profile.shortNameBesideName
    self.profile = ProfileView(profile, context, roots, topHeading: 4, isWhole: true)
    self.entry = entry
    self.hasPhoto = hasPhoto
    isReachable =
      profile[ProfileField.social] != nil
      || [ProfileField.email, ProfileField.phone, ProfileField.website].contains { profile[$0] != nil }
  }

  package static let names = Names<BrochureProfileView>(
    ProfileView.names.of { $0.profile },
    [
      .text("number") { $0.entry.number },
      .flag("hasPhoto") { $0.hasPhoto },
      // By telephone, mail or on the web: an address and people stand by themselves.
      .flag("isReachable") { $0.isReachable },
      // The short name, where the name does not show it anyway.
      .text("otherName") { $0.name },
    ])
}

/// An index at the end: by name, by topic, by language, by audience, by district.
package final class BrochureIndexView: TemplateView {
  private let id: String
  private let title: String
  private let sections: [BrochureIndexSectionView]

  init(id: String, title: String, sections: [BrochureIndexSectionView]) {
    self.id = id
    self.title = title
    self.sections = sections
  }

  package static let names = Names<BrochureIndexView>([
    .text("indexID") { "index-" + $0.id },
    .text("indexTitle") { $0.title },
    .list("indexSections", BrochureIndexSectionView.self) { $0.sections },
  ])
}

/// A letter, a topic or a language of an index, with the profiles under it.
package final class BrochureIndexSectionView: TemplateView {
  private let section: BrochureOrder.Section
  private let id: String?
  private let entries: [BrochureEntryView]
  private let surrounding: LanguageTag

  /// `id` is given to sections that something leads to.
  init(
    _ section: BrochureOrder.Section, id: String?, entries: [BrochureEntryView], in surrounding: LanguageTag
  ) {
    self.section = section
    self.id = id
    self.entries = entries
    self.surrounding = surrounding
  }

  package static let names = Names<BrochureIndexSectionView>([
    .text("sectionID") { $0.id },
    .text("label") { $0.section.label.value },
    .html("labelLanguage") { HTML.languageAttributes($0.section.label.language, within: $0.surrounding) },
    .text("ownName") { $0.section.ownName?.value },
    .html("ownNameLanguage") { view in
      view.section.ownName.map { HTML.languageAttributes($0.language, within: view.surrounding) }
    },
    .list("entries", BrochureEntryView.self) { $0.entries },
  ])
}
