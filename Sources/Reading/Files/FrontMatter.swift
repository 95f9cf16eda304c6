import Diagnostics
import Profiles

/// A content file taken apart: the YAML between the lines of three dashes, and the text below.
struct FrontMatter: Sendable {
  /// Without the lines of dashes.
  let yaml: String
  /// The line of the file on which the YAML begins.
  let firstLine: Int
  let body: Body

  /// Finds the two lines of dashes; `nil` where there is nothing to go by.
  ///
  /// What a telephone made of them is reported and then taken for them, so that the findings behind it come in the
  /// same run.
  init?(_ source: SourceText, _ findings: inout Findings) {
    let text = source.text
    var lines = Lines(text)
    guard let opening = lines.next(where: { !$0.allSatisfy(\.isBlank) }) else { return nil }
    guard opening.isFence || opening.isCorrectedFence else {
      findings.error(.noFrontMatter, at: opening.place, .noFrontMatter, advice: .beginWithDashes)
      return nil
    }
    if !opening.isFence { Self.report(opening, &findings) }
    // Lines of dashes begin with a dash: all others are passed over at the speed of their bytes.
    guard let end = lines.next(where: { $0.mayBeFence && (Line.isFence($0) || Line.isCorrectedFence($0)) }) else {
      findings.error(.unclosedFrontMatter, at: opening.place, .unclosedFrontMatter, advice: .closeWithDashes)
      return nil
    }
    if !end.isFence { Self.report(end, &findings) }
    yaml = String(text[opening.next..<end.start])
    firstLine = opening.number + 1
    body = Body(markdown: String(text[end.next...]), firstLine: end.number + 1)
  }

  private static func report(_ line: Line, _ findings: inout Findings) {
    findings.error(
      .dashesCorrected, at: line.place, .dashesCorrected(line.text), advice: .writeThreeDashes)
  }
}

/// A line of a text, with its number from 1.
private struct Line {
  let text: Substring
  let number: Int
  let start: String.Index
  /// Where the next line begins.
  let next: String.Index

  var isFence: Bool { Self.isFence(text.utf8) }
  var isCorrectedFence: Bool { Self.isCorrectedFence(text.utf8) }
  var place: SourcePlace {
    SourcePlace(line: number, column: 1, width: min(40, text.unicodeScalars.count))
  }

  /// Three hyphens, or the three dots with which YAML may end.
  static func isFence(_ line: Substring.UTF8View) -> Bool {
    (line.starts(with: "---".utf8) || line.starts(with: "...".utf8)) && line.dropFirst(3).allSatisfy(\.isBlank)
  }

  /// Long dashes, alone or mixed with short ones, and more or fewer than three: `—`, `–--`, `– – –`, `----`.
  static func isCorrectedFence(_ line: Substring.UTF8View) -> Bool {
    guard line.count <= 60, line.allSatisfy({ $0.isBlank || $0 == 0x2D || $0 >= 0x80 }) else { return false }
    let marks = Substring(line).unicodeScalars.filter { $0 != " " && $0 != "\t" && $0 != "\u{A0}" }
    guard !marks.isEmpty, marks.count <= 12, !isFence(line),
      marks.allSatisfy({ $0 == "-" || (0x2010...0x2015).contains($0.value) || $0 == "\u{2212}" })
    else { return false }
    return marks.count > 1 || marks.first.map { $0.value >= 0x2012 } == true
  }
}

/// Goes through a text line by line, by its bytes.
private struct Lines {
  private let text: String
  private var position: String.Index
  private var number = 0

  init(_ text: String) {
    self.text = text
    position = text.startIndex
  }

  /// The next line of which something is true.
  mutating func next(where isWanted: (Substring.UTF8View) -> Bool) -> Line? {
    let bytes = text.utf8
    while position < bytes.endIndex {
      number += 1
      let start = position
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      position = end < bytes.endIndex ? bytes.index(after: end) : end
      if isWanted(bytes[start..<end]) {
        return Line(text: text[start..<end], number: number, start: start, next: position)
      }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}

extension Substring.UTF8View {
  /// Whether a line begins, behind blanks, with a hyphen, a dot or the first byte of a long dash.
  fileprivate var mayBeFence: Bool {
    switch first(where: { !$0.isBlank }) {
    case 0x2D, 0x2E, 0xE2, 0xC2: true
    default: false
    }
  }
}

extension Bilingual {
  fileprivate static let noFrontMatter = Bilingual(
    de: "Die Angaben am Anfang fehlen: Die Datei muss mit einer Zeile aus drei Bindestrichen beginnen.",
    en: "The front matter is missing: the file must begin with a line of three hyphens.")

  fileprivate static let beginWithDashes = Bilingual(
    de: "Schreiben Sie in die erste Zeile --- und nach den Angaben noch einmal ---.",
    en: "Write --- in the first line, and --- again below the fields.")

  fileprivate static let unclosedFrontMatter = Bilingual(
    de: "Die Angaben, die hier beginnen, enden nirgends.", en: "The front matter that begins here never ends.")

  fileprivate static let closeWithDashes = Bilingual(
    de: "Schreiben Sie zwischen die Angaben und den Text eine Zeile mit ---.",
    en: "Write a line with --- between the fields and the text.")

  fileprivate static func dashesCorrected(_ line: Substring) -> Bilingual {
    Bilingual(
      de: "Hier steht „\(line)“ statt drei einfacher Bindestriche. Telefone ändern das oft von selbst.",
      en: "This is “\(line)” instead of three plain hyphens. Telephones often change them by themselves.")
  }

  fileprivate static let writeThreeDashes = Bilingual(
    de: "Schreiben Sie ---", en: "Write ---")
}
