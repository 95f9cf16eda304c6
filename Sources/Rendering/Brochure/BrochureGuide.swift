import Profiles

/// What readers are told about how to use a brochure: the same in the PDF and on the page for printing.
struct BrochureGuide {
  /// A note that profiles may have, as it stands there, and what it means.
  typealias Mark = (note: String, meaning: String)

  let title: String
  /// What the office says of it, where it says it in the language of the brochure; then nothing of the following is
  /// needed but the symbols, which no text can draw.
  let own: Page?
  /// How the profiles are ordered, and what their codes are for.
  let paragraphs: [String]
  /// Stands before the list of the indexes.
  let indexes: String
  /// What the numbers in lists mean, where they are not those of pages.
  let numbers: String?
  let symbolsTitle: String
  let marksTitle: String
  let marks: [Mark]

  /// `hasCodes` is whether there is any code in it, `hasPages` whether lists tell the pages of profiles.
  init(
    _ edition: Edition, in language: LanguageTag, order: BrochureEdition.Order, hasCodes: Bool, hasPages: Bool = true,
    _ strings: InterfaceStrings
  ) {
    let page = edition.page(for: .guide)?.translated(into: language)
    // Whoever has not translated the page gets the usual words rather than some in another language.
    own = page.flatMap { $0.language == language ? $0 : nil }
    title = own?.title ?? strings[.guideTitle]
    let orderText: StringKey =
      switch order {
      case .district: .guideByDistrict
      case .topic: .guideByTopic
      case .name: .guideByName
      }
    paragraphs = [strings[orderText]] + (hasCodes ? [strings[.guideCode]] : [])
    indexes = strings[hasPages ? .guideIndexes : .guideLists]
    numbers = hasPages ? nil : strings[.guideNumbers]
    symbolsTitle = strings[.guideSymbols]
    marksTitle = strings[.guideMarks]
    let since = strings.date(edition.today.earlier(byMonths: edition.settings.monthsUntilStale))
    marks = [
      (strings[.notTranslated], strings[.guideNotTranslated]),
      (strings[.pausedLabel], strings[.pausedNote]),
      (strings.text(.confirmedOn, ["date": "…"]), strings.text(.guideConfirmed, ["date": since])),
    ]
  }
}
