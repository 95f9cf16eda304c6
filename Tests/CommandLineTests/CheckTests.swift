import Foundation
import SiteSupport
import Testing

/// `steckbrief check`: what it finds, in which form, and how it ends.
@Suite(.fewAtATime) struct CheckTests {
  let program: Program
  var folder: SiteFolder { program.folder }
  let profile = "content/associations/naehstube.md"

  init() async throws { program = try await Program.onSmallSite() }

  private func check(_ arguments: String...) async throws -> Program.Result {
    try await program.run(["check", "--as-of", "2026-10-01"] + arguments)
  }

  @Test func aSoundSiteIsAllRight() async throws {
    let before = try folder.tree("content")
    let result = try await check()
    #expect(result.code == 0)
    // Findings are the result, and the summary is about the work.
    #expect(result.errors == "Alles in Ordnung.\n")
    #expect(
      result.output.contains("\(profile):10:15: Hinweis: Nicht alles wird gezeigt: im Druck ohne eine Kontaktperson."))
    #expect(try folder.tree("content") == before)
    #expect(try folder.ownNames() == ["content", "templates"])
  }

  @Test func allFindingsOfAllFilesComeInOneRun() async throws {
    try folder.replace("themen:", with: "tehmen:", in: profile)
    try folder.replace("[ar]", with: "[klingonisch]", in: "content/associations/nadi-al-kitab.md")
    try folder.replace("titel:", with: "tilet:", in: "content/pages/ueber.md")
    try folder.append("templates/website/card.mustache", "{{nmae}}")
    let result = try await check()
    #expect(result.code == 1)
    for file in [profile, "content/associations/nadi-al-kitab.md", "content/pages/ueber.md"] {
      #expect(result.output.contains("\(file):"), "\(file)")
    }
    #expect(result.output.contains("templates/website/card.mustache:"))
    #expect(result.errors.contains("Fehler"))
  }

  @Test func onlyNamedFilesAreShown() async throws {
    try folder.replace("themen:", with: "tehmen:", in: profile)
    let other = try await check("content/associations/nadi-al-kitab.md")
    #expect(other.code == 0)
    #expect(other.errors == "Alles in Ordnung.\n")
    #expect(!other.output.contains("naehstube"))
    // However the file is named.
    for name in [profile, "./content/../" + profile, folder(profile)] {
      let named = try await check(name, "content/associations/nadi-al-kitab.md")
      #expect(named.code == 1, "\(name)")
      #expect(named.output.contains("naehstube.md:") && !named.output.contains("lesekreis"))
    }
  }

  @Test func aFolderStandsForWhatIsInIt() async throws {
    try folder.replace("themen:", with: "tehmen:", in: profile)
    #expect(try await check("content/associations/senne").code == 0)
    #expect(try await check("content/associations/").code == 1)
    #expect(try await check("templates").code == 0)
  }

  @Test func whatIsNotCheckedIsNotCalledSound() async throws {
    let missing = try await check("content/associations/gibt-es-nicht.md")
    #expect(missing.code == 64)
    #expect(missing.errors.contains("Die Datei „content/associations/gibt-es-nicht.md“ gibt es nicht."))
    try folder.write("notizen.md", "---\n---\n")
    let elsewhere = try await check("notizen.md")
    #expect(elsewhere.code == 64)
    #expect(elsewhere.errors.contains("wird nicht geprüft"))
    #expect(elsewhere.output == "")
  }

  @Test func strictnessCountsWarnings() async throws {
    try folder.append(profile, "\n<br>\n")
    let lax = try await check()
    #expect(lax.code == 0)
    #expect(lax.errors == "1 Warnung\n")
    let strict = try await check("--strict")
    #expect(strict.code == 1)
    #expect(strict.output == lax.output)
  }

  // MARK: - For machines

  /// A finding as other programs get it.
  private struct Finding: Decodable {
    let file: String
    let line: Int?
    let column: Int?
    let width: Int?
    let severity: String
    let rule: String
    let message: String
    let advice: String?
  }

  private func findings(_ result: Program.Result) throws -> [Finding] {
    try JSONDecoder().decode([Finding].self, from: Data(result.output.utf8))
  }

  @Test func programsGetJSON() async throws {
    let sound = try await check("--format", "json")
    #expect(sound.code == 0)
    #expect(sound.errors == "")
    #expect(try findings(sound).allSatisfy { $0.severity == "note" })

    try folder.replace("[Türkisch, Deutsch]", with: "[\"Tür\\\"kisch\\n\\t\", Deutsch]", in: profile)
    let broken = try await check("--format", "json")
    #expect(broken.code == 1)
    let errors = try findings(broken).filter { $0.severity == "error" }
    try #require(errors.count == 1)
    #expect(errors[0].file == profile)
    #expect(errors[0].line == 5)
    #expect(errors[0].column == 12)
    #expect(errors[0].rule == "unknown-language")
    #expect(errors[0].message.contains("Tür"))

    // Nothing found is an empty list, not nothing.
    #expect(try await findings(check("--format", "json", "templates")).isEmpty)
  }

  @Test func forgesGetCommands() async throws {
    try folder.replace("themen:", with: "tehmen:", in: profile)
    let result = try await check("--format", "github", "--language", "en")
    #expect(result.code == 1)
    #expect(result.errors == "")
    let lines = result.output.split(separator: "\n")
    #expect(
      lines.allSatisfy {
        $0.wholeMatch(of: /::(error|warning|notice) file=[^:,]+(,line=\d+,col=\d+)?,title=[a-z-]+::.+/) != nil
      })
    #expect(lines.contains { $0.hasPrefix("::error file=\(profile),line=4,col=1,title=unknown-key::") })
  }

  @Test func anUnknownFormIsRefused() async throws {
    let result = try await check("--format", "xml")
    #expect(result.code == 64)
    #expect(result.errors.contains("xml"))
  }
}
