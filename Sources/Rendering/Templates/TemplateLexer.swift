import Diagnostics

/// A template cut into text and tags.
struct TemplateLexer {
  enum Piece {
    case text(String)
    case tag(Sigil, TemplateTag)
  }

  /// What a tag does, by the character behind its braces.
  enum Sigil: Character {
    case value = " "
    case html = "&"
    case section = "#"
    case inverted = "^"
    case close = "/"
    case partial = ">"
    case layout = "<"
    case block = "$"
    case comment = "!"

    /// Whether a line with nothing but such a tag leaves no trace of itself.
    var mayStandAlone: Bool { self != .value && self != .html }
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private let report: (SourcePlace, Bilingual) -> Void

  private init(_ text: String, report: @escaping (SourcePlace, Bilingual) -> Void) {
    scalars = Array(text.unicodeScalars)
    self.report = report
  }

  /// The pieces of a template, without what standalone tags and indentation leave behind.
  static func pieces(of text: String, report: @escaping (SourcePlace, Bilingual) -> Void) -> [Piece] {
    var lexer = TemplateLexer(text, report: report)
    return tidied(lexer.read())
  }

  private mutating func read() -> [Piece] {
    var pieces: [Piece] = []
    var text = String.UnicodeScalarView()
    while position < scalars.count {
      guard isAt("{{") else {
        text.append(scalars[position])
        advance()
        continue
      }
      if !text.isEmpty { pieces.append(.text(String(text))) }
      text = String.UnicodeScalarView()
      if let tag = readTag() { pieces.append(tag) }
    }
    if !text.isEmpty { pieces.append(.text(String(text))) }
    return pieces
  }

  /// Reads a tag from its braces on; `nil`, with a finding, if it is none that is understood.
  private mutating func readTag() -> Piece? {
    let start = position
    let startPlace = place(from: start, width: 2)
    skip(2)
    let isTriple = isAt("{")
    let closing = isTriple ? "}}}" : "}}"
    if isTriple { advance() }
    let sigil = isTriple ? .html : sigil(at: startPlace)
    guard let sigil else {
      skipPast(closing)
      return nil
    }
    if !isTriple, sigil != .value { advance() }
    let contentLine = line
    let contentStart = position
    let columnBase = lineStart
    guard let end = find(closing) else {
      report(
        startPlace,
        Bilingual(
          de: "Diese Marke wird nicht mit „\(closing)“ geschlossen.", en: "This tag is not closed by “\(closing)”."))
      position = scalars.count
      return nil
    }
    let content = contentStart..<end
    while position < end { advance() }
    skip(closing.unicodeScalars.count)
    if sigil == .comment {
      return .tag(.comment, TemplateTag(name: "", place: startPlace))
    }
    var (first, last) = (content.lowerBound, content.upperBound)
    while first < last, scalars[first].properties.isWhitespace { first += 1 }
    while first < last, scalars[last - 1].properties.isWhitespace { last -= 1 }
    let name = String(String.UnicodeScalarView(scalars[first..<last]))
    let namePlace = SourcePlace(line: contentLine, column: first - columnBase + 1, width: last - first)
    guard isUnderstood(name, sigil, at: name.isEmpty ? startPlace : namePlace) else { return nil }
    return .tag(sigil, TemplateTag(name: name, place: namePlace))
  }

  private func sigil(at place: SourcePlace) -> Sigil? {
    guard position < scalars.count else { return .value }
    switch scalars[position] {
    case "=":
      report(
        place,
        Bilingual(
          de: "Andere Klammern als {{ }} gibt es hier nicht.", en: "There are no other delimiters than {{ }} here."))
      return nil
    case "%":
      report(place, Bilingual(de: "Einstellungen mit {{% gibt es hier nicht.", en: "There are no {{% pragmas here."))
      return nil
    case let scalar:
      return scalar == " " ? .value : Sigil(rawValue: Character(scalar)) ?? .value
    }
  }

  /// Names are letters, digits, hyphens and underscores, with a question mark at the end where presence is asked for;
  /// that of an asset may have dots and slashes.
  private func isUnderstood(_ name: String, _ sigil: Sigil, at place: SourcePlace) -> Bool {
    func refuse(_ de: String, _ en: String) -> Bool {
      report(place, Bilingual(de: de, en: en))
      return false
    }
    if name.isEmpty { return refuse("Hier fehlt ein Name.", "A name is missing here.") }
    if name == "." {
      return refuse(
        "{{.}} gibt es hier nicht: jeder Wert hat einen Namen.", "There is no {{.}} here: every value has a name.")
    }
    if name.contains("*") {
      return refuse("Namen aus Werten ({{>*…}}) gibt es hier nicht.", "There are no dynamic names ({{>*…}}) here.")
    }
    if name.contains("(") {
      return refuse("Umformungen wie „\(name)“ gibt es hier nicht.", "There are no transforms like “\(name)” here.")
    }
    let isAsset = sigil == .value && name.hasPrefix(TemplateTag.assetPrefix)
    if name.contains("."), !isAsset {
      return refuse(
        "Namen mit Punkt gibt es hier nicht; eine Sektion {{#…}} führt hinein.",
        "There are no dotted names here; a section {{#…}} leads inside.")
    }
    let stem = name.hasSuffix("?") ? name.dropLast() : Substring(name)
    let extras: [UInt8] = isAsset ? [0x2D, 0x2E, 0x2F, 0x5F] : [0x2D, 0x5F]
    guard stem.utf8.allSatisfy({ extras.contains($0) || $0.isNameByte }), !stem.isEmpty else {
      return refuse("„\(name)“ kann kein Name sein.", "“\(name)” cannot be a name.")
    }
    return true
  }

  // MARK: - Moving along

  private mutating func advance() {
    if scalars[position] == "\n" {
      line += 1
      lineStart = position + 1
    }
    position += 1
  }

  private mutating func skip(_ count: Int) {
    for _ in 0..<count where position < scalars.count { advance() }
  }

  private mutating func skipPast(_ text: String) {
    let end = find(text).map { $0 + text.unicodeScalars.count } ?? scalars.count
    while position < end { advance() }
  }

  private func isAt(_ text: String, _ index: Int? = nil) -> Bool {
    let start = index ?? position
    let wanted = text.unicodeScalars
    return start + wanted.count <= scalars.count && zip(scalars[start...], wanted).allSatisfy { $0 == $1 }
  }

  private func find(_ text: String) -> Int? {
    (position..<max(position, scalars.count)).first { isAt(text, $0) }
  }

  private func place(from index: Int, width: Int) -> SourcePlace {
    SourcePlace(line: line, column: index - lineStart + 1, width: width)
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool { (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) }
}

// MARK: - White space

extension TemplateLexer {
  /// Drops lines that hold nothing but a tag, the indentation of all lines and empty lines: to HTML they mean nothing,
  /// and at ten thousand pages they weigh.
  private static func tidied(_ pieces: [Piece]) -> [Piece] {
    var pieces = pieces
    for index in pieces.indices {
      guard case .tag(let sigil, _) = pieces[index], sigil.mayStandAlone else { continue }
      let before = index == 0 ? "\n" : pieces[index - 1].textOrNil
      let after = index == pieces.count - 1 ? "\n" : pieces[index + 1].textOrNil
      guard let before, let after else { continue }
      let indent = before.reversed().prefix { $0 != "\n" }
      let rest = after.prefix { $0 != "\n" }
      let isFirstLine = index <= 1 && indent.count == before.count
      guard indent.allSatisfy(\.isWhitespace), rest.allSatisfy(\.isWhitespace),
        indent.count < before.count || isFirstLine,
        rest.count < after.count || index + 2 >= pieces.count
      else { continue }
      if index > 0 { pieces[index - 1] = .text(String(before.dropLast(indent.count))) }
      if index < pieces.count - 1 { pieces[index + 1] = .text(String(after.dropFirst(rest.count + 1))) }
    }
    var startsLine = true
    return pieces.compactMap { piece in
      guard case .text(let text) = piece else {
        if case .tag(let sigil, _) = piece, !sigil.mayStandAlone { startsLine = false }
        return piece
      }
      var result = ""
      for character in text {
        if startsLine, character.isWhitespace { continue }
        startsLine = character == "\n"
        result.append(character)
      }
      return result.isEmpty ? nil : .text(result)
    }
  }
}

extension TemplateLexer.Piece {
  fileprivate var textOrNil: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }
}
