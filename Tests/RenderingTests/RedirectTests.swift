import Profiles
import Rendering
import Testing

@Suite("Earlier addresses lead to where a profile is now")
struct RedirectTests {
  private let base = "https://vereine.example.org/liste/"

  private func profile(
    _ slug: String, formerly aliases: [String], channels: [Channel] = Channel.allCases, _ more: [Record.Entry] = []
  ) -> Profile {
    TestSite.profile(
      slug, channels: channels, [TestSite.entry(ProfileField.aliases, .texts(aliases))] + more)
  }

  private func traces(of word: String, in files: [String: PlannedText]) -> [String] {
    files.filter { $0.key.contains(word) || $0.value.text.contains(word) }.keys.sorted()
  }

  @Test func everyLanguageHasAPageThatLeadsOn() async throws {
    var site = TestSite(profiles: [profile("neu", formerly: ["alt", "uralt"]), TestSite.profile("b")])
    site.otherLanguages = [try #require(LanguageTag("ar"))]
    let files = try await site.files()
    for (prefix, slug) in [("", "alt"), ("", "uralt"), ("ar/", "alt"), ("ar/", "uralt")] {
      let page = try #require(files["\(prefix)associations/\(slug).html"])
      #expect(page.text.contains("<meta content=\"0; url=../associations/neu.html\">"))
      #expect(page.links.contains("../associations/neu.html"))
      #expect(page.links.contains("\(base)\(prefix)associations/neu.html"))
      #expect(files["\(prefix)associations/neu.html"] != nil)
    }
    #expect(files["ar/associations/alt.html"]?.text.contains(" lang=\"de\" dir=\"ltr\">Verein neu</a>") == true)
    #expect(files["associations/alt.html"]?.text.contains("<title>moved-title") == true)
  }

  @Test func serversGetAListWithThePathOfTheSite() async throws {
    var site = TestSite(profiles: [profile("neu", formerly: ["uralt", "alt"]), profile("a", formerly: ["mitte"])])
    site.otherLanguages = [.english]
    let files = try await site.files()
    let path = "/liste/associations/"
    #expect(
      files["_redirects"]?.text == """
        \(path)alt.html \(path)neu.html 301
        \(path)mitte.html \(path)a.html 301
        \(path)uralt.html \(path)neu.html 301
        /liste/en/associations/alt.html /liste/en/associations/neu.html 301
        /liste/en/associations/mitte.html /liste/en/associations/a.html 301
        /liste/en/associations/uralt.html /liste/en/associations/neu.html 301

        """)
    let map = try #require(files["redirects.nginx.conf"]).text.split(separator: "\n")
    #expect(map.count == 7 && map[0].hasPrefix("#"))
    #expect(map[1] == "\(path)alt.html \(path)neu.html;")
  }

  @Test func nothingInAnAddressMeansAnythingToAServer() async throws {
    var site = TestSite(profiles: [profile("neu", formerly: ["alt"])])
    site.settings = [
      TestSite.entry(SiteField.baseURL, .text("https://vereine.example.org/a b;{$c}\"\n%20é/"))
    ]
    let files = try await site.files()
    let path = "/a%20b%3B%7B%24c%7D%22%0A%20%C3%A9/associations/"
    #expect(files["_redirects"]?.text == "\(path)alt.html \(path)neu.html 301\n")
  }

  @Test func whereNothingHasMovedThereIsNoList() async throws {
    let files = try await TestSite(profiles: [TestSite.profile("a")]).files()
    #expect(files["_redirects"] == nil && files["redirects.nginx.conf"] == nil)
  }

  @Test func ofProfilesThatAreNotShownNothingLeadsOn() async throws {
    let withheld = TestSite.entry(ProfileField.withhold, .withholding([.web: ["aliases"]]))
    let gone = TestSite.entry(ProfileField.status, .text("dissolved"))
    let files = try await TestSite(profiles: [
      profile("a", formerly: ["geheim-a"], channels: [.print, .list, .data]),
      profile("b", formerly: ["geheim-b"], [gone]), profile("c", formerly: ["geheim-c"], [withheld]),
      profile("d", formerly: ["offen"]),
    ]).files()
    #expect(traces(of: "geheim", in: files) == [])
    #expect(
      traces(of: "offen", in: files) == ["_redirects", "associations/offen.html", "redirects.nginx.conf"])
  }

  /// It is reported as an error, which may be published around.
  @Test func anAddressThatIsTakenIsNotOverwritten() async throws {
    let files = try await TestSite(profiles: [
      profile("a", formerly: ["b", "alt", "alt"]), profile("b", formerly: ["alt", "a"]),
    ]).files()
    #expect(files["associations/b.html"]?.text.contains("Kurz: b") == true)
    #expect(files["_redirects"]?.text == "/liste/associations/alt.html /liste/associations/a.html 301\n")
  }

  @Test func aNewNameChangesThePagesThatLeadToIt() async throws {
    let before = try await TestSite(profiles: [profile("a", formerly: ["alt"])]).files()
    let name = TestSite.entry(ProfileField.name, .text("Neuer Name"))
    let after = try await TestSite(profiles: [profile("a", formerly: ["alt"], [name])]).files()
    #expect(before["associations/alt.html"]?.fingerprint != after["associations/alt.html"]?.fingerprint)
    #expect(before["_redirects"] == after["_redirects"])
  }
}
