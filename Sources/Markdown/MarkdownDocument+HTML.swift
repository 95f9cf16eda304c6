extension MarkdownDocument {
  /// Safe HTML.
  ///
  /// The highest heading that the text uses becomes one of level `topHeading`, the next one down the level below, and
  /// so on to `h6`, so that no level is passed over. `resolve` decides where each link leads, `anchor` by which name a
  /// heading of a text can be linked to. Raw HTML is left out, pictures are replaced by their text.
  package func html(
    topHeading: Int, anchor: ((String) -> String?)? = nil, resolve: (String) -> LinkDestination
  ) -> String {
    let tree = NodeTree(parsing: text)
    // Nodes are taken out after the walk, which would lose its way otherwise.
    var removed: [Node] = []
    var dissolved: [Node] = []
    var headings: [Node] = []
    var texts = HeadingTexts()
    tree.walk { node, isEntering in
      let kind = node.kind
      if anchor != nil { texts.visit(node, kind, isEntering) }
      guard isEntering else { return }
      switch kind {
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
    guard let anchor, !headings.isEmpty else { return tree.html() }
    return Self.named(tree.html(), anchors: texts.all.map(anchor))
  }

  /// Puts names on headings, one after the other.
  ///
  /// libcmark has no place for them. Nothing but a heading can begin with `<h2>` here: text is escaped, and raw HTML is
  /// gone.
  private static func named(_ html: String, anchors: [String?]) -> String {
    var html = html
    let named = html.withUTF8 { html in
      var result: [UInt8] = []
      result.reserveCapacity(html.count + anchors.count * 32)
      var rest = html[...]
      for anchor in anchors {
        guard let start = rest.headingStart else { break }
        let end = start + 3
        result += rest[..<end]
        if let anchor { result += " id=\"\(anchor)\"".utf8 }
        rest = rest[end...]
      }
      result += rest
      return result
    }
    return String(decoding: named, as: UTF8.self)
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Where the next `<h1>` … `<h6>` begins.
  fileprivate var headingStart: Index? {
    var search = self
    while let open = search.firstIndex(of: 0x3C) {
      let tag = search[open...].prefix(4)
      if tag.count == 4, tag[open + 1] == 0x68, (0x31...0x36).contains(tag[open + 2]), tag[open + 3] == 0x3E {
        return open
      }
      search = search[(open + 1)...]
    }
    return nil
  }
}
