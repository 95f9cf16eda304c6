extension MarkdownDocument {
  /// What a reader of the page sees, in UTF-8, without markup: no addresses of links, no comments.
  ///
  /// Words of different paragraphs are apart; `**Kultur**verein` is one word.
  package var visibleText: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    NodeTree(parsing: text).walk { node, isEntering in
      switch node.kind {
      case .text, .codeSpan: node.appendLiteral(to: &result)
      case .code:
        result.append(0x0A)
        node.appendLiteral(to: &result)
      case .paragraph, .heading, .item, .softBreak, .lineBreak: if isEntering { result.append(0x0A) }
      default: break
      }
    }
    return result
  }
}
