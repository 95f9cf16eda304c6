import Rendering
import Testing

@Suite("The spaces of a name")
struct NameSpacingTests {
  @Test(arguments: [
    ("Verein Lindenfeld e. V.", "Verein Lindenfeld e.\u{A0}V."),
    ("Rahnama – Beratung e. V.", "Rahnama\u{A0}– Beratung e.\u{A0}V."),
    ("Verein e.V.", "Verein e.V."),
    ("Halle. Vorn", "Halle. Vorn"),
    ("Garten-Verein", "Garten-Verein"),
    ("Ende e. ", "Ende e. "),
  ])
  func whatBelongsTogetherStaysTogether(name: String, expected: String) async throws {
    var site = TestSite()
    site.profiles = [TestSite.profile("a", name: name)]
    let page = try #require(try await site.files()["associations/a.html"]).text
    #expect(page.contains("<h1 title=\"\(expected)\">\(expected)</h1>"))
  }
}
