import Diagnostics
import Foundation
import Pipeline
import Profiles
import Publishing
import SiteSupport
import Testing

@testable import Preview

/// How one state follows the other.
@Suite struct PreviewBuildTests {
  private var preview: TestPreview
  private let profile = "content/associations/naehstube.md"

  init() throws { preview = try TestPreview() }

  @Test func theLastGoodSiteStaysBehindMistakes() async throws {
    let good = await preview.build()
    #expect(good.isCurrent)
    #expect(good.findings.allSatisfy { $0.severity == .warning })
    try preview.folder.replace("themen:", with: "temen:", in: profile)
    let broken = await preview.build(after: good, number: 2)
    #expect(!broken.isCurrent)
    #expect(broken.site?.build == good.site?.build)
    #expect(broken.findings.contains { $0.rule == .unknownKey })
    try preview.folder.replace("temen:", with: "themen:", in: profile)
    let mended = await preview.build(after: broken, number: 3)
    #expect(mended.isCurrent)
    #expect(mended.findings == good.findings)
    #expect(mended.site?.build != good.site?.build)
  }

  @Test func withoutAGoodSiteTheSoundPartIsShown() async throws {
    try preview.folder.replace("themen:", with: "temen:", in: profile)
    let broken = await preview.build()
    #expect(!broken.isCurrent)
    #expect(await broken.site?.has("associations/naehstube.html") == false)
    #expect(await broken.site?.has("associations/lesekreis-am-kanal.html") == true)
    // And it follows the folders until there is a good one.
    try preview.folder.remove("content/associations/wanderlust.md")
    let less = await preview.build(after: broken, number: 2)
    #expect(await less.site?.has("associations/wanderlust.html") == false)
  }

  @Test func whereNothingCanBeMadeAPageWaits() async throws {
    try preview.folder.remove("content/site.yaml")
    let state = await preview.build()
    #expect(state.site == nil)
    let answer = await TestPreview.ask(state, "/associations/x.html")
    #expect(answer.status == .unavailable)
    #expect(answer.text.contains(PageInjection.script(build: "")))
    #expect(await TestPreview.ask(state, "/.steckbrief/state.json").text.contains("missing-site-file"))
  }

  @Test func warningsStopNothingUnlessTheyAreToCountAsErrors() async throws {
    try preview.folder.replace("---\n", with: "---\nmitglieder: 12\n", in: "content/associations/briefkreis.md")
    var strict = preview
    strict.options.isStrict = true
    let usual = await preview.build()
    let hasWarnings = !usual.findings.isEmpty
    #expect(usual.isCurrent)
    #expect(await strict.build().isCurrent == !hasWarnings)
  }

  @Test func newsSayWhatWasFoundInTheLanguageAskedFor() async throws {
    try preview.folder.replace("themen:", with: "temen: <script>", in: profile)
    let state = await preview.build()
    for (language, word) in [(MessageLanguage.german, "Fehler"), (.english, "error")] {
      let json = PreviewNews(state, in: language).json
      #expect(!json.contains("\n"))
      let news = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      #expect((news["title"] as? String)?.contains(word) == true)
      #expect(news["errors"] as? Int == state.findings.count { $0.severity == .error })
      let findings = try #require(news["findings"] as? [[String: Any]])
      #expect(findings.count == state.findings.count)
      let place = try #require(findings.first?["place"] as? String)
      #expect(place.contains("naehstube.md:"))
      #expect(findings.first?["severity"] as? String == "error")
    }
  }

  @Test func thereAreNeverMoreNewsThanAPageCanShow() throws {
    var state = PreviewState()
    state.findings = (0..<200).map { number in
      Diagnostic(.warning, .rawHTML, Bilingual("Nummer \(number)"), file: "content/\(number).md")
    }
    let json = PreviewNews(state, in: .german).json
    let news = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((news["findings"] as? [Any])?.count == PreviewNews.limit)
    #expect((news["more"] as? String)?.contains("150") == true)
  }

  @Test mutating func draftsAreMarked() async throws {
    try preview.folder.write(
      "content/associations/entwurf.md", "---\nname: Ein Entwurf\nkurzbeschreibung:\n---\n\nText.\n")
    let usual = await preview.build()
    #expect(!usual.isCurrent)
    preview.options.showsDrafts = true
    let state = await preview.build()
    #expect(state.isCurrent)
    let site = try #require(state.site)
    #expect(site.drafts?.isSuperset(of: ["entwurf", "briefkreis"]) == true)
    #expect(site.drafts?.contains("lesekreis-am-kanal") == false)
    for path in await site.paths where path.hasSuffix(".html") {
      let page = await TestPreview.ask(state, "/" + path)
      let isDraft = site.drafts?.contains { path.hasSuffix("associations/\($0).html") } == true
      #expect(page.text.contains(isDraft ? "Entwurf: Dieser Steckbrief" : "Vorschau mit Entwürfen"), "\(path)")
    }
    // What somebody withholds, drafts withhold, too.
    let page = await TestPreview.ask(state, "/associations/lesekreis-am-kanal.html")
    #expect(!page.text.contains("Beispielweg"))
    let withPeople = await TestPreview.ask(state, "/associations/")
    #expect(!withPeople.text.contains("Samir"))
  }

  /// Drafts are for the office, which wants to see them as they will be.
  @Test(.enabled(if: ImageTool() != nil, "libvips is not installed: make site"))
  mutating func draftsShowTheirPictures() async throws {
    try preview.folder.replace(
      "einwilligung:", with: "logo: {datei: lesekreis.png, alt: Ein Brief}\neinwilligung:",
      in: "content/associations/briefkreis.md")
    preview.options.showsDrafts = true
    let paths = try await #require(preview.build().site).paths
    #expect(paths.contains { $0.hasPrefix("assets/pictures/briefkreis-logo-") })
    preview.options.showsDrafts = false
    let published = try await #require(preview.build().site).paths
    #expect(!published.contains { $0.hasPrefix("assets/pictures/briefkreis-logo-") })
  }

  @Test mutating func theNextDayIsAnotherDay() async throws {
    let first = await preview.build()
    #expect(await TestPreview.ask(first, "/").text.contains("2026-10-01"))
    let tomorrow = try #require(CalendarDate("2026-10-02"))
    preview.options.today = { tomorrow }
    let second = await preview.build(after: first, number: 2)
    #expect(await TestPreview.ask(second, "/").text.contains("2026-10-02"))
  }

  @Test func listenersHearTheLatestAndAreForgottenWhenTheyGo() async throws {
    let board = PreviewBoard(language: .german)
    do {
      var news = board.listen().makeAsyncIterator()
      #expect(await news.next()?.hasPrefix("retry: ") == true)
      #expect(board.listenerCount == 1)
      for _ in 0..<3 { board.show(PreviewState()) }
      board.ping()
      #expect(await news.next() == ServerSentEvents.nothing)
    }
    #expect(board.listenerCount == 0)
  }
}
