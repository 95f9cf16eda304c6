import Diagnostics
import Profiles
import Publishing
import Rendering
import Testing

/// Designers may set any paper in style.typ: the cover stays one page, and so does the beginning of a district.
///
/// Runs only where `make site` has installed Typst and the fonts.
struct PaperTests {
  private static let typesetter = Typesetter.find(projectFolder: ".")
  private static let templates = "templates/brochure"

  /// Both pages on papers of these widths and heights, in millimetres, with room for bleed and without.
  private static func template(_ papers: [(Int, Int)], title: String) -> String {
    """
    #import "cover.typ": cover, share
    #import "group.typ": group-start
    #import "pattern.typ": grid-of
    #import "style.typ": make-style
    #let data = json("brochure.json")
    #set document(title: "\(title)", date: datetime(year: 2026, month: 1, day: 1))
    #set text(font: data.fonts, lang: "de")
    #for bleed in (0mm, 3mm) {
      for (width, height) in (\(papers.map { "(\($0.0)mm, \($0.1)mm)" }.joined(separator: ", ")),) {
        let style = make-style(data.colours, data.fonts, data.layout) + (width: width, height: height, bleed: bleed)
        // On upright paper of the usual shape there are as many rows as ever, also with bleed.
        if calc.abs(height / width - calc.sqrt(2)) < 0.01 {
          assert.eq(grid-of(6, share, style).rows, 5)
          assert.eq(grid-of(8, 28%, style).rows, 3)
        }
        set page(width: width, height: height)
        cover("\(title)", "Untertitel", "Bielefeld", "Stand: heute", "Herausgeber", none, style)
        group-start((name: "Mitte", kind: "Bezirk", label: none, count: "1 Verein", profiles: ()), 1, style)
      }
    }
    """
  }

  @Test(
    .enabled(if: typesetter != nil, "Typst is not installed: make site"),
    arguments: [("A5", BrochureEdition.Paper.a5), ("A4", .a4)])
  func whatIsSetIsMeasuredForSheets(_ name: String, _ paper: BrochureEdition.Paper) throws {
    let typesetter = try #require(Self.typesetter)
    let document = Example.document(
      [], coverage: typesetter.coverage(), edition: ["name": .text("x"), "paper": .text(name)])
    let usual = "width: \(paper.width)mm, height: \(paper.height)mm"
    for isSquare in [false, true] {
      let folder = try ScratchFolder()
      for file in ScratchFolder.names(inFolder: Self.templates) where file.hasSuffix(".typ") {
        let bytes = try #require(ScratchFolder.bytes(ofFile: "\(Self.templates)/\(file)", atMost: 1 << 20))
        let text = String(decoding: bytes, as: UTF8.self)
        let square = text.replacing(usual, with: "width: 190mm, height: 190mm")
        try folder.write(Array((isSquare ? square : text).utf8), to: file)
      }
      var (size, findings): (PageSize?, [Diagnostic]) = (nil, [])
      _ = try typesetter.typeset(document, templatesFolder: folder.path, &findings) {
        size = $0
      } picture: { _ in
        nil
      }
      #expect(try #require(size).isThat(of: paper) != isSquare)
    }
  }

  @Test func whatFitsNoSheetIsSaidWithItsSize() {
    let failure = TypesettingFailure.fitsNoSheet(
      PageSize(width: 190.02, height: 148.5), .a5, templatesFolder: "templates/brochure")
    let finding = failure.finding
    #expect(finding.file == "templates/brochure/style.typ")
    #expect(finding.message.de.contains("190 × 148,5 mm groß, nicht A5"))
    #expect(finding.message.en.contains("190 × 148.5 mm, not A5"))
    #expect(finding.advice?.de.contains("A5 (148 × 210 mm, auf Blättern A4) oder A4 (210 × 297 mm, auf A3)") == true)
  }

  @Test(
    .enabled(if: typesetter != nil, "Typst is not installed: make site"),
    arguments: ["Vereine der Vielfalt", String(repeating: "Gemeinschaftsunterkünfte und mehr ", count: 5)])
  func coverAndDistrictsFillOnePageOfAnyPaper(_ title: String) throws {
    let papers = [(148, 210), (210, 297), (190, 190), (210, 148), (297, 210), (105, 148), (100, 210), (297, 105)]
    let folder = try ScratchFolder()
    for name in ScratchFolder.names(inFolder: Self.templates) where name.hasSuffix(".typ") && name != "main.typ" {
      let bytes = try #require(ScratchFolder.bytes(ofFile: "\(Self.templates)/\(name)", atMost: 1 << 20))
      try folder.write(bytes, to: name)
    }
    try folder.write(Array(Self.template(papers, title: title).utf8), to: "main.typ")
    let typesetter = try #require(Self.typesetter)
    let document = Example.document([], coverage: typesetter.coverage())
    let pdf = try typesetter.typeset(document, templatesFolder: folder.path) { _ in nil }
    let count = String(decoding: pdf.prefix(4096), as: UTF8.self).firstMatch(of: /\/Type\/Pages\/Count (\d+)/)?.1
    #expect(count.map { Int($0) } == papers.count * 4)
  }
}
