import Diagnostics
import Foundation
import Profiles
import Publishing
import Testing

@testable import Intake

@Suite struct CSVImportTests {
  let site: TestSite
  let consent = "2026-03-31; Vorstand; web, druck"

  init() throws { site = try TestSite() }

  // MARK: - Usual lists

  @Test func makesDraftsOfAListWithUsualHeaders() async throws {
    let list = """
      Vereinsname;Kürzel;PLZ;Ort;Straße;Ansprechpartner/in;Tel.;Mail;Homepage;Schwerpunkte;Sprache(n);Stadtteil;Gründungsjahr;Beschreibung
      Nar e. V.;NAR;33602;Bielefeld;Beispielweg 1;Maria Beispiel;030 23125 001;nar@nar.example.org;www.nar.example.org;lernen, Theater, Tanz;Deutsch/Türkisch;Mitte;1998;"Wir lernen. Und tanzen.

      - montags
      - dienstags"
      """
    let map = "trennzeichen: \",;/\""
    let outcome = try await site.run(list, map: map, consent: consent)
    #expect(outcome.failure == nil)
    #expect(outcome.taken == 1)
    #expect(outcome.diagnostics.map(\.short) == ["2:114 unknown-topic"])
    #expect(
      site.profile("nar") == """
        ---
        name: Nar e. V.
        kurzname: NAR
        kurzbeschreibung: Wir lernen.
        themen: [Bildung, "Theater, Tanz"]
        sprachen: [Deutsch, Türkisch]
        stadtbezirk: Mitte
        gegründet: 1998
        adresse:
          straße: Beispielweg 1
          plz: "33602"
          ort: Bielefeld
        e-mail: nar@nar.example.org
        telefon: "030 23125 001"
        webseite: https://www.nar.example.org
        kontakte:
          - name: Maria Beispiel
            veröffentlichen: []
        einwilligung:
          datum: 2026-03-31
          durch: Vorstand
          kanäle: [web, druck]

        # Stand in der Liste und passt so nicht; bitte einarbeiten oder löschen:
        # Schwerpunkte: Tanz
        ---

        Und tanzen.

        - montags
        - dienstags

        """)
    let (profile, findings) = await site.read("nar")
    #expect(findings == [])
    #expect(profile?[ProfileField.topics] == [TermID("bildung"), TermID("theater")])
  }

  @Test func withoutConsentADraftIsNotSoundAndSaysWhatIsMissing() async throws {
    let outcome = try await site.run(
      "Name,Topics,Languages,Summary\nNar,Education,German,We help.\n", language: .english)
    #expect(outcome.diagnostics == [])
    let findings = await site.read("nar").findings
    #expect(findings.map(\.rule) == [.missingField])
    #expect(findings.first?.message.en.contains("consent") == true)
    let text = try #require(site.profile("nar"))
    #expect(text.contains("\n#consent:\n#  "))
    #expect(text.contains("\ntopics: [Education]\nlanguages: [German]\n"))
  }

  @Test func aSecondRunChangesNothing() async throws {
    let list = "Name;Text\nNar;Eins.\nNar;Zwei.\nÄpfel;Drei.\nNar;Eins.\n;Vier.\n;;\n"
    let first = try await site.run(list)
    #expect(first.summary.de == "3 neue Steckbriefe, 0 schon vorhanden, 2 Zeilen ausgelassen.")
    #expect(first.diagnostics.map(\.short) == ["3:1 duplicate-name", "5:1 row-skipped", "6:1 row-skipped"])
    #expect(site.profiles == ["aepfel", "nar", "nar-2"])
    try site.write("content/associations/nar.md", "by hand")
    let second = try await site.run(list)
    #expect(second.summary.en == "0 new profiles, 3 already there, 2 rows skipped.")
    #expect(site.profiles == ["aepfel", "nar", "nar-2"])
    #expect(site.profile("nar") == "by hand")
    let third = try await site.run(list + "Neu;Fünf.\n")
    #expect(third.taken == 1)
  }

  @Test func knowsAssociationsByTheirNames() async throws {
    _ = try await site.run("Name,Topics,Languages,Summary\nNar e. V.,Bildung,de,Gut.\n", consent: consent)
    let old = try #require(site.profile("nar"))
    try site.write("content/associations/mitte/granatapfel.md", old)
    try FileManager.default.removeItem(atPath: site.content + "/associations/nar.md")
    let outcome = try await site.run("Name,Topics,Languages,Summary\nNAR e.V.,Bildung,de,Gut.\n")
    #expect(outcome.rows.map(\.fate) == [.alreadyThere("granatapfel.md")])
  }

  // MARK: - What does not fit

  @Test func reportsWhatDoesNotFitOnceAndKeepsIt() async throws {
    let list = """
      Verein,Themen,Mail,Bezirk,Fax,Gründung
      A,"Bildumg; Tanz",a(at)example.org,Mite,1,neulich
      B,Bildumg,b1@example.org; b2@example.org,Mitte,,2099
      """
    let outcome = try await site.run(list)
    #expect(
      outcome.diagnostics.map(\.short) == [
        "1:27 unknown-column", "2:3 unknown-topic", "2:3 unknown-topic", "2:19 invalid-email", "2:36 unknown-district",
        "2:43 invalid-year", "3:11 value-not-taken", "3:49 invalid-year",
      ])
    #expect(outcome.diagnostics.allSatisfy { $0.severity == .warning && $0.file.hasSuffix("/liste.csv") })
    let typo = try #require(outcome.diagnostics.first { $0.message.de.contains("Bildumg") })
    #expect(typo.message.de.hasSuffix("(in 2 Zeilen)"))
    #expect(typo.advice?.de == "Meinten Sie „Bildung“?")
    #expect(typo.excerpt?.hasPrefix("A,") == true)
    let text = try #require(site.profile("a"))
    for note in [
      "Themen: Bildumg", "Themen: Tanz", "Mail: a(at)example.org", "Bezirk: Mite", "Fax: 1", "Gründung: neulich",
    ] {
      #expect(text.contains("\n#   \(note)\n") || text.contains("\n# \(note)\n"), "\(note)")
    }
    #expect(site.profile("b")?.contains("e-mail: b1@example.org\n") == true)
    #expect(site.profile("b")?.contains("# Mail: b2@example.org\n") == true)
  }

  @Test func aCellTooManyIsKept() async throws {
    let outcome = try await site.run("Name,Text\nNar,Eins, zwei und drei.\n")
    #expect(outcome.diagnostics.map(\.short) == ["2:10 extra-cell"])
    #expect(site.profile("nar")?.contains("# zwei und drei.\n") == true)
  }

  @Test(arguments: [
    ("Name;Text\n1;\"offen\n2;x\n", "2:3 unclosed-quote"), ("PLZ;Ort\n1;2\n", "1:1 unreadable-list"),
    ("", "0:0 unreadable-list"),
  ])
  func aListThatCannotBeUsedChangesNothing(list: String, finding: String) async throws {
    let outcome = try await site.run(list)
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.short) == [finding])
    #expect(outcome.rows.isEmpty)
    #expect(site.profiles.isEmpty)
  }

  @Test func everyWordOfACellIsTaken() async throws {
    let outcome = try await site.run("Verein,Themen,Sprachen\nNar,\"Bildung, Kultur\",\"Türkisch, Deutsch\"\n")
    #expect(outcome.taken == 1)
    let text = try #require(site.profile("nar"))
    #expect(text.contains("sprachen: [Türkisch, Deutsch]\n"))
    #expect(text.contains("Bildung") && text.contains("Kultur"))
  }

  @Test func aListThatIsNotThereIsReported() async throws {
    let outcome = await CSVImport(
      list: site.root + "/none.csv", contentFolder: site.content, language: .german, today: site.today
    ).run()
    #expect(outcome.diagnostics.map(\.rule) == [.unreadableFile])
  }

  @Test func aSummaryThatIsTooLongBecomesTheText() async throws {
    let long = "Wir helfen. " + String(repeating: "Und wie. ", count: 40)
    let outcome = try await site.run("Name;Kurzbeschreibung\nNar;\(long)\n")
    #expect(outcome.diagnostics == [])
    let text = try #require(site.profile("nar"))
    #expect(text.contains("kurzbeschreibung: Wir helfen.\n"))
    #expect(text.contains("---\n\nUnd wie. Und wie."))
  }

  @Test(arguments: ["[kurzbeschreibung, text]", "[text, kurzbeschreibung]"])
  func proseIsNotTakenApartAtItsCommas(targets: String) async throws {
    let long = "Wir helfen, wo es geht. " + String(repeating: "Und wie, immer; gern. ", count: 20)
    let list = "Name|Über uns\nNar|\"\(long)\"\nTee|\"Tee, Kekse; mehr. Jeden Montag.\"\n"
    let outcome = try await site.run(list.replacing("|", with: "\t"), map: "spalten: {Über uns: \(targets)}")
    #expect(outcome.diagnostics == [])
    let text = try #require(site.profile("nar"))
    #expect(text.contains("kurzbeschreibung: \"Wir helfen, wo es geht.\"\n"))
    #expect(text.contains("---\n\nUnd wie, immer; gern. Und wie, immer; gern."))
    let short = try #require(site.profile("tee"))
    #expect(short.contains("kurzbeschreibung: \"Tee, Kekse; mehr. Jeden Montag.\"\n"))
  }

  @Test func anUnknownFieldOfAMapLeadsToThoseThereAre() async throws {
    for (map, advice) in [
      ("columns: {Name: file-nam}", "„file-name“"), ("spalten: {Name: datteiname}", "„dateiname“"),
      ("spalten: {Name: xyzzy}", "text (der Text) und dateiname"),
    ] {
      let outcome = try await site.run("Name\nNar\n", map: map, language: map.hasPrefix("col") ? .english : .german)
      #expect(outcome.diagnostics.first?.advice?.de.contains(advice) == true)
    }
    let named = try await site.run("Name;Datei\nNar;garten\n", map: "columns: {Datei: file-name}")
    #expect(named.diagnostics == [])
    #expect(site.profiles == ["garten"])
  }

  /// Whatever stands in a list: what is written can be read, and lacks nothing but what the list lacks.
  @Test(arguments: 1...40)
  func whateverTheListTheDraftsAreSound(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let headers = [
      "Name", "Summary", "Description", "Short name", "Website", "E-mail", "Address", "Contact", "Founded", "What",
    ]
    var rows = [headers]
    for number in 0..<8 { rows.append(["Verein \(number)"] + headers.dropFirst().map { _ in random.text(upTo: 40) }) }
    let list = rows.map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") }
      .joined(separator: "\n")
    let map = "constants: {topics: bildung, languages: de, summary: Ein Verein.}"
    let outcome = try await site.run(list, map: map, consent: consent)
    #expect(outcome.taken == 8)
    for number in 0..<8 {
      let (profile, findings) = await site.read("verein-\(number)")
      #expect(findings == [], "\(site.profile("verein-\(number)") ?? "")")
      #expect(profile?[ProfileField.name] == "Verein \(number)")
    }
  }

  // MARK: - Consent

  @Test(arguments: [
    "", "2026-03-31", "2026-03-31; Vorstand", "31.13.2026; Vorstand; web", "2099-01-01; Vorstand; web",
    "2026-03-31; Vorstand; wep", "2026-03-31; ; web", "2026-03-31; Vorstand;", "a; b; web; d; e",
  ])
  func aConsentThatIsNoneIsRefused(text: String) async throws {
    let outcome = try await site.run("Name\nNar\n", consent: text)
    #expect(outcome.failure?.advice != nil)
    #expect(site.profiles.isEmpty)
  }

  // MARK: - Maps

  @Test func followsAMap() async throws {
    let list = """
      Id,Label,Interests,Town,Who,Kind,State,Long
      granatapfel,Nar,"lernen, kids",Bielefeld,Maria,x,unknown,Eins. Zwei.
      CON,Con,,,,,active,Eins.
      """
    let map = """
      columns:
        Id: slug
        Label: name
        Interests: [topics, audiences]
        Town: adresse.ort
        Who: contacts.name
        State: status
        Long: body
      ignore: [Kind]
      constants:
        languages: [de, tr]
        topics: Theater
        address: {city: Herford}
      values:
        audiences: {kids: Familien}
        status: {unknown: []}
      """
    let outcome = try await site.run(list, map: map, consent: consent, language: .english)
    #expect(outcome.diagnostics == [])
    #expect(site.profiles == ["con-verein", "granatapfel"])
    let text = try #require(site.profile("granatapfel"))
    for line in [
      "topics: [Education]", "audiences: [Families]", "languages: [German, Turkish]", "address:\n  city: Bielefeld",
      "contacts:\n  - name: Maria\n    publish: []", "summary: Eins.",
    ] {
      #expect(text.contains("\n" + line + "\n"), "\(line)")
    }
    #expect(!text.contains("status"))
    #expect(await site.read("granatapfel").findings == [])
    let other = try #require(site.profile("con-verein"))
    #expect(
      other.contains("\ntopics: [Theatre]\n") && other.contains("  city: Herford\n")
        && other.contains("status: active\n"))
  }

  @Test(arguments: [
    ("columns: {Name: nmae}", "1:11 invalid-map"), ("spalten: {Name: adresse.dorf}", "1:11 invalid-map"),
    ("coloumns: {}", "1:1 invalid-map"), ("columns: [Name]", "1:10 invalid-map"),
    ("constants: {topics: {a: b}}", "1:22 invalid-map"), ("values: {farbe: {a: b}}", "1:10 invalid-map"),
    ("columns: {Name: [", "1:17 yaml-syntax"), ("columns: {Name: contacts}", "1:11 invalid-map"),
  ])
  func aMapThatMakesNoSenseStopsTheImport(map: String, finding: String) async throws {
    let outcome = try await site.run("Name\nNar\n", map: map)
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.rule.rawValue) == [String(finding.split(separator: " ")[1])])
    #expect(errors.allSatisfy { $0.file.hasSuffix("/map.yaml") })
    #expect(site.profiles.isEmpty)
  }

  @Test func aColumnThatTheListDoesNotHaveIsReported() async throws {
    let outcome = try await site.run("Name,Intrests\nNar,x\n", map: "columns: {Interests: topics}")
    #expect(outcome.diagnostics.map(\.rule) == [.unknownColumn, .unknownColumn])
    #expect(outcome.diagnostics.contains { $0.advice?.en.contains("Intrests") == true })
  }

  @Test(arguments: [
    ("Beispielweg 1, 33602 Bielefeld", ["Beispielweg 1", "33602", "Bielefeld"]),
    ("33602 Bielefeld", ["33602", "Bielefeld"]),
    ("Beispielweg 1", ["Beispielweg 1"]), ("Beispielweg 1\n33602 Bielefeld", ["Beispielweg 1", "33602", "Bielefeld"]),
    ("Platz 12345, 33602 Bad Ort", ["Platz 12345", "33602", "Bad Ort"]), ("33602", ["33602"]),
  ])
  func takesAnAddressApart(text: String, parts: [String]) {
    #expect(RowReader.addressParts(text).map(\.1) == parts)
  }
}
