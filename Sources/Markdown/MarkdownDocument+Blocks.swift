extension MarkdownDocument {
  /// The text as a tree, for print.
  ///
  /// Raw HTML is left out, pictures are replaced by their text.
  ///
  /// The text must have passed ``inspect()``: its depth is the depth of the tree.
  package func blocks(resolve: (String) -> LinkDestination) -> [Block] {
    guard inspect().depth <= Self.greatestDepth else { return [] }
    let tree = NodeTree(parsing: text)
    return Self.blocks(from: tree.firstChild, resolve)
  }

  private static func blocks(from first: Node?, _ resolve: (String) -> LinkDestination) -> [Block] {
    var result: [Block] = []
    var current = first
    while let node = current {
      if let block = block(node, resolve) { result.append(block) }
      current = node.next
    }
    return result
  }

  private static func block(_ node: Node, _ resolve: (String) -> LinkDestination) -> Block? {
    switch node.kind {
    case .paragraph:
      let inlines = inlines(from: node.firstChild, resolve)
      return inlines.isEmpty ? nil : .paragraph(inlines)
    case .heading:
      return .heading(level: node.headingLevel, inlines(from: node.firstChild, resolve))
    case .quote:
      return .quote(blocks(from: node.firstChild, resolve))
    case .code:
      return .code(node.literal)
    case .rule:
      return .rule
    case .list:
      var items: [[Block]] = []
      var current = node.firstChild
      while let item = current {
        items.append(blocks(from: item.firstChild, resolve))
        current = item.next
      }
      return .list(start: node.isOrderedList ? node.listStart : nil, isTight: node.isTightList, items: items)
    default:
      return nil
    }
  }

  private static func inlines(from first: Node?, _ resolve: (String) -> LinkDestination) -> [Inline] {
    var result: [Inline] = []
    func append(text: String) {
      if case .text(let before) = result.last {
        result[result.count - 1] = .text(before + text)
      } else {
        result.append(.text(text))
      }
    }
    var current = first
    while let node = current {
      func children() -> [Inline] { inlines(from: node.firstChild, resolve) }
      switch node.kind {
      case .text: append(text: node.literal)
      case .softBreak: append(text: " ")
      case .lineBreak: result.append(.lineBreak)
      case .codeSpan: result.append(.code(node.literal))
      case .emphasis: result.append(.emphasis(children()))
      case .strong: result.append(.strong(children()))
      case .image: result += children()
      case .link:
        switch resolve(node.address) {
        case .address(let address): result.append(.link(address: address, children()))
        case .none: result += children()
        }
      default: break
      }
      current = node.next
    }
    return result
  }
}
