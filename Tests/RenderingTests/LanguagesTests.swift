import Diagnostics
import Profiles
import Rendering
import Testing

/// The website in several languages.
struct LanguagesTests {
  private let arabic = LanguageTag("ar") ?? .german
  private let turkish = LanguageTag("tr") ?? .german

  /// A site in German, English and Arabic, with one profile that is translated in part.
  private func site(summary: String? = "نص", body: String = "مرحبا", language: String = "ar") throws -> TestSite {
    let tag = try #require(LanguageTag(language))
    let translation = Translation(
      language: tag, file: "a.\(language).md",
      record: Record(summary.map { [TestSite.entry(ProfileField.summary, .text($0))] } ?? []),
      body: Body(markdown: body, firstLine: 3))
    var site = TestSite(profiles: [TestSite.profile("a", body: "Guten Tag", translations: [translation])])
    site.otherLanguages = [.english, arabic]
    return site
  }

  @Test func everyPageIsThereInEveryLanguage() async throws {
    var site = try site()
    site.pages = [TestSite.page("impressum", title: "Impressum", body: "Text")]
    let files = try await site.files()
    let german = files.keys.filter { $0.hasSuffix(".html") && !$0.hasPrefix("ar/") && !$0.hasPrefix("en/") }
    #expect(german.count > 8)
    for path in german {
      #expect(files["ar/" + path] != nil && files["en/" + path] != nil, "\(path)")
    }
  }

  @Test func theSwitchAndTheAlternatesLeadToTheSamePage() async throws {
    let files = try await site().files()
    let base = "https://vereine.example.org/liste/"
    let german = try #require(files["topics/bildung.html"])
    #expect(german.links.contains("../ar/topics/bildung.html"))
    let arabic = try #require(files["ar/topics/bildung.html"])
    #expect(arabic.links.contains("../../topics/bildung.html"))
    #expect(arabic.links.contains("../../en/topics/bildung.html"))
    for page in [german, arabic] {
      for (code, prefix) in [("de", ""), ("en", "en/"), ("ar", "ar/"), ("x-default", "")] {
        #expect(page.text.contains("<link hreflang=\"\(code)\" href=\"\(base)\(prefix)topics/bildung.html\">"))
      }
    }
    #expect(files["en/index.html"]?.text.contains("<link hreflang=\"ar\" href=\"\(base)ar/\">") == true)
    #expect(files["en/index.html"]?.links.contains("../ar/index.html") == true)
  }

  @Test func whereThereIsOneLanguageThereIsNoSwitch() async throws {
    let files = try await TestSite(profiles: [TestSite.profile("a")]).files()
    #expect(files.values.allSatisfy { !$0.text.contains("hreflang") })
  }

  @Test func whatIsNotTranslatedIsMarkedFieldByField() async throws {
    let whole = try #require(try await site().files()["ar/associations/a.html"])
    #expect(whole.text.contains("<p>نص</p>") && whole.text.contains("<div><p>مرحبا</p>"))
    #expect(!whole.text.contains("SUMMARY") && !whole.text.contains("BODY"))

    let summaryOnly = try #require(try await site(body: "").files()["ar/associations/a.html"])
    #expect(summaryOnly.text.contains("<p>نص</p>"))
    #expect(summaryOnly.text.contains("<div lang=\"de\" dir=\"ltr\"><p>Guten Tag</p>"))
    #expect(summaryOnly.text.contains("BODY") && !summaryOnly.text.contains("SUMMARY"))

    let bodyOnly = try #require(try await site(summary: nil).files()["ar/associations/a.html"])
    #expect(bodyOnly.text.contains("<p lang=\"de\" dir=\"ltr\">Kurz: a</p>"))
    #expect(bodyOnly.text.contains("SUMMARY") && !bodyOnly.text.contains("BODY"))

    let nothing = try #require(try await site().files()["en/associations/a.html"])
    // One note is enough where all is in another language.
    #expect(nothing.text.contains("BODY") && !nothing.text.contains("SUMMARY"))
    #expect(try await site().files()["associations/a.html"]?.text.contains("BODY") == false)
  }

  @Test func aTranslationHasItsPageOrElseItsPassage() async throws {
    let files = try await site().files()
    let german = try #require(files["associations/a.html"])
    #expect(german.links.contains("../ar/associations/a.html"))
    #expect(!german.text.contains("مرحبا"))
    #expect(files["ar/associations/a.html"]?.links.contains("../../associations/a.html") == true)

    let other = try #require(try await site(language: "tr").files()["associations/a.html"])
    #expect(other.links.contains("#lang-tr") && other.text.contains("<section id=\"lang-tr\""))
    // On paper there are no other pages.
    #expect(files["brochure.html"]?.text.contains("<section id=\"lang-ar\"") == true)
  }

  @Test func aStaticPageIsTranslatedAsAWholeOrSaysThatItIsNot() async throws {
    var site = try site()
    let english = Translation(
      language: .english, file: "impressum.en.md",
      record: Record([TestSite.entry(PageField.title, .text("Imprint"))]), body: Body(markdown: "Words", firstLine: 3))
    site.pages = [
      TestSite.page("impressum", title: "Impressum", body: "Worte", role: "imprint").with(translations: [english])
    ]
    let files = try await site.files()
    #expect(files["en/pages/impressum.html"]?.text.contains("<h1>Imprint</h1><p>Words</p>") == true)
    let arabic = try #require(files["ar/pages/impressum.html"])
    #expect(arabic.text.contains("page-not-translated<h1 lang=\"de\" dir=\"ltr\">Impressum</h1><p>Worte</p>"))
    #expect(files["pages/impressum.html"]?.text.contains("page-not-translated") == false)
  }

  @Test func theTitleOfTheSiteCanBeGivenPerLanguage() async throws {
    var site = try site()
    site.settings = [
      TestSite.entry(
        SiteField.title, .labels(Labels([.german: "Vereine", .english: "Associations"])))
    ]
    let files = try await site.files()
    #expect(files["index.html"]?.text.contains("<title>Vereine</title>") == true)
    #expect(files["en/index.html"]?.text.contains("<title>Associations</title>") == true)
    #expect(files["ar/index.html"]?.text.contains("<title>Vereine</title>") == true)
  }

  @Test func numbersAndNamesFollowTheLanguage() throws {
    let strings = InterfaceStrings.load(
      TestStrings.entries([.digits: "٠١٢٣٤٥٦٧٨٩", .thousandsSeparator: "٬", .timeFrom: "من {from}"]), language: arabic,
      isReviewed: true, languageNames: [turkish: "التركية"], file: "ar.yaml"
    ).strings
    #expect(strings.number(12_345) == "١٢٬٣٤٥")
    #expect(strings.time(from: ClockTime("18:30"), to: nil) == "من ١٨:٣٠")
    let language = try #require(Language.all[turkish])
    #expect(strings.name(of: language) == Localized("التركية", in: arabic))
    #expect(TestStrings.make(language: arabic).name(of: language) == Localized("Türkçe", in: turkish))
  }

  @Test func aMissingTextFallsBackAndIsListed() throws {
    let german = TestStrings.make([.home: "Startseite"])
    func load(isComplete: Bool) -> (InterfaceStrings, [String]) {
      let entries = TestStrings.entries().filter { ![StringKey.home, .topics].map(\.rawValue).contains($0.key) }
      let (strings, findings) = InterfaceStrings.load(
        entries, language: turkish, isReviewed: false, isComplete: isComplete, fallback: german, file: "tr.yaml")
      return (strings, findings.map { "\($0.severity) \($0.message.en)" })
    }
    let (strings, findings) = load(isComplete: false)
    #expect(strings[.home] == "Startseite")
    #expect(findings == ["warning 2 texts are missing and shown in the default language: home, topics."])
    #expect(load(isComplete: true).1.count == 2)
    #expect(load(isComplete: true).1.allSatisfy { $0.hasPrefix("error") })
  }
}
