import Foundation
import SiteSupport
import Testing

/// `steckbrief translations`: what is translated, for people and for programs.
@Suite(.fewAtATime) struct TranslationsTests {
  let program: Program
  var folder: SiteFolder { program.folder }

  init() async throws {
    // It looks at no picture, and so keeps none.
    program = try await Program.onSmallSite(hasPictures: false)
  }

  private func translations(_ arguments: String...) async throws -> Program.Result {
    try await program.run(["translations", "--as-of", "2026-10-01"] + arguments)
  }

  @Test func peopleGetAnOverviewATableAndWhatIsToBeDone() async throws {
    try folder.replace("logo:", with: "# logo:", in: "content/associations/lesekreis-am-kanal.ar.md")
    let before = try folder.tree("content")
    let result = try await translations()
    #expect(result.code == 0)
    #expect(result.errors == "")
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0].hasPrefix("Sprache") && lines[0].hasSuffix("Wörter fehlen"))
    #expect(lines.contains { $0.hasPrefix("Deutsch (de)") })
    #expect(lines.contains { $0.hasPrefix("Englisch (en)") && $0.contains("geprüft") })
    #expect(lines.contains { $0.hasPrefix("Arabisch (ar) *") })
    let table = try #require(lines.first { $0.hasPrefix("lesekreis-am-kanal ") })
    #expect(
      table.split(separator: " ").count == (lines.first { $0.hasPrefix("Steckbrief ") }?.split(separator: " ").count))
    #expect(
      result.output.contains("  content/associations/lesekreis-am-kanal.ar.md: es fehlen 4 Wörter (logo → alt)\n"))
    #expect(try folder.tree("content") == before)
    #expect(try folder.names() == ["content", "templates"])
  }

  @Test func theLanguageOfTheOverviewIsThatOfTheProgram() async throws {
    let result = try await translations("--language", "en")
    #expect(result.output.hasPrefix("Language "))
    #expect(result.output.contains("German (de)") && result.output.contains("words missing"))
    #expect(!result.output.contains("Sprache"))
  }

  @Test func anOutdatedTranslationIsMarked() async throws {
    try folder.replace("übersetzt: 2026", with: "übersetzt: 2020", in: "content/associations/lesekreis-am-kanal.ar.md")
    let result = try await translations()
    #expect(result.code == 0)
    #expect(result.output.contains("veraltet: übersetzt 2020-"))
    #expect(result.output.contains(/lesekreis-am-kanal .*[0-9]\/[0-9]!/))
  }

  // MARK: - For machines

  private struct Coverage: Decodable {
    struct Language: Decodable {
      let language: String
      let offered: Bool
      let interface: Interface?
      let pages: [String: Int]
      let profiles: [String: Int]
    }
    struct Interface: Decodable {
      let texts: Int
      let missing: [String]
      let reviewed: Bool
    }
    struct Text: Decodable {
      let name, title, file, source, language, state: String
      let translation, translates, confirmed: String?
      let fields, translated: Int
      let missing: [String]
    }
    let languages: [Language]
    let profiles: [Text]
    let pages: [Text]
  }

  @Test func programsGetJSON() async throws {
    try folder.replace("name: Nähstube", with: "name: \"\\\"„<Ä>“\\\\\" # ", in: "content/associations/naehstube.md")
    try folder.replace("logo:", with: "# logo:", in: "content/associations/lesekreis-am-kanal.ar.md")
    let result = try await translations("--json")
    #expect(result.code == 0 && result.errors == "")
    let coverage = try JSONDecoder().decode(Coverage.self, from: Data(result.output.utf8))
    #expect(coverage.languages.map(\.language) == ["de", "en", "ar", "de-simple"])
    #expect(coverage.languages[0].interface?.missing == [] && coverage.languages[2].interface == nil)
    let keys: Set = [
      "total", "originals", "complete", "partial", "untranslated", "outdated", "undated", "missing-words",
    ]
    for language in coverage.languages {
      #expect(Set(language.pages.keys) == keys && Set(language.profiles.keys) == keys)
      #expect(language.profiles["total"] == (language.language == "de-simple" ? 0 : coverage.profiles.count / 3))
    }
    let arabic = try #require(coverage.profiles.first { $0.name == "lesekreis-am-kanal" && $0.language == "ar" })
    #expect(arabic.translation == "content/associations/lesekreis-am-kanal.ar.md")
    #expect(arabic.translated + arabic.missing.count == arabic.fields && arabic.missing == ["logo.alt"])
    let states: Set = ["original", "current", "outdated", "undated", "missing"]
    #expect((coverage.profiles + coverage.pages).allSatisfy { states.contains($0.state) })
    #expect(coverage.profiles.contains { $0.title.hasPrefix("\"„<Ä>“") })
  }

  // MARK: - Where something is wrong

  @Test func aBrokenFileIsNamedAndTheOthersAreCounted() async throws {
    try folder.replace("themen:", with: "tehmen:", in: "content/associations/naehstube.md")
    let result = try await translations()
    #expect(result.code == 1)
    #expect(result.errors.contains("content/associations/naehstube.md:4:1: Fehler:"))
    #expect(result.output.contains("lesekreis-am-kanal ") && !result.output.contains("naehstube "))
  }

  @Test func withoutSettingsThereIsNothingToCount() async throws {
    try folder.remove("content/site.yaml")
    let result = try await translations("--json")
    #expect(result.code == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("site.yaml"))
  }

  @Test func strictnessCountsWarnings() async throws {
    try folder.append("content/associations/naehstube.md", "\n<br>\n")
    #expect(try await translations().code == 0)
    #expect(try await translations("--strict").code == 1)
  }
}
