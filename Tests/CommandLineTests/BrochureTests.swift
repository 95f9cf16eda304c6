import Foundation
import SiteSupport
import Testing

/// The brochure as a PDF: where it goes, what may be in it, and what is said where it cannot be made.
///
/// Typst itself is tested elsewhere. Here something stands in for it whose “PDF” is the data that Typst gets.
@Suite(.fewAtATime) struct BrochureTests {
  let program: Program
  var folder: SiteFolder { program.folder }

  init() async throws { program = try await Program.onSmallSite() }

  /// The program with a typesetter that does this; `$4` is the folder that it works in.
  private func program(typesetting script: String) throws -> Program {
    try folder.writeProgram("typesetter", script)
    try folder.write("fonts/coverage.txt", "Alles\n0020-10FFFF\n")
    return program.with(["STECKBRIEF_PYTHON": folder("typesetter"), "STECKBRIEF_FONTS": folder("fonts")])
  }

  private func programWithTypesetter() throws -> Program {
    try program(typesetting: Self.copying)
  }

  /// Makes the data the PDF, and says where text may stand in it.
  private static let copying =
    #"printf '420 54 43 54 1 0 0 37' >"$4/area.txt"; /bin/cp "$4/brochure.json" "$4/result.pdf""#

  // MARK: - Without Typst

  @Test func withoutTypstTheCommandSaysHowToGetIt() async throws {
    let result = try await program("brochure", "--as-of", "2026-10-01")
    #expect(result.code == 69)
    #expect(result.output == "")
    #expect(result.errors.contains("Typst fehlt auf diesem Rechner. „make site“ richtet es ein"))
    #expect(!folder.exists("print"))
  }

  @Test(arguments: ["brochure", "build"])
  func aPythonWithoutTypstIsNoTypst(command: String) async throws {
    let program = try program(typesetting: "echo 'no module: typst' >&2; exit 1")
    let result = try await program(command, "--as-of", "2026-10-01")
    #expect(result.code == (command == "build" ? 0 : 69))
    #expect(result.all.contains("Typst fehlt"))
    #expect(!folder.exists("public/brochure.pdf") && !folder.exists("print"))
    // Nothing leads to what is not there.
    for (path, data) in try folder.tree() where path.hasSuffix(".html") {
      #expect(!String(decoding: data, as: UTF8.self).contains("brochure.pdf"), "\(path)")
    }
  }

  @Test func findingsComeFirst() async throws {
    try folder.replace("themen:", with: "tehmen:", in: "content/associations/naehstube.md")
    let result = try await program("brochure", "--as-of", "2026-10-01")
    #expect(result.code == 1)
    #expect(result.errors.contains("Es wurde nichts geschrieben."))
  }

  // MARK: - With a typesetter

  @Test func theOfficeGetsABrochureOfItsOwnIfSomethingIsForPrintAlone() async throws {
    let program = try programWithTypesetter()
    let result = try await program("build", "--as-of", "2026-10-01")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("public/brochure.pdf (3 Steckbriefe)"))
    #expect(result.output.contains("print/brochure.pdf (nicht ins Netz stellen)"))
    let (forAll, office) = (folder.text("public/brochure.pdf") ?? "", folder.text("print/brochure.pdf") ?? "")
    #expect(office.contains("Stadtteilchronik") && !forAll.contains("Stadtteilchronik\""))
    #expect(office.contains("Lesekreis am Kanal") && forAll.contains("Lesekreis am Kanal"))
    // What is for the web alone is in neither.
    #expect(!office.contains("nadi.example.org") && !forAll.contains("nadi.example.org"))
    // What is kept off the web is in the office's brochure, but not in that for everybody.
    #expect(office.contains("Beispielweg 1") && !forAll.contains("Beispielweg 1"))
    #expect(office.contains("Samir Muster") && !forAll.contains("Samir Muster"))
    for text in [office, forAll] {
      for secret in ["Leyla Muster", "8642", "8.642", "hello@garten", "Ayşe", "Vorstand", "gartenverein"] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }

    // Once nothing is for print alone, the office needs no other, and the old one must not lie about.
    try folder.replace("[druck]", with: "[web, druck]", in: "content/associations/stadtteilchronik.md")
    #expect(try await program("build", "--as-of", "2026-10-01").code == 0)
    #expect(folder.text("public/brochure.pdf")?.contains("Stadtteilchronik") == true)
    #expect(!folder.exists("print/brochure.pdf"))
  }

  @Test func whatIsUnchangedIsNotTypesetAgain() async throws {
    let program = try program(
      typesetting: #"echo x >> "\#(folder("runs"))"; "# + Self.copying)
    for _ in 0..<2 { #expect(try await program("build", "--as-of", "2026-10-01").code == 0) }
    #expect(folder.text("runs") == "x\nx\n")
    try folder.append("templates/brochure/style.typ", "\n// new\n")
    #expect(try await program("build", "--as-of", "2026-10-01").code == 0)
    #expect(folder.text("runs") == "x\nx\nx\nx\n")
  }

  /// Whether somebody wants no PDF now, or Typst is gone: what is as it should be stays, and nothing else does.
  @Test(arguments: [true, false])
  func withoutAPDFOnlyWhatIsCurrentStays(isAskedFor: Bool) async throws {
    try describeEditions()
    let program = try programWithTypesetter()
    #expect(try await program("build", "--as-of", "2026-10-01").code == 0)
    #expect(try await program("brochure", "--edition", "gross", "--as-of", "2026-10-01").code == 0)
    let (site, print) = (try folder.tree(), try folder.tree("print"))
    try #require(site["brochure.pdf"] != nil && print.keys.filter { $0.hasSuffix(".pdf") }.count >= 2)

    let without = isAskedFor ? try self.program(typesetting: "echo 'no module: typst' >&2; exit 1") : program
    func build() async throws -> Program.Result {
      try await without.run(["build", "--as-of", "2026-10-01"] + (isAskedFor ? [] : ["--no-pdf"]))
    }
    let same = try await build()
    #expect(same.code == 0, "\(same.errors)")
    // Where nothing need be typeset it is not noticed that Typst is gone.
    let kept = isAskedFor ? "3 Steckbriefe" : "bleibt: seit sie gemacht wurde, hat sich nichts geändert"
    #expect(same.output.contains("public/brochure.pdf (\(kept))"), "\(same.output)")
    #expect(try folder.tree() == site)
    for name in ["brochure.pdf", "brochure-gross.pdf"] { #expect(folder.exists("print/\(name)"), "\(name)") }

    // Somebody who is for print alone withdraws: what everybody sees is the same.
    try folder.replace("kanäle: [druck]", with: "kanäle: []", in: "content/associations/stadtteilchronik.md")
    let withdrawn = try await build()
    #expect(withdrawn.code == 0)
    #expect(withdrawn.errors.contains("Entfernt, denn darin kann stehen, wer nicht mehr zugestimmt hat:\n  /"))
    #expect(withdrawn.errors.contains("print/brochure.pdf  (wieder: steckbrief brochure)\n"))
    #expect(withdrawn.errors.contains("print/brochure-gross.pdf  (wieder: steckbrief brochure --edition gross)\n"))
    #expect(!withdrawn.errors.contains("public/brochure.pdf"))
    #expect(!folder.exists("print/brochure.pdf") && !folder.exists("print/brochure-gross.pdf"))
    #expect(folder.exists("public/brochure.pdf"))

    try folder.append("content/associations/naehstube.md", "\nNeu.\n")
    let changed = try await build()
    #expect(changed.errors.contains("public/brochure.pdf  (wieder: steckbrief build)\n"))
    #expect(!folder.exists("public/brochure.pdf"))
    for (path, data) in try folder.tree() where path.hasSuffix(".html") {
      #expect(!String(decoding: data, as: UTF8.self).contains("brochure.pdf"), "\(path)")
    }
    #expect(try await !build().errors.contains("Entfernt"))
  }

  /// Without the fonts nobody can tell what would be made.
  @Test func withoutATypesetterNoBrochureStays() async throws {
    #expect(try await programWithTypesetter()("build", "--as-of", "2026-10-01").code == 0)
    let result = try await program("build", "--language", "en", "--as-of", "2026-10-01")
    #expect(result.code == 0)
    #expect(result.errors.contains("Removed, for they may show who no longer agrees:\n"))
    #expect(result.errors.contains("public/brochure.pdf  (again: steckbrief build)\n"))
    #expect(result.errors.contains("print/brochure.pdf  (again: steckbrief brochure)\n"))
    #expect(!folder.exists("public/brochure.pdf") && !folder.exists("print/brochure.pdf"))
  }

  @Test func aBrokenTemplateOfTheBrochureLeavesEverything() async throws {
    let good = try programWithTypesetter()
    #expect(try await good("build", "--as-of", "2026-10-01").code == 0)
    let (tree, identities, print) = (try folder.tree(), try folder.identities(), try folder.tree("print"))
    try folder.append("templates/brochure/style.typ", "\n#nonsense\n")
    let broken = try program(typesetting: "echo 'error: unknown variable: nonsense' >&2; exit 2")
    let result = try await broken("build", "--as-of", "2026-10-01")
    #expect(result.code == 1)
    #expect(result.errors.contains("„nonsense“ gibt es hier nicht"))
    #expect(result.errors.contains("1 Fehler. Es wurde nichts veröffentlicht"))
    #expect(try folder.tree() == tree)
    #expect(try folder.identities() == identities)
    #expect(try folder.tree("print") == print)
  }

  @Test func theCommandMakesTheOfficesBrochureAlone() async throws {
    let program = try programWithTypesetter()
    let result = try await program("brochure", "--as-of", "2026-10-01")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("Broschüre mit 4 Steckbriefen: /"))
    #expect(folder.text("print/brochure.pdf")?.contains("Stadtteilchronik") == true)
    #expect(!folder.exists("public"))

    #expect(try await program("brochure", "--file", "heft/neu.pdf", "--as-of", "2026-10-01").code == 0)
    #expect(try folder.tree("heft").keys.sorted() == ["neu.pdf"])
  }

  // MARK: - Editions

  /// The last key of the small site's settings is `broschüre`, in one line.
  private func describeEditions() throws {
    let end = "hinweis: Alles darin ist erfunden.}"
    try folder.replace(
      end,
      with: """
        hinweis: Alles darin ist erfunden., ausgaben: [
          {name: gross, papier: A4, großdruck: ja},
          {name: bildung, auswahl: {themen: [bildung]}},
          {name: leer, auswahl: {sprachen: [Hawaiisch]}}]}
        """, in: "content/site.yaml")
  }

  @Test func editionsLieSideBySide() async throws {
    try describeEditions()
    let program = try programWithTypesetter()
    for arguments in [[], ["--edition", "gross"], ["-e", "bildung"]] {
      #expect(try await program.run(["brochure", "--as-of", "2026-10-01"] + arguments).code == 0)
    }
    let names = ["brochure-bildung.pdf", "brochure-gross.pdf", "brochure.pdf"]
    #expect(try folder.names("print").filter { $0.hasSuffix(".pdf") } == names)
    #expect(folder.text("print/brochure-gross.pdf")?.contains(#""paper":"a4","columns":1,"large":true"#) == true)
    // A build makes them anew: nobody stays in one who has withdrawn.
    #expect(folder.text("print/brochure-gross.pdf")?.contains("Stadtteilchronik") == true)
    try folder.replace("kanäle: [druck]", with: "kanäle: []", in: "content/associations/stadtteilchronik.md")
    #expect(try await program("build", "--as-of", "2026-10-01").code == 0)
    #expect(folder.text("print/brochure-gross.pdf")?.contains("Stadtteilchronik") == false)
    #expect(folder.exists("print/brochure-bildung.pdf"))
    // Until nobody describes them any more.
    try folder.replace("{name: gross, papier: A4, großdruck: ja},", with: "", in: "content/site.yaml")
    #expect(try await program("build", "--as-of", "2026-10-01").code == 0)
    #expect(!folder.exists("print/brochure-gross.pdf") && folder.exists("print/brochure-bildung.pdf"))
  }

  @Test func anEditionThatNobodyFitsAnyMoreIsNotMadeAndItsFileGoes() async throws {
    try describeEditions()
    let program = try programWithTypesetter()
    #expect(try await program("brochure", "--edition", "bildung", "--as-of", "2026-10-01").code == 0)
    #expect(folder.exists("print/brochure-bildung.pdf"))
    try folder.replace(
      "{themen: [bildung]}", with: "{themen: [bildung], sprachen: [Hawaiisch]}", in: "content/site.yaml")
    let result = try await program("build", "--as-of", "2026-10-01")
    #expect(result.code == 0)
    #expect(!folder.exists("print/brochure-bildung.pdf"))
    #expect(result.all.contains("Auf die Auswahl der Ausgabe „bildung“ passt kein Verein"))
    #expect(result.all.contains("[empty-selection]"))
  }

  @Test func anEditionThatIsNotThereIsNamedWithThoseThatAre() async throws {
    let program = try programWithTypesetter()
    let none = try await program("brochure", "--edition", "groß")
    #expect(none.code == 1)
    #expect(none.errors.contains("Die Ausgabe „groß“ gibt es nicht. Ausgaben beschreibt man in content/site.yaml"))
    try describeEditions()
    let other = try await program("brochure", "--edition", "groß", "--language", "en")
    #expect(other.code == 1)
    #expect(other.errors.contains("There is no edition “groß”. Did you mean “gross”? There are: gross, bildung, leer."))
    let far = try await program("brochure", "--edition", "etwas-anderes")
    #expect(far.errors.contains("„etwas-anderes“ gibt es nicht. Es gibt: gross, bildung, leer."))
    let near = try await program("brochure", "--edition", "bidlung")
    #expect(near.errors.contains("„bidlung“ gibt es nicht. Meinten Sie „bildung“? Es gibt: gross, bildung, leer."))
    let empty = try await program("brochure", "--edition", "leer")
    #expect(empty.code == 1)
    let site = try #require(folder.text("content/site.yaml"))
    let lines = site.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.firstIndex { $0.contains("Hawaiisch") } ?? 0
    #expect(
      empty.errors.contains(
        "content/site.yaml:\(line + 1):25: Fehler: Auf die Auswahl der Ausgabe „leer“ passt kein Verein"))
    #expect(!folder.exists("print"))
  }

  // MARK: - Booklets

  /// Typst is run twice: for the pages, of which there are six here, and for the sheets.
  private func programWithPrinter() throws -> Program {
    try program(
      typesetting: #"""
        if [ "$8" = main.typ ]; then echo '%PDF 1 0 obj<</Type/Pages/Count 6/Kids[' > "$4/result.pdf"
        else cat "$4/booklet.json" "$4/brochure.pdf" > "$4/result.pdf"; fi
        """#)
  }

  @Test func aBookletHasItsPagesInTheOrderOfTheSheets() async throws {
    let program = try programWithPrinter()
    let result = try await program("brochure", "--booklet", "--as-of", "2026-10-01")
    #expect(result.code == 0)
    #expect(result.output.contains("print/brochure.booklet.pdf\n1. Papier: 2 Blatt A4, quer."))
    let sheets = try #require(folder.text("print/brochure.booklet.pdf"))
    #expect(sheets.contains(#""pages":6,"sides":[[8,1],[2,7],[6,3],[4,5]],"notes":"Notizen","plan":{"lang":"de""#))
    #expect(sheets.contains("/Count 6"))
    // Sheets are for printing at once: a build clears them away.
    #expect(try await program("build", "--as-of", "2026-10-01").code == 0)
    #expect(!folder.exists("print/brochure.booklet.pdf"))
    let small = try await program(
      "brochure", "--booklet", "--signature", "4", "--file", "heft.pdf", "--language", "en", "--as-of", "2026-10-01")
    #expect(small.output.contains("Fold each signature by itself (sheets 1, 2)"))
    #expect(folder.text("heft.pdf")?.contains(#""sides":[[4,1],[2,3],[8,5],[6,7]],"notes":"Notizen""#) == true)
    #expect(try await program("brochure", "--booklet", "--file", "public/heft.pdf").code == 1)
  }

  @Test(arguments: [["--signature", "16"], ["--booklet", "--signature", "6"], ["--booklet", "--signature", "0"]])
  func sheetsHaveFourPages(arguments: [String]) async throws {
    let result = try await program.run(["brochure"] + arguments)
    #expect(result.code == 64)
    #expect(result.errors.contains("--signature"))
  }
}
