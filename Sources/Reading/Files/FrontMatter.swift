import Diagnostics
import Profiles

/// A content file taken apart: the YAML between the lines of three dashes, and the text below.
struct FrontMatter: Sendable {
  /// Without the lines of dashes.
  let yaml: String
  /// The line of the file on which the YAML begins.
  let firstLine: Int
  let body: Body

  /// Finds the two lines of dashes. What a telephone made of them is reported and then taken for them, so that
  /// the findings behind it come in the same run; `nil` where there is nothing to go by.
  init?(_ source: SourceText, _ findings: inout Findings) {
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let opening = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    guard Self.isFence(lines[opening]) || Self.isCorrectedFence(lines[opening]) else {
      findings.error(
        .noFrontMatter, at: Self.place(of: lines[opening], number: opening), .noFrontMatter, advice: .beginWithDashes)
      return nil
    }
    if !Self.isFence(lines[opening]) { Self.report(lines[opening], number: opening, &findings) }
    let rest = (opening + 1)..<lines.count
    let closing = rest.first { Self.isFence(lines[$0]) || lines[$0] == "..." }
    let corrected = rest.first { Self.isCorrectedFence(lines[$0]) }
    guard let end = [closing, corrected].compactMap({ $0 }).min() else {
      findings.error(
        .unclosedFrontMatter, at: Self.place(of: lines[opening], number: opening), .unclosedFrontMatter,
        advice: .closeWithDashes)
      return nil
    }
    if end != closing { Self.report(lines[end], number: end, &findings) }
    yaml = lines[(opening + 1)..<end].joined(separator: "\n") + "\n"
    firstLine = opening + 2
    body = Body(markdown: lines[(end + 1)...].joined(separator: "\n"), firstLine: end + 2)
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
  }

  /// Long dashes, alone or mixed with short ones, and more or fewer than three: `—`, `–--`, `– – –`, `----`.
  private static func isCorrectedFence(_ line: Substring) -> Bool {
    let marks = line.unicodeScalars.filter { $0 != " " && $0 != "\t" && $0 != "\u{A0}" }
    guard !marks.isEmpty, marks.count <= 12, !isFence(line),
      marks.allSatisfy({ $0 == "-" || (0x2010...0x2015).contains($0.value) || $0 == "\u{2212}" })
    else { return false }
    return marks.count > 1 || marks.first.map { $0.value >= 0x2012 } == true
  }

  private static func report(_ line: Substring, number: Int, _ findings: inout Findings) {
    findings.error(
      .dashesCorrected, at: place(of: line, number: number), .dashesCorrected(line), advice: .writeThreeDashes)
  }

  private static func place(of line: Substring, number: Int) -> SourcePlace {
    SourcePlace(line: number + 1, column: 1, width: min(40, line.unicodeScalars.count))
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
