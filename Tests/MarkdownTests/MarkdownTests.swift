import Markdown
import Testing

@Suite("Markdown")
struct MarkdownTests {
  let keep: (String) -> LinkDestination = { .address($0) }

  @Test("HTML is safe: raw HTML and unsafe addresses never come out")
  func safety() {
    let text = "Hi <script>alert(1)</script> [x](javascript:alert(1)) <b>bold</b>\n\n<div onclick=x>raw</div>\n"
    let html = MarkdownDocument(text).html(topHeading: 2, resolve: keep)
    #expect(!html.contains("<script"))
    #expect(!html.contains("<b>"))
    #expect(!html.contains("onclick"))
    #expect(!html.contains("javascript:"))
    #expect(!html.contains("<!--"))
    #expect(html.contains("bold"))
  }

  @Test("Headings begin where the page wants them, pass over no level, and end at level 6")
  func headings() {
    let document = MarkdownDocument("## One\n\n##### Two\n\n###### Three\n")
    #expect(document.html(topHeading: 2, resolve: keep) == "<h2>One</h2>\n<h3>Two</h3>\n<h4>Three</h4>\n")
    #expect(document.html(topHeading: 5, resolve: keep) == "<h5>One</h5>\n<h6>Two</h6>\n<h6>Three</h6>\n")
  }

  @Test("A link that leads nowhere leaves its text, a picture its description")
  func dissolving() {
    let document = MarkdownDocument("See [our *page*](gone.md) and ![a hall](https://x.example.org/a.png).")
    let html = document.html(topHeading: 2) { _ in .none }
    #expect(html == "<p>See our <em>page</em> and a hall.</p>\n")
  }

  @Test("Headings get the names they are given, and nothing else does")
  func anchors() {
    let document = MarkdownDocument("## A *b* `c`\n\n`<h2>` &lt;h3&gt;\n\n### ?\n\n## D\n")
    #expect(document.inspect().headings == ["A b c", "?", "D"])
    let html = document.html(topHeading: 2, anchor: { $0 == "?" ? nil : $0.lowercased() }, resolve: keep)
    #expect(html.contains("<h2 id=\"a b c\">A <em>b</em> <code>c</code></h2>"))
    #expect(html.contains("<h3>?</h3>") && html.contains("<h2 id=\"d\">D</h2>"))
    #expect(html.contains("<code>&lt;h2&gt;</code> &lt;h3&gt;"))
  }

  @Test("The tree holds what print needs")
  func tree() {
    let blocks = MarkdownDocument("## A\n\nb *c* [d](e)\n\n3. x\n4. y\n\n> q\n").blocks(resolve: keep)
    #expect(
      blocks == [
        .heading(level: 2, [.text("A")]),
        .paragraph([.text("b "), .emphasis([.text("c")]), .text(" "), .link(address: "e", [.text("d")])]),
        .list(start: 3, isTight: true, items: [[.paragraph([.text("x")])], [.paragraph([.text("y")])]]),
        .quote([.paragraph([.text("q")])]),
      ])
  }

  @Test("The inspection finds links, pictures, raw HTML and headings of level 1 with their lines")
  func inspection() {
    let found = MarkdownDocument("Text [a](b.md)\n\n![c](d.png) <i>\n\n# Big\n").inspect()
    #expect(found.links.map(\.text) == ["b.md"])
    #expect(found.images.map(\.line) == [3])
    #expect(found.rawHTML.map(\.line) == [3])
    #expect(found.headingsOfLevelOne.map(\.line) == [5])
    #expect(found.depth == 3)
  }

  @Test("No nesting crashes, and none too deep becomes a tree", arguments: Nesting.allCases)
  func depth(nesting: Nesting) {
    let document = MarkdownDocument(nesting.text)
    _ = document.html(topHeading: 2, resolve: keep)
    let isTooDeep = document.inspect().depth > MarkdownDocument.greatestDepth
    #expect(isTooDeep == nesting.isTooDeep)
    #expect(document.blocks(resolve: keep).isEmpty == isTooDeep)
  }

  enum Nesting: CaseIterable {
    case quotes, brackets, emphasis, lists

    var text: String {
      switch self {
      case .quotes: String(repeating: ">", count: 200_000) + " x"
      case .brackets: String(repeating: "[", count: 50_000) + "x"
      case .emphasis: String(repeating: "*a **a ", count: 20_000) + String(repeating: "a** a*", count: 20_000)
      case .lists: String(repeating: "- ", count: 20_000) + "x"
      }
    }

    var isTooDeep: Bool { self != .brackets }
  }
}
