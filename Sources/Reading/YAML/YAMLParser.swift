private import CYaml
import Diagnostics

/// The one owner of a libyaml parser: turns a text into its events, and the events into nodes.
///
/// Our own composer because a finding needs what the usual ones hide: the place of a second key, and anchors
/// before anything expands them.
struct YAMLParser: ~Copyable {
  /// Places count from this line of the file.
  private let firstLine: Int
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Reads one document; `nil` for an empty one.
  ///
  /// `firstLine` is the line of the file on which the text begins.
  static func parse(_ text: String, firstLine: Int = 1) throws(YAMLFailure) -> YAMLNode? {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBufferPointer { (buffer) throws(YAMLFailure) -> YAMLNode? in
      let parser = YAMLParser(buffer, firstLine: firstLine)
      return try parser.document()
    }
  }

  /// Borrows the bytes: they must outlive the parser.
  private init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.firstLine = firstLine
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  private func document() throws(YAMLFailure) -> YAMLNode? {
    while true {
      let event = try next()
      switch event.kind {
      case .documentStart: break
      case .end: return nil
      case .other: continue
      default:
        let root = try node(from: event, depth: 1)
        try expectEnd()
        return root
      }
    }
  }

  private func expectEnd() throws(YAMLFailure) {
    while true {
      let event = try next()
      switch event.kind {
      case .end: return
      case .documentStart:
        throw YAMLFailure(problem: "second document", place: event.place, kind: .secondDocument)
      default: continue
      }
    }
  }

  private func node(from event: Event, depth: Int) throws(YAMLFailure) -> YAMLNode {
    guard depth <= 16 else {
      throw YAMLFailure(problem: "nested too deeply", place: event.place, kind: .tooDeep)
    }
    switch event.kind {
    case .scalar(let text, let style):
      return YAMLNode(content: .scalar(text, style), place: event.place)
    case .sequenceStart:
      var items: [YAMLNode] = []
      while true {
        let event = try next()
        if case .sequenceEnd = event.kind { break }
        items.append(try node(from: event, depth: depth + 1))
      }
      return YAMLNode(content: .sequence(items), place: event.place)
    case .mappingStart:
      var pairs: [(key: YAMLNode, value: YAMLNode)] = []
      while true {
        let event = try next()
        if case .mappingEnd = event.kind { break }
        let key = try node(from: event, depth: depth + 1)
        pairs.append((key, try node(from: try next(), depth: depth + 1)))
      }
      return YAMLNode(content: .mapping(pairs), place: event.place)
    default:
      throw YAMLFailure(problem: "unexpected end", place: event.place, kind: .syntax)
    }
  }

  // MARK: - Events

  private struct Event {
    enum Kind {
      case documentStart, sequenceStart, sequenceEnd, mappingStart, mappingEnd, end, other
      case scalar(String, YAMLNode.Style)
    }

    let kind: Kind
    let place: SourcePlace
  }

  private func next() throws(YAMLFailure) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
      let context = parser.pointee.context.map { String(cString: $0) }
      throw YAMLFailure(
        problem: problem, place: place(parser.pointee.problem_mark), context: context,
        contextPlace: context == nil ? nil : self.place(parser.pointee.context_mark), kind: .syntax)
    }
    defer { yaml_event_delete(&event) }
    let place = place(event.start_mark, event.end_mark)
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var tag: UnsafeMutablePointer<yaml_char_t>?
    let kind: Event.Kind
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_STREAM_END_EVENT: kind = .end
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_SEQUENCE_START_EVENT:
      (anchor, tag) = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
      kind = .sequenceStart
    case YAML_MAPPING_START_EVENT:
      (anchor, tag) = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
      kind = .mappingStart
    case YAML_ALIAS_EVENT:
      throw YAMLFailure(problem: "alias", place: place, kind: .anchor)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      (anchor, tag) = (scalar.anchor, scalar.tag)
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      kind = .scalar(text, Self.style(scalar.style))
    default: kind = .other
    }
    if anchor != nil { throw YAMLFailure(problem: "anchor", place: place, kind: .anchor) }
    if tag != nil { throw YAMLFailure(problem: "tag", place: place, kind: .tag) }
    return Event(kind: kind, place: place)
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLNode.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  private func place(_ start: yaml_mark_t, _ end: yaml_mark_t? = nil) -> SourcePlace {
    let width = end.map { $0.line == start.line ? Int($0.column) - Int(start.column) : 1 } ?? 1
    return SourcePlace(line: Int(start.line) + firstLine, column: Int(start.column) + 1, width: width)
  }
}
