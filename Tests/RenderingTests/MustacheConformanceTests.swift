import Diagnostics
import Mustache
import Profiles
import Rendering
import Testing

/// Templates are rendered from the tree that was checked.
///
/// What comes out must be what a Mustache engine that is not ours makes of the same files.
@Suite("Templates mean what Mustache says")
struct MustacheConformanceTests {
  static let partials = [
    "row": "<li>{{label}}{{#parts?}} ({{#parts}}{{label}}, {{/parts}}){{/parts?}}</li>\n",
    "layout": "<html>\n<title>{{$title}}none{{/title}}</title>\n{{$content}}\nempty\n{{/content}}\n</html>\n",
  ]

  static let templates = [
    "{{title}} {{{markup}}} {{&markup}}",
    "{{#note}}there is {{note}}{{/note}}{{^note}}none{{/note}}",
    "{{#isNew}}new{{/isNew}}{{^isNew}}old{{/isNew}}",
    "<ul>\n{{#items}}\n  <li>{{label}} of {{title}}</li>\n{{/items}}\n</ul>\n",
    "{{#items?}}<ul>{{#items}}<li>{{label}}</li>{{/items}}</ul>{{/items?}}{{^items}}nothing{{/items}}",
    "{{#first}}{{label}} {{#parts}}[{{label}} {{title}}]{{/parts}}{{/first}}{{^first}}no first{{/first}}",
    "a{{! a comment }}b\n{{! alone on its line }}\nc",
    "<ul>\n{{#items}}\n{{> row}}\n{{/items}}\n</ul>",
    "{{<layout}}{{$title}}{{title}}{{/title}}{{$content}}<p>{{note}}</p>{{/content}}{{/layout}}",
    "{{<layout}}{{$title}}only{{/title}}{{/layout}}",
  ]

  static var views: [SampleView] {
    let nested = SampleItem("x < y", parts: [SampleItem("\"quoted\""), SampleItem("it's")])
    return [
      SampleView(),
      SampleView(title: "plain", note: "a & b", markup: "", isNew: true, items: [nested, SampleItem("z")]),
      SampleView(title: "e\u{301} {{note}}", note: "", items: [SampleItem("{{title}}")], first: nested),
    ]
  }

  @Test("Every construct, with every view", arguments: templates)
  func conformance(template: String) throws {
    let sources = (Self.partials.merging(["main": template]) { $1 }).map { name, text in
      TemplateSource(name: name, file: "\(name).mustache", text: text)
    }
    let entry = Entry<SampleView>("main")
    let (set, findings) = TemplateSet.load(sources, entries: [entry.any])
    #expect(findings == [])
    let compiled = set.compiled(with: .sample)
    let library = MustacheLibrary(templates: try Self.partials.mapValues { try MustacheTemplate(string: $0) })
    let reference = try MustacheTemplate(string: template)
    for view in Self.views {
      let expected = Self.lines(reference.render(view.forMustache, library: library))
      #expect(Self.lines(String(decoding: compiled.bytes(entry, view), as: UTF8.self)) == expected)
    }
  }

  /// Indentation of templates is not sent to visitors: the one difference that is meant.
  private static func lines(_ text: String) -> [[UInt8]] {
    text.utf8.split(separator: 0x0A).map { Array($0.drop { $0 == 0x20 }) }.filter { !$0.isEmpty }
  }

  @Test("A quotation mark under an accent cannot end an attribute")
  func accents() {
    let entry = Entry<SampleView>("main")
    let source = TemplateSource(name: "main", file: "main.mustache", text: "<p title=\"{{title}}\">")
    let compiled = TemplateSet.load([source], entries: [entry.any]).templates.compiled(with: .sample)
    let written = compiled.bytes(entry, SampleView(title: "a\"\u{301} onclick=x <\u{338}"))
    #expect(written == Array("<p title=\"a&quot;\u{301} onclick=x &lt;\u{338}\">".utf8))
  }
}

extension InterfaceStrings {
  /// Texts that show their keys.
  static var sample: InterfaceStrings {
    InterfaceStrings.load([], language: .german, isReviewed: false, file: "de.yaml").strings
  }
}
