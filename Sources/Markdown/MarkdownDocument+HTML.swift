extension MarkdownDocument {
  /// Safe HTML.
  ///
  /// The highest heading that the text uses becomes one of level `topHeading`, the next one down the level below, and
  /// so on to `h6`, so that no level is passed over. `resolve` decides where each link leads. Raw HTML is left out,
  /// pictures are replaced by their text.
  package func html(topHeading: Int, resolve: (String) -> LinkDestination) -> String {
    let tree = NodeTree(parsing: text)
    // Nodes are taken out after the walk, which would lose its way otherwise.
    var removed: [Node] = []
    var dissolved: [Node] = []
    var headings: [Node] = []
    tree.walk { node, isEntering in
      guard isEntering else { return }
      switch node.kind {
      case .heading: headings.append(node)
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
    let levels = Set(headings.map(\.headingLevel)).sorted()
    for heading in headings {
      let rank = levels.firstIndex(of: heading.headingLevel) ?? 0
      heading.setHeadingLevel(min(6, topHeading + rank))
    }
    removed.forEach { $0.remove() }
    dissolved.forEach { $0.dissolve() }
    return tree.html()
  }
}
