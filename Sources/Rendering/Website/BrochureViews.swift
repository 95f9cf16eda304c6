import Profiles

/// The whole directory on one page, for printing from any browser.
package final class BrochureView: TemplateView {
  private let frame: Frame
  private let design: BrochureEdition
  private let settings: SiteSettings
  private let pageSheet: String
  private let publisher: PublisherView
  private let countInWords: String
  private let asOf: String
  private let groups: [BrochureGroupView]
  private let indexes: [BrochureIndexView]

  /// `pageSheet` is the path of the style sheet that says how it is printed, from the root of the site.
  init(
    frame: Frame, _ design: BrochureEdition, _ settings: SiteSettings, pageSheet: String, countInWords: String,
    asOf: String, groups: [BrochureGroupView], indexes: [BrochureIndexView]
  ) {
    self.frame = frame
    self.design = design
    self.settings = settings
    self.pageSheet = pageSheet
    publisher = PublisherView(settings, in: frame.language)
    self.countInWords = countInWords
    self.asOf = asOf
    self.groups = groups
    self.indexes = indexes
  }

  private var title: Localized<String> { design.text(BrochureField.title) ?? frame.title }

  private var subtitle: Localized<String>? {
    design.text(BrochureField.subtitle) ?? settings.text(SiteField.subtitle, in: frame.language)
  }

  private func language(of text: Localized<String>?) -> String? {
    text.map { HTML.languageAttributes($0.language, within: frame.language) }
  }

  package static let names = Names<BrochureView>(
    Frame.names.of { $0.frame },
    [
      .text("pageSheet") { $0.pageSheet },
      .flag("hasColumns") { $0.design.columns > 1 },
      .flag("isLargePrint") { $0.design.isLargePrint },
      .flag("isBlackAndWhite") { $0.design.isBlackAndWhite },
      .text("brochureTitle") { $0.title.value },
      .html("brochureTitleLanguage") { $0.language(of: $0.title) },
      .text("brochureSubtitle") { $0.subtitle?.value },
      .html("brochureSubtitleLanguage") { $0.language(of: $0.subtitle) },
      .text("note") { $0.design.text(BrochureField.note)?.value },
      .html("brochureNoteLanguage") { $0.language(of: $0.design.text(BrochureField.note)) },
      .view("publisher", PublisherView.self) { $0.publisher },
      .text("countInWords") { $0.countInWords },
      .text("asOf") { $0.asOf },
      .list("groups", BrochureGroupView.self) { $0.groups },
      .list("indexes", BrochureIndexView.self) { $0.indexes },
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

  package static let names = Names<BrochureGroupView>([
    .text("groupID") { "group-" + $0.group.id },
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

  init(
    _ profile: PublishedProfile, _ context: SiteContext, _ roots: PageRoots, _ entry: BrochureEntryView,
    hasPhoto: Bool
  ) {
    name = profile.shortNameBesideName
    self.profile = ProfileView(profile, context, roots, topHeading: 4, isWhole: true)
    self.entry = entry
    self.hasPhoto = hasPhoto
  }

  package static let names = Names<BrochureProfileView>(
    ProfileView.names.of { $0.profile },
    [
      .text("number") { $0.entry.number },
      .flag("hasPhoto") { $0.hasPhoto },
      // The short name, where the name does not show it anyway.
      .text("otherName") { $0.name },
    ])
}

/// An index at the end: by name, by topic, by language.
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
  private let label: Localized<String>
  private let entries: [BrochureEntryView]
  private let surrounding: LanguageTag

  init(label: Localized<String>, entries: [BrochureEntryView], in surrounding: LanguageTag) {
    self.label = label
    self.entries = entries
    self.surrounding = surrounding
  }

  package static let names = Names<BrochureIndexSectionView>([
    .text("label") { $0.label.value },
    .html("labelLanguage") { HTML.languageAttributes($0.label.language, within: $0.surrounding) },
    .list("entries", BrochureEntryView.self) { $0.entries },
  ])
}
