import Foundation
import SiteSupport
import Testing

/// `steckbrief check --external`: links to other sites, asked of a server of our own.
@Suite(.fewAtATime) struct ExternalLinkTests {
  let program: Program
  let server: LocalServer
  var folder: SiteFolder { program.folder }
  let profile = "content/associations/naehstube.md"

  init() async throws {
    program = try await Program.onSmallSite()
    server = try LocalServer()
    // Whatever else the site links to leads nowhere, and nobody shall ask there.
    for (path, data) in try folder.tree("content") where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
      let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      let kept = lines.filter { !$0.contains("://") || $0.contains("://stadt.") }
      try folder.write("content/" + path, kept.joined(separator: "\n"))
    }
  }

  private func check(_ arguments: String...) async throws -> Program.Result {
    try await program.run(["check", "--as-of", "2026-10-01"] + arguments)
  }

  private func link() throws {
    try folder.append(profile, "\nMehr beim [*Dach*verband](\(server("/404"))) und im [Netz](\(server("/200"))).\n")
    try folder.append(
      "content/associations/lesekreis-am-kanal.ar.md", "\n[الموقع](\(server("/moved", host: "localhost")))\n")
  }

  @Test func deadLinksAreWarningsAndMovedOnesAreNotes() async throws {
    try link()
    let result = try await check("--external")
    #expect(result.code == 0)
    let dead = try #require(result.output.split(separator: "\n").first { $0.contains("[external-link-dead]") })
    #expect(dead.hasPrefix("\(profile):"))
    #expect(
      dead.contains("Warnung: Der Link „Dachverband“ von „Nähstube „Fadenlauf“ (Beispiel)“ (Deutsch) führt ins Leere"))
    #expect(dead.contains("\(server("/404")): Die Seite gibt es nicht (404)."))
    let moved = try #require(result.output.split(separator: "\n").first { $0.contains("[external-link-moved]") })
    #expect(moved.hasPrefix("content/associations/lesekreis-am-kanal.ar.md:"))
    #expect(moved.contains("Hinweis: Der Link „الموقع“") && moved.contains("(Arabisch)"))
    #expect(moved.contains("nach \(server("/200", host: "localhost"))."))
    #expect(result.errors == "3 Adressen im Netz gefragt.\n1 Warnung\n")
    #expect(try await check("--external", "--strict").code == 1)
    let english = try await check("--external", "--language", "en")
    #expect(english.output.contains("leads nowhere: \(server("/404")): there is no such"))
  }

  private struct Finding: Decodable {
    let file, severity, rule: String
    let line, column, width: Int?
  }

  @Test func programsGetThePlace() async throws {
    try link()
    let result = try await check("--external", "--format", "json", profile)
    #expect(result.code == 0 && result.errors == "")
    let findings = try JSONDecoder().decode([Finding].self, from: Data(result.output.utf8))
    let dead = try #require(findings.first { $0.rule == "external-link-dead" })
    let lines = try #require(folder.text(profile)).split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("/404") })
    #expect(dead.line == line + 1 && dead.severity == "warning" && dead.file == profile)
    #expect(dead.column == "Mehr beim [*Dach*verband](".count + 1 && dead.width == server("/404").count)
    // Only the named file was looked at.
    #expect(try server.requests().map(\.path).sorted() == ["/200", "/404"])
    #expect(
      try await check("--external", "--format", "github", profile).output.contains(
        "::warning file=\(profile),line=\(line + 1)"))
  }

  @Test func withoutBeingAskedNothingIsAsked() async throws {
    try link()
    #expect(try await check().code == 0)
    #expect(try server.requests().isEmpty)
  }

  @Test func whatLetsNoProgramInIsLeftToPeople() async throws {
    try folder.append(profile, "\n[Netz](\(server("/403")))\n")
    let result = try await check("--external")
    #expect(result.code == 0)
    #expect(!result.output.contains("external-link"))
    #expect(
      result.errors
        == "1 Adresse im Netz gefragt.\nDiese lassen keine Programme ein; sehen Sie selbst nach:\n  \(server("/403"))\nAlles in Ordnung.\n"
    )
  }
}
