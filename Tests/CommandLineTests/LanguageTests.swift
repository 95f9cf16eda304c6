import Foundation
import SiteSupport
import Testing

/// The language in which the program speaks, and what of the machine it must not depend on.
@Suite(.fewAtATime) struct LanguageTests {
  let program: Program
  var folder: SiteFolder { program.folder }

  init() async throws { program = try await Program.onSmallSite() }

  @Test func theOptionDecides() async throws {
    #expect(try await program("check", "--as-of", "2026-10-01", "--language", "de").errors == "Alles in Ordnung.\n")
    #expect(try await program("check", "--as-of", "2026-10-01", "--language=en").errors == "All is well.\n")
    #expect(
      try await program("check", "--as-of", "2026-10-01", "--language", "en").output.contains(
        ": note: Not everything is shown: "))
    let other = try await program("check", "--language", "fr")
    #expect(other.code == 64)
    #expect(other.errors.contains("'de' and 'en'"))
  }

  @Test(arguments: [
    (["LANG": "de_DE.UTF-8"], true), (["LANG": "en_GB.UTF-8"], false), (["LANG": "tr_TR.UTF-8"], false),
    (["LANG": "C.UTF-8"], true), (["LANG": ""], true), (["LANG": "de_AT", "LC_ALL": "en_US.UTF-8"], false),
    (["LANG": "en_US.UTF-8", "LC_ALL": "de_DE"], true), (["LANG": "de_DE", "LC_MESSAGES": "en_GB"], false),
    (["LANG": "en_GB", "LC_MESSAGES": "fr_FR", "LC_ALL": "de_CH.UTF-8"], true), (["LANG": "nonsense"], false),
  ])
  func elseTheEnvironmentDecides(variables: [String: String], isGerman: Bool) async throws {
    let result = try await program.with(variables)("check", "--as-of", "2026-10-01")
    #expect(result.errors == (isGerman ? "Alles in Ordnung.\n" : "All is well.\n"))
    let german = try await program.with(variables)("check", "--as-of", "2026-10-01", "--language", "de")
    #expect(german.errors.hasPrefix("Alles"))
  }

  @Test func theSiteIsTheSameWhereverItIsMade() async throws {
    try await program("build", "--as-of", "2026-10-01")
    let expected = try folder.tree()
    for variables in [
      ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"], ["TZ": "America/Los_Angeles", "LC_ALL": "ar_EG.UTF-8"],
      ["TZ": "nonsense", "LC_ALL": "C", "LC_NUMERIC": "de_DE.UTF-8"], ["LC_ALL": "nonsense"],
    ] {
      try folder.remove("public")
      #expect(try await program.with(variables)("build", "--as-of", "2026-10-01").code == 0)
      #expect(TreeDifference.between(try folder.tree(), expected: expected) == [], "\(variables)")
    }
  }

  @Test func theFolderItLiesInDoesNotMatter() async throws {
    try await program("build", "--as-of", "2026-10-01")
    let other = Program(folder: try SiteFolder())
    #expect(
      try await other(
        "build", "--as-of", "2026-10-01", "--content", folder("content/"), "--templates", folder("templates/"),
        "--output", "a/b/c/"
      ).code == 0)
    #expect(TreeDifference.between(try other.folder.tree("a/b/c"), expected: try folder.tree()) == [])
    #expect(try other.folder.names("a/b") == ["c"])
  }

  // MARK: - The day that counts as today

  @Test(arguments: ["2026-10-01", "1.10.2026", "01.10.2026"])
  func daysAreReadAsPeopleWriteThem(day: String) async throws {
    #expect(try await program("build", "--as-of", day).code == 0)
    #expect(folder.text("public/index.html")?.contains("1. Oktober 2026") == true)
  }

  @Test(arguments: ["2026-02-30", "2026-13-01", "heute", "", "26-10-01", "2026-10-01T00:00", "-1"])
  func whatIsNoDayIsRefused(day: String) async throws {
    let result = try await program("build", "--as-of=" + day)
    #expect(result.code == 64)
    #expect(result.errors.contains("--as-of"))
    #expect(!folder.exists("public"))
  }

  @Test func timePasses() async throws {
    let page = "public/associations/lesekreis-am-kanal.html"
    try await program("build", "--as-of", "2026-10-01")
    let fresh = try #require(folder.text(page))
    // 24 months after the last confirmation, on 15 March 2026.
    try await program("build", "--as-of", "2028-03-15")
    #expect(folder.text(page) == fresh)
    try await program("build", "--as-of", "2028-03-16")
    #expect(folder.text(page) != fresh)
    // What is confirmed later than today cannot be right.
    let past = try await program("check", "--as-of", "2026-03-14")
    #expect(past.code == 1)
    #expect(
      past.output.contains("lesekreis-am-kanal.md:29:12: Fehler: „15.03.2026“ liegt in der Zukunft. [future-date]"))
  }

  @Test func withoutADayItIsTheMachines() async throws {
    func today() -> String {
      var (now, parts) = (time(nil), tm())
      localtime_r(&now, &parts)
      return "\(parts.tm_mday).\(parts.tm_mon + 1).\(parts.tm_year + 1900)"
    }
    // Both, for it may be midnight.
    let before = today()
    #expect(try await program("build").code == 0)
    let made = try folder.tree()
    var editions: [[String: Data]] = []
    for day in [before, today()] {
      try await program("build", "--as-of", day)
      editions.append(try folder.tree())
    }
    #expect(editions.contains(made))
  }
}
