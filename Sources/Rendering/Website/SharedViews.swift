import Profiles

/// A link with its text.
package final class LinkView: TemplateView, Sendable {
  let href: String
  let label: Localized<String>
  let surrounding: LanguageTag
  /// Whether it leads to the page it stands on.
  let isCurrent: Bool

  init(_ label: Localized<String>, to href: String, in surrounding: LanguageTag, isCurrent: Bool = false) {
    self.href = href
    self.label = label
    self.surrounding = surrounding
    self.isCurrent = isCurrent
  }

  /// A link whose text is in the language around it.
  convenience init(_ label: String, to href: String, isCurrent: Bool = false) {
    self.init(Localized(label, in: .german), to: href, in: .german, isCurrent: isCurrent)
  }

  package static let names = Names<LinkView>([
    .text("href") { $0.href },
    .text("label") { $0.label.value },
    .html("labelLanguage") { HTML.languageAttributes($0.label.language, within: $0.surrounding) },
    .text("language") { $0.label.language.code },
    .html("onlyLanguage") { HTML.language($0.label.language, within: $0.surrounding) },
    .flag("isCurrent") { $0.isCurrent },
  ])
}

/// A topic, a district or a language, with how many associations it has.
package final class TermView: TemplateView, Sendable {
  let href: String
  let label: Localized<String>
  /// The name of a language in itself, where that is another word than the label.
  let ownName: Localized<String>?
  let count: String
  let countInWords: String
  let isEmpty: Bool
  let surrounding: LanguageTag

  init(
    _ group: TermGroup, href: String, strings: InterfaceStrings
  ) {
    self.href = href
    label = group.label
    ownName = group.ownName
    count = strings.number(group.members.count)
    countInWords = strings.text(.countAssociations, count: group.members.count)
    isEmpty = group.members.isEmpty
    surrounding = strings.language
  }

  package static let names = Names<TermView>([
    .text("href") { $0.href },
    .text("label") { $0.label.value },
    .html("labelLanguage") { HTML.languageAttributes($0.label.language, within: $0.surrounding) },
    .text("ownName") { $0.ownName?.value },
    .html("ownNameLanguage") { view in
      view.ownName.map { HTML.languageAttributes($0.language, within: view.surrounding) }
    },
    .text("count") { $0.count },
    .text("countInWords") { $0.countInWords },
    .flag("isEmpty") { $0.isEmpty },
  ])
}
