import Diagnostics
import Profiles
import Publishing
import Rendering
import Testing

/// The page for new associations and the form to take part.
struct TakePartFormTests {
  private static let page = Example.page(.takePart, "Mitmachen", "Schreiben Sie uns.")
  private static let json = Example.json([], texts: [page])

  @Test func whereTheOfficeSaysHowToTakePartThereIsAForm() {
    #expect(
      Self.json.contains(#""take-part":{"text":{"title":"Mitmachen","body":{"blocks":[{"p":["Schreiben Sie uns."]}]}}"#)
    )
    #expect(Self.json.contains(#""title":"form-title","hint":"form-hint","questions":[{"label":"column-name""#))
    #expect(!Example.json([]).contains("take-part"))
  }

  /// What the office fills in, and what has a part of its own.
  private static let others: Set<String> = ["consent", "logo", "photo", "confirmed", "status", "lang", "aliases"]

  /// The fields that a question is about: those of a record one by one.
  private static func asked(_ fields: [FieldDeclaration]) -> [FieldDeclaration] {
    fields.flatMap { field in
      switch field.kind {
      case .record(let parts): asked(parts)
      case .records(let parts): [field] + asked(parts)
      default: [field]
      }
    }
  }

  @Test func everyFieldIsAskedForByALabelOfItsOwn() {
    let fields = Self.asked(ProfileField.all.filter { !Self.others.contains($0.key) })
    // A person signs besides, and is asked for twice on paper, but once in the data.
    let labels = Self.json.matches(of: /"label":"(?!district-)[^"]*"/).count
    let elsewhere = 1 /* consent */ + Example.json([]).matches(of: /"label":"(?!district-)[^"]*"/).count
    #expect(labels - elsewhere == fields.count + 1)
    for field in fields { #expect(!Self.json.contains(field.help.de), "no label for \(field.key)") }
  }

  @Test func answersAreOfTheKindThatTheFieldIs() {
    for piece in [
      #"{"label":"column-summary","width":6,"required":true,"lines":3}"#,
      #"{"label":"Themen","width":6,"required":true,"boxes":["Musik","Bildung"]}"#,
      #"{"label":"Für wen","width":6,"boxes":["Frauen","Ältere"]}"#,
      #"{"label":"form-street","width":3,"lines":1},{"label":"form-postcode","width":2,"lines":1}"#,
      #"{"label":"Eigene Räume","width":3,"boxes":["ja","nein"]}"#,
      #"{"label":"Barrierefrei","width":3,"boxes":["ja","teilweise","nein"]}"#,
      #"{"label":"Treffzeiten","width":6,"columns":[{"label":"form-day","share":6},{"label":"form-from","share":3}"#,
      #"{"label":"Ansprechpersonen","width":6,"questions":[{"label":"form-person","width":3,"lines":1}"#,
      #"{"label":"form-publish","width":3,"boxes":["channel-web","channel-print","channel-list","channel-data"]}"#,
      #"{"label":"form-withhold","width":6,"lines":1}"#,
    ] {
      #expect(Self.json.contains(piece), "missing: \(piece)")
    }
  }

  @Test func consentIsToTheWordingOfToday() {
    #expect(Self.json.contains(#""wording":{"text":"Wir stimmen zu.","id":"zwei"}"#))
    let english = Example.json(
      [], texts: [Self.page], edition: ["name": .text("en"), "lang": .language(.english)])
    #expect(english.contains(#""wording":{"text":{"lang":"de","dir":"ltr","text":"Wir stimmen zu."},"id":"zwei"}"#))
  }

  private static let typesetter = Typesetter.find(projectFolder: ".")

  @Test(
    .enabled(if: typesetter != nil, "Typst is not installed: make site"),
    arguments: [["paper": .text("A5")], ["large-print": .flag(true)], ["lang": .language(Example.tag("ar"))]]
      as [KeyValuePairs<String, FieldValue>])
  func itCanBeTypeset(_ layout: KeyValuePairs<String, FieldValue>) throws {
    let typesetter = try #require(Self.typesetter)
    let document = Example.document(
      [], coverage: typesetter.coverage(), texts: [Self.page, Example.page(.foreword, "Vorwort", "Liebe Leser")],
      edition: layout)
    #expect(try !typesetter.typeset(document, templatesFolder: "templates/brochure") { _ in nil }.isEmpty)
  }
}
