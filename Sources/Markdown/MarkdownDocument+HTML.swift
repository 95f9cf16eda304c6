extension MarkdownDocument {
  /// Safe HTML.
  ///
  /// `headingOffset` is added to every heading's level (1 makes `#` an `h2`), up to `h6`; `resolve` decides where
  /// each link leads. Raw HTML is left out, pictures are replaced by their text.
  package func html(headingOffset: Int, resolve: (String) -> LinkDestination) -> String {
    let tree = NodeTree(parsing: text)
    // Nodes are taken out after the walk, which would lose its way otherwise.
    var removed: [Node] = []
    var dissolved: [Node] = []
    tree.walk { node, isEntering in
      guard isEntering else { return }
      switch node.kind {
      case .heading: node.setHeadingLevel(min(6, node.headingLevel + headingOffset))
      case .rawHTML, .rawInlineHTML: removed.append(node)
      case .image: dissolved.append(node)
      case .link:
        switch resolve(node.address) {
        case .address(let address): node.setAddress(address)
        case .none: dissolved.append(node)
        }
      default: break
      }
    }
    removed.forEach { $0.remove() }
    dissolved.forEach { $0.dissolve() }
    return tree.html()
  }
}
