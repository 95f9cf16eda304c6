private import CCmark

/// The one owner of a tree that libcmark parsed; freed on every path.
struct NodeTree: ~Copyable {
  private let root: OpaquePointer?

  init(parsing text: String) {
    var text = text
    root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
      }
    }
  }

  deinit { if let root { cmark_node_free(root) } }

  /// Calls `visit` on entering and on leaving every node, in reading order.
  ///
  /// A visitor may change the node's own content, but must not take nodes out.
  func walk(_ visit: (Node, _ isEntering: Bool) -> Void) {
    guard let root, let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { return }
      visit(Node(pointer), event == CMARK_EVENT_ENTER)
    }
  }

  /// HTML without raw HTML and without unsafe addresses: libcmark's safe mode, which is its default.
  func html() -> String {
    guard let root, let characters = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(characters) }
    return String(cString: characters)
  }

  var firstChild: Node? { root.flatMap(cmark_node_first_child).map(Node.init) }
}

/// A node of a ``NodeTree``, which must outlive it.
struct Node {
  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { self.pointer = pointer }

  enum Kind {
    case document, quote, list, item, code, rawHTML, paragraph, heading, rule
    case text, softBreak, lineBreak, codeSpan, rawInlineHTML, emphasis, strong, link, image, other
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .rawHTML
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_HTML_INLINE: .rawInlineHTML
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

  /// The same as bytes, without a string in between.
  func appendLiteral(to bytes: inout [UInt8]) {
    guard var next = cmark_node_get_literal(pointer) else { return }
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
  }

  var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  /// Counted from 1; the line is 0 where libcmark does not know it.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var column: Int { Int(cmark_node_get_start_column(pointer)) }

  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
  var next: Node? { cmark_node_next(pointer).map(Node.init) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }

  func setHeadingLevel(_ level: Int) { cmark_node_set_heading_level(pointer, Int32(level)) }
  func setAddress(_ address: String) { cmark_node_set_url(pointer, address) }
  func setLiteral(_ text: String) { cmark_node_set_literal(pointer, text) }

  /// Puts the node's children in its place and frees it.
  func dissolve() {
    while let child = cmark_node_first_child(pointer) { cmark_node_insert_before(pointer, child) }
    remove()
  }

  /// Takes the node and all below it out of the tree and frees it.
  func remove() {
    cmark_node_unlink(pointer)
    cmark_node_free(pointer)
  }
}
