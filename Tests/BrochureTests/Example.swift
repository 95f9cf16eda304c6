import Diagnostics
import Profiles
import Rendering

/// Small editions made by hand.
enum Example {
  static let today = date("2026-11-23")

  static func date(_ text: String) -> CalendarDate {
    CalendarDate(text) ?? CalendarDate(year: 2000, month: 1, day: 1) ?? today
  }

  static func record(_ values: KeyValuePairs<String, FieldValue>) -> Record {
    Record(values.map { Record.Entry(key: $0, value: $1, place: .start) })
  }

  static func tag(_ code: String) -> LanguageTag { LanguageTag(code) ?? .german }

  private static let vocabulary = Vocabulary([
    .topics: [
      Term(id: TermID("musik"), labels: Labels([.german: "Musik"]), otherSpellings: []),
      Term(id: TermID("bildung"), labels: Labels([.german: "Bildung"]), otherSpellings: []),
    ],
    .audiences: [
      Term(id: TermID("frauen"), labels: Labels([.german: "Frauen"]), otherSpellings: []),
      Term(id: TermID("aeltere"), labels: Labels([.german: "Ältere"]), otherSpellings: []),
    ],
    .districts: [
      Term(
        id: TermID("mitte"), labels: Labels([.german: "Mitte"]), otherSpellings: [],
        position: TilePosition(column: 1, row: 1)),
      Term(
        id: TermID("senne"), labels: Labels([.german: "Senne"]), otherSpellings: [],
        position: TilePosition(column: 1, row: 2)),
    ],
  ])

  /// With what site.yaml says of one edition of the brochure.
  private static func settings(_ edition: KeyValuePairs<String, FieldValue>) -> SiteSettings {
    SiteSettings(
      record([
        "title": .text("Vereine"), "lang": .language(.german), "base-url": .text("https://vereine.example.org/"),
        "publisher": .record(
          record([
            "name": .text("Büro"), "email": .text("buero@example.org"),
            "address": .record(record(["city": .text("Bielefeld")])),
          ])),
        "colours": .record(record(["primary": .text("#125b57")])),
        "consent-texts": .records([
          record(["id": .text("zwei"), "from": .date(date("2025-01-01")), "text": .text("Wir stimmen zu.")]),
          record(["id": .text("eins"), "from": .date(date("2022-01-01")), "text": .text("Einst.")]),
          record(["id": .text("drei"), "from": .date(date("2027-01-01")), "text": .text("Dereinst.")]),
        ]),
        "brochure": .record(record(["editions": .records([record(edition)])])),
      ]))
  }

  static func profile(
    _ slug: String, _ name: String, body: String = "", language: LanguageTag = .german,
    translations: [Translation] = [], _ more: KeyValuePairs<String, FieldValue> = [:]
  ) -> Profile {
    let consent = record([
      "date": .date(today), "by": .text("Vorstand"), "channels": .channels([.web, .print]),
    ])
    let required: KeyValuePairs<String, FieldValue> = [
      "name": .text(name), "summary": .text("Ein Satz."), "topics": .terms([TermID("musik")]),
      "languages": .languages([.german]), "consent": .record(consent),
    ]
    let entries =
      record(more).entries + record(required).entries.filter { entry in !more.contains { $0.key == entry.key } }
    return Profile(
      slug: slug, file: "content/associations/\(slug).md", folder: "", language: language, record: Record(entries),
      body: Body(markdown: body, firstLine: 10), translations: translations)
  }

  static func document(
    _ profiles: [Profile], coverage: FontCoverage = .everything, pictures: [PictureUse: Picture] = [:],
    pages: Set<String> = [], texts: [Page] = [], edition: KeyValuePairs<String, FieldValue> = [:]
  ) -> BrochureDocument {
    let settings = settings(edition)
    let directory = AssociationDirectory(
      settings: settings, vocabulary: vocabulary, pages: texts, profiles: profiles)
    return Brochure.document(
      BrochureSource(
        edition: directory.edition(for: [.print], asOf: today),
        design: edition.isEmpty ? nil : settings.brochureEditions.first, strings: .testing, coverage: coverage,
        pictures: pictures, pages: pages))
  }

  /// What the document has for its profiles, as text.
  static func json(
    _ profiles: [Profile], coverage: FontCoverage = .everything, texts: [Page] = [],
    edition: KeyValuePairs<String, FieldValue> = [:]
  ) -> String {
    String(decoding: document(profiles, coverage: coverage, texts: texts, edition: edition).data, as: UTF8.self)
  }

  /// A page of the office.
  static func page(_ role: PageRole, _ title: String, _ text: String, translations: [Translation] = []) -> Page {
    Page(
      name: role.rawValue, file: "content/pages/\(role.rawValue).md", language: .german,
      record: record(["title": .text(title), "role": .text(role.rawValue)]),
      body: Body(markdown: text, firstLine: 5), translations: translations)
  }
}
