import Profiles
import Rendering
import Testing

/// What the office says in a brochure, besides the profiles.
struct OfficeTextTests {
  private static let english = Translation(
    language: .english, file: "content/pages/foreword.en.md", record: Example.record(["title": .text("Foreword")]),
    body: Body(markdown: "Dear readers", firstLine: 4))
  private static let foreword = Example.page(.foreword, "Vorwort", "Liebe *Leser*", translations: [english])

  @Test func theForewordIsInTheLanguageOfTheBrochure() {
    #expect(
      Example.json([], texts: [Self.foreword]).contains(
        #""foreword":{"title":"Vorwort","body":{"blocks":[{"p":["Liebe ",{"em":["Leser"]}]}]}}"#))
    let english = Example.json(
      [], texts: [Self.foreword], edition: ["name": .text("en"), "lang": .language(.english)])
    #expect(english.contains(#""foreword":{"title":"Foreword","body":{"blocks":[{"p":["Dear readers"]}]}}"#))
    #expect(!Example.json([]).contains("foreword"))
  }

  @Test func aForewordThatNobodyTranslatedIsMarked() {
    let json = Example.json(
      [], texts: [Self.foreword], edition: ["name": .text("ar"), "lang": .language(Example.tag("ar"))])
    #expect(
      json.contains(
        #""foreword":{"title":{"lang":"de","dir":"ltr","text":"Vorwort"},"untranslated":"not-translated","#
          + #""body":{"lang":"de","dir":"ltr","blocks""#))
  }

  @Test func linksOfTheOfficeLeadWhereTheyLeadOnThePage() {
    let page = Example.page(
      .foreword, "Vorwort", "[a](ueber.md) [b](../associations/chor.md) [c](../associations/weg.md)")
    let json = Example.json([Example.profile("chor", "Chor")], texts: [page])
    #expect(json.contains(#"{"a":["a"],"href":"https://vereine.example.org/pages/ueber.html"}"#))
    #expect(json.contains(##"{"a":["b"],"href":"#profile-chor"}," ","c"]"##))
  }

  @Test(arguments: [("district", "guide-by-district"), ("topic", "guide-by-topic"), ("name", "guide-by-name")])
  func theGuideSaysHowTheEditionIsOrdered(_ order: String, _ says: String) {
    let json = Example.json([Example.profile("a", "A")], edition: ["name": .text("x"), "order": .text(order)])
    #expect(json.contains(#""guide":{"title":"guide-title","paragraphs":["\#(says)"],"indexes":"guide-indexes""#))
  }

  @Test func theGuideSpeaksOfCodesOnlyWhereThereAreSome() {
    let document = Example.document([Example.profile("a", "A")], pages: ["a"])
    #expect(
      String(decoding: document.data, as: UTF8.self).contains(#""paragraphs":["guide-by-district","guide-code"]"#))
  }

  @Test func theOfficeMayExplainTheBrochureItself() {
    let guide = Example.page(.guide, "Zum Gebrauch", "So geht es.")
    #expect(
      Example.json([], texts: [guide]).contains(#""guide":{"title":"Zum Gebrauch","own":{"title":"Zum Gebrauch""#))
    // In a language that it does not speak, the usual words say it.
    let english = Example.json([], texts: [guide], edition: ["name": .text("en"), "lang": .language(.english)])
    #expect(english.contains(#""guide":{"title":"guide-title","paragraphs""#))
    #expect(!english.contains("So geht es."))
  }

  @Test func thatProfilesAreConfirmedIsCountedAndDated() {
    func profile(_ slug: String, _ day: String?) -> Profile {
      day.map { Example.profile(slug, slug, ["confirmed": .date(Example.date($0))]) } ?? Example.profile(slug, slug)
    }
    // Two years are the limit; the very day still counts as recent.
    let json = Example.json([
      profile("a", "2026-11-23"), profile("b", "2024-11-23"), profile("c", "2024-11-22"), profile("d", "2019-03-01"),
      profile("e", nil),
    ])
    #expect(
      json.contains(
        #""lines":[{"label":"confirmed-since","value":"2 Vereine"},{"label":"confirmed-before","value":"2 Vereine"},"#
          + #"{"label":"not-confirmed-yet","value":"1 Verein"},"#
          + #"{"label":"oldest-confirmation","value":"1. März 2019"}]"#))
    #expect(!Example.json([]).contains("confirmation"))
  }

  @Test func audiencesHaveAnIndex() {
    let json = Example.json([
      Example.profile("a", "A", ["audiences": .terms([TermID("frauen"), TermID("aeltere")])]),
      Example.profile("b", "B", ["audiences": .terms([TermID("frauen")])]), Example.profile("c", "C"),
    ])
    #expect(
      json.contains(
        #""by-audience":[{"audience":"aeltere","profiles":["profile-a"]},"#
          + #"{"audience":"frauen","profiles":["profile-a","profile-b"]}]"#))
  }

  @Test func theCoverHasItsPictureWhereItCanBeShown() {
    let cover = FieldValue.record(
      Example.record([
        "file": .text("./titel.jpg"), "alt": .text("Ein Fest"), "credit": .text("Maria Beispiel"),
      ]))
    let rendition = Rendition(file: "/x/1", format: .jpeg, width: 400, height: 300)
    let picture = Picture(
      source: ContentDigest(of: []), fingerprint: Fingerprint(), web: [rendition], fallback: rendition, print: rendition
    )
    let use = PictureUse("titel.jpg", as: .cover)
    let document = Example.document([], pictures: [use: picture], edition: ["name": .text("x"), "cover": cover])
    #expect(document.pictures.map(\.name) == ["pictures/1.jpg"])
    #expect(
      String(decoding: document.data, as: UTF8.self).contains(
        #""cover":{"file":"pictures/1.jpg","alt":"Ein Fest","lang":"de","width":400,"height":300,"#
          + #""credit":"Foto: Maria Beispiel"}"#))
    // A picture that cannot be shown, and an edition that names none.
    #expect(Example.document([], edition: ["name": .text("x"), "cover": cover]).pictures.isEmpty)
    #expect(Example.document([], pictures: [use: picture], edition: ["name": .text("x")]).pictures.isEmpty)
  }

  @Test(arguments: [("Steckbriefe", true), ("Vereine in BIELEFELD", false)])
  func theCoverNamesTheCityUnlessItsTitleDoes(_ title: String, _ isNamed: Bool) {
    let json = Example.json([], edition: ["name": .text("x"), "title": .text(title)])
    #expect(json.contains(#""city":"Bielefeld""#) == isNamed)
  }
}
