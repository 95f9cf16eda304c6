import Markdown
import Profiles

/// What the office says itself in the brochure: a page of its own.
package final class OfficeTextView: TemplateView {
  private let page: Page
  private let body: String
  private let surrounding: LanguageTag

  init(_ page: Page, _ context: SiteContext, _ roots: PageRoots) {
    self.page = page
    surrounding = context.language
    body = MarkdownDocument(page.body.markdown).html(topHeading: 3) {
      context.links.destinationInBrochure(of: $0, from: .page, roots)
    }
  }

  package static let names = Names<OfficeTextView>([
    .text("textTitle") { $0.page.title },
    .html("textLanguage") { HTML.languageAttributes($0.page.language, within: $0.surrounding) },
    .flag("isUntranslated") { $0.page.language != $0.surrounding },
    .html("textBody") { $0.body },
  ])
}

/// How to use the brochure.
package final class BrochureGuideView: TemplateView {
  private let guide: BrochureGuide
  private let own: OfficeTextView?

  init(_ guide: BrochureGuide, _ text: (Page) -> OfficeTextView) {
    self.guide = guide
    own = guide.own.map(text)
  }

  package static let names = Names<BrochureGuideView>([
    .text("guideTitle") { $0.guide.title },
    .view("ownText", OfficeTextView.self) { $0.own },
    .list("paragraphs", BrochureLineView.self) { $0.guide.paragraphs.map { BrochureLineView("", $0) } },
    .text("guideLists") { $0.guide.indexes },
    .text("guideNumbers") { $0.guide.numbers },
    .text("symbolsTitle") { $0.guide.symbolsTitle },
    .text("marksTitle") { $0.guide.marksTitle },
    .list("marks", BrochureLineView.self) { $0.guide.marks.map { BrochureLineView($0.note, $0.meaning) } },
  ])
}

/// What the page of the imprint says, besides the publisher.
package final class BrochureImprintView: TemplateView {
  private let title: String
  private let asOf: String
  private let asOfISO: String
  private let countInWords: String
  private let website: String
  private let confirmation: [BrochureLineView]

  init(_ edition: Edition, _ strings: InterfaceStrings) {
    title = edition.imprintTitle(in: strings)
    asOf = strings.text(.asOf, ["date": strings.date(edition.today)])
    asOfISO = edition.today.iso8601
    countInWords = strings.text(.countAssociations, count: edition.profiles.count)
    website = edition.settings.baseURL
    confirmation = Confirmation(edition).lines(strings).map { BrochureLineView($0.label, $0.value) }
  }

  package static let names = Names<BrochureImprintView>([
    .text("imprintTitle") { $0.title },
    .text("asOf") { $0.asOf },
    .text("asOfISO") { $0.asOfISO },
    .text("countInWords") { $0.countInWords },
    .text("siteLabel") { WebAddress.label($0.website) },
    .list("confirmation", BrochureLineView.self) { $0.confirmation },
  ])
}

/// A text, or a term with what is said of it.
package final class BrochureLineView: TemplateView {
  private let term: String
  private let text: String

  init(_ term: String, _ text: String) {
    self.term = term
    self.text = text
  }

  package static let names = Names<BrochureLineView>([
    .text("term") { $0.term },
    .text("text") { $0.text },
  ])
}
