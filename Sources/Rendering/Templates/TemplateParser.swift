import Diagnostics

/// Makes a tree of a template's pieces: every section closed by its own name.
struct TemplateParser {
  /// A section, block or layout whose end has not come yet.
  private struct Open {
    let sigil: TemplateLexer.Sigil
    let tag: TemplateTag
    var nodes: [TemplateNode] = []
  }

  private var stack: [Open] = []
  private var nodes: [TemplateNode] = []
  private let report: (SourcePlace, Bilingual) -> Void

  private init(report: @escaping (SourcePlace, Bilingual) -> Void) { self.report = report }

  static func parse(_ text: String, report: @escaping (SourcePlace, Bilingual) -> Void) -> [TemplateNode] {
    var parser = TemplateParser(report: report)
    for piece in TemplateLexer.pieces(of: text, report: report) { parser.take(piece) }
    parser.finish()
    return parser.nodes
  }

  private mutating func take(_ piece: TemplateLexer.Piece) {
    switch piece {
    case .text(let text): add(.text(text), isText: true)
    case .tag(.comment, _): break
    case .tag(.value, let tag): add(.value(tag), at: tag)
    case .tag(.html, let tag): add(.html(tag), at: tag)
    case .tag(.partial, let tag): add(.partial(tag), at: tag)
    case .tag(.close, let tag): close(tag)
    case .tag(let sigil, let tag):
      if stack.last?.sigil == .layout, sigil != .block { reportInLayout(tag.place) }
      stack.append(Open(sigil: sigil, tag: tag))
    }
  }

  private mutating func add(_ node: TemplateNode, at tag: TemplateTag? = nil, isText: Bool = false) {
    guard let last = stack.indices.last else {
      nodes.append(node)
      return
    }
    if stack[last].sigil == .layout {
      if isText, case .text(let text) = node, text.allSatisfy(\.isWhitespace) { return }
      guard case .block = node else {
        reportInLayout(tag?.place ?? stack[last].tag.place)
        return
      }
    }
    stack[last].nodes.append(node)
  }

  private func reportInLayout(_ place: SourcePlace) {
    report(
      place,
      Bilingual(
        de: "Zwischen {{<…}} und seinem Ende stehen nur Blöcke {{$…}}.",
        en: "Only blocks {{$…}} stand between {{<…}} and its end."))
  }

  private mutating func close(_ tag: TemplateTag) {
    guard let open = stack.last else {
      report(
        tag.place,
        Bilingual(
          de: "„\(tag.name)“ wird geschlossen, aber nirgends geöffnet.",
          en: "“\(tag.name)” is closed but opened nowhere."))
      return
    }
    guard open.tag.name == tag.name else {
      report(
        tag.place,
        Bilingual(
          de:
            "Hier müsste „\(open.tag.name)“ geschlossen werden (offen seit Zeile \(open.tag.place.line)), nicht „\(tag.name)“.",
          en: "“\(open.tag.name)” (open since line \(open.tag.place.line)) should be closed here, not “\(tag.name)”."))
      // One mistake, one finding: what was opened inside counts as closed.
      if let outer = stack.lastIndex(where: { $0.tag.name == tag.name }) {
        while stack.count > outer { closeLast() }
      }
      return
    }
    closeLast()
  }

  private mutating func closeLast() {
    guard let open = stack.popLast() else { return }
    switch open.sigil {
    case .layout:
      let blocks = open.nodes.compactMap { node -> TemplateBlock? in
        guard case .block(let block) = node else { return nil }
        return block
      }
      add(.layout(open.tag, blocks: blocks), at: open.tag)
    case .block: add(.block(TemplateBlock(tag: open.tag, nodes: open.nodes)), at: open.tag)
    default: add(.section(open.tag, isInverted: open.sigil == .inverted, open.nodes), at: open.tag)
    }
  }

  private mutating func finish() {
    while let open = stack.last {
      report(
        open.tag.place,
        Bilingual(de: "„\(open.tag.name)“ wird nicht geschlossen.", en: "“\(open.tag.name)” is not closed."))
      closeLast()
    }
  }
}
