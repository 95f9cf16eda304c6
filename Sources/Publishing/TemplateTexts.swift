import Diagnostics

/// The brochure's templates, to look up in them what Typst does not say: it reports where it noticed a mistake, which
/// is often far from where somebody made it.
struct TemplateTexts {
  /// By the names of their files, without comments; columns stay as they are.
  private let lines: [String: [Substring]]

  /// Where something stands, and the text there.
  struct Finding {
    let file: String
    let place: SourcePlace
    let text: String
  }

  init(folder: String) {
    let names = ScratchFolder.names(inFolder: folder).filter { $0.hasSuffix(".typ") }
    self.init(
      Dictionary(
        names.map { name in
          let bytes = ScratchFolder.bytes(ofFile: "\(folder)/\(name)", atMost: 1 << 20) ?? []
          return (name, String(decoding: bytes, as: UTF8.self))
        }, uniquingKeysWith: { first, _ in first }))
  }

  init(_ texts: [String: String]) {
    lines = texts.mapValues { text in
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(Self.withoutComment)
    }
  }

  /// The line of a place up to it, and from there on.
  func line(at place: SourcePlace?, of file: String?) -> (before: Substring, rest: Substring)? {
    guard let place, let file, let lines = lines[file], lines.indices.contains(place.line - 1) else { return nil }
    let line = lines[place.line - 1]
    let middle =
      line.unicodeScalars.index(line.startIndex, offsetBy: place.column - 1, limitedBy: line.endIndex) ?? line.endIndex
    return (line[..<middle], line[middle...])
  }

  /// The first text that an expression captures and that fits: in `style.typ` rather than elsewhere, for that is the
  /// file that people change.
  func first(
    _ expression: Regex<(Substring, Substring)>, in file: String? = nil, where fits: (Substring) -> Bool = { _ in true }
  ) -> Finding? {
    let files = file.map { [$0] } ?? lines.keys.sorted { Self.order($0) < Self.order($1) }
    for file in files {
      for (index, line) in (lines[file] ?? []).enumerated() {
        guard let found = line.matches(of: expression).lazy.map(\.output.1).first(where: fits) else { continue }
        let column = line.unicodeScalars.distance(from: line.startIndex, to: found.startIndex) + 1
        let place = SourcePlace(line: index + 1, column: column, width: found.unicodeScalars.count)
        return Finding(file: file, place: place, text: String(found))
      }
    }
    return nil
  }

  private static func order(_ name: String) -> String { name == "style.typ" ? "" : name }

  /// All that an expression captures in a file.
  func all(_ expression: Regex<(Substring, Substring)>, in file: String) -> [String] {
    (lines[file] ?? []).flatMap { $0.matches(of: expression).map { String($0.output.1) } }
  }

  /// A text in quotation marks, in capitals or not; with the marks.
  func quoted(_ text: String) -> Finding? {
    let wanted = "\"\(text.lowercased())\""
    return first(/("[^"]*")/) { $0.lowercased() == wanted }
  }

  private static func withoutComment(_ line: Substring) -> Substring {
    var isQuoted = false
    var previous: Character?
    for index in line.indices {
      switch line[index] {
      case "\"" where previous != "\\": isQuoted.toggle()
      case "/" where previous == "/" && !isQuoted: return line[..<line.index(before: index)]
      default: break
      }
      previous = line[index]
    }
    return line
  }
}
