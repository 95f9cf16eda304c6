import Diagnostics
import Profiles
import Rendering
import Testing

/// A small view to hold templates against.
private final class HouseView: TemplateView {
  static let names = Names<HouseView>([
    .text("street") { _ in "Am Markt" },
    .text("note") { _ in nil },
    .html("plan") { _ in "<b>plan</b>" },
    .flag("isOpen") { _ in true },
    .list("rooms", RoomView.self) { _ in [RoomView("<Küche>"), RoomView("Saal")] },
    .list("cellars", RoomView.self) { _ in [] },
    .view("owner", RoomView.self) { _ in RoomView("Büro") },
    .view("tenant", RoomView.self) { _ in nil },
  ])
}

private final class RoomView: TemplateView {
  let label: String
  init(_ label: String) { self.label = label }
  static let names = Names<RoomView>([
    .text("label") { $0.label },
    .text("note") { _ in nil },
  ])
}

private let house = Entry<HouseView>("house")

@Suite("Templates are checked against the views they show")
struct TemplateCheckTests {
  /// Loads `house.mustache` and others; the expected findings are those at the marks.
  private func expect(
    _ rule: Rule, in marked: String, others: [String: String] = [:], advice: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let templates =
      [MarkedTemplate("house", marked)]
      + others.sorted { $0.key < $1.key }.map { MarkedTemplate($0.key, $0.value) }
    let (_, findings) = TemplateSet.load(
      templates.map(\.source), entries: [house.any], assets: ["style.css", "search/start.js"])
    let expected = templates.flatMap { template in
      template.places.map { FoundAt(template.source.file, rule, $0) }
    }
    #expect(findings.map(FoundAt.init).sorted() == expected.sorted(), sourceLocation: sourceLocation)
    #expect(findings.allSatisfy { $0.severity == .error && $0.excerpt != nil }, sourceLocation: sourceLocation)
    if let advice {
      #expect(findings.contains { $0.advice?.de.contains("„\(advice)“") == true }, sourceLocation: sourceLocation)
    }
  }

  private func render(_ text: String, others: [String: String] = [:], strings: [StringKey: String] = [:]) -> String {
    let sources =
      [TemplateSource(name: "house", file: "house", text: text)]
      + others.map { TemplateSource(name: $0.key, file: $0.key, text: $0.value) }
    let (templates, findings) = TemplateSet.load(sources, entries: [house.any])
    #expect(findings == [])
    return String(
      decoding: templates.compiled(with: TestStrings.make(strings)).bytes(house, HouseView()), as: UTF8.self)
  }

  // MARK: - Names

  @Test func anUnknownNameIsFoundWithTheNearestKnownOne() {
    expect(.unknownTemplateName, in: "<p>\n  {{«stret»}}</p>", advice: "street")
    expect(.unknownTemplateName, in: "{{#rooms}}ü {{ «lable» }}{{/rooms}}", advice: "label")
    expect(.unknownTemplateName, in: "{{^«isOpn»}}zu{{/isOpn}}", advice: "isOpen")
  }

  @Test func namesAreLookedUpFromTheInsideOut() {
    expect(.unknownTemplateName, in: "{{#rooms}}{{street}}{{/rooms}}")
    expect(.unknownTemplateName, in: "{{«label»}}{{#rooms}}{{label}}{{/rooms}}")
    #expect(render("{{#rooms}}{{label}} {{street}}, {{/rooms}}") == "&lt;Küche&gt; Am Markt, Saal Am Markt, ")
  }

  @Test func aNameThatIsDeclaredButEmptyDoesNotBorrowFromOutside() {
    #expect(render("{{#owner}}[{{note}}]{{/owner}}{{#note}}never{{/note}}{{^note}}none{{/note}}") == "[]none")
  }

  @Test func insideAnInvertedListTheElementsAreUnknown() {
    expect(.unknownTemplateName, in: "{{^cellars}}{{«label»}}{{/cellars}}")
  }

  @Test func aQuestionMarkAsksWhetherThereIsAnything() {
    let template = "{{#rooms?}}<ul>{{#rooms}}<li>{{/rooms}}</ul>{{/rooms?}}{{#cellars?}}never{{/cellars?}}"
    #expect(render(template) == "<ul><li><li></ul>")
    #expect(render("{{#owner?}}yes{{/owner?}}{{#tenant?}}never{{/tenant?}}{{^tenant}}no{{/tenant}}") == "yesno")
    expect(.unknownTemplateName, in: "{{#«roms?»}}{{/roms?}}", advice: "rooms")
  }

  // MARK: - Kinds

  @Test func htmlTakesThreeBracesAndNothingElseDoes() {
    expect(.templateSyntax, in: "{{«plan»}}")
    expect(.templateSyntax, in: "{{{«street»}}} {{& «street»}}")
    #expect(render("{{{plan}}}{{&plan}}") == "<b>plan</b><b>plan</b>")
  }

  @Test func onlyTextIsShownAsText() {
    expect(.templateSyntax, in: "{{«isOpen»}} {{«rooms»}} {{«owner»}}")
  }

  // MARK: - Texts of the interface

  @Test func unknownTextsAreFound() {
    expect(.unknownString, in: "<a>{{«t_skip-lnk»}}</a>", advice: "t_skip-link")
  }

  @Test func textsWithPlaceholdersBelongToTheProgram() {
    expect(.unknownString, in: "{{«t_count-active»}}")
  }

  @Test func aTextIsEscapedAndNeverReadAsATag() {
    let hostile = "<b>{{street}}{ {"
    #expect(render("{{t_home}}", strings: [.home: hostile]) == "&lt;b&gt;{{street}}{ {")
  }

  // MARK: - Assets

  @Test func unknownAssetsAreFoundWithTheNearest() {
    expect(.unknownAsset, in: "<link href=\"{{«asset_styl.css»}}\">", advice: "asset_style.css")
    expect(.unknownAsset, in: "{{#rooms}}{{«asset_start.js»}}{{/rooms}}")
    // Some the program makes itself.
    expect(.unknownAsset, in: "{{asset_style.css}}{{asset_search/start.js}}{{asset_colours.css}}{{«asset_»}}")
  }

  @Test func onlyAssetsHaveDotsInTheirNames() {
    expect(.templateSyntax, in: "{{#«asset_style.css»}}")
    expect(.templateSyntax, in: "{{{«asset_style.css»}}} {{«asset_größe.css»}}")
  }

  // MARK: - Syntax

  @Test func sectionsAreClosedByTheirOwnName() {
    expect(.templateSyntax, in: "{{#«rooms»}}<li>")
    expect(.templateSyntax, in: "{{#rooms}}{{#note}}{{/«rooms»}}")
    expect(.templateSyntax, in: "<p>{{/«rooms»}}")
  }

  @Test func whatTheEngineKnowsAndWeDoNotIsRefused() {
    expect(.templateSyntax, in: "«{{»=<% %>=}}")
    expect(.templateSyntax, in: "«{{»% CONTENT_TYPE:TEXT}}")
    expect(.templateSyntax, in: "{{>«*street»}}")
    expect(.templateSyntax, in: "{{«uppercased(street)»}}")
    expect(.templateSyntax, in: "{{#rooms}}{{«.»}}{{/rooms}}")
    expect(.templateSyntax, in: "{{«owner.label»}}")
    expect(.templateSyntax, in: "{{«strüt»}}")
    expect(.templateSyntax, in: "<p>«{{»}}")
  }

  @Test func aTagThatNeverEndsIsFoundWhereItBegins() {
    expect(.templateSyntax, in: "<p>\n<b>«{{»street")
    expect(.templateSyntax, in: "«{{»{plan}}")
  }

  // MARK: - Other files

  @Test func partialsAndLayoutsMustExist() {
    expect(.missingPartial, in: "{{>«crad»}}", others: ["card": ""], advice: "card")
    expect(.missingPartial, in: "{{<«layuot»}}{{/layuot}}", others: ["layout": ""], advice: "layout")
  }

  @Test func aPartialIsCheckedWithTheNamesOfWhereItIsUsed() {
    expect(
      .unknownTemplateName, in: "{{#rooms}}{{>room}}{{/rooms}}", others: ["room": "{{label}} {{«lbael»}}"],
      advice: "label")
    // Used twice, wrong once: reported once, in the partial.
    expect(
      .unknownTemplateName, in: "{{#rooms}}{{>room}}{{/rooms}}{{#owner}}{{>room}}{{/owner}}{{>room}}",
      others: ["room": "{{«label»}}"])
  }

  @Test func aTemplateMayNotContainItself() {
    expect(.templateSyntax, in: "{{>a}}", others: ["a": "{{>b}}", "b": "{{>«a»}}"])
    expect(.templateSyntax, in: "{{<a}}{{/a}}", others: ["a": "{{<«house»}}{{/house}}"])
  }

  @Test func blocksMustBeBlocksOfTheLayout() {
    expect(
      .unknownTemplateName, in: "{{<layout}}{{$«mian»}}x{{/mian}}{{/layout}}", others: ["layout": "{{$main}}{{/main}}"],
      advice: "main")
    expect(
      .templateSyntax, in: "{{<layout}}{{$main}}{{/main}} {{«street»}}{{/layout}}",
      others: ["layout": "{{$main}}{{/main}}"])
  }

  @Test func aBlockIsReadWhereTheLayoutHasIt() {
    let layout = "<main>{{$main}}nothing{{/main}}</main>{{#rooms}}{{$room}}{{/room}}{{/rooms}}"
    #expect(render("{{<layout}}{{/layout}}", others: ["layout": layout]) == "<main>nothing</main>")
    #expect(
      render(
        "{{<layout}}{{$room}}{{label}};{{/room}}{{$main}}{{street}}{{/main}}{{/layout}}", others: ["layout": layout])
        == "<main>Am Markt</main>&lt;Küche&gt;;Saal;")
    expect(
      .unknownTemplateName, in: "{{<layout}}{{$main}}{{«label»}}{{/main}}{{$room}}{{label}}{{/room}}{{/layout}}",
      others: ["layout": layout])
  }

  @Test func aLayoutMayHaveALayout() {
    let others = [
      "outer": "({{$main}}{{/main}})", "inner": "{{<outer}}{{$main}}[{{$part}}{{/part}}]{{/main}}{{/outer}}",
    ]
    #expect(render("{{<inner}}{{$part}}{{street}}{{/part}}{{/inner}}", others: others) == "([Am Markt])")
  }

  @Test func aMissingEntryIsFound() {
    let (_, findings) = TemplateSet.load([], entries: [house.any])
    #expect(findings.map(FoundAt.init) == [FoundAt("templates/website/house.mustache", .missingTemplate, nil)])
  }

  @Test func allFindingsOfAllFilesComeAtOnceAndInOrder() {
    let sources = [
      MarkedTemplate("house", "{{«a1»}}\n{{>room}}\n{{«a2»}}"), MarkedTemplate("room", "{{«a3»}}"),
    ]
    let (_, findings) = TemplateSet.load(sources.map(\.source), entries: [house.any])
    #expect(
      findings.map(FoundAt.init)
        == sources.flatMap { source in source.places.map { FoundAt(source.source.file, .unknownTemplateName, $0) } })
  }

  // MARK: - White space

  @Test func linesThatHoldOnlyATagLeaveNoTrace() {
    let template = """
      <ul>
        {{! all rooms }}
        {{#rooms}}
          <li>{{label}}</li>
        {{/rooms}}
      </ul>
      {{>foot}}

      """
    #expect(
      render(template, others: ["foot": "  <p>{{street}}</p>\n"])
        == "<ul>\n<li>&lt;Küche&gt;</li>\n<li>Saal</li>\n</ul>\n<p>Am Markt</p>\n")
  }

  @Test func spaceWithinALineStays() {
    #expect(render("<p>{{street}} {{#isOpen}} offen {{/isOpen}} {{street}}</p>") == "<p>Am Markt  offen  Am Markt</p>")
  }

  @Test func aBraceBesideATagStaysABrace() {
    #expect(render("a{ {{street}} {{!x}}b{{{plan}}}") == "a{ Am Markt b<b>plan</b>")
    #expect(render("a{{!x}}{{!y}}{ {{street}}") == "a{ Am Markt")
  }
}
