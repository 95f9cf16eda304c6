import Diagnostics
import Profiles
import Rendering
import Testing

@testable import Publishing

struct OverflowTests {
  /// A5: 420 points wide, lines from 54 to 377 on odd pages, from 43 to 366 on even ones.
  private static let area = "420 54 43 54 1 0 0 37"

  private func run(_ left: Double, _ right: Double, y: Double = 300) -> PDFTextRun {
    PDFTextRun(left: left, right: right, y: y, size: 9)
  }

  private func kinds(_ runs: [PDFTextRun], page: Int = 3, area: String = area) throws -> [Overflow.Kind] {
    try #require(TextArea(area)).overflows(of: runs, page: page, width: 420).map(\.kind)
  }

  @Test func linesWithinTheTextAreaAreFine() throws {
    #expect(try kinds([run(54, 377), run(54, 380, y: 200), run(100, 200, y: 54)]).isEmpty)
    #expect(try kinds([run(43, 366)], page: 2).isEmpty)
    #expect(try kinds([run(43, 366)], page: 3, area: "420 54 43 54 1 0 1 37").isEmpty)
    #expect(try kinds([run(37, 383)], page: 1).isEmpty)
  }

  @Test(arguments: [(54.0, 400.0), (20, 200), (54, 15_000)])
  func whatLeavesItAtASideIsFound(_ left: Double, _ right: Double) throws {
    #expect(try kinds([run(left, right)]) == [.side])
  }

  @Test func whatLeavesItAtTheFootIsFound() throws {
    #expect(try kinds([run(54, 200, y: 40)]) == [.foot])
  }

  @Test func textUponTextIsFound() throws {
    #expect(try kinds([run(54, 200), run(150, 300, y: 299)]) == [.collision])
    #expect(try kinds([run(54, 200), run(199, 300)]).isEmpty)
    #expect(try kinds([run(54, 200), run(54, 300, y: 289)]).isEmpty)
    // A mark above a letter has a place, but no width.
    #expect(try kinds([run(54, 200), run(60, 60, y: 301)]).isEmpty)
  }

  @Test func columnsAreKeptApart() throws {
    let columns = "420 54 43 54 2 17 0 37"
    let right = (0..<4).map { run(224, 300, y: 200 - Double($0) * 12) }
    #expect(try kinds([run(54, 207)] + right, area: columns).isEmpty)
    #expect(try kinds([run(54, 222, y: 190)] + right, area: columns) == [.side])
    // A heading above both columns.
    #expect(try kinds([run(54, 300, y: 220)] + right, area: columns).isEmpty)
    // Pages that are not set in columns, on one of which lines end by chance where a column would.
    #expect(try kinds(right + (0..<9).map { run(54, 370, y: 500 - Double($0) * 12) }, area: columns).isEmpty)
    #expect(try kinds([run(54, 377)], area: columns).isEmpty)
  }

  @Test(arguments: ["", "1 2 3", "a b c d e f g h", "420 54 43 54 0 0 0 37", "420 54 43 54 1 0 0 -1"])
  func whatIsNoAreaIsNone(_ line: String) {
    #expect(TextArea(line) == nil)
  }

  @Test(.enabled(if: Typesetter.find(projectFolder: ".") != nil, "Typst is not installed: make site"))
  func theProfileIsNamedWhoseTextDoesNotFit() throws {
    let folder = try ScratchFolder()
    let template = """
      #set document(title: "T", date: datetime(year: 2026, month: 1, day: 1))
      #set page(width: 420pt, height: 600pt, margin: (inside: 54pt, outside: 43pt, y: 54pt), header: [Kopf])
      #set text(font: "Noto Sans", size: 9pt, lang: "de")
      = Titel
      #pagebreak()
      #link(<profile-a>)[a] #link(<profile-b>)[b]
      == Erster <profile-a>
      kurz
      #pagebreak()
      == Zweiter <profile-b>
      #box(width: 100pt, [Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort])
      #pagebreak()
      == Verzeichnis <index-name>
      #link(<index-name>)[v] #box(width: 100pt, [Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort~Wort])
      """
    try folder.write(Array(template.utf8), to: "main.typ")
    try folder.write(Array("#metadata(\"\(Self.area)\")<area>".utf8), to: "area.typ")
    let document = Example.document([Example.profile("a", "Aachen"), Example.profile("b", "Berlin")])
    var findings: [Diagnostic] = []
    _ = try #require(Typesetter.find(projectFolder: ".")).typeset(
      document, templatesFolder: folder.path, &findings
    ) { _ in nil }
    // An index is no part of the last profile.
    #expect(findings.map(\.file).sorted() == [folder.path, "content/associations/b.md"])
    #expect(findings.allSatisfy { $0.rule == .textDoesNotFit && $0.severity == .warning })
    #expect(findings.first { $0.file.hasSuffix("b.md") }?.message.en.contains("page 3") == true)
  }

  @Test func thatNothingIsMeasuredIsSaid() {
    let findings = Diagnostic.overflows(in: [], of: Example.document([]), nil, templatesFolder: "templates/brochure")
    #expect(findings.map(\.file) == ["templates/brochure/area.typ"])
    #expect(findings.allSatisfy { $0.rule == .textDoesNotFit && $0.severity == .warning })
  }
}

struct PDFValueTests {
  private func value(_ text: String) -> PDFValue? {
    var reader = PDFValueReader(Array(text.utf8), at: 0)
    return reader.next()
  }

  @Test func valuesAreRead() throws {
    let dictionary = try #require(value("<</A[1 0 R/B 2.5 -3<FEFF>(a\\(b)(c)]/C<</D true>>/E 7>>"))
    let list = try #require(dictionary["A"]?.list)
    #expect(list.count == 7)
    #expect(list[0].reference == 1)
    #expect(list[2].number == 2.5)
    #expect(list[3].number == -3)
    #expect(list[4].text == [0xFE, 0xFF])
    #expect(list[5].text == Array("a(b".utf8))
    #expect(dictionary["E"]?.number == 7)
    #expect(dictionary["F"] == nil)
  }

  @Test(arguments: ["", "<<", "[1 2", "(", "<", "<</A", "]", ">>", "1 0", String(repeating: "[", count: 100_000)])
  func whatIsCutOffIsNothing(_ text: String) {
    var reader = PDFValueReader(Array(text.utf8), at: 0)
    while let value = reader.next() { #expect(value.list == nil) }
    #expect(reader.index <= text.utf8.count + 1)
  }
}

struct PDFTextScannerTests {
  private func runs(_ content: String) -> [PDFTextRun] {
    let font = PDFValue.dictionary([
      "DescendantFonts": .list([.dictionary(["DW": .number(1000), "W": .list([.number(1), .list([.number(500)])])])])
    ])
    guard let objects = PDFObjects(Array(Self.empty.utf8)) else { return [] }
    var scanner = PDFTextScanner(fonts: ["f0": GlyphWidths(font, of: objects)])
    scanner.scan(Array(content.utf8))
    return scanner.runs
  }

  private static let empty = "xref\n0 1\n0000000000 65535 f\r\ntrailer\n<</Size 1>>\nstartxref\n0\n%%EOF"

  @Test func placesFollowFromAllMatrices() throws {
    let found = runs(
      """
      q 1 0 0 -1 10 500 cm/c0 cs 0.1 0.2 0.3 scn
      BT/ReversedChars BMC 0 Tr/f0 10 Tf 1 0 0 -1 5 20 Tm[(\\000\\001)-100(\\000\\002\\000\\001)]TJ
      EMC
      ET
      Q
      """)
    let run = try #require(found.first)
    #expect(found.count == 1)
    #expect(run.left == 15)
    #expect(abs(run.right - (15 + 0.5 * 10 + 1 + 10 + 5)) < 0.001)
    #expect(run.y == 480)
    #expect(run.size == 10)
  }

  @Test(arguments: ["[(\\000\\001)-100<00020001>]TJ", "[<0001>-100<000200 01>]TJ", "[<0001>-100(\\000\\002)<0001>]TJ"])
  func glyphsAreReadHoweverTheyAreWritten(_ show: String) throws {
    let run = try #require(runs("BT/f0 10 Tf 1 0 0 1 15 0 Tm\(show) ET").first)
    #expect(abs(run.right - (15 + 0.5 * 10 + 1 + 10 + 5)) < 0.001)
  }

  @Test func artifactsAreLeftOut() {
    let text = "BT/f0 10 Tf 1 0 0 1 0 0 Tm(\\000\\001)Tj ET"
    #expect(runs("/Artifact<</Type/Pagination>>BDC \(text) EMC").isEmpty)
    #expect(runs("/Artifact BMC /Span<</ActualText(a>>b)>>BDC \(text) EMC EMC").isEmpty)
    #expect(runs("/Artifact BMC EMC /P<</MCID 1>>BDC \(text) EMC").count == 1)
  }

  @Test(arguments: [
    "(", "[(", "<<", "/", "q Q Q Q", "1 2 cm", "EMC EMC", "\\", "(\\", "<", "<0", "[<00", "1 0 0 1 0 Tm (a) Tj",
  ])
  func brokenContentDoesNoHarm(_ content: String) {
    #expect(runs(content).isEmpty)
  }
}
