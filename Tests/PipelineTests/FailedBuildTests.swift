import Diagnostics
import Foundation
import Pipeline
import Publishing
import SiteSupport
import Testing

/// A build that fails leaves what there was, and a withdrawal need not wait for somebody else's mistake.
@Suite struct FailedBuildTests {
  let folder: SiteFolder
  let profile = "content/associations/lesekreis-am-kanal.md"

  init() async throws {
    folder = try SiteFolder()
    try folder.copyContent(of: "small")
    try folder.copyTemplates()
    let outcome = try await build()
    try #require(outcome.site != nil && outcome.leftOut == [])
  }

  private func build(withoutBroken: Bool = false) async throws -> BuildOutcome {
    try await Trial.build(folder, templates: folder("templates"), withoutBroken: withoutBroken)
  }

  /// What can go wrong: a file, and what comes to stand in it in the place of what.
  struct Fault: CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    var testDescription: String { "\(file): \(new)" }
  }

  static let faults = [
    Fault(file: "content/associations/naehstube.md", old: "themen:", new: "tehmen:"),
    Fault(file: "content/associations/naehstube.md", old: "---\n", new: "—\n"),
    Fault(file: "content/associations/lesekreis-am-kanal.ar.md", old: "übersetzt:", new: "name:"),
    Fault(file: "content/pages/mitmachen.md", old: "../associations/lesekreis", new: "../associations/lesekries"),
    Fault(file: "content/site.yaml", old: "titel:", new: "titel: a: b"),
    Fault(file: "content/vocabulary.yaml", old: "themen:", new: "themen"),
    Fault(file: "templates/website/profile.mustache", old: "}}", new: "}"),
    Fault(file: "templates/website/layout.mustache", old: "{{", new: "{{#nirgends}}{{"),
    Fault(file: "templates/website/card.mustache", old: "name", new: "nmae"),
    Fault(file: "templates/strings/de.yaml", old: "topics:", new: "tpoics:"),
  ]

  @Test(arguments: faults)
  func theOldPagesStay(fault: Fault) async throws {
    let (tree, identities) = (try folder.tree(), try folder.identities())
    try folder.replace(fault.old, with: fault.new, in: fault.file)
    let outcome = try await build()
    #expect(outcome.diagnostics.contains { $0.severity == .error && $0.file.hasSuffix(fault.file) })
    #expect(outcome.site == nil && outcome.print == nil)
    #expect(try folder.tree() == tree)
    #expect(try folder.identities() == identities)
    #expect(try folder.ownNames() == ["content", "public", "templates"])
  }

  @Test(arguments: faults.filter { $0.file.hasPrefix("templates") || $0.file.hasSuffix(".yaml") })
  func withoutTemplatesOrSettingsNothingCanBeLeftOut(fault: Fault) async throws {
    let tree = try folder.tree()
    try folder.replace(fault.old, with: fault.new, in: fault.file)
    let outcome = try await build(withoutBroken: true)
    #expect(outcome.site == nil)
    #expect(try folder.tree() == tree)
  }

  @Test func aFolderForPrintThatIsRefusedStopsAllInTime() async throws {
    // Known to be ours once, and damaged since.
    try folder.write("print/.steckbrief-manifest", "nonsense")
    let (tree, identities) = (try folder.tree(), try folder.identities())
    try folder.replace("de: Vereine", with: "de: Alle Vereine", in: "content/site.yaml")
    let outcome = try await build()
    #expect(outcome.failure != nil)
    #expect(outcome.site == nil)
    #expect(try folder.tree() == tree)
    #expect(try folder.identities() == identities)
  }

  // MARK: - Leaving out what is broken

  /// All pages but those that are copied as they are.
  private func pages() throws -> [String: String] {
    try folder.tree().filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func aBrokenProfileIsShownInNoVersion() async throws {
    #expect(try pages()["index.html"]?.contains("Lesekreis am Kanal") == true)
    try folder.replace("themen: [Bildung]", with: "themen: [Bildnug]", in: profile)
    let outcome = try await build(withoutBroken: true)
    #expect(outcome.leftOut == [folder(profile)])
    #expect(outcome.site != nil)
    let tree = try folder.tree()
    #expect(!tree.keys.contains { $0.contains("lesekreis") })
    for (path, page) in try pages() {
      #expect(!page.contains("lesekreis"), "\(path)")
      // A text of the office may speak of it, in the brochure too, but there is nothing to lead to.
      let said = page.replacing("Beispiel ist der Lesekreis.", with: "")
      #expect(!said.contains("Lesekreis"), "\(path)")
    }
    #expect(tree["associations/naehstube.html"] != nil)
  }

  @Test func aBrokenTranslationLeavesTheOriginal() async throws {
    #expect(try pages()["associations/lesekreis-am-kanal.html"]?.contains("نقرأ") == true)
    let translation = "content/associations/lesekreis-am-kanal.ar.md"
    try folder.replace("übersetzt:", with: "name:", in: translation)
    let outcome = try await build(withoutBroken: true)
    #expect(outcome.leftOut == [folder(translation)])
    let page = try #require(try pages()["associations/lesekreis-am-kanal.html"])
    #expect(page.contains("Wir lesen zusammen") && !page.contains("نقرأ"))
  }

  @Test func aTranslationOfABrokenProfileIsLeftOutWithIt() async throws {
    try folder.replace("themen: [Bildung]", with: "themen: [Bildnug]", in: profile)
    _ = try await build(withoutBroken: true)
    for (path, page) in try pages() { #expect(!page.contains("نقرأ"), "\(path)") }
  }

  @Test func aBrokenPageIsLeftOut() async throws {
    try folder.replace("titel:", with: "tilet:", in: "content/pages/mitmachen.md")
    let outcome = try await build(withoutBroken: true)
    #expect(outcome.leftOut == [folder("content/pages/mitmachen.md")])
    #expect(!folder.exists("public/pages/mitmachen.html"))
    for (path, page) in try pages() { #expect(!page.contains("mitmachen.html"), "\(path)") }
  }

  @Test func aWithdrawalTakesAlongNoneOfThoseThatLinkToIt() async throws {
    try folder.remove("content/associations/naehstube.md")
    #expect(try await build().site == nil)
    let outcome = try await build(withoutBroken: true)
    #expect(outcome.leftOut == [])
    #expect(outcome.diagnostics.contains { $0.severity == .error && $0.rule == .deadLink })
    #expect(!folder.exists("public/associations/naehstube.html"))
    let page = try #require(try pages()["associations/lesekreis-am-kanal.html"])
    #expect(page.contains("Nähstube") && !page.contains("naehstube"))
  }

  @Test func twoThatClaimOneNameAreBothLeftOut() async throws {
    try folder.write(
      "content/associations/senne/naehstube.md", folder.text("content/associations/naehstube.md") ?? "")
    let outcome = try await build(withoutBroken: true)
    #expect(outcome.site != nil)
    #expect(!outcome.leftOut.isEmpty)
    // Which of the two is meant nobody can tell.
    let shown = try pages().keys.contains("associations/naehstube.html")
    #expect(outcome.leftOut.count == (shown ? 1 : 2))
  }

  @Test func whatIsMendedIsShownAgain() async throws {
    let tree = try folder.tree()
    try folder.replace("themen: [Bildung]", with: "themen: [Bildnug]", in: profile)
    _ = try await build(withoutBroken: true)
    try folder.replace("themen: [Bildnug]", with: "themen: [Bildung]", in: profile)
    let outcome = try await build(withoutBroken: true)
    #expect(outcome.leftOut == [])
    #expect(TreeDifference.between(try folder.tree(), expected: tree) == [])
  }
}
