import Diagnostics
import Mustache

/// The templates of a site, checked against the views they will show.
package struct TemplateSet: Sendable {
  private let entries: [String: [FlatNode]]
  /// Of all template files.
  package let fingerprint: Fingerprint

  /// Checks every template. The findings are sorted, and each is reported once however often its file is included;
  /// with an error among them the set must not be rendered.
  ///
  /// - Parameter folder: where the templates are, as findings name it; for those that are missing.
  package static func load(
    _ sources: [TemplateSource], entries: [AnyEntry] = WebsiteTemplates.all, folder: String = "templates/website"
  ) -> (templates: TemplateSet, findings: [Diagnostic]) {
    var findings: [Diagnostic] = []
    let sources = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var parsed: [String: ParsedTemplate] = [:]
    for source in sources { parsed[source.name] = ParsedTemplate(source, findings: &findings) }
    var flat: [String: [FlatNode]] = [:]
    for entry in entries {
      if parsed[entry.name] == nil {
        findings.append(
          Diagnostic(
            .error, .missingTemplate,
            Bilingual(
              de: "Die Vorlage „\(entry.name).mustache“ fehlt.", en: "The template “\(entry.name).mustache” is missing."
            ),
            file: "\(folder)/\(entry.name).mustache"))
      }
      var expansion = TemplateExpansion(parsed)
      flat[entry.name] = expansion.expand(entry)
      findings += expansion.findings
    }
    var fingerprint = Fingerprint()
    for source in sources {
      fingerprint.add(source.name)
      fingerprint.add(source.text)
    }
    return (TemplateSet(entries: flat, fingerprint: fingerprint), Array(Set(findings)).sorted())
  }

  /// The templates with the texts of a language, ready to be rendered.
  package func compiled(with strings: InterfaceStrings) -> CompiledTemplates {
    CompiledTemplates(
      entries.compactMapValues { nodes in
        // The engine sees only what the checks have let through, so there is nothing left to refuse.
        try? MustacheTemplate(string: Self.text(of: nodes, with: strings))
      })
  }

  private static func text(of nodes: [FlatNode], with strings: InterfaceStrings) -> String {
    var result = ""
    append(nodes, with: strings, to: &result)
    return result
  }

  private static func append(_ nodes: [FlatNode], with strings: InterfaceStrings, to result: inout String) {
    for node in nodes {
      switch node {
      case .text(let text): result += text.hasSuffix("{") ? text.dropLast() + "&#123;" : text
      case .string(let key): result += HTML.escaped(strings[key]).replacingBraces
      // Values come escaped from their views, so the engine's own escaping is not asked for.
      case .value(let name): result += "{{&\(name)}}"
      case .section(let name, let isInverted, let inner):
        result += isInverted ? "{{^\(name)}}" : "{{#\(name)}}"
        append(inner, with: strings, to: &result)
        result += "{{/\(name)}}"
      }
    }
  }
}

/// The templates of a site with the texts of one language.
package struct CompiledTemplates: Sendable {
  private let templates: [String: MustacheTemplate]

  init(_ templates: [String: MustacheTemplate]) { self.templates = templates }

  package func render<View: TemplateView>(_ entry: Entry<View>, _ view: View) -> String {
    templates[entry.name]?.render(view) ?? ""
  }
}

extension String {
  /// Braces as character references, so that a text is never read as a tag.
  fileprivate var replacingBraces: String {
    guard contains("{") else { return self }
    return split(separator: "{", omittingEmptySubsequences: false).joined(separator: "&#123;")
  }
}
