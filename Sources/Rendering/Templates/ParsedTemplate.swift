import Diagnostics

/// A template file and its tree.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let nodes: [TemplateNode]

  /// Reads a template; what is wrong with its tags is added to the findings.
  init(_ source: TemplateSource, findings: inout [Diagnostic]) {
    self.source = source
    var found: [Diagnostic] = []
    nodes = TemplateParser.parse(source.text) { place, message in
      found.append(
        Diagnostic(
          .error, .templateSyntax, message, file: source.file, place: place,
          excerpt: Self.line(place.line, of: source.text)))
    }
    findings += found
  }

  /// A line of the file, without its line break.
  func line(_ number: Int) -> String? { Self.line(number, of: source.text) }

  private static func line(_ number: Int, of text: String) -> String? {
    let lines = text.split(separator: "\n", maxSplits: number, omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? String(lines[number - 1]) : nil
  }

  /// The names of all blocks that a caller may fill, however deep they lie.
  var blockNames: Set<String> { Self.blockNames(in: nodes) }

  private static func blockNames(in nodes: [TemplateNode]) -> Set<String> {
    nodes.reduce(into: []) { result, node in
      switch node {
      case .section(_, _, let inner): result.formUnion(blockNames(in: inner))
      case .block(let block):
        result.insert(block.tag.name)
        result.formUnion(blockNames(in: block.nodes))
      case .layout(_, let blocks):
        for block in blocks {
          result.insert(block.tag.name)
          result.formUnion(blockNames(in: block.nodes))
        }
      case .text, .value, .html, .partial: break
      }
    }
  }
}
