/// What whoever checks a text wants to know of it.
package struct MarkdownInspection: Sendable {
  /// A thing found in the text; lines and columns count from 1 within the text.
  ///
  /// The column is 0 where only the line is known.
  package struct Finding: Hashable, Sendable {
    package let line: Int
    package let column: Int
    /// A link's address, a picture's address, the raw HTML, a heading's text.
    package let text: String
  }

  /// How deep blocks and inlines are nested; a plain paragraph is 2 deep.
  package var depth = 0
  /// The line where the text goes too deep.
  package var deepestLine = 0
  package var links: [Finding] = []
  package var images: [Finding] = []
  package var rawHTML: [Finding] = []
  package var headingsOfLevelOne: [Finding] = []
  /// The text of every heading, without markup.
  package var headings: [String] = []
}

extension MarkdownDocument {
  /// Deeper than this nobody writes on purpose, and trees become dangerous to free.
  package static let greatestDepth = 16

  /// Looks the text over without building a tree of our own, so that no nesting can hurt.
  package func inspect() -> MarkdownInspection {
    let tree = NodeTree(parsing: text)
    var result = MarkdownInspection()
    var depth = 0
    // Inlines carry no place of their own in every version of libcmark: their block's line is the nearest sure one.
    var line = 1
    var headings = HeadingTexts()
    tree.walk { node, isEntering in
      let kind = node.kind
      headings.visit(node, kind, isEntering)
      if isEntering {
        if node.line > 0 { line = node.line }
        if !kind.isLeaf { depth += 1 }
        if depth > result.depth {
          result.depth = depth
          result.deepestLine = line
        }
        guard depth <= Self.greatestDepth else { return }
        func finding(_ text: String) -> MarkdownInspection.Finding {
          .init(line: line, column: node.line > 0 ? node.column : 0, text: text)
        }
        switch kind {
        case .link: result.links.append(finding(node.address))
        case .image: result.images.append(finding(node.address))
        case .rawHTML, .rawInlineHTML: result.rawHTML.append(finding(node.literal))
        case .heading where node.headingLevel == 1: result.headingsOfLevelOne.append(finding(""))
        default: break
        }
      } else if !kind.isLeaf {
        depth -= 1
      }
    }
    result.headings = headings.all
    return result
  }
}

/// Collects the text of headings while a tree is walked.
struct HeadingTexts {
  private(set) var all: [String] = []
  private var isInside = false

  mutating func visit(_ node: Node, _ kind: Node.Kind, _ isEntering: Bool) {
    switch kind {
    case .heading:
      isInside = isEntering
      if isEntering { all.append("") }
    case .text where isInside && isEntering, .codeSpan where isInside && isEntering: all[all.count - 1] += node.literal
    case .softBreak where isInside && isEntering, .lineBreak where isInside && isEntering: all[all.count - 1] += " "
    default: break
    }
  }
}

extension Node.Kind {
  /// Whether libcmark's walk enters such nodes without ever leaving them.
  fileprivate var isLeaf: Bool {
    switch self {
    case .rawHTML, .rule, .code, .text, .softBreak, .lineBreak, .codeSpan, .rawInlineHTML: true
    default: false
    }
  }
}
