import Profiles
import Rendering
import Testing

@Suite("brochure.html")
struct BrochurePageTests {
  /// A site with one association, of which the brochure shows what `template` says.
  private static func site(
    _ template: String, _ pages: [Page] = [], brochure: [Record.Entry] = [], in district: String? = nil
  ) -> TestSite {
    var site = TestSite(
      profiles: [
        TestSite.profile("chor", district.map { [TestSite.entry(ProfileField.district, .term(TermID($0)))] } ?? [])
      ],
      pages: pages, settings: [TestSite.entry(SiteField.brochure, .record(Record(brochure)))])
    site.templates =
      TestTemplates.all.filter { $0.name != "brochure" } + [
        TemplateSource(name: "brochure", file: "brochure.mustache", text: template)
      ]
    return site
  }

  private static func page(_ site: TestSite, _ path: String = "brochure.html") async throws -> String {
    try #require(try await site.files()[path]).text
  }

  private static let foreword =
    "{{#foreword}}{{textTitle}}:{{{textBody}}}{{#isUntranslated}}FOREIGN{{/isUntranslated}}{{/foreword}}"

  @Test func theForewordLeadsToProfilesOnTheSamePage() async throws {
    let text = "[Chor](../associations/chor.md), [weg](../associations/weg.md), [Hilfe](hilfe.md)"
    var site = Self.site(
      Self.foreword,
      [
        TestSite.page("gruss", title: "Vorwort", body: text, role: "foreword"),
        TestSite.page("hilfe", title: "Hilfe", body: ""),
      ])
    #expect(
      try await Self.page(site)
        == "Vorwort:<p><a href=\"#p-chor\">Chor</a>, weg, <a href=\"pages/hilfe.html\">Hilfe</a></p>\n")
    // It is for everybody, also where nobody has translated it.
    site.otherLanguages = [.english]
    #expect(try await Self.page(site, "en/brochure.html").hasSuffix("</p>\nFOREIGN"))
  }

  @Test func theGuideNamesNumbersAndNoPages() async throws {
    let site = Self.site(
      "{{#guide}}{{guideTitle}};{{#paragraphs}}{{text}};{{/paragraphs}}{{guideLists}};{{guideNumbers}};{{#marks}}{{term}}={{text}};{{/marks}}{{/guide}}"
    )
    let text = try await Self.page(site)
    #expect(text.hasPrefix("guide-title;guide-by-district;guide-code;guide-lists;guide-numbers;"))
    #expect(text.contains("paused-label=paused-note;"))
    #expect(!text.contains("guide-indexes"))
  }

  @Test func theImprintSaysHowManyHaveConfirmed() async throws {
    let site = Self.site("{{imprintTitle}}|{{siteLabel}}|{{#confirmation}}{{term}}: {{text}}|{{/confirmation}}")
    #expect(
      try await Self.page(site)
        == "published-by|vereine.example.org/liste|not-confirmed-yet: count-associations 1|")
  }

  @Test(arguments: [("district", "#group-mitte"), ("topic", "#district-mitte")])
  func theMapLeadsToChaptersOrToTheIndex(_ order: String, _ target: String) async throws {
    var site = Self.site(
      """
      {{#districtMap}}{{viewBox}};{{#mapAreas}}{{number}} {{step}};{{/mapAreas}}{{#mapDistricts}}{{number}} {{label}} {{countInWords}} {{href}};{{/mapDistricts}}{{/districtMap}}
      {{#groups}}#{{groupID}}{{/groups}}{{#indexes}}{{#indexSections}}{{#sectionID}}#{{sectionID}}{{/sectionID}}{{/indexSections}}{{/indexes}}
      """, brochure: [TestSite.entry(BrochureField.order, .text(order))], in: "mitte")
    #expect(!(try await Self.page(site)).contains("count-associations"), "nobody knows where it is")
    site.districts = [
      Term(
        id: TermID("mitte"), labels: Labels([.german: "Mitte"]), otherSpellings: [],
        position: TilePosition(column: 1, row: 1)),
      Term(id: TermID("nord"), labels: Labels([.german: "Nord"]), otherSpellings: []),
    ]
    let text = try await Self.page(site)
    #expect(
      text.hasPrefix("-4 -4 324 108;1 1;1 Mitte count-associations 1 \(target);2 Nord count-associations 0 ;\n"))
    #expect(text.split(separator: "\n").last?.contains(target) == true)
  }

  private static let form = """
    {{#takePart}}{{textTitle}}|{{#questions}}{{label}}{{#isRequired}}*{{/isRequired}}{{#answerLines}}_{{/answerLines}}{{#boxes}}[{{text}}]{{/boxes}}\
    {{#tableColumns}}({{label}}{{#answerLines}}_{{/answerLines}}){{/tableColumns}}\
    {{#formEntries}}<{{#entryQuestions}}{{label}};{{/entryQuestions}}>{{/formEntries}}|{{/questions}}{{wording}}{{/takePart}}
    """

  @Test func theFormAsksForTheFieldsOfAProfile() async throws {
    #expect(try await Self.page(Self.site(Self.form)) == "")
    let site = Self.site(Self.form, [TestSite.page("mit", title: "Mitmachen", body: "", role: "take-part")])
    let text = try await Self.page(site)
    #expect(text.hasPrefix("Mitmachen|column-name*_|column-short-name_|column-summary*___|topics*[Bildung][Sport]|"))
    #expect(text.contains("|rooms[rooms-yes][rooms-no]|"))
    #expect(text.contains("|times(form-day___)(form-from___)(form-to___)(form-what___)(form-language___)|"))
    #expect(text.count { $0 == "<" } == 2)
  }

  @Test func theCoverShowsItsPicture() async throws {
    let cover = Record([
      TestSite.entry(CoverField.file, .text("titel.jpg")), TestSite.entry(CoverField.alt, .text("Ein Fest")),
    ])
    var site = Self.site(
      "{{city}}{{#coverPicture}}{{src}} {{alt}}{{/coverPicture}}",
      brochure: [TestSite.entry(BrochureField.cover, .record(cover))])
    #expect(try await Self.page(site) == "", "what cannot be shown is not named")
    site.pictures = [PictureUse("titel.jpg", as: .cover): .ready("titel")]
    let files = try await site.files()
    let text = try #require(files["brochure.html"]).text
    #expect(text.hasSuffix("-288.jpg Ein Fest"))
    #expect(files[String(text.prefix { $0 != " " })] != nil, "it is published")
  }

  @Test func itIsMadeAnewWhenTheOfficeSaysSomethingElse() async throws {
    func fingerprint(_ body: String, _ role: String) async throws -> Fingerprint? {
      try await Self.site("", [TestSite.page("a", title: "A", body: body, role: role)]).files()["brochure.html"]?
        .fingerprint
    }
    for role in ["foreword", "guide", "take-part"] {
      #expect(try await fingerprint("so", role) != fingerprint("anders", role))
      #expect(try await fingerprint("so", role) == fingerprint("so", role))
    }
    #expect(try await fingerprint("so", "about") == fingerprint("anders", "about"))
  }
}
