import Foundation
import SiteSupport
import Testing

/// Files for a printing house: what they are called, what is said of them, and when there are none.
///
/// What is in them is checked on real ones, by `Tests/Checks/check_press.py`.
@Suite(.fewAtATime) struct PressTests {
  let plain: Program
  var folder: SiteFolder { plain.folder }

  init() async throws { plain = try await Program.onSmallSite() }

  /// In the place of Python stands something that hands the data through, and reports this of it.
  private func program(reporting report: [String]?) throws -> Program {
    let lines = report.map { $0.joined(separator: "\n") + "\n" }
    try folder.write("report", lines ?? "")
    let complete =
      lines == nil
      ? "echo 'no module: pikepdf' >&2; exit 1"
      : #"(echo %PDF-PRESS; /bin/cat "$4/brochure.pdf") > "$4/result.pdf"; /bin/cp "\#(folder("report"))" "$4/report.txt""#
    try folder.writeProgram(
      "typesetter",
      #"if [ "$8" = main.typ ]; then /bin/cp "$4/brochure.json" "$4/result.pdf"; else \#(complete); fi"#)
    try folder.write("fonts/coverage.txt", "Alles\n0020-10FFFF\n")
    return plain.with(["STECKBRIEF_PYTHON": folder("typesetter"), "STECKBRIEF_FONTS": folder("fonts")])
  }

  private static let good = [
    "pages\t8", "trim\t148.0\t210.0", "bleed\t3.0", "font\tNotoSans-Regular\tyes", "line\t0.5\t7", "pictures\t2\t0",
    "picture\t312\t5\t26\t19\tEin Baum", "colour\tgray", "colour\trgb", "text\tgray 0.00\t75", "text\t#125b57\t25",
  ]

  @Test func theFileAndItsCheckListLieSideBySide() async throws {
    let program = try program(reporting: Self.good)
    let result = try await program("brochure", "--press", "--as-of", "2026-10-01")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("print/brochure.press.pdf\n[ok] Seiten: 8, durch vier teilbar.\n"))
    #expect(!result.output.contains("[ansehen]"))
    let pdf = try #require(folder.text("print/brochure.press.pdf"))
    #expect(pdf.hasPrefix("%PDF-PRESS\n{") && pdf.contains(#""press":true"#))
    let list = """
      Prüfliste zu brochure.press.pdf

      [ok] Seiten: 8, durch vier teilbar.
      [ok] Endformat: 148,0 × 210,0 mm (TrimBox), Beschnitt 3,0 mm ringsum (BleedBox), Schnittmarken außerhalb.
      [ok] Schriften: alle eingebettet (1): NotoSans-Regular.
      [ok] Feinste Linie: 0,5 pt, auf Seite 7; druckbar ab 0,25 pt.
      [ok] Bilder: 2; die niedrigste Auflösung hat mit 312 dpi das auf Seite 5, 26 × 19 mm (Ein Baum).
      [ok] Text: 75 % der Zeichen in reinem Schwarz (nur schwarze Druckfarbe); Überschriften und Beschriftungen in Farbe \
      oder Grau.
      [ok] Farben: sRGB und Schwarz. Umgewandelt wird in der Druckerei, mit deren Profil.

      """
    #expect(folder.text("print/brochure.press.txt") == list)
    // The pages that are read on a screen know nothing of it.
    #expect(try await program("brochure", "--as-of", "2026-10-01").code == 0)
    #expect(folder.text("print/brochure.pdf")?.contains(#""press""#) == false)
    #expect(folder.exists("print/brochure.press.pdf"))
    // What was sent is kept by who sent it; nobody stays in a file that is left behind.
    let build = try await program("build", "--as-of", "2026-10-01")
    #expect(build.code == 0)
    #expect(build.errors.contains("print/brochure.press.pdf  (wieder: steckbrief brochure --press)\n"))
    #expect(!folder.exists("print/brochure.press.pdf") && !folder.exists("print/brochure.press.txt"))
  }

  @Test func whatIsDoubtfulIsMarked() async throws {
    let program = try program(reporting: [
      "pages\t9", "trim\t148.0\t210.0", "trim\t210.0\t297.0", "bleed\t3.0", "font\tNotoSans-Regular\tno",
      "line\t0.1\t7",
      "pictures\t2\t1", "picture\t72\t5\t26\t19\t", "colour\tcmyk", "text\t#125b57\t75", "text\tgray 0.00\t25",
    ])
    let result = try await program(
      "brochure", "--press", "--final", "--file", "an/heft.pdf", "--language", "en", "--as-of", "2026-10-01")
    #expect(result.code == 0)
    for line in [
      "[look] Pages: 9, not divisible by four. Stapling takes 3 more; glue any even number.",
      "[look] Trim size: 148.0 × 210.0 mm, 210.0 × 297.0 mm (TrimBox)", "[look] Fonts: not embedded: NotoSans-Regular.",
      "[look] Finest line: 0.1 pt, on page 7",
      "[look] Pictures: 2; the lowest resolution, 72 dpi, has that on page 5, 26 × 19 mm. Fewer than 300 dpi: 1. Ask",
      "[look] Text: 25% of the characters in pure black", "[look] Colours: cmyk. ",
    ] {
      #expect(result.output.contains(line), "\(line)")
      #expect(folder.text("an/heft.txt")?.contains(line) == true)
    }
    #expect(folder.text("an/heft.txt")?.hasPrefix("Check list for heft.pdf\n") == true)
    #expect(folder.text("content/editions.yaml")?.contains("form: druckerei\n    datei: heft.pdf\n") == true)
    #expect(!folder.exists("print"))
  }

  @Test func onlyACheckListGivesWayToACheckList() async throws {
    let program = try program(reporting: Self.good)
    try folder.write("heft.txt", "Einkaufszettel")
    let result = try await program("brochure", "--press", "--final", "--file", "heft.pdf", "--as-of", "2026-10-01")
    #expect(result.code == 1)
    #expect(result.errors.contains("„heft.txt“ gibt es schon, und es ist keine Prüfliste dieses Programms."))
    #expect(folder.text("heft.txt") == "Einkaufszettel")
    #expect(!folder.exists("heft.pdf") && !folder.exists("content/editions.yaml"))
    try folder.remove("heft.txt")
    for language in ["de", "en"] {
      try folder.write("heft.pdf", "%PDF-1.7")
      let arguments = ["--press", "--file", "heft.pdf", "--language", language]
      #expect(try await program.run(["brochure", "--as-of", "2026-10-01"] + arguments).code == 0)
    }
    #expect(folder.text("heft.txt")?.hasPrefix("Check list for heft.pdf\n") == true)
  }

  @Test func withoutPikepdfNothingIsWritten() async throws {
    let result = try await program(reporting: nil)("brochure", "--press", "--final", "--as-of", "2026-10-01")
    #expect(result.code == 1)
    #expect(result.errors.contains("fehlt das Python-Paket pikepdf"))
    #expect(!folder.exists("print") && !folder.exists("content/editions.yaml"))
  }

  @Test func aPrintingHouseMakesItsOwnSheets() async throws {
    let result = try await plain("brochure", "--press", "--booklet")
    #expect(result.code == 64)
    #expect(result.errors.contains("--press und --booklet gehen nicht zusammen"))
  }
}
