import Foundation
import SiteSupport
import Testing

/// Brochures that go where somebody says: where that may be, and what they may take the place of.
@Suite(.fewAtATime) struct NamedBrochureTests {
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
    try program(typesetting: #"/bin/cp "$4/brochure.json" "$4/result.pdf""#)
  }

  @Test(arguments: [
    "public/brochure.pdf", "public/assets/../heft.pdf", "netz/heft.pdf", "public/druck/heft.pdf",
    "./public/../public/druck/neu/heft.pdf", "netz/druck/heft.pdf", "netz/./druck/neu//heft.pdf",
  ])
  func whatIsForPrintAloneDoesNotGetAmongThePublicFiles(file: String) async throws {
    let program = try programWithTypesetter()
    try await program("build", "--as-of", "2026-10-01")
    try FileManager.default.createSymbolicLink(atPath: folder("netz"), withDestinationPath: "public/pages")
    let tree = try folder.tree()
    let result = try await program("brochure", "--file", file, "--as-of", "2026-10-01")
    #expect(result.code == 1)
    #expect(result.errors.contains("läge bei den öffentlichen Seiten"))
    #expect(try folder.tree() == tree)
  }

  @Test(
    arguments: [
      "content/site.yaml", "content/neu/heft.pdf", "./content/../content/heft.pdf", "verweis/heft.pdf",
      "templates/brochure/main.typ", "templates/heft.pdf",
    ], [["--final"], ["--booklet"]])
  func whatEverythingIsMadeOfIsNoPlaceForABrochure(file: String, arguments: [String]) async throws {
    try FileManager.default.createSymbolicLink(atPath: folder("verweis"), withDestinationPath: "content/associations")
    try folder.write("content/editions.yaml", "ausgaben:\n")
    let program = try program(typesetting: #"echo x > "\#(folder("runs"))""#)
    let (content, templates) = (try folder.tree("content"), try folder.tree("templates"))
    let result = try await program.run(["brochure", "--file", file, "--as-of", "2026-10-01"] + arguments)
    #expect(result.code == 1)
    #expect(result.errors.contains("„\(file)“ läge in „"), "\(result.errors)")
    #expect(try folder.tree("content") == content)
    #expect(try folder.tree("templates") == templates)
    #expect(!folder.exists("runs"))
  }

  @Test func theRecordOfWhatIsOutIsNotWrittenOver() async throws {
    try folder.write("content/editions.yaml", "ausgaben:\n")
    let program = try programWithTypesetter()
    let result = try await program.run(
      ["brochure", "--file", "content/editions.yaml", "--language", "en", "--as-of", "2026-10-01"])
    #expect(result.code == 1)
    #expect(
      result.errors.contains("error: “content/editions.yaml” would lie in “content”, which holds what everything"))
    #expect(folder.text("content/editions.yaml") == "ausgaben:\n")
  }

  @Test func onlyABrochureGivesWayToABrochure() async throws {
    let program = try program(typesetting: #"(echo '%PDF-'; /bin/cat "$4/brochure.json") > "$4/result.pdf""#)
    func make(_ file: String) async throws -> Program.Result {
      try await program("brochure", "--file", file, "--as-of", "2026-10-01")
    }
    try folder.write("brief.odt", "Sehr geehrte Damen und Herren")
    try folder.write("leer.pdf", "")
    try FileManager.default.createSymbolicLink(atPath: folder("verweis.pdf"), withDestinationPath: "brief.odt")
    for file in ["brief.odt", "leer.pdf", "verweis.pdf"] {
      let result = try await make(file)
      #expect(result.code == 1)
      #expect(result.errors.contains("„\(file)“ gibt es schon, und es ist kein PDF. Es wurde nichts geschrieben."))
    }
    #expect(folder.text("brief.odt") == "Sehr geehrte Damen und Herren")
    for _ in 0..<2 { #expect(try await make("heft.pdf").code == 0) }
    #expect(folder.text("heft.pdf")?.hasPrefix("%PDF-") == true)
  }

  @Test(arguments: ["ordner", "ordner/", "neu/", ".", "/tmp"])
  func aFolderIsNoFile(file: String) async throws {
    try FileManager.default.createDirectory(atPath: folder("ordner"), withIntermediateDirectories: true)
    let program = try programWithTypesetter()
    let result = try await program("brochure", "--file", file, "--as-of", "2026-10-01")
    #expect(result.code == 1)
    #expect(result.errors.contains("„\(file)“ ist ein Ordner und keine Datei."))
    #expect(result.errors.contains("heft.pdf"))
    let english = try await program("brochure", "--file", file, "--language", "en", "--as-of", "2026-10-01")
    #expect(english.errors.contains("“\(file)” is a folder, not a file."))
  }

  @Test(arguments: ["neu/../public/heft.pdf", "verweis/heft.pdf"])
  func whereNobodyCanTellWhereAPathLeadsNothingIsWritten(file: String) async throws {
    try FileManager.default.createSymbolicLink(atPath: folder("verweis"), withDestinationPath: "nirgends")
    let program = try programWithTypesetter()
    let result = try await program("brochure", "--file", file, "--as-of", "2026-10-01")
    #expect(result.code == 1)
    #expect(result.errors.contains("Wohin „\(file)“ führt, lässt sich nicht sagen"))
    #expect(!folder.exists("public") && !folder.exists("nirgends"))
  }
}
