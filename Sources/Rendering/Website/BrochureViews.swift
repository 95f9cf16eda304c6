import Profiles

/// The whole directory on one page, for printing from any browser.
package final class BrochureView: TemplateView {
  private let frame: Frame
  private let settings: SiteSettings
  private let publisher: PublisherView
  private let countInWords: String
  private let asOf: String
  private let groups: [BrochureGroupView]
  private let indexes: [BrochureIndexView]

  init(
    frame: Frame, settings: SiteSettings, countInWords: String, asOf: String, groups: [BrochureGroupView],
    indexes: [BrochureIndexView]
  ) {
    self.frame = frame
    self.settings = settings
    publisher = PublisherView(settings, in: frame.language)
    self.countInWords = countInWords
    self.asOf = asOf
    self.groups = groups
    self.indexes = indexes
  }

  private var title: Localized<String> { text(BrochureField.title) ?? frame.title }

  private var subtitle: Localized<String>? {
    text(BrochureField.subtitle) ?? settings.text(SiteField.subtitle, in: frame.language)
  }

  private func language(of text: Localized<String>?) -> String? {
    text.map { HTML.languageAttributes($0.language, within: frame.language) }
  }

  private func text(_ field: Field<LocalizedText>) -> Localized<String>? {
    settings.brochureText(field, in: frame.language)
  }

  package static let names = Names<BrochureView>(
    Frame.names.of { $0.frame },
    [
      .text("brochureTitle") { $0.title.value },
      .html("brochureTitleLanguage") { $0.language(of: $0.title) },
      .text("brochureSubtitle") { $0.subtitle?.value },
      .html("brochureSubtitleLanguage") { $0.language(of: $0.subtitle) },
      .text("note") { $0.text(BrochureField.note)?.value },
      .html("brochureNoteLanguage") { $0.language(of: $0.text(BrochureField.note)) },
      .view("publisher", PublisherView.self) { $0.publisher },
      .text("countInWords") { $0.countInWords },
      .text("asOf") { $0.asOf },
      .list("groups", BrochureGroupView.self) { $0.groups },
      .list("indexes", BrochureIndexView.self) { $0.indexes },
    ])
}

/// The profiles of a district.
package final class BrochureGroupView: TemplateView {
  private let id: String
  private let label: Localized<String>
  private let countInWords: String
  private let profiles: [ProfileView]
  private let entries: [LinkView]
  private let surrounding: LanguageTag

  init(
    id: String, label: Localized<String>, countInWords: String, profiles: [ProfileView], entries: [LinkView],
    in surrounding: LanguageTag
  ) {
    self.id = id
    self.label = label
    self.countInWords = countInWords
    self.profiles = profiles
    self.entries = entries
    self.surrounding = surrounding
  }

  package static let names = Names<BrochureGroupView>([
    .text("groupID") { "district-" + $0.id },
    .text("label") { $0.label.value },
    .html("labelLanguage") { HTML.languageAttributes($0.label.language, within: $0.surrounding) },
    .text("groupCount") { $0.countInWords },
    .list("entries", LinkView.self) { $0.entries },
    .list("profiles", ProfileView.self) { $0.profiles },
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
  private let entries: [LinkView]
  private let surrounding: LanguageTag

  init(label: Localized<String>, entries: [LinkView], in surrounding: LanguageTag) {
    self.label = label
    self.entries = entries
    self.surrounding = surrounding
  }

  package static let names = Names<BrochureIndexSectionView>([
    .text("label") { $0.label.value },
    .html("labelLanguage") { HTML.languageAttributes($0.label.language, within: $0.surrounding) },
    .list("entries", LinkView.self) { $0.entries },
  ])
}
