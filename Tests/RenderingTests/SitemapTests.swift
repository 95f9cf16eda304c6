import Foundation
import FoundationXML
import Profiles
import Rendering
import Testing

@Suite("The map for search engines")
struct SitemapTests {
  private let base = "https://vereine.example.org/liste/"
  private let arabic = LanguageTag("ar") ?? .german

  /// A site in German, English and Arabic: `a` has an Arabic translation, `t` is written in Turkish, which is not offered.
  private func site() throws -> TestSite {
    let turkish = try #require(LanguageTag("tr"))
    let easy = try #require(LanguageTag("de-simple"))
    let day = try #require(CalendarDate("2026-03-31"))
    func translation(_ language: LanguageTag, _ title: String? = nil) -> Translation {
      Translation(
        language: language, file: "x.md",
        record: Record(title.map { [TestSite.entry(PageField.title, .text($0))] } ?? []),
        body: Body(markdown: "Text", firstLine: 3))
    }
    var site = TestSite(profiles: [
      TestSite.profile(
        "a", translations: [translation(arabic), translation(turkish)],
        [
          TestSite.entry(ProfileField.confirmed, .date(day)), TestSite.entry(ProfileField.aliases, .texts(["alt"])),
        ]),
      TestSite.profile("e", language: .english), TestSite.profile("t", language: turkish),
      TestSite.profile("geheim", channels: [.print]),
    ])
    site.pages = [
      TestSite.page("impressum", title: "Impressum", body: "Text").with(translations: [
        translation(easy, "Leicht"), translation(.english, "Imprint"),
      ])
    ]
    site.otherLanguages = [.english, arabic]
    return site
  }

  private func entries(_ text: String?) throws -> [SitemapEntry] {
    let reader = SitemapReader()
    let parser = XMLParser(data: Data(try #require(text).utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return reader.entries
  }

  @Test func everyPageIsNamedWhereItHasWordsOfItsOwn() async throws {
    let files = try await site().files()
    let entries = try entries(files["sitemap.xml"]?.text)
    let paths = entries.map { String($0.address.dropFirst(base.count)) }
    #expect(Set(paths).count == paths.count && entries.allSatisfy { $0.address.hasPrefix(base) })
    // Each is there.
    for path in paths {
      let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
      #expect(files[file] != nil, "\(path)")
    }
    for (path, languages) in [
      ("", ["", "en/", "ar/"]), ("topics/bildung.html", ["", "en/", "ar/"]),
      ("associations/a.html", ["", "ar/"]), ("associations/e.html", ["", "en/"]), ("associations/t.html", [""]),
      ("pages/impressum.html", ["", "en/"]), ("brochure.html", [""]), ("404.html", []),
      ("associations/alt.html", []), ("associations/geheim.html", []),
    ] {
      #expect(
        paths.filter { ["", "en/", "ar/"].map { $0 + path }.contains($0) }.sorted()
          == languages.map { $0 + path }.sorted(), "\(path)")
    }
    #expect(paths.contains("de-simple/pages/impressum.html"))
  }

  @Test func alternatesNameOneAnotherAndTheDefaultLanguage() async throws {
    let entries = try entries(try await site().files()["sitemap.xml"]?.text)
    let byAddress = Dictionary(uniqueKeysWithValues: entries.map { ($0.address, $0) })
    let page = try #require(byAddress[base + "ar/associations/a.html"])
    #expect(
      page.alternates == [
        "de": base + "associations/a.html", "ar": base + "ar/associations/a.html",
        "x-default": base + "associations/a.html",
      ])
    #expect(byAddress[base + "ar/"]?.alternates["x-default"] == base)
    #expect(byAddress[base + "associations/t.html"]?.alternates == [:])
    for entry in entries {
      for (code, address) in entry.alternates where code != "x-default" {
        #expect(byAddress[address]?.alternates == entry.alternates, "\(entry.address) \(code)")
      }
      #expect(entry.alternates.isEmpty || entry.alternates.values.contains(entry.address))
    }
  }

  @Test func aDateIsThatOnWhichSomebodyConfirmed() async throws {
    let entries = try entries(try await site().files()["sitemap.xml"]?.text)
    let dated = entries.filter { $0.date != nil }
    #expect(dated.map(\.address).sorted() == [base + "ar/associations/a.html", base + "associations/a.html"])
    #expect(dated.allSatisfy { $0.date == "2026-03-31" })
  }

  @Test func robotsAreToldWhereItIs() async throws {
    let robots = try #require(try await site().files()["robots.txt"])
    #expect(robots.text == "User-agent: *\nDisallow:\n\nSitemap: \(base)sitemap.xml\n")
  }

  @Test func whereThereIsOneLanguageThereAreNoAlternates() async throws {
    let files = try await TestSite(profiles: [TestSite.profile("a")]).files()
    let entries = try entries(files["sitemap.xml"]?.text)
    #expect(entries.count == files.keys.count { $0.hasSuffix(".html") } - 1)
    #expect(entries.allSatisfy { $0.alternates.isEmpty && $0.date == nil })
  }

  @Test func addressesAreEscaped() throws {
    let base = "https://x.example.org/a&b'c/"
    let settings = SiteSettings(Record([TestSite.entry(SiteField.baseURL, .text(base))]))
    let files = Sitemap(
      [Sitemap.Page(path: "index.html", languages: [.german, arabic])], settings: settings,
      languages: [.german, arabic]
    ).files()
    let entries = try entries(Self.text(files[0]))
    #expect(entries.map(\.address) == [base, base + "ar/"])
    #expect(entries[0].alternates["ar"] == base + "ar/")
  }

  // MARK: - Large sites

  /// The numbers of pages, languages and addresses per file of a site, and how many files there are.
  @Test(arguments: [
    (3, 1, 3, 1), (4, 1, 3, 2), (4, 2, 3, 4), (10, 3, 6, 5), (50_000, 1, 50_000, 1), (50_001, 1, 50_000, 2),
  ])
  func aLongMapIsCutAndHasAnIndex(pages: Int, languages: Int, limit: Int, expected: Int) throws {
    let offered = [LanguageTag.german, .english, arabic].prefix(languages)
    let settings = SiteSettings(Record([TestSite.entry(SiteField.baseURL, .text(base))]))
    var limits = Sitemap.Limits()
    limits.addresses = limit
    let sitemap = Sitemap(
      (0..<pages).map { Sitemap.Page(path: "p\($0).html", languages: Array(offered)) }, settings: settings,
      languages: Array(offered), limits: limits)
    let files = Dictionary(uniqueKeysWithValues: sitemap.files().map { ($0.path, $0) })
    let main = try #require(files["sitemap.xml"])
    guard expected > 1 else {
      #expect(files.count == 2)
      #expect(try entries(Self.text(main)).count == pages * languages)
      return
    }
    let parts = try entries(Self.text(main)).map(\.address)
    #expect(parts == (1...expected).map { "\(base)sitemap-\($0).xml" })
    #expect(Self.text(main).contains("<sitemapindex"))
    #expect(files.count == expected + 2)
    var seen: [String] = []
    for part in parts {
      let entries = try entries(Self.text(try #require(files[String(part.dropFirst(base.count))])))
      #expect(!entries.isEmpty && entries.count <= limit)
      seen += entries.map(\.address)
    }
    #expect(seen.count == pages * languages && Set(seen).count == seen.count)
  }

  @Test func noFileIsLongerThanItMay() throws {
    let languages = [LanguageTag.german, .english, arabic]
    let settings = SiteSettings(Record([TestSite.entry(SiteField.baseURL, .text(base))]))
    var limits = Sitemap.Limits()
    limits.bytes = 20_000
    let day = CalendarDate("2026-03-31")
    let sitemap = Sitemap(
      (0..<200).map { Sitemap.Page(path: "p\($0).html", languages: languages, confirmed: day) }, settings: settings,
      languages: languages, limits: limits)
    let sizes = sitemap.files().filter { $0.path.hasPrefix("sitemap-") }.map { Self.text($0).utf8.count }
    #expect(sizes.count > 5 && sizes.allSatisfy { $0 <= 20_000 })
    // Nor much shorter, or there would be too many.
    #expect(sizes.dropLast().allSatisfy { $0 > 10_000 })
  }

  @Test func aChangeOfOnePageIsAChangeOfItsFileAlone() {
    let settings = SiteSettings(Record([TestSite.entry(SiteField.baseURL, .text(base))]))
    var limits = Sitemap.Limits()
    limits.addresses = 10
    func fingerprints(_ path: String) -> [Fingerprint] {
      let pages = (0..<30).map { Sitemap.Page(path: $0 == 15 ? path : "p\($0).html", languages: [.german]) }
      return Sitemap(pages, settings: settings, languages: [.german], limits: limits).files().map(\.fingerprint)
    }
    let changed = zip(fingerprints("p15.html"), fingerprints("p-15.html")).map { $0 != $1 }
    #expect(changed == [false, false, true, false, false])
  }

  private static func text(_ file: PlannedFile) -> String {
    guard case .rendered(let make) = file.content else { return "" }
    return String(decoding: make(), as: UTF8.self)
  }
}

/// An address of a map or of an index of maps.
private struct SitemapEntry {
  var address = ""
  var date: String?
  /// By language.
  var alternates: [String: String] = [:]
}

/// Reads maps, and is surprised by whatever should not be in one.
private final class SitemapReader: NSObject, XMLParserDelegate {
  private(set) var entries: [SitemapEntry] = []
  private var path: [String] = []
  private var text = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(name)
    text = ""
    switch path {
    case ["urlset"]:
      #expect(attributes["xmlns"] == "http://www.sitemaps.org/schemas/sitemap/0.9")
      #expect(attributes["xmlns:xhtml"] == "http://www.w3.org/1999/xhtml")
    case ["sitemapindex"]: #expect(attributes["xmlns"] == "http://www.sitemaps.org/schemas/sitemap/0.9")
    case ["urlset", "url"], ["sitemapindex", "sitemap"]: entries.append(SitemapEntry())
    case ["urlset", "url", "xhtml:link"]:
      #expect(attributes["rel"] == "alternate" && attributes.count == 3)
      let code = attributes["hreflang"] ?? ""
      #expect(entries[entries.count - 1].alternates.updateValue(attributes["href"] ?? "", forKey: code) == nil)
    case ["urlset", "url", "loc"], ["urlset", "url", "lastmod"], ["sitemapindex", "sitemap", "loc"]: break
    default: Issue.record("<\(path.joined(separator: "> <"))> has no place here")
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "loc" { entries[entries.count - 1].address = text }
    if name == "lastmod" { entries[entries.count - 1].date = text }
    path.removeLast()
  }
}
