import Profiles
import Rendering
import Testing

/// What an edition of `site.yaml` changes of the brochure.
struct EditionTests {
  private let english = Translation(
    language: .english, file: "content/associations/a.en.md",
    record: Example.record(["summary": .text("One sentence.")]), body: .empty)
  private let whole = Translation(
    language: .english, file: "content/associations/b.en.md",
    record: Example.record(["summary": .text("In short.")]), body: Body(markdown: "English text.", firstLine: 3))

  private var profiles: [Profile] {
    [
      Example.profile("a", "Abend", body: "Deutscher Text.", translations: [english]),
      Example.profile(
        "b", "Brücke", body: "Noch einer.", translations: [whole],
        ["district": .term(TermID("senne")), "languages": .languages([Example.tag("ar-SY")])]),
      Example.profile("c", "Chor", ["topics": .terms([TermID("bildung"), TermID("musik")])]),
    ]
  }

  private func names(_ json: String) -> [String] {
    json.matches(of: /"id":"profile-([a-z]+)"/).map { String($0.1) }
  }

  @Test func inAnotherLanguageTextsAreTranslatedAsFarAsTheyAre() {
    let json = Example.json(profiles, edition: ["name": .text("en"), "lang": .language(.english)])
    #expect(json.hasPrefix(#"{"lang":"en","dir":"ltr""#))
    #expect(
      json.contains(#""name":{"lang":"de","dir":"ltr","text":"Abend"},"summary":"One sentence.","untranslated":"#))
    #expect(json.contains(#""body":{"lang":"de","dir":"ltr","blocks":[{"p":["Deutscher Text."]}]}"#))
    #expect(json.contains(#""text":"Brücke"},"summary":"In short.","stale""#))
    #expect(json.contains(#""body":{"blocks":[{"p":["English text."]}]}"#))
    // It keeps to its language: what was translated does not stand there twice.
    #expect(!json.contains("Noch einer.") && !json.contains(#""translations""#))
  }

  @Test func inTheLanguageOfTheSiteAllLanguagesStandBesides() {
    let german = Translation(
      language: .german, file: "content/associations/d.md", record: Example.record(["summary": .text("Kurz.")]),
      body: .empty)
    let foreign = Example.profile(
      "d", "Diwan", body: "English first.", language: .english, translations: [german],
      ["summary": .text("Short.")])
    let json = Example.json(profiles + [foreign], edition: ["name": .text("x")])
    #expect(json.contains(#""translations":[{"lang":"en","dir":"ltr","summary":"In short.","body":"#))
    // What is shown in German is also there as the association wrote it; what is not, is not there twice.
    #expect(json.contains(#""summary":"Kurz.","untranslated""#))
    #expect(json.contains(#""translations":[{"lang":"en","dir":"ltr","summary":"Short."}]"#))
    #expect(json.matches(of: /English first\./).count == 1)
  }

  @Test func aSelectionHoldsThoseThatFitAllOfIt() {
    func selected(_ selection: KeyValuePairs<String, FieldValue>) -> [String] {
      names(
        Example.json(
          profiles,
          edition: ["name": .text("x"), "order": .text("name"), "selection": .record(Example.record(selection))]))
    }
    #expect(selected([:]) == ["a", "b", "c"])
    #expect(selected(["topics": .terms([TermID("musik")])]) == ["a", "b", "c"])
    #expect(selected(["topics": .terms([TermID("bildung")])]) == ["c"])
    #expect(selected(["districts": .terms([TermID("senne"), TermID("mitte")])]) == ["b"])
    // Arabic as spoken in Syria is Arabic; who asks for that of Iraq does not mean it.
    #expect(selected(["languages": .languages([Example.tag("ar")])]) == ["b"])
    #expect(selected(["languages": .languages([Example.tag("ar-IQ")])]) == [])
    #expect(selected(["topics": .terms([TermID("bildung")]), "districts": .terms([TermID("senne")])]) == [])
    #expect(selected(["audiences": .terms([TermID("frauen")])]) == [])
  }

  @Test func whatIsNotSelectedIsNowhere() {
    let json = Example.json(
      profiles,
      edition: [
        "name": .text("x"), "selection": .record(Example.record(["topics": .terms([TermID("bildung")])])),
      ])
    #expect(json.contains("Chor") && json.contains(#""count":"1 Verein""#))
    #expect(!json.contains("Abend") && !json.contains("profile-b"))
  }

  @Test func theOrderSaysWhatStandsTogether() {
    func groups(_ order: String) -> [String] {
      let json = Example.json(profiles, edition: ["name": .text("x"), "order": .text(order)])
      return json.matches(of: /\{"id":"(?!profile)([a-z]+)"/).map { String($0.1) } + names(json)
    }
    #expect(groups("district") == ["senne", "other", "b", "a", "c"])
    // Under what an association names first, and only there.
    #expect(groups("topic") == ["musik", "bildung", "a", "b", "c"])
    #expect(groups("name") == ["other", "a", "b", "c"])
  }

  @Test func lookAndTextsAreThoseOfTheEdition() {
    let photo = FieldValue.record(Example.record(["file": .text("a.png"), "alt": .text("Ein Chor")]))
    let rendition = Rendition(file: "/x/1", format: .png, width: 40, height: 20)
    let picture = Picture(
      source: ContentDigest(of: []), fingerprint: Fingerprint(), web: [rendition], fallback: rendition, print: rendition
    )
    func document(_ edition: KeyValuePairs<String, FieldValue>) -> BrochureDocument {
      Example.document(
        [Example.profile("a", "A", ["photo": photo])], pictures: [PictureUse("a.png", as: .photo): picture],
        edition: edition)
    }
    let usual = document(["name": .text("x")])
    let usualText = String(decoding: usual.data, as: UTF8.self)
    #expect(usualText.contains(#""layout":{"paper":"a5","columns":1,"large":false,"colour":true},"title":"Vereine""#))
    #expect(usual.isInColour && usual.pictures.count == 1)
    let other = document([
      "name": .text("x"), "paper": .text("A4"), "columns": .text("two"), "black-and-white": .flag(true),
      "photos": .flag(false), "title": .text("Zum Kopieren"),
    ])
    let text = String(decoding: other.data, as: UTF8.self)
    #expect(text.contains(#""layout":{"paper":"a4","columns":2,"large":false,"colour":false},"title":"Zum Kopieren""#))
    #expect(!other.isInColour && other.pictures.isEmpty && !text.contains("Ein Chor"))
    #expect(other.fingerprint != usual.fingerprint)
    // There is no room for two columns of large type.
    let large = document(["name": .text("x"), "columns": .text("two"), "large-print": .flag(true)])
    #expect(String(decoding: large.data, as: UTF8.self).contains(#""columns":1,"large":true"#))
  }
}
