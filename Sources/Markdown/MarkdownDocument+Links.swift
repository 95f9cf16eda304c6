/// A link of a text.
package struct MarkdownLink: Hashable, Sendable {
  package let address: String
  /// What readers see, without markup.
  package let text: String
  /// Counted from 1 within the text: of the link, or of the block that it stands in.
  package let line: Int
}

extension MarkdownDocument {
  /// All links, in the order of the text.
  package func links() -> [MarkdownLink] {
    let tree = NodeTree(parsing: text)
    var links: [MarkdownLink] = []
    var open: (address: String, text: String, line: Int)?
    var line = 1
    tree.walk { node, isEntering in
      if isEntering, node.line > 0 { line = node.line }
      switch node.kind {
      case .link where isEntering: open = (node.address, "", line)
      case .link:
        if let open { links.append(MarkdownLink(address: open.address, text: open.text, line: open.line)) }
        open = nil
      case .text where isEntering, .codeSpan where isEntering: open?.text += node.literal
      case .softBreak where isEntering, .lineBreak where isEntering: open?.text += " "
      default: break
      }
    }
    return links
  }
}
