import Diagnostics

/// The templates of a site, checked against the views they will show.
package struct TemplateSet: Sendable {
  private let entries: [String: [FlatNode]]
  /// The assets that templates name, as paths within the assets folder.
  let namedAssets: Set<String>
  /// Of all template files.
  package let fingerprint: Fingerprint

  /// Checks every template.
  ///
  /// The findings are sorted, and each is reported once however often its file is included; with an error among them the
  /// set must not be rendered. `assets` are the files of the assets folder that templates may name, by their paths within
  /// it, besides those that the program makes. `folder` is where the templates are, as findings name it, for those that are missing.
  package static func load(
    _ sources: [TemplateSource], entries: [AnyEntry] = WebsiteTemplates.all, assets: [String] = [],
    folder: String = "templates/website"
  ) -> (templates: TemplateSet, findings: [Diagnostic]) {
    var findings: [Diagnostic] = []
    let sources = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var parsed: [String: ParsedTemplate] = [:]
    for source in sources { parsed[source.name] = ParsedTemplate(source, findings: &findings) }
    let assets = Asset.made.union(assets)
    var flat: [String: [FlatNode]] = [:]
    var namedAssets: Set<String> = []
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
      var expansion = TemplateExpansion(parsed, assets: assets)
      flat[entry.name] = expansion.expand(entry)
      findings += expansion.findings
      namedAssets.formUnion(expansion.namedAssets)
    }
    var fingerprint = Fingerprint()
    for source in sources {
      fingerprint.add(source.name)
      fingerprint.add(source.text)
    }
    let set = TemplateSet(entries: flat, namedAssets: namedAssets, fingerprint: fingerprint)
    return (set, Array(Set(findings)).sorted())
  }

  /// The templates with the texts of a language and the addresses of assets, ready to be rendered.
  package func compiled(with strings: InterfaceStrings, assets: AssetPaths = AssetPaths()) -> CompiledTemplates {
    CompiledTemplates(entries.mapValues { Program($0, with: strings, assets) })
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
