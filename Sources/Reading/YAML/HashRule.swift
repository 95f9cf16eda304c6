import Diagnostics

/// `name: Treff #1 e. V.`: YAML takes `#1 e. V.` for a comment, and the name would be shown without it.
///
/// A `#` with a blank behind it is taken for the comment that it most likely is.
enum HashRule {
  static func check(_ mapping: TopMapping, _ yaml: String, firstLine: Int, _ findings: inout Findings) {
    // Nearly every file passes here, at the speed of its bytes.
    guard yaml.utf8.contains(0x23) else { return }
    let lines = YAMLLines(yaml, firstLine: firstLine)
    for (_, value) in mapping.pairs { check(value, lines, &findings) }
  }

  private static func check(_ node: YAMLNode, _ lines: YAMLLines, _ findings: inout Findings) {
    switch node.content {
    case .scalar(let text, .plain):
      guard let index = lines.index(ofLine: node.place.line) else { return }
      let behind = lines[index].unicodeScalars.dropFirst(node.place.column - 1 + (text.isEmpty ? 0 : node.place.width))
      let blanks = behind.prefix { $0 == " " || $0 == "\t" }.count
      let comment = behind.dropFirst(blanks)
      guard blanks > 0, comment.first == "#", let next = comment.dropFirst().first, next != " ", next != "#" else {
        return
      }
      let column = node.place.column + (text.isEmpty ? 0 : node.place.width) + blanks
      findings.warning(
        .hashInValue, at: SourcePlace(line: node.place.line, column: column, width: comment.count),
        .hashInValue(String(comment)), advice: .quoteAll)
    case .scalar: break
    case .sequence(let items): for item in items { check(item, lines, &findings) }
    case .mapping(let pairs): for (_, value) in pairs { check(value, lines, &findings) }
    }
  }
}

extension Bilingual {
  fileprivate static func hashInValue(_ comment: String) -> Bilingual {
    Bilingual(
      de: "„\(comment)“ wird nicht angezeigt: Ein # mit einem Leerzeichen davor beginnt einen Kommentar.",
      en: "“\(comment)” will not be shown: a # with a space before it begins a comment.")
  }

  fileprivate static let quoteAll = Bilingual(
    de: "Gehört es dazu, setzen Sie den ganzen Wert in Anführungszeichen: \"…\"",
    en: "If it belongs to the value, put all of it in quotation marks: \"…\"")
}
