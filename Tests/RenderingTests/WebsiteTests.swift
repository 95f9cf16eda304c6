import Profiles
import Rendering
import Testing

@Suite("The files of a website")
struct WebsiteTests {
  @Test func theTemplatesOfTheTestsAreSound() {
    #expect(TemplateSet.load(TestTemplates.all).findings == [])
  }

  @Test func everyKindOfPageHasItsAddress() async throws {
    let site = TestSite(
      profiles: [TestSite.profile("a", [TestSite.entry(ProfileField.district, .term(TermID("mitte")))])],
      pages: [
        TestSite.page("index", title: "Hallo", body: "Willkommen"),
        TestSite.page("impressum", title: "Impressum", body: ""),
      ],
      assets: [Asset(path: "style.css", bytes: Array("a{}".utf8))])
    let names = try await site.files().keys.map { $0.replacing(/\.[0-9a-f]{8}\./, with: ".HASH.") }
    #expect(
      names.sorted() == [
        "404.html", "assets/brochure-pages-de.HASH.css", "assets/codes/a.HASH.svg", "assets/colours.css",
        "assets/search/index/cards-0.js",
        "assets/search/index/index.js", "assets/search/index/terms-0.js", "assets/search/index/values-0.js",
        "assets/style.css", "associations/a.html", "associations/a.json", "associations/a.vcf",
        "associations/index.html", "brochure.html", "data/associations.csv", "data/index.html",
        "data/organizations.json", "districts/index.html", "districts/mitte.html", "feed.atom", "index.html",
        "languages/de.html",
        "languages/index.html", "pages/impressum.html", "robots.txt", "sitemap.xml", "topics/bildung.html",
        "topics/index.html", "topics/sport.html",
      ])
  }

  @Test func aListOf200IsOnePageAnd201AreTwo() async throws {
    for (count, expected) in [(0, 1), (1, 1), (200, 1), (201, 2), (400, 2), (401, 3)] {
      let files = try await TestSite(profiles: TestSite.profiles(count)).files()
      for list in ["topics/bildung", "associations/index"] {
        #expect(files["\(list).html"] != nil)
        #expect(files.keys.filter { $0.hasPrefix("\(list)/") }.count == expected - 1, "\(list) with \(count)")
      }
      #expect(files["topics/sport.html"]?.text.contains("empty") == true)
    }
  }

  @Test func theLastPageOfAListHasWhatIsLeft() async throws {
    let files = try await TestSite(profiles: TestSite.profiles(201)).files()
    let (first, second) = (try #require(files["topics/bildung.html"]), try #require(files["topics/bildung/2.html"]))
    #expect(first.text.matches(of: /<li[ >]/).count == 200)
    #expect(second.text.matches(of: /<li[ >]/).count == 1)
    #expect(first.links.contains("../topics/bildung/2.html"))
    #expect(second.links.contains("../../topics/bildung.html"))
    #expect(second.text.contains("Verein 000200"))
  }

  @Test func homeShowsAllUpTo200AndAboveThatTheLastConfirmed() async throws {
    let small = try #require(try await TestSite(profiles: TestSite.profiles(200)).files()["index.html"])
    #expect(small.text.matches(of: /<li[ >]/).count == 200)
    #expect(small.links.contains("#letter-v"))

    var profiles = TestSite.profiles(201)
    let day = try #require(CalendarDate(year: 2026, month: 5, day: 1))
    profiles[150] = TestSite.profile("late", name: "Verein spät", [TestSite.entry(ProfileField.confirmed, .date(day))])
    let large = try #require(try await TestSite(profiles: profiles).files()["index.html"])
    #expect(large.text.matches(of: /<li[ >]/).count == 1)
    #expect(large.text.contains("Verein spät"))
    #expect(large.links.contains("associations/index.html#letter-v"))
  }

  @Test func lettersLeadToThePageOnWhichTheyBegin() async throws {
    let profiles =
      TestSite.profiles(250) + [TestSite.profile("w", name: "Wir"), TestSite.profile("1", name: "1. Verein")]
    let files = try await TestSite(profiles: profiles).files()
    let (first, second) = (
      try #require(files["associations/index.html"]), try #require(files["associations/index/2.html"])
    )
    #expect(first.links.contains("#letter-v"))
    #expect(first.links.contains("../associations/index/2.html#letter-w"))
    #expect(second.links.contains("../../associations/index.html#letter-v"))
    #expect(second.text.contains("id=\"letter-w\""))
    #expect(second.text.contains("id=\"letter-0\""))
  }

  @Test("What is for brochures alone has no page, and nothing leads to it")
  func pagesOfBrochures() async throws {
    let site = TestSite(
      profiles: [TestSite.profile("a", body: "[Gruß](../pages/gruss.md)")],
      pages: [
        TestSite.page("gruss", title: "Vorwort", body: "Liebe Leser", role: "foreword"),
        TestSite.page("hilfe", title: "Hilfe", body: "[Gruß](gruss.md)"),
      ])
    let files = try await site.files()
    #expect(files["pages/gruss.html"] == nil)
    #expect(files["pages/hilfe.html"] != nil)
    #expect(files.values.allSatisfy { !$0.text.contains("gruss") })
  }

  @Test(arguments: [
    (1, 2, "1 2"), (1, 9, "1 2 3 … 9"), (5, 9, "1 2 3 4 5 6 7 8 9"), (6, 12, "1 … 4 5 6 7 8 … 12"),
    (3000, 3000, "1 … 2998 2999 3000"),
  ])
  func aPageOfALongListNamesOnlySomeOthers(page: Int, count: Int, expected: String) {
    #expect(PagerView.shown(page, of: count).map { $0.map(String.init) ?? "…" }.joined(separator: " ") == expected)
  }

  // MARK: - Links

  /// Every relative link of every page leads to a file that is planned, in every language.
  @Test func allLinksAreRelativeAndLeadSomewhere() async throws {
    let logo = Record([TestSite.entry(PictureField.file, .text("x.png")), TestSite.entry(PictureField.alt, .text("X"))])
    var site = TestSite(profiles: TestSite.profiles(201))
    site.profiles.append(
      TestSite.profile(
        "last", folder: "senne/", body: "[V](v000001.md), [S](../../pages/ueber.md), [T](../../topics/sport.html)",
        [
          TestSite.entry(ProfileField.logo, .record(logo)),
          TestSite.entry(ProfileField.district, .term(TermID("mitte"))),
        ]))
    site.pages = [
      TestSite.page("ueber", title: "Über", body: "[P](../associations/last.md) [I](impressum.md) [H](index.md)"),
      TestSite.page("impressum", title: "Impressum", body: ""),
      TestSite.page("index", title: "", body: "[I](impressum.md)"),
    ]
    site.settings = [
      TestSite.entry(SiteField.menu, .records([Record([TestSite.entry(LinkField.page, .text("ueber"))])])),
      TestSite.entry(SiteField.footer, .records([Record([TestSite.entry(LinkField.page, .text("impressum"))])])),
    ]
    site.pictures = [PictureUse("senne/x.png", as: .logo): .ready("x")]
    site.assets = [Asset(path: "style.css", bytes: [])]
    let easy = Translation(
      language: try #require(LanguageTag("de-simple")), file: "ueber.de-simple.md",
      record: Record([TestSite.entry(PageField.title, .text("Leicht"))]),
      body: Body(markdown: "[P](../associations/last.md) [I](impressum.md)", firstLine: 3))
    site.pages[0] = site.pages[0].with(translations: [easy])
    site.otherLanguages = [try #require(LanguageTag("ar"))]
    site.hasBrochurePDF = true
    var files = try await site.files()
    #expect(files["de-simple/pages/ueber.html"]?.links.contains("../../associations/last.html") == true)
    #expect(files["pages/ueber.html"]?.links.contains("../de-simple/pages/ueber.html") == true)
    #expect(files["ar/pages/ueber.html"]?.links.contains("../../de-simple/pages/ueber.html") == false)
    #expect(files["ar/index.html"]?.links.contains("../index.html") == true)
    files["brochure.pdf"] = files["index.html"]
    var seen = 0
    for (path, file) in files where path.hasSuffix(".html") {
      for link in file.links where !link.hasPrefix("https:") {
        let target = link.split(separator: "#", omittingEmptySubsequences: false)[0]
        guard !target.isEmpty, !link.hasPrefix("/") else {
          #expect(path.hasSuffix("404.html") || link.hasPrefix("#"), "\(path): \(link)")
          continue
        }
        let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let resolved = RelativePath.normalised(folder + target)
        #expect(resolved.flatMap { files[$0] } != nil, "\(path): \(link)")
        seen += 1
      }
    }
    #expect(seen > 3000)
    for prefix in ["", "ar/"] {
      #expect(files[prefix + "associations/last.html"]?.links.contains("../associations/v000001.html") == true)
    }
  }

  @Test func theNotFoundPageCountsFromTheRootOfTheSite() async throws {
    var site = TestSite()
    #expect(try await site.files()["404.html"]?.links.first == "/liste/")
    site.settings = [TestSite.entry(SiteField.baseURL, .text("https://vereine.example.org"))]
    #expect(try await site.files()["404.html"]?.links.first == "/")
    site.otherLanguages = [try #require(LanguageTag("ar"))]
    #expect(try await site.files()["ar/404.html"]?.links.first == "/ar/")
  }

  @Test func theCanonicalAddressIsThatOfTheBase() async throws {
    let files = try await TestSite(profiles: [TestSite.profile("a")]).files()
    #expect(files["index.html"]?.links.contains("https://vereine.example.org/liste/") == true)
    #expect(
      files["associations/a.html"]?.links.contains("https://vereine.example.org/liste/associations/a.html") == true)
  }

  @Test func aLinkToAProfileThatIsNotShownBecomesText() async throws {
    let hidden = TestSite.profile("hidden", channels: [.print])
    let site = TestSite(profiles: [TestSite.profile("a", body: "Freunde: [die anderen](hidden.md)."), hidden])
    let page = try #require(try await site.files()["associations/a.html"])
    #expect(page.text.contains("Freunde: die anderen."))
    #expect(!page.text.contains("hidden"))
  }

  // MARK: - Consent

  @Test func onlyWhatTheWebMayShowIsOnTheWeb() async throws {
    let contact = { (name: String, publish: [Channel]) in
      Record([TestSite.entry(ContactField.name, .text(name)), TestSite.entry(ContactField.publish, .channels(publish))])
    }
    let profiles = [
      TestSite.profile(
        "open",
        [
          TestSite.entry(
            ProfileField.contacts, .records([contact("WEBPERSON", [.web]), contact("LISTPERSON", [.list])]))
        ]),
      TestSite.profile("webonly", name: "NURWEB", channels: [.web]),
      TestSite.profile("printonly", name: "NURDRUCK", channels: [.print, .list, .data]),
      TestSite.profile(
        "withheld",
        [
          TestSite.entry(ProfileField.phone, .text("030 23125 001")),
          TestSite.entry(ProfileField.withhold, .withholding([.web: ["phone"]])),
        ]),
      TestSite.profile("gone", name: "AUFGELOEST", [TestSite.entry(ProfileField.status, .text("dissolved"))]),
    ]
    let files = try await TestSite(profiles: profiles).files()
    let all = files.map { $0.key + $0.value.text }.joined()
    #expect(all.contains("WEBPERSON"))
    for secret in ["LISTPERSON", "NURDRUCK", "printonly", "23125", "AUFGELOEST"] {
      #expect(!all.contains(secret), "\(secret)")
    }
    let brochure = try #require(files["brochure.html"])
    #expect(brochure.text.contains("Verein open"))
    #expect(!brochure.text.contains("NURWEB"))
    // A person who agreed to the web alone is not for print.
    #expect(!brochure.text.contains("WEBPERSON"))
    #expect(files["index.html"]?.text.contains("count-active 3") == true)
  }

  // MARK: - What a page says

  @Test func hostileTextStaysText() async throws {
    let hostile = "\"><script>alert('1')</script>&amp;{{name}}\"\u{301}onclick="
    let site = TestSite(profiles: [
      TestSite.profile(
        "a", name: hostile, body: "<script>alert(1)</script>[x](javascript:alert(1))",
        [
          TestSite.entry(ProfileField.summary, .text(hostile))
        ])
    ])
    for (path, file) in try await site.files() where path.hasSuffix(".html") {
      // The only element of that name is the one of a data block, and no text ends it.
      let parts = file.text.split(separator: "<script type=\"application/ld+json\">", omittingEmptySubsequences: false)
      #expect(parts.allSatisfy { !$0.contains("<script") }, "\(path)")
      #expect(file.text.matches(of: /<\/script/).count == parts.count - 1, "\(path)")
      #expect(!file.text.contains("javascript:"), "\(path)")
      // No quotation mark of the name is left, not even the one that forms one character with its accent.
      #expect(
        file.text.matches(of: /title="[^"]*onclick/).isEmpty || file.text.contains("&quot;\u{301}onclick"), "\(path)")
    }
    let page = try #require(try await site.files()["associations/a.html"])
    #expect(
      page.text.contains(
        "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;{{name}}&quot;\u{301}onclick="))
  }

  @Test func passagesInAnotherLanguageSaySo() async throws {
    let arabic = try #require(LanguageTag("ar"))
    let what = { Record([TestSite.entry(TimeField.what, .text($0))]) }
    let times = [
      Record([TestSite.entry(TimeField.day, .recurrence(Recurrence(weekday: .friday)))] + what("Treffen").entries),
      Record([TestSite.entry(TimeField.day, .recurrence(Recurrence(weekday: .sunday)))] + what("Ausflug").entries),
    ]
    let translation = Translation(
      language: arabic, file: "a.ar.md",
      record: Record([
        TestSite.entry(ProfileField.summary, .text("نص")), TestSite.entry(ProfileField.times, .records([what("لقاء")])),
      ]),
      body: Body(markdown: "مرحبا", firstLine: 3))
    let turkish = try #require(LanguageTag("tr"))
    let site = TestSite(profiles: [
      TestSite.profile(
        "a", translations: [translation],
        [
          TestSite.entry(ProfileField.languages, .languages([arabic])),
          TestSite.entry(ProfileField.times, .records(times)),
        ]),
      TestSite.profile("b", language: turkish, body: "Merhaba"),
    ])
    let files = try await site.files()
    let page = try #require(files["associations/a.html"])
    #expect(page.text.contains("<section id=\"lang-ar\" lang=\"ar\" dir=\"rtl\">نص<p>مرحبا</p>"))
    // Only what the translation has: the second meeting is not translated.
    #expect(page.text.contains("<i lang=\"de\" dir=\"ltr\">every-weekday weekday-5</i>لقاء</section>"))
    #expect(page.text.contains("<i>every-weekday weekday-5</i>Treffen<i>every-weekday weekday-7</i>Ausflug"))
    #expect(page.text.contains("<span lang=\"ar\" dir=\"rtl\">العربية</span>"))
    #expect(page.text.contains("<div></div>"))
    #expect(files["associations/b.html"]?.text.contains("<div lang=\"tr\" dir=\"ltr\"><p>Merhaba</p>") == true)
    #expect(files["associations/b.html"]?.text.contains("<p lang=\"tr\" dir=\"ltr\">Kurz: b</p>") == true)
  }

  @Test func aProfileThatNobodyConfirmedForLongIsMarked() async throws {
    func page(confirmed: String) async throws -> String {
      let date = try #require(CalendarDate(confirmed))
      let site = TestSite(profiles: [TestSite.profile("a", [TestSite.entry(ProfileField.confirmed, .date(date))])])
      return try #require(try await site.files()["associations/a.html"]).text
    }
    #expect(try await !page(confirmed: "2024-11-23").contains("STALE"))
    #expect(try await page(confirmed: "2024-11-22").contains("STALE"))
    let never = TestSite(profiles: [TestSite.profile("a")])
    #expect(try await never.files()["associations/a.html"]?.text.contains("UNCONFIRMED") == true)
  }

  @Test func phoneNumbersAreDialledInternationally() async throws {
    let site = TestSite(profiles: [TestSite.profile("a", [TestSite.entry(ProfileField.phone, .text("030 23125 001"))])])
    #expect(try await site.files()["associations/a.html"]?.links.contains("tel:+493023125001") == true)
    for (number, expected) in [
      ("+49 (0) 30 23125-001", "tel:+493023125001"), ("0049 30 23125001", "tel:+493023125001"), ("110", "tel:110"),
      (" +90 312 000", "tel:+90312000"), ("0521/51-0", "tel:+49521510"),
    ] {
      #expect(PhoneNumber.link(number) == expected)
    }
  }
}
