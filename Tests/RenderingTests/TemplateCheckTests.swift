import Diagnostics
import Rendering
import Testing

/// Mistakes in templates, each marked by ⟦…⟧ in the template itself.
@Suite("Mistakes in templates are found where they are")
struct TemplateCheckTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let template: String
    let rule: Rule
    var advice: String?

    var testDescription: String { template }
  }

  static let mistakes = [
    Mistake(template: "<h1>{{⟦titel⟧}}</h1>", rule: .unknownTemplateName, advice: "title"),
    Mistake(template: "<p>\n  {{#items}}{{⟦lable⟧}}{{/items}}\n</p>", rule: .unknownTemplateName, advice: "label"),
    Mistake(template: "{{#items}}{{title}}{{/items}}{{⟦label⟧}}", rule: .unknownTemplateName),
    Mistake(template: "ä ö {{#⟦itmes⟧}}x{{/itmes}}", rule: .unknownTemplateName, advice: "items"),
    Mistake(template: "{{⟦markup⟧}}", rule: .templateSyntax),
    Mistake(template: "{{{⟦title⟧}}}", rule: .templateSyntax),
    Mistake(template: "{{⟦items⟧}}", rule: .templateSyntax),
    Mistake(template: "{{⟦t_skip-lnk⟧}}", rule: .unknownString, advice: "t_skip-link"),
    Mistake(template: "{{> ⟦raw⟧}}", rule: .missingPartial, advice: "row"),
    Mistake(template: "{{<⟦layuot⟧}}{{/layuot}}", rule: .missingPartial, advice: "layout"),
    Mistake(
      template: "{{<layout}}{{$⟦contents⟧}}x{{/contents}}{{/layout}}", rule: .unknownTemplateName, advice: "content"),
  ]

  @Test("A mistake is reported with its place and the nearest name", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let (text, place) = try Self.unmarked(mistake.template)
    let findings = Self.check(text)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.rule == mistake.rule)
    #expect(finding.severity == .error)
    #expect(finding.file == "main.mustache")
    #expect(finding.place == place)
    if let advice = mistake.advice {
      #expect(finding.advice?.de.contains("„\(advice)“") == true)
      #expect(finding.advice?.en.contains("“\(advice)”") == true)
    }
  }

  @Test(
    "What cannot be read is an error, never a page",
    arguments: [
      "{{#items}}never closed", "{{/items}}", "{{#items}}{{#first}}{{/items}}{{/first}}", "{{title", "{{}}",
      "{{=<% %>=}}", "{{lowercased(title)}}", "{{#reversed(items)}}{{/reversed(items)}}", "{{>*name}}",
      "{{first.label}}",
      "{{.}}", "{{> main}}",
    ])
  func unreadable(template: String) {
    let findings = Self.check(template)
    #expect(findings.containsError)
    for finding in findings {
      #expect(!finding.message.de.isEmpty && !finding.message.en.isEmpty)
      #expect(finding.place != nil)
    }
  }

  @Test("A sound template has no findings")
  func sound() {
    #expect(Self.check("{{t_skip-link}}{{#items?}}{{#items}}{{label}}{{/items}}{{/items?}}").isEmpty)
  }

  @Test("A template that the program needs is missed")
  func missing() {
    let findings = TemplateSet.load([], entries: [Entry<SampleView>("main").any], folder: "templates/website").findings
    #expect(findings.map(\.rule) == [.missingTemplate])
    #expect(findings.first?.file == "templates/website/main.mustache")
  }

  private static func check(_ text: String) -> [Diagnostic] {
    let partials = MustacheConformanceTests.partials.map { name, text in
      TemplateSource(name: name, file: "\(name).mustache", text: text)
    }
    let main = TemplateSource(name: "main", file: "main.mustache", text: text)
    return TemplateSet.load(partials + [main], entries: [Entry<SampleView>("main").any]).findings
  }

  /// The template without its marks, and the place that they mark.
  private static func unmarked(_ template: String) throws -> (text: String, place: SourcePlace) {
    var text = String.UnicodeScalarView()
    var (line, column) = (1, 1)
    var start: (line: Int, column: Int)?
    var width = 0
    for scalar in template.unicodeScalars {
      switch scalar {
      case "⟦": start = (line, column)
      case "⟧": width = column - (start?.column ?? 0)
      default:
        text.append(scalar)
        column += 1
        if scalar == "\n" { (line, column) = (line + 1, 1) }
      }
    }
    let begin = try #require(start)
    return (String(text), SourcePlace(line: begin.line, column: begin.column, width: width))
  }
}
