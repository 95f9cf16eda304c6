import Diagnostics

/// A YAML file besides the content folder, such as the map of an import: the mapping at its top.
package struct YAMLFile: Sendable {
  package let pairs: [(key: YAMLNode, value: YAMLNode)]
  package let diagnostics: [Diagnostic]

  /// Reads as much as can be read; all that is wrong is in ``diagnostics``.
  package init(_ path: String) {
    var findings = Findings(file: path)
    var unreadable: [Diagnostic] = []
    guard let bytes = InputFile.bytes(of: path, &unreadable) else {
      pairs = []
      diagnostics = unreadable
      return
    }
    let mapping = SourceText(bytes, &findings).flatMap { TopMapping($0.text, firstLine: 1, &findings) }
    pairs = mapping?.pairs ?? []
    var found = findings.diagnostics
    Excerpts.attach(to: &found)
    diagnostics = found
  }
}
