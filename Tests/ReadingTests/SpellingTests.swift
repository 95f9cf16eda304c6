import Diagnostics
import Foundation
import Profiles
import Reading
import Testing

@Suite("Spellings")
struct SpellingTests {
  /// Reads a profile of these fields; all must be well.
  func read(_ fields: String) async throws -> Profile {
    let site = try TemporaryFolder()
    try site.copyBase()
    try site.write("---\n\(fields)\n---\n\nText.\n", to: "content/associations/probe.md")
    let content = try await site.read()
    #expect(content.diagnostics == [])
    return try #require(content.directory?.profiles.first { $0.slug == "probe" })
  }

  @Test(
    "Keys may be English or German, in any case, with ä or ae, hyphen, blank or underscore",
    arguments: [
      "name: P\nkurzbeschreibung: S\nthemen: bildung\nsprachen: de\neinwilligung: {datum: 2026-01-31, durch: V, kanäle: web}\nräume: ja\nnicht-zeigen: {web: telefon}\nkurzname: K",
      "Name: P\nSUMMARY: S\nTopics: Education\nLanguages: German\nConsent: {Date: 31.01.2026, By: V, Channels: [Web]}\nRooms: yes\nWithhold: {web: [Phone]}\nShort_Name: K",
      "TITEL: P\nKurzbeschreibung: S\nTHEMEN: [Eğitim]\nSPRACHEN: [deutsch]\nEINWILLIGUNG: {DATUM: 31.1.2026, Durch: V, Kanaele: [WEB]}\nRaeume: JA\nNicht_Zeigen: {Internet: [Tel]}\nShort name: K",
      "name: P\nZusammenfassung: S\nThemen: lernen\nSprachen: Deutsch\neinwilligung:\n  datum: 2026-01-31\n  von: V\n  kanäle:\n  - web\nRäume: true\nnicht zeigen:\n  web:\n  - telefon\nAbkürzung: K",
    ])
  func keys(_ fields: String) async throws {
    let profile = try await read(fields)
    #expect(profile[ProfileField.name] == "P")
    #expect(profile[ProfileField.shortName] == "K")
    #expect(profile[ProfileField.summary] == "S")
    #expect(profile[ProfileField.topics] == [TermID("bildung")])
    #expect(profile[ProfileField.languages] == [.german])
    #expect(profile[ProfileField.rooms] == true)
    #expect(profile.channels == [.web])
    #expect(profile[ProfileField.consent]?[ConsentField.date]?.iso8601 == "2026-01-31")
    #expect(profile[ProfileField.withhold]?.covers("phone", on: .web) == true)
  }

  @Test("A translation falls back field by field, each with its own language")
  func translations() async throws {
    let site = try TemporaryFolder()
    try site.copyBase()
    try site.write("---\nkurzbeschreibung: Merhaba.\n---\n", to: "content/associations/beispiel.tr.md")
    try site.write("---\ntimes:\n  - what: لقاء\n---\n\nنص\n", to: "content/associations/beispiel.ar.md")
    let content = try await site.read()
    #expect(content.diagnostics == [])
    let today = try #require(CalendarDate("2026-11-23"))
    let profile = try #require(content.directory?.edition(for: [.web], asOf: today).profiles.first)
    let (turkish, arabic) = (try #require(LanguageTag("tr")), try #require(LanguageTag("ar")))
    #expect(profile.translations.map(\.language) == [arabic, turkish])
    #expect(profile.localized(ProfileField.summary, in: turkish) == Localized("Merhaba.", in: turkish))
    #expect(profile.localized(ProfileField.summary, in: arabic) == Localized("Wir sind das Beispiel.", in: .german))
    #expect(profile.localized(ProfileField.summary, in: .german)?.language == .german)
    #expect(profile.localized(ProfileField.name, in: turkish) == Localized("Beispielverein Eins", in: .german))
    #expect(profile.localized(ProfileField.times, in: arabic)?.language == arabic)
    #expect(profile.localized(ProfileField.times, in: turkish)?.language == .german)
  }

  @Test("Every example that explains a field is understood, in both languages", arguments: ProfileField.all)
  func examples(_ field: FieldDeclaration) async throws {
    #expect(!field.help.de.isEmpty && !field.help.en.isEmpty)
    for (key, example) in [(field.germanKey, field.example.de), (field.key, field.example.en)] {
      let site = try TemporaryFolder()
      try site.copyBase()
      // The words of the examples, whatever the vocabulary of the example site is.
      try site.write(
        """
        topics:
          - {id: bildung, labels: {de: Bildung, en: Education}}
          - {id: nachbarschaft, labels: {de: Nachbarschaft, en: Neighbourhood}}
        audiences: [{id: familien, labels: {de: Familien, en: Families}}]
        districts: [{id: mitte, labels: {de: Mitte}}]

        """, to: "content/vocabulary.yaml")
      try FileManager.default.copyItem(
        at: RobustnessTests.content.appendingPathComponent("associations/helin.png"),
        to: site.url("content/associations/beispielverein.png"))
      for file in ["fest.jpg", "feast.jpg"] { try site.write(Self.jpeg, to: "content/associations/" + file) }
      var fields = ["name": "P", "summary": "S", "topics": "bildung", "languages": "de"]
      fields["consent"] = "{date: 2026-01-31, by: V, channels: [web]}"
      fields[field.key] = nil
      let lines = fields.map { "\($0): \($1)" }.sorted() + ["\(key): \(example)"]
      try site.write("---\n\(lines.joined(separator: "\n"))\n---\n", to: "content/associations/probe.md")
      let content = try await site.read()
      #expect(content.diagnostics.filter { $0.file.hasSuffix("/probe.md") } == [], "\(key): \(example)")
    }
  }

  /// A picture as far as the reader looks: size, one scan, end.
  private static let jpeg = Data([
    0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xFF,
    0xD9,
  ])
}
