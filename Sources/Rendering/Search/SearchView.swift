import Profiles

/// The form on home, with which the index is asked.
///
/// Its choices are those that some profile has, so that each leads somewhere; a script shows the form and works it.
package final class SearchView: TemplateView {
  private let version: String
  private let siteRoot: String
  private let sections: [SearchSectionView]
  private let counts: [PluralFormView]

  init(_ index: SearchIndex, _ context: SiteContext, siteRoot: String) {
    version = index.version
    self.siteRoot = siteRoot
    let facets = index.facets
    let groups: [(title: StringKey, sections: [SearchFacets.Section])] = [
      (.languages, [.language]), (.topics, [.topic]), (.audiences, [.audience]), (.districts, [.district]),
      (.further, [.rooms, .accessible]),
    ]
    sections = groups.compactMap { title, sections in
      let values = sections.flatMap { facets.numbers(of: $0) }.map { facets.values[$0] }.filter { !$0.members.isEmpty }
      let choices = values.map { SearchChoiceView($0, context) }
      guard !choices.isEmpty else { return nil }
      return SearchSectionView(
        id: sections[0].rawValue, title: context.strings[title],
        choices: title == .languages ? Self.sorted(choices) : choices)
    }
    counts = context.strings.forms(.countResults).map { PluralFormView($0.category, $0.text) }
  }

  /// By label: languages are in another order in every language of the interface.
  private static func sorted(_ choices: [SearchChoiceView]) -> [SearchChoiceView] {
    let keyed = choices.map { (key: CollationKey($0.label.value), choice: $0) }
    return keyed.sorted { $0.key == $1.key ? $0.choice.value.id < $1.choice.value.id : $0.key < $1.key }.map(\.choice)
  }

  package static let names = Names<SearchView>([
    .text("version") { $0.version },
    .text("siteRoot") { $0.siteRoot },
    .list("sections", SearchSectionView.self) { $0.sections },
    .list("counts", PluralFormView.self) { $0.counts },
  ])
}

/// Choices of one kind, several of which may be made.
package final class SearchSectionView: TemplateView {
  private let id: String
  private let title: String
  private let choices: [SearchChoiceView]

  init(id: String, title: String, choices: [SearchChoiceView]) {
    self.id = id
    self.title = title
    self.choices = choices
  }

  package static let names = Names<SearchSectionView>([
    .text("id") { $0.id },
    .text("title") { $0.title },
    .list("choices", SearchChoiceView.self) { $0.choices },
  ])
}

/// A topic, an audience, a district or a language to narrow the search by.
package final class SearchChoiceView: TemplateView {
  fileprivate let value: SearchFacets.Value
  fileprivate let label: Localized<String>
  private let count: String
  private let surrounding: LanguageTag

  init(_ value: SearchFacets.Value, _ context: SiteContext) {
    self.value = value
    label =
      switch (value.kind, value.section) {
      case (.term(let id, let kind), _): context.label(id, kind)
      case (.language(let tag), _): context.spoken(tag).label
      case (.flag, .rooms): Localized(context.strings[.withRooms], in: context.language)
      case (.flag, _): Localized(context.strings[.accessible], in: context.language)
      }
    count = context.strings.number(value.members.count)
    surrounding = context.language
  }

  package static let names = Names<SearchChoiceView>([
    .text("section") { $0.value.section.rawValue },
    .text("value") { $0.value.id },
    .text("label") { $0.label.value },
    .html("labelLanguage") { HTML.languageAttributes($0.label.language, within: $0.surrounding) },
    .text("count") { $0.count },
  ])
}

/// A text for the numbers of a plural category.
package final class PluralFormView: TemplateView {
  private let category: String
  private let text: String

  init(_ category: PluralCategory, _ text: String) {
    self.category = category.rawValue
    self.text = text
  }

  package static let names = Names<PluralFormView>([
    .text("category") { $0.category },
    .text("text") { $0.text },
  ])
}
