import Profiles
import Rendering
import Testing

@Suite("Fingerprints of planned files")
struct FingerprintTests {
  private static let base = TestSite(
    profiles: [
      TestSite.profile("a", body: "Text"), TestSite.profile("b", body: "Mit [Link](a.md)"),
      TestSite.profile("c", [TestSite.entry(ProfileField.topics, .terms([TermID("sport")]))]),
    ], pages: [TestSite.page("ueber", title: "Über", body: "Text")])

  /// The files whose fingerprints differ.
  ///
  /// Where a fingerprint stayed, the bytes must have stayed, too.
  private func changed(_ change: (inout TestSite) -> Void) async throws -> Set<String> {
    var site = Self.base
    change(&site)
    let (before, after) = (try await Self.base.files(), try await site.files())
    for (path, file) in after where before[path]?.fingerprint == file.fingerprint {
      #expect(before[path]?.text == file.text, "\(path) changed behind its fingerprint's back")
    }
    let paths = Set(before.keys).union(after.keys)
    return paths.filter { before[$0]?.fingerprint != after[$0]?.fingerprint }
  }

  @Test func theSameSourceMakesTheSameFiles() async throws {
    #expect(try await changed { _ in } == [])
  }

  @Test func aProfilesTextChangesItsPageAndItsLists() async throws {
    let files = try await changed {
      $0.profiles[2] = TestSite.profile(
        "c", body: "Neu", [TestSite.entry(ProfileField.topics, .terms([TermID("sport")]))])
    }
    #expect(files.isSuperset(of: ["associations/c.html", "brochure.html"]))
    #expect(files.isDisjoint(with: ["associations/a.html", "topics/bildung.html", "pages/ueber.html", "404.html"]))
  }

  @Test func aNewProfileChangesListsButNoPageThatHasNoLinks() async throws {
    let files = try await changed { $0.profiles.append(TestSite.profile("d")) }
    #expect(
      files.isSuperset(of: ["associations/d.html", "associations/index.html", "index.html", "topics/bildung.html"]))
    #expect(files.contains("associations/b.html"))
    #expect(!files.contains("associations/a.html"))
  }

  @Test func aProfileThatIsWithdrawnTakesItsLinksAlong() async throws {
    let files = try await changed { $0.profiles.removeFirst() }
    #expect(files.isSuperset(of: ["associations/a.html", "associations/b.html", "topics/bildung.html"]))
  }

  @Test func aLinkToALanguageThatNobodySpeaksAnyMoreIsDropped() async throws {
    let turkish = try #require(LanguageTag("tr"))
    var site = TestSite(profiles: [
      TestSite.profile("a", body: "[Türkisch](../languages/tr.html)"),
      TestSite.profile("b", [TestSite.entry(ProfileField.languages, .languages([turkish]))]),
    ])
    let before = try #require(try await site.files()["associations/a.html"])
    #expect(before.links.contains("../languages/tr.html"))
    site.profiles[1] = TestSite.profile("b")
    let after = try #require(try await site.files()["associations/a.html"])
    #expect(!after.links.contains("../languages/tr.html"))
    #expect(before.fingerprint != after.fingerprint)
  }

  @Test func todayMattersOnlyWhereItShows() async throws {
    #expect(try await changed { $0.today = "2026-11-24" } == ["index.html", "brochure.html", "data/index.html"])
    let confirmed = try #require(CalendarDate(year: 2024, month: 11, day: 23))
    let entry = TestSite.entry(ProfileField.confirmed, .date(confirmed))
    var site = TestSite(profiles: [TestSite.profile("a", [entry]), TestSite.profile("b")])
    let before = try await site.files()
    site.today = "2026-11-24"
    let after = try await site.files()
    #expect(before["associations/a.html"]?.fingerprint != after["associations/a.html"]?.fingerprint)
    #expect(before["associations/b.html"]?.fingerprint == after["associations/b.html"]?.fingerprint)
  }

  @Test func whatAllPagesShareChangesAllPages() async throws {
    let kinds = ["html", "atom", "csv", "json", "vcf"]
    let pages = Set(
      try await Self.base.files().keys.filter { path in kinds.contains { path.hasSuffix("." + $0) } })
    #expect(try await changed { $0.strings = TestStrings.make([.home: "Anfang"]) } == pages)
    // It is also what the brochure's pages say at their heads.
    let heads = try await changed { $0.settings = [TestSite.entry(SiteField.title, .text("Neu"))] }
    #expect(heads.filter { !$0.hasPrefix("assets/brochure-pages-de.") } == pages)
    let indexed = Set(["index", "terms-0"].map { "assets/search/index/\($0).js" })
    #expect(try await changed { $0.topics["bildung"] = "Lernen" }.subtracting(indexed) == pages)
    #expect(try await changed { $0.hasBrochurePDF = true } == pages.filter { $0.hasSuffix(".html") })
    #expect(
      try await changed { site in
        site.templates = site.templates.map {
          TemplateSource(name: $0.name, file: $0.file, text: $0.text.replacing("</h1>", with: "!</h1>"))
        }
      } == pages.filter { $0.hasSuffix(".html") })
  }

  @Test func whatMayBeOpenDataChangesItsFilesAndThePageThatNamesThem() async throws {
    let phone = TestSite.entry(ProfileField.phone, .text("030 23125 001"))
    let withheld = TestSite.entry(ProfileField.withhold, .withholding([.data: ["phone"]]))
    var site = TestSite(profiles: [TestSite.profile("a", [phone]), TestSite.profile("b")])
    let before = try await site.files()
    site.profiles[0] = TestSite.profile("a", [phone, withheld])
    let after = try await site.files()
    let changed = before.keys.filter { before[$0] != after[$0] }
    #expect(
      changed.sorted() == [
        "associations/a.html", "associations/a.json", "associations/a.vcf", "data/associations.csv",
        "data/organizations.json",
      ])
    #expect(changed.allSatisfy { before[$0]?.fingerprint != after[$0]?.fingerprint })
  }

  @Test func aPictureChangesThePagesThatShowIt() async throws {
    let logo = Record([
      TestSite.entry(PictureField.file, .text("./x.png")), TestSite.entry(PictureField.alt, .text("X")),
    ])
    var site = TestSite(profiles: [
      TestSite.profile("a", [TestSite.entry(ProfileField.logo, .record(logo))]), TestSite.profile("b"),
    ])
    func files(_ content: String) async throws -> [String: PlannedText] {
      site.pictures[PictureUse("x.png", as: .logo)] = .ready(content)
      return try await site.files()
    }
    let (before, after) = (try await files("one"), try await files("two"))
    #expect(before["associations/a.html"]?.fingerprint != after["associations/a.html"]?.fingerprint)
    #expect(before["associations/b.html"] == after["associations/b.html"])
    #expect(
      before.keys.filter { $0.hasPrefix("assets/pictures/") } != after.keys.filter { $0.hasPrefix("assets/pictures/") })
  }
}
