import Diagnostics

/// The templates of a site, checked against the views they will show.
package struct TemplateSet: Sendable {
  private let entries: [String: [FlatNode]]
  /// Of all template files.
  package let fingerprint: Fingerprint

  /// Checks every template.
  ///
  /// The findings are sorted, and each is reported once however often its file is included; with an error among them the
  /// set must not be rendered. `folder` is where the templates are, as findings name it, for those that are missing.
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
    CompiledTemplates(entries.mapValues { Program($0, with: strings) })
  }
}

/// The templates of a site with the texts of one language.
package struct CompiledTemplates: Sendable {
  private let programs: [String: Program]

  init(_ programs: [String: Program]) { self.programs = programs }

  /// The bytes of a template for a view, in UTF-8.
  package func bytes<View: TemplateView>(_ entry: Entry<View>, _ view: View) -> [UInt8] {
    programs[entry.name]?.render(view) ?? []
  }

  /// The same as text, for what is put into other templates.
  package func render<View: TemplateView>(_ entry: Entry<View>, _ view: View) -> String {
    String(decoding: bytes(entry, view), as: UTF8.self)
  }
}
