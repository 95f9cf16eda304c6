import Diagnostics
import Profiles
import Publishing
import Testing

@testable import Intake

@Suite struct ProfileTemplateTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  @Test(arguments: MessageLanguage.allCases)
  func asksForWhatIsRequiredAndForNothingElse(language: MessageLanguage) async throws {
    let name = "Nar: Verein für \"Tee\" e. V."
    let new = NewProfile(name: name, contentFolder: site.content, language: language, today: site.today)
    #expect(try await new.create() == site.content + "/associations/nar-verein-fuer-tee.md")
    let findings = await site.read("nar-verein-fuer-tee").findings
    #expect(Set(findings.map(\.rule)) == [.emptyField])
    // Summary, topics, languages, and date, giver and channels of the consent.
    #expect(findings.count == 6)
    let text = try #require(site.profile("nar-verein-fuer-tee"))
    for field in ProfileField.all { #expect(text.contains(field.key(in: language) + ":"), "\(field.key)") }
    #expect(text.contains(language == .german ? "Bildung · Theater, Tanz" : "Education · Theatre"))
  }

  /// Filled in as it says, with every voluntary field uncommented, it is a profile without findings.
  @Test(arguments: MessageLanguage.allCases)
  func isSoundWhenFilledIn(language: MessageLanguage) async throws {
    let vocabulary = await vocabulary()
    let explanation = FieldExplanation(language: language, vocabulary: vocabulary)
    var text = ProfileTemplate(language: language, vocabulary: vocabulary).text(forName: "Beispielverein")
    for field in ProfileField.all where field.isRequired && field.key != "name" {
      let blank = explanation.blank(field).joined(separator: "\n")
      var sample = explanation.sample(field)
      // The wording is one that the site must have.
      if field.key == "consent" { sample.removeLast(2) }
      #expect(text.contains("\n" + blank + "\n"))
      text = text.replacing("\n" + blank + "\n", with: "\n" + sample.joined(separator: "\n") + "\n")
    }
    var isVoluntary = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      isVoluntary = isVoluntary || line.hasPrefix("#" + ProfileField.shortName.declaration.key(in: language))
      let isExplanation = !line.hasPrefix("#") || line.hasPrefix("# ") && !line.hasPrefix("#  ")
      return isVoluntary && !isExplanation ? line.dropFirst() : line
    }
    try site.write("content/associations/beispielverein.md", lines.joined(separator: "\n"))
    let findings = await site.read("beispielverein").findings
    // The pictures of the examples are not there; all else is as it should be.
    #expect(findings.map(\.rule) == [.pictureMissing, .pictureMissing])
  }

  @Test func neverTouchesAProfileThatIsThere() async throws {
    try site.write("content/associations/mitte/nar.md", "nothing that could be read")
    let new = NewProfile(name: "Nar e. V.", contentFolder: site.content, language: .german, today: site.today)
    let failure = await #expect(throws: PublishingFailure.self) { try await new.create() }
    #expect(failure?.message.de.contains("nar.md") == true)
    let unnamed = NewProfile(name: " \n", contentFolder: site.content, language: .german, today: site.today)
    await #expect(throws: PublishingFailure.self) { try await unnamed.create() }
  }

  @Test func beginsEvenWhereTheSiteIsBroken() async throws {
    try site.write("content/vocabulary.yaml", "themen: [")
    let new = NewProfile(name: "Nar", contentFolder: site.content, language: .german, today: site.today)
    #expect(try await new.create().hasSuffix("/nar.md"))
    #expect(site.profile("nar")?.contains("themen: [Bildung, Nachbarschaft]") == true)
  }

  private func vocabulary() async -> Vocabulary {
    let terms: [Vocabulary.Kind: [(String, String)]] = [
      .topics: [("bildung", "Bildung"), ("theater", "Theater, Tanz")], .audiences: [("familien", "Familien")],
      .districts: [("mitte", "Mitte")],
    ]
    return Vocabulary(
      terms.mapValues { list in
        list.map { Term(id: TermID($0.0), labels: Labels([.german: $0.1]), otherSpellings: []) }
      })
  }
}
