import Foundation
import SiteSupport
import Testing

/// `steckbrief new` and `steckbrief import`: drafts that people go on with.
@Suite(.fewAtATime) struct DraftTests {
  let program: Program
  var folder: SiteFolder { program.folder }

  init() async throws { program = try await Program.onSmallSite() }

  private func rules(of file: String) async throws -> [String] {
    let result = try await program("check", "--as-of", "2026-10-01", "--format", "json", file)
    let findings = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    return try #require(findings).compactMap { $0["rule"] as? String }
  }

  // MARK: - new

  @Test(arguments: ["de", "en"])
  func newBeginsAProfileThatCheckCanRead(language: String) async throws {
    let result = try await program("new", "Chor am Hafen e. V.", "--language", language)
    let path = "content/associations/chor-am-hafen.md"
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(result.output.hasPrefix("\(language == "de" ? "Neuer Steckbrief" : "New profile"): \(path)\n"))
    let text = try #require(folder.text(path))
    #expect(text.contains(language == "de" ? "\nkurzbeschreibung:" : "\nsummary:"))
    // All that is wrong is that it is not filled in.
    #expect(try await Set(rules(of: path)) == ["empty-field"])
  }

  @Test func newOverwritesNothing() async throws {
    let before = try folder.tree("content")
    for name in ["Nähstube", "Naehstube e. V.", "Gartenfreunde"] {
      let result = try await program("new", name)
      #expect(result.code == 1, "\(name)")
      #expect(result.errors.contains("gibt es schon"))
    }
    #expect(try folder.tree("content") == before)
  }

  @Test(arguments: ["", "  ", "\u{200B}", "\n"])
  func newNeedsAName(name: String) async throws {
    let before = try folder.tree("content")
    let result = try await program("new", name)
    #expect(result.code == 1)
    #expect(result.errors.hasPrefix("Fehler: Der Name fehlt."))
    #expect(try await program("new").code == 64)
    #expect(try folder.tree("content") == before)
  }

  @Test(arguments: [
    "../../etc/passwd", "con", "index", "☃", "a/b", "نادي السلام", String(repeating: "lang ", count: 60),
  ])
  func everyNameBecomesAFileOfTheFolder(name: String) async throws {
    let (all, before) = (try folder.names(), try folder.names("content/associations"))
    #expect(try await program("new", name).code == 0)
    let new = try folder.names("content/associations").filter { !before.contains($0) }
    try #require(new.count == 1)
    #expect(new[0].wholeMatch(of: /[a-z0-9-]{1,60}\.md/) != nil)
    #expect(try folder.names() == all)
    let found = try await Set(rules(of: "content/associations/" + new[0]))
    #expect(found.isSubset(of: ["empty-field", "text-too-long"]), "\(found)")
  }

  // MARK: - import

  private static let rows = [
    ["Name", "Kurzbeschreibung", "Themen", "Sprachen", "E-Mail", "Straße"],
    [
      "Chor der\nKulturen", "Wir singen; laut.", "Bildung, Handwerk", "Deutsch, Türkisch", "chor@chor.example.org",
      "Weg \"1\"",
    ],
    ["Gärtnerei", "Größe ist, was zählt.", "Garten & Natur", "Deutsch", "", "Weg 2"],
  ]

  private func list(separator: String, encoding: String.Encoding, lineBreak: String = "\r\n") -> Data {
    let lines = Self.rows.map { row in
      row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: separator)
    }
    return lines.map { $0 + lineBreak }.joined().data(using: encoding) ?? Data()
  }

  @Test(arguments: [",", ";", "\t"], [String.Encoding.utf8, .windowsCP1252])
  func listsOfOfficesAreRead(separator: String, encoding: String.Encoding) async throws {
    try folder.write("liste.csv", list(separator: separator, encoding: encoding))
    let result = try await program(
      "import", "liste.csv", "--consent", "2026-03-31; Vorstand; web, druck", "--as-of", "2026-10-01")
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(result.output == "2 neue Steckbriefe, 0 schon vorhanden, 0 Zeilen ausgelassen.\n")
    let choir = try #require(folder.text("content/associations/chor-der-kulturen.md"))
    #expect(choir.contains("name: Chor der Kulturen\n"))
    #expect(choir.contains("themen: [Bildung, Handwerk]\n"))
    #expect(choir.contains("sprachen: [Deutsch, Türkisch]\n"))
    let garden = try #require(folder.text("content/associations/gaertnerei.md"))
    #expect(garden.contains("Größe ist, was zählt."))
    // With consent they are whole, and can be published at once.
    #expect(try await program("check", "--as-of", "2026-10-01", "content/associations").code == 0)
    #expect(try await program("build", "--as-of", "2026-10-01").code == 0)
    #expect(folder.exists("public/associations/gaertnerei.html"))
  }

  @Test func aSecondImportChangesNothing() async throws {
    try folder.write("liste.csv", list(separator: ";", encoding: .utf8))
    try await program("import", "liste.csv")
    try folder.replace("Wir singen", with: "Wir singen und tanzen", in: "content/associations/chor-der-kulturen.md")
    let (tree, identities) = (try folder.tree("content"), try folder.identities("content"))
    let result = try await program("import", "liste.csv")
    #expect(result.code == 0)
    #expect(result.output == "0 neue Steckbriefe, 2 schon vorhanden, 0 Zeilen ausgelassen.\n")
    #expect(try folder.tree("content") == tree)
    #expect(try folder.identities("content") == identities)
  }

  @Test func withoutConsentDraftsAreShownNowhere() async throws {
    try folder.write("liste.csv", list(separator: ";", encoding: .utf8))
    try await program("import", "liste.csv")
    #expect(try await rules(of: "content/associations/gaertnerei.md") == ["missing-field"])
    #expect(try await program("build", "--without-broken", "--as-of", "2026-10-01").code == 1)
    #expect(folder.exists("public/index.html") && !folder.exists("public/associations/gaertnerei.html"))
  }

  @Test func whatCannotBeMappedIsReported() async throws {
    try folder.write("liste.csv", "Name;Themen;E-Mail\nVerein Eins;Raumfahrt;kaputt\n;Bildung;\n")
    let result = try await program("import", "liste.csv", "--language", "en")
    #expect(result.code == 0)
    #expect(result.output == "1 new profile, 0 already there, 1 row skipped.\n")
    #expect(result.errors.contains("liste.csv:2:13: warning: "))
    #expect(result.errors.contains("Raumfahrt") && result.errors.contains("kaputt"))
    #expect(result.errors.contains("liste.csv:3"))
    #expect(try await program("import", "liste.csv", "--strict").code == 1)
  }

  @Test func aMapNamesColumnsAndWords() async throws {
    try folder.write("liste.csv", "Wie,Was\nVerein Eins,Raumfahrt\n")
    try folder.write("karte.yaml", "spalten: {Wie: name, Was: themen}\nwerte: {themen: {Raumfahrt: handwerk}}\n")
    let result = try await program("import", "liste.csv", "--map", "karte.yaml")
    #expect(result.code == 0, "\(result.errors)")
    #expect(folder.text("content/associations/verein-eins.md")?.contains("themen: [Handwerk]") == true)
  }

  @Test func whatIsMissingIsWrongUsage() async throws {
    try folder.write("liste.csv", "Name\nVerein Eins\n")
    for arguments in [["fehlt.csv"], ["liste.csv", "--map", "fehlt.yaml"]] {
      let result = try await program.run(["import"] + arguments)
      #expect(result.code == 64)
      #expect(result.errors.contains("gibt es nicht"))
    }
    #expect(try await program("import").code == 64)
    let consent = try await program("import", "liste.csv", "--consent", "alles klar")
    #expect(consent.code == 1)
    #expect(consent.errors.contains("--consent \"2026-03-31; Vorstand; web"))
    #expect(!folder.exists("content/associations/verein-eins.md"))
  }
}
