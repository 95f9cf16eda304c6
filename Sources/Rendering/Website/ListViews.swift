import Profiles

/// A list of profiles as cards: all of them, or those of a topic, a district, a language.
package final class ListView: TemplateView {
  private let frame: Frame
  private let label: Localized<String>
  private let ownName: Localized<String>?
  private let countInWords: String
  private let letters: [LinkView]
  private let items: [ItemView]
  private let pager: PagerView?
  private let surrounding: LanguageTag

  init(
    frame: Frame, label: Localized<String>, ownName: Localized<String>? = nil, countInWords: String,
    letters: [LinkView], items: [ItemView], pager: PagerView?, in surrounding: LanguageTag
  ) {
    self.frame = frame
    self.label = label
    self.ownName = ownName
    self.countInWords = countInWords
    self.letters = letters
    self.items = items
    self.pager = pager
    self.surrounding = surrounding
  }

  package static let names = Names<ListView>(
    Frame.names.of { $0.frame },
    [
      .text("label") { $0.label.value },
      .html("labelLanguage") { HTML.languageAttributes($0.label.language, within: $0.surrounding) },
      .text("ownName") { $0.ownName?.value },
      .html("ownNameLanguage") { view in
        view.ownName.map { HTML.languageAttributes($0.language, within: view.surrounding) }
      },
      .text("countInWords") { $0.countInWords },
      .list("letters", LinkView.self) { $0.letters },
      .list("items", ItemView.self) { $0.items },
      .view("pager", PagerView.self) { $0.pager },
    ])
}

/// An item of a list: a finished card, and a place for letters to lead to.
package final class ItemView: TemplateView {
  private let card: String
  private let anchor: String?

  init(card: String, anchor: String?) {
    self.card = card
    self.anchor = anchor
  }

  package static let names = Names<ItemView>([
    .html("card") { $0.card },
    .text("anchor") { $0.anchor },
  ])
}

/// The way through the pages of a long list.
package final class PagerView: TemplateView {
  private let position: String
  private let previous: String?
  private let next: String?
  private let pages: [PagerStepView]

  init(position: String, previous: String?, next: String?, pages: [PagerStepView]) {
    self.position = position
    self.previous = previous
    self.next = next
    self.pages = pages
  }

  package static let names = Names<PagerView>([
    .text("position") { $0.position },
    .text("previous") { $0.previous },
    .text("next") { $0.next },
    .list("pages", PagerStepView.self) { $0.pages },
  ])
}

/// A page of a long list, or the gap where pages are left out.
package final class PagerStepView: TemplateView {
  private let link: LinkView?

  init(_ link: LinkView?) { self.link = link }

  package static let names = Names<PagerStepView>([
    .view("pageLink", LinkView.self) { $0.link },
    .flag("isGap") { $0.link == nil },
  ])
}

/// The index of topics, districts or languages.
package final class TermsView: TemplateView {
  private let frame: Frame
  private let terms: [TermView]
  private let map: MapView?

  init(frame: Frame, terms: [TermView], map: MapView?) {
    self.frame = frame
    self.terms = terms
    self.map = map
  }

  package static let names = Names<TermsView>(
    Frame.names.of { $0.frame },
    [
      .list("terms", TermView.self) { $0.terms },
      .view("map", MapView.self) { $0.map },
    ])
}

/// Home: what this is, how many there are, and the way to each.
package final class HomeView: TemplateView {
  private let frame: Frame
  private let search: SearchView
  private let introduction: String
  private let introductionLanguage: String
  private let countActive: String
  private let asOf: String
  private let asOfISO: String
  private let terms: [SiteAddress.Section: [TermView]]
  private let isLarge: Bool
  private let letters: [LinkView]
  private let items: [ItemView]
  private let showAll: String
  private let allHref: String

  init(
    frame: Frame, search: SearchView, introduction: String, introductionLanguage: String, countActive: String,
    asOf: String,
    asOfISO: String, terms: [SiteAddress.Section: [TermView]], isLarge: Bool, letters: [LinkView], items: [ItemView],
    showAll: String, allHref: String
  ) {
    self.frame = frame
    self.search = search
    self.introduction = introduction
    self.introductionLanguage = introductionLanguage
    self.countActive = countActive
    self.asOf = asOf
    self.asOfISO = asOfISO
    self.terms = terms
    self.isLarge = isLarge
    self.letters = letters
    self.items = items
    self.showAll = showAll
    self.allHref = allHref
  }

  package static let names = Names<HomeView>(
    Frame.names.of { $0.frame },
    [
      .view("search", SearchView.self) { $0.search },
      .html("introduction") { $0.introduction },
      .html("introductionLanguage") { $0.introductionLanguage },
      .text("countActive") { $0.countActive },
      .text("asOf") { $0.asOf },
      .text("asOfISO") { $0.asOfISO },
      .list("topicTerms", TermView.self) { $0.terms[.topics] ?? [] },
      .list("districtTerms", TermView.self) { $0.terms[.districts] ?? [] },
      .list("languageTerms", TermView.self) { $0.terms[.languages] ?? [] },
      .flag("isLarge") { $0.isLarge },
      .list("letters", LinkView.self) { $0.letters },
      .list("items", ItemView.self) { $0.items },
      .text("showAll") { $0.showAll },
      .text("allHref") { $0.allHref },
    ])
}

/// A static page.
package final class PageView: TemplateView {
  private let frame: Frame
  private let body: String
  private let bodyLanguage: String
  /// That the page is not there in the reader's language.
  private let note: String?

  init(frame: Frame, body: String, bodyLanguage: String, note: String?) {
    self.frame = frame
    self.body = body
    self.bodyLanguage = bodyLanguage
    self.note = note
  }

  package static let names = Names<PageView>(
    Frame.names.of { $0.frame },
    [
      .html("body") { $0.body },
      .html("bodyLanguage") { $0.bodyLanguage },
      .text("untranslated") { $0.note },
    ])
}

/// What a server shows for an address that does not exist.
package final class NotFoundView: TemplateView {
  private let frame: Frame
  private let ways: [LinkView]

  init(frame: Frame, ways: [LinkView]) {
    self.frame = frame
    self.ways = ways
  }

  package static let names = Names<NotFoundView>(
    Frame.names.of { $0.frame }, [.list("ways", LinkView.self) { $0.ways }])
}
