import Diagnostics
import Profiles
import Rendering
import Testing

struct BrochureDocumentTests {
  @Test func anIndexOfOneWordForAllIsNone() {
    let all = [Example.profile("a", "A"), Example.profile("b", "B")]
    #expect(!Example.json(all).contains(#""by-topic":["#))
    let other = Example.profile("c", "C", ["topics": .terms([TermID("bildung")])])
    #expect(Example.json(all + [other]).contains(#""by-topic":["#))
  }

  /// What is said of a word that a template misspells names those there are.
  @Test func allWordsOfTheTemplatesAreKnownByName() throws {
    let json = Example.json([])
    let words = try #require(json.firstMatch(of: /"words":(\{[^}]*\})/)?.output.1)
    let names = words.matches(of: /[{,]"([a-z-]+)":/).map { String($0.output.1) }
    #expect(names.sorted() == Brochure.wordNames.sorted())
  }

  @Test func theOwnLanguageOfATranslatedProfileHasAName() {
    let profile = Example.profile(
      "a", "Ä", body: "კარგი", language: Example.tag("ka"),
      translations: [
        Translation(
          language: .german, file: "content/associations/a.de.md", record: Record([]),
          body: Body(markdown: "Gut.", firstLine: 3))
      ], ["languages": .languages([.german])])
    #expect(
      Example.json([profile]).contains(#""languages":{"de":{"name":"Deutsch","dir":"ltr"},"ka":{"name":"Georgisch""#))
  }

  @Test func aSmallEditionInFull() throws {
    let full = Example.profile(
      "chor", "Chor der Stimmen e. V.", body: "## Wir *singen*\n\n- laut\n- [leise](lesen.md)",
      [
        "district": .term(TermID("senne")), "languages": .languages([.german, Example.tag("ar")]),
        "topics": .terms([TermID("bildung"), TermID("musik")]), "phone": .text("030 23125 001"),
        "website": .text("https://chor.example.org/"),
        "times": .records([
          Example.record([
            "day": .recurrence(Recurrence(weekday: .saturday, ordinal: .last)),
            "from": .time(try #require(ClockTime("18:00"))), "what": .text("Probe"),
          ])
        ]),
        "register": .record(Example.record(["court": .text("Amtsgericht"), "number": .text("VR 0000")])),
        "rooms": .flag(true), "confirmed": .date(Example.date("2026-06-15")), "status": .text("paused"),
      ])
    let json = Example.json([full, Example.profile("lesen", "Ärger & Lesen")])
    let expected = [
      #""lang":"de","dir":"ltr","layout":{"paper":"a5","columns":1,"large":false,"colour":true}"#,
      #""title":"Vereine","city":"Bielefeld","date":{"year":2026,"month":11,"day":23}"#,
      #""as-of":"Stand: 23. November 2026","count":"2 Vereine""#,
      #""ar":{"name":"Arabisch","own":"⁨العربية⁩","dir":"rtl"}"#,
      #""groups":[{"id":"senne","kind":"Stadtbezirk","name":"Senne","count":"1 Verein","profiles":[{"id":"profile-chor","#,
      #""name":"Chor der Stimmen e. V.","summary":"Ein Satz.","paused":true,"confirmed":"Bestätigt am 15. Juni 2026""#,
      #""phone":{"text":"030\#u{A0}23125\#u{A0}001","href":"tel:+493023125001"}"#,
      #""website":{"text":"chor.example.org","href":"https://chor.example.org/"}"#,
      #""times":[{"day":"Letzter Samstag im Monat","time":"ab 18:00 Uhr","what":"Probe"}],"register":"Amtsgericht, VR\#u{A0}0000","rooms":"ja""#,
      #""body":{"blocks":[{"h":["Wir ",{"em":["singen"]}],"level":1},{"list":[[{"p":["laut"]}],"#
        + ##"[{"p":[{"a":["leise"],"href":"#profile-lesen"}]}]],"tight":true}]}"##,
      #"{"id":"other","name":"Ohne festen Stadtbezirk","count":"1 Verein""#,
      #""alphabet":[{"heading":"A","profiles":["profile-lesen"]},{"heading":"C","profiles":["profile-chor"]}]"#,
      #""by-topic":[{"topic":"bildung","profiles":["profile-chor"]},"#,
      #"{"topic":"musik","profiles":["profile-lesen","profile-chor"]}]"#,
      #""by-language":[{"language":"ar","profiles":["profile-chor"]},"#,
    ]
    var rest = Substring(json)
    for piece in expected {
      let normal = piece.replacing("e. V.", with: "e.\u{A0}V.")
      let found = rest.firstRange(of: normal)
      #expect(found != nil, "missing, or not in this order: \(normal)")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  @Test func aCodeLeadsOnlyToWhatHasAPage() {
    let profiles = [Example.profile("eins", "Eins"), Example.profile("zwei", "Zwei")]
    let json = String(decoding: Example.document(profiles, pages: ["zwei"]).data, as: UTF8.self)
    #expect(json.matches(of: /"code":"<svg/).count == 1)
    let other = String(decoding: Example.document(profiles).data, as: UTF8.self)
    #expect(!other.contains("<svg"))
  }

  @Test func theSameSourceMakesTheSameBytes() {
    let profiles = (0..<20).map { Example.profile("p\($0)", "Verein \($0)", body: "Text \($0)") }
    let (one, other) = (Example.document(profiles), Example.document(profiles.reversed()))
    #expect(one.data == other.data)
    #expect(one.fingerprint == other.fingerprint)
    #expect(one.fingerprint != Example.document(Array(profiles.dropLast())).fingerprint)
  }

  @Test(
    arguments: [
      ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("file:///etc/passwd", nil), ("//example.org/x", nil),
      ("https://example.org/ä?q=1#f", "https://example.org/%C3%A4?q=1#f"), ("HTTP://example.org", "http://example.org"),
      ("mailto:a@example.org", "mailto:a@example.org"), ("tel:+4930", "tel:+4930"), ("andere.md", "#profile-andere"),
      ("fehlt.md", nil), ("../pages/impressum.md", "https://vereine.example.org/pages/impressum.html"),
    ] as [(String, String?)])
  func onlySafeLinksAreKept(_ address: String, _ expected: String?) {
    let json = Example.json([
      Example.profile("eine", "Eine", body: "[Text](<\(address)>)"), Example.profile("andere", "Andere"),
    ])
    if let expected {
      #expect(json.contains(#"{"a":["Text"],"href":"\#(expected)"}"#))
    } else {
      #expect(json.contains(#""blocks":[{"p":["Text"]}]"#))
    }
  }

  @Test func headingLevelsHaveNoGaps() {
    let json = Example.json([Example.profile("a", "A", body: "###### tief\n\n## flach\n\n##### mitte\n\n###### unten")])
    let levels = json.matches(of: /"level":(\d)/).compactMap { Int($0.output.1) }
    #expect(levels == [1, 1, 2, 3])
  }

  @Test func numbersInRightToLeftTextAreIsolated() {
    let translation = Translation(
      language: Example.tag("ar"), file: "content/associations/a.ar.md", record: Record(),
      body: Body(markdown: "هاتف: 030 23125 001، بريد a@example.org (2017).", firstLine: 3))
    let json = Example.json([Example.profile("a", "A", translations: [translation])])
    #expect(json.contains("هاتف: \u{2066}030\u{A0}23125\u{A0}001\u{2069}، بريد \u{2066}a@example.org\u{2069} (2017)."))
    #expect(json.contains(#""translations":[{"lang":"ar","dir":"rtl""#))
  }

  @Test func textInAnotherLanguageSaysSo() {
    let json = Example.json([
      Example.profile("a", "Choir", language: .english, ["summary": .text("We sing.")])
    ])
    #expect(json.contains(#""name":{"lang":"en","dir":"ltr","text":"Choir"}"#))
    #expect(json.contains(#""summary":{"lang":"en","dir":"ltr","text":"We sing."}"#))
  }

  @Test func whatCannotBeShownIsReportedWithItsPlace() throws {
    let coverage = FontCoverage(parsing: "Sans\n0020-007E\n00A0-00FF\nFFFD")
    let document = Example.document(
      [Example.profile("a", "Plain", body: "one\n\ntwo 😀 three")], coverage: coverage)
    let finding = try #require(document.findings.first { $0.file == "content/associations/a.md" })
    #expect(finding.rule == .characterNotCovered)
    #expect(finding.severity == .warning)
    #expect(finding.place == SourcePlace(line: 12, column: 5))
    #expect(finding.message.en.contains("U+1F600"))
  }

  @Test func onlyPicturesThatCanBeShownAreAskedFor() throws {
    let logo = FieldValue.record(Example.record(["file": .text("a.png"), "alt": .text("Ein Kreis")]))
    let profile = Example.profile("a", "A", ["logo": logo])
    func rendition(_ format: Picture.Format, _ width: Int) -> Rendition {
      Rendition(file: "/x/\(width)", format: format, width: width, height: width / 2)
    }
    let picture = Picture(
      source: ContentDigest(of: []), fingerprint: Fingerprint(), web: [rendition(.webp, 90)],
      fallback: rendition(.jpeg, 80),
      print: rendition(.png, 40))
    #expect(Example.document([profile]).pictures.isEmpty)
    let document = Example.document([profile], pictures: [PictureUse("a.png", as: .logo): picture])
    #expect(document.pictures.map(\.name) == ["pictures/1.png"])
    #expect(
      String(decoding: document.data, as: UTF8.self).contains(
        #""logo":{"file":"pictures/1.png","alt":"Ein Kreis","lang":"de","width":40,"height":20}"#))
  }

  @Test func anEmptyEditionIsStillADocument() {
    #expect(Example.json([]).contains(#""count":"0 Vereine""#))
  }
}
