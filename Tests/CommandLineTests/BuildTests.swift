import Foundation
import SiteSupport
import Testing

/// `steckbrief build`: what it says, what it leaves, and how it ends.
@Suite(.fewAtATime) struct BuildTests {
  let program: Program
  var folder: SiteFolder { program.folder }

  init() async throws { program = try await Program.onSmallSite() }

  @Test func aGoodBuildSaysWhatWasMade() async throws {
    let result = try await program("build", "--as-of", "2026-10-01")
    #expect(result.code == 0)
    let count = try folder.tree().count - 1
    let lines = result.output.split(separator: "\n")
    try #require(lines.count == 3)
    #expect(
      lines[0].wholeMatch(of: /Fertig in \d+,\d\d s: 4 Steckbriefe, (\d+) Dateien \(\1 neu, 0 unverändert\)\./) != nil)
    #expect(lines[0].contains(" \(count) Dateien"))
    #expect(lines[1].hasPrefix("Webseite:  /") && lines[1].hasSuffix("/public/index.html"))
    #expect(lines[2].contains("Typst fehlt") && lines[2].hasSuffix("/public/brochure.html"))
    #expect(!folder.exists("public/brochure.pdf"))
    #expect(!folder.exists("print"))
    // What is left out is listed; there is nothing else to say.
    #expect(
      result.errors.contains("stadtteilchronik.md:8:15: Hinweis: Nicht alles wird gezeigt: auf der Webseite nichts"))
    #expect(!result.errors.contains("Fehler") && !result.errors.contains("Warnung"))
  }

  @Test func aSecondBuildHasNothingToDo() async throws {
    try await program("build", "--as-of", "2026-10-01")
    let before = try folder.identities()
    let result = try await program("build", "--as-of", "2026-10-01")
    #expect(result.code == 0)
    #expect(result.output.contains("(0 neu, "))
    #expect(try folder.identities() == before)
  }

  @Test func withoutPDFNothingIsSaidOfTypst() async throws {
    let result = try await program("build", "--no-pdf", "--as-of", "2026-10-01")
    #expect(result.code == 0)
    #expect(!result.all.contains("Typst"))
  }

  @Test func anErrorPublishesNothing() async throws {
    try await program("build", "--as-of", "2026-10-01")
    let (before, identities) = (try folder.tree(), try folder.identities())
    try folder.replace("[Bildung]", with: "[Bildnug]", in: "content/associations/lesekreis-am-kanal.md")
    let result = try await program("build", "--as-of", "2026-10-01")
    #expect(result.code == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("content/associations/lesekreis-am-kanal.md:5:10: Fehler: "))
    #expect(result.errors.contains("Bildung"))
    #expect(
      result.errors.hasSuffix("1 Fehler. Es wurde nichts veröffentlicht; die bisherigen Seiten sind unverändert.\n"))
    #expect(try folder.tree() == before)
    #expect(try folder.identities() == identities)
  }

  @Test func strictnessCountsWarnings() async throws {
    try folder.append("content/associations/naehstube.md", "\n<b>fett</b>\n")
    let strict = try await program("build", "--strict", "--as-of", "2026-10-01")
    #expect(strict.code == 1)
    #expect(strict.errors.contains("2 Warnungen. Es wurde nichts veröffentlicht"))
    #expect(!folder.exists("public"))
    let lax = try await program("build", "--as-of", "2026-10-01")
    #expect(lax.code == 0)
    #expect(lax.errors.contains("[raw-html]"))
  }

  @Test func aBrokenProfileIsLeftOutOnRequest() async throws {
    try await program("build", "--as-of", "2026-10-01")
    #expect(folder.exists("public/associations/naehstube.html"))
    try folder.replace("kurzbeschreibung:", with: "kurzbeschreibnug:", in: "content/associations/naehstube.md")
    let result = try await program("build", "--without-broken", "--as-of", "2026-10-01")
    #expect(result.code == 1)
    #expect(result.output.hasPrefix("Fertig in "))
    #expect(result.errors.hasSuffix("Wegen Fehlern weggelassen:\n  content/associations/naehstube.md\n"))
    #expect(!folder.exists("public/associations/naehstube.html"))
    for (path, data) in try folder.tree() where path.hasSuffix(".html") {
      #expect(!String(decoding: data, as: UTF8.self).contains("naehstube.html"), "\(path)")
    }
  }

  @Test func aMissingContentFolderIsSaid() async throws {
    let result = try await program("build", "--content", "inhalt")
    #expect(result.code == 1)
    #expect(result.errors.contains("inhalt/site.yaml: Fehler: Die Datei site.yaml fehlt."))
    #expect(!folder.exists("public"))
  }

  @Test func missingTemplatesAreSaid() async throws {
    let result = try await program("build", "--templates", "vorlagen", "--as-of", "2026-10-01")
    #expect(result.code == 1)
    #expect(result.errors.contains("vorlagen/"))
    #expect(!folder.exists("public"))
  }

  @Test func aFolderOfUnknownOriginIsRefused() async throws {
    try folder.write("public/fotos/sommer.txt", "mine")
    let refused = try await program("build", "--as-of", "2026-10-01")
    #expect(refused.code == 1)
    #expect(refused.errors.contains("Fehler: Der Ordner „public“ ist nicht leer"))
    #expect(refused.errors.contains("--force"))
    #expect(try folder.tree() == ["fotos/sommer.txt": Data("mine".utf8)])

    let forced = try await program("build", "--force", "--as-of", "2026-10-01")
    #expect(forced.code == 0)
    #expect(folder.text("public/fotos/sommer.txt") == "mine")
    #expect(folder.exists("public/index.html"))
    #expect(try await program("build", "--as-of", "2026-10-01").code == 0)
  }

  @Test func nothingOfTheProgramsOwnStaysBeside() async throws {
    try await program("build", "--as-of", "2026-10-01")
    #expect(try folder.ownNames() == ["content", "public", "templates"])
  }

  // MARK: - The folder for print

  @Test(arguments: ["print", "ausgabe/print", "print/"])
  func theOutputCannotBeTheFolderForPrint(output: String) async throws {
    let result = try await program("build", "--output", output, "--as-of", "2026-10-01")
    #expect(result.code == 1)
    #expect(result.errors.contains("print"))
    #expect(result.output == "")
    #expect(!folder.exists(output))
  }

  @Test func aLinkCannotMakeTheTwoFoldersOne() async throws {
    try FileManager.default.createDirectory(atPath: folder("one"), withIntermediateDirectories: true)
    for name in ["public", "print"] {
      try FileManager.default.createSymbolicLink(atPath: folder(name), withDestinationPath: "one")
    }
    #expect(try await program("build", "--as-of", "2026-10-01").code == 1)
    #expect(try folder.tree("one") == [:])
  }

  @Test func somebodyElsesFolderForPrintIsNoMatterIfNothingGoesThere() async throws {
    try folder.write("print/foto.txt", "mine")
    let result = try await program("build", "--as-of", "2026-10-01")
    #expect(result.code == 0)
    #expect(try folder.tree("print") == ["foto.txt": Data("mine".utf8)])
  }
}
