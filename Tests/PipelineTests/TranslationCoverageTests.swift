import Diagnostics
import Foundation
import Pipeline
import Profiles
import SiteSupport
import Testing

/// What is translated is counted passage by passage.
@Suite struct TranslationCoverageTests {
  private let folder: SiteFolder

  init() throws {
    folder = try SiteFolder()
    try folder.write(
      "content/site.yaml",
      """
      titel: Probe
      herausgeber: {name: Büro}
      basisadresse: https://probe.example.org/
      sprachen: [de, tr]
      """)
    let terms = ["themen: t", "zielgruppen: z", "stadtbezirke: s"].map { line in
      "\(line.dropLast(1))[{id: \(line.suffix(1)), bezeichnungen: {de: D, tr: T}}]\n"
    }
    try folder.write("content/vocabulary.yaml", terms.joined())
    try folder.write("content/associations/logo.png", Picture.png)
    try write(
      "associations/a.md",
      """
      name: Verein A
      kurzbeschreibung: Drei kurze Wörter
      bestätigt: 2026-03-31
      logo: {datei: logo.png, alt: Zwei Wörter}
      treffzeiten:
        - {tag: Montag, was: Chor}
        - {tag: Dienstag}
        - {tag: Mittwoch, was: Offenes – Treffen}
      """, body: "Hier stehen *fünf* Wörter, so.\n\n- – 1")
    try write("associations/b.md", "name: Verein B\nkurzbeschreibung: Kısa\nsprache: tr")
    try write("associations/weg.md", "name: Verein Weg\nkurzbeschreibung: Kurz\nstatus: aufgelöst")
    try page("impressum", "titel: Impressum\nbeschreibung: Wer wir sind", body: "Ein Text")
    try page("leicht", "titel: Leicht\nsprache: de-simple", body: "Ein Text")
    try page("index", "titel: Start", body: "Willkommen")
  }

  private func write(_ path: String, _ fields: String, body: String = "") throws {
    let consent = "themen: [t]\nsprachen: [de]\neinwilligung: {datum: 2026-01-01, durch: Vorstand, kanäle: [web]}\n"
    try folder.write("content/" + path, "---\n\(fields)\n\(consent)---\n\n\(body)\n")
  }

  private func page(_ name: String, _ fields: String, body: String) throws {
    try folder.write("content/pages/\(name).md", "---\n\(fields)\n---\n\n\(body)\n")
  }

  private func translate(_ name: String, _ fields: String, body: String = "") throws {
    try folder.write("content/associations/\(name).md", "---\n\(fields)\n---\n\n\(body)\n")
  }

  private func coverage() async throws -> TranslationCoverage {
    let outcome = await Translations.run(
      SiteFolders(content: folder("content"), templates: Repository.templates, output: folder("public")),
      today: try #require(CalendarDate(Trial.day)))
    return try #require(outcome.coverage)
  }

  private func profile(_ name: String, _ language: String) async throws -> TextCoverage {
    try #require(try await coverage().profiles.first { $0.name == name && $0.language.code == language })
  }

  @Test func whatIsNotTranslatedIsCountedInWords() async throws {
    let none = try await profile("a", "tr")
    #expect(none.state == .missing && none.translation == nil && none.translated == 0)
    #expect(none.missing.map(\.key) == ["summary", "times.1.what", "times.3.what", "logo.alt", "text"])
    #expect(
      none.missing.map(\.label.de).prefix(3) == ["kurzbeschreibung", "treffzeiten 1 → was", "treffzeiten 3 → was"])
    // Dashes and bullets are no words.
    #expect(none.missingWords == 3 + 1 + 2 + 2 + 6)
    let original = try await profile("a", "de")
    #expect(original.state == .original && original.missing.isEmpty && original.passages == 5)
  }

  @Test func whatIsTranslatedIsNoLongerMissing() async throws {
    try translate("a.tr", "kurzbeschreibung: Kısa\ntreffzeiten: [{was: Koro}, {}, {}]\nübersetzt: 2026-03-31")
    let some = try await profile("a", "tr")
    #expect(some.missing.map(\.key) == ["times.3.what", "logo.alt", "text"])
    #expect(some.missingWords == 10 && some.translated == 2 && some.passages == 5)
    #expect(some.translation?.hasSuffix("content/associations/a.tr.md") == true)
    try translate(
      "a.tr",
      "kurzbeschreibung: Kısa\ntreffzeiten: [{was: Koro}, {}, {was: Açık}]\nlogo: {alt: İki}\nübersetzt: 2026-03-31",
      body: "Metin")
    let all = try await profile("a", "tr")
    #expect(all.missing.isEmpty && all.missingWords == 0 && all.translated == 5)
  }

  @Test(arguments: [
    ("übersetzt: 2026-03-30", TextCoverage.State.outdated), ("übersetzt: 2026-03-31", .current),
    ("übersetzt: 2026-04-01", .current), ("kurzbeschreibung: Kısa", .undated),
  ])
  func aTranslationIsOutdatedIfTheOriginalWasConfirmedLater(field: String, state: TextCoverage.State) async throws {
    try translate("a.tr", field, body: "Metin")
    #expect(try await profile("a", "tr").state == state)
  }

  @Test func anOriginalThatNobodyConfirmedMakesNothingOutdated() async throws {
    try translate("b.de", "übersetzt: 2020-01-01\nkurzbeschreibung: Kurz")
    #expect(try await profile("b", "de").state == .current)
    try translate("b.de", "kurzbeschreibung: Kurz")
    #expect(try await profile("b", "de").state == .current)
  }

  @Test func languagesAreThoseOfTheSiteAndOfTheTranslations() async throws {
    try translate("a.uk", "übersetzt: 2026-01-01", body: "Текст")
    try folder.write("content/pages/impressum.de-simple.md", "---\ntitel: Wer wir sind\n---\n\nText\n")
    let languages = try await coverage().languages
    #expect(languages.map(\.language.code) == ["de", "tr", "de-simple", "uk"])
    #expect(languages.map(\.isOffered) == [true, true, false, false])
    #expect(languages.map { $0.interface != nil } == [true, true, false, false])
    #expect(languages[0].interface?.isReviewed == true && languages[1].interface?.isReviewed == false)

    // Who has dissolved does not count.
    #expect(languages.map(\.profiles.total) == [2, 2, 0, 2])
    let ukrainian = languages[3].profiles
    #expect(ukrainian.partial == 1 && ukrainian.outdated == 1 && ukrainian.untranslated == 1 && ukrainian.complete == 0)
    #expect(languages[1].profiles.originals == 1 && languages[1].profiles.missingWords == 14)

    // Who reads German reads easy German; home has no easy version.
    #expect(languages.map(\.pages.total) == [3, 3, 2, 3])
    #expect(languages[0].pages.originals == 3)
    #expect(languages[2].pages.originals == 1 && languages[2].pages.partial == 1)
    // The description is missing: three words.
    #expect(languages[2].pages.missingWords == 3)
    #expect(languages[1].pages.missingWords == 6 + 3 + 2)
  }

  @Test func textsOfTheInterfaceThatFallBackAreListed() async throws {
    try folder.copyTemplates()
    let text = try #require(folder.text("templates/strings/tr.yaml"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try folder.write(
      "templates/strings/tr.yaml",
      lines.filter { !$0.hasPrefix("home:") && !$0.hasPrefix("search:") }.joined(separator: "\n"))
    try folder.replace("complete: yes", with: "complete: no", in: "templates/strings/tr.yaml")
    let outcome = await Translations.run(
      SiteFolders(content: folder("content"), templates: folder("templates"), output: folder("public")),
      today: try #require(CalendarDate(Trial.day)))
    let turkish = try #require(outcome.coverage?.languages.first { $0.language.code == "tr" }?.interface)
    #expect(turkish.missing == ["home", "search"])
    #expect(outcome.coverage?.languages[0].interface?.missing == [])
  }
}
