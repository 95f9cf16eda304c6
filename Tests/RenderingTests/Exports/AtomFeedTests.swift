import Profiles
import Rendering
import Testing

@Suite("The feed")
struct AtomFeedTests {
  private func profile(_ slug: String, _ confirmed: String?, _ more: [Record.Entry] = []) -> Profile {
    let date = confirmed.flatMap { CalendarDate($0) }.map { [TestSite.entry(ProfileField.confirmed, .date($0))] } ?? []
    return TestSite.profile(slug, date + more)
  }

  private func values(_ name: String, of site: TestSite) async throws -> [String] {
    let text = try await ExportSample.text("feed.atom", of: site)
    return text.split(separator: "\n").filter { $0.hasPrefix("<\(name)>") }
      .map { String($0.dropFirst(name.count + 2).dropLast(name.count + 3)) }
  }

  private let base = "https://vereine.example.org/liste/"

  @Test("The newest come first, what nobody confirmed is not in it, and it is as new as the newest")
  func order() async throws {
    let site = TestSite(profiles: [
      profile("a", "2026-01-01"), profile("b", nil), profile("c", "2026-03-01"), profile("d", "2026-01-01"),
    ])
    #expect(
      try await values("id", of: site) == ["feed.atom"].map { base + $0 }
        + ["c", "a", "d"].map { "\(base)associations/\($0).html" })
    #expect(
      try await values("updated", of: site)
        == ["2026-03-01", "2026-03-01", "2026-01-01", "2026-01-01"].map { $0 + "T00:00:00Z" })
  }

  @Test("An entry keeps its identifier when the file gets another name")
  func identifiers() async throws {
    let before = TestSite(profiles: [profile("alt", "2026-01-01")])
    let after = TestSite(profiles: [
      profile("neu", "2026-01-01", [TestSite.entry(ProfileField.aliases, .texts(["alt", "dazwischen"]))])
    ])
    #expect(try await values("id", of: before) == values("id", of: after))
    let text = try await ExportSample.text("feed.atom", of: after)
    #expect(text.contains("href=\"\(base)associations/neu.html\""))
  }

  @Test("Fifty entries, and markup in them is text")
  func length() async throws {
    var site = TestSite(profiles: (0..<60).map { profile("v\($0)", "2026-01-01") })
    site.profiles.append(
      TestSite.profile(
        "x", name: "<b>&\u{B}\"", channels: [.web],
        [
          TestSite.entry(ProfileField.confirmed, .date(try #require(CalendarDate("2026-05-01"))))
        ]))
    let text = try await ExportSample.text("feed.atom", of: site)
    #expect(text.matches(of: /<entry>/).count == 50)
    // From the edition for the web: it says what the pages say.
    #expect(text.contains("<title>&lt;b&gt;&amp;&quot;</title>"))
  }

  @Test("Without an entry it has a fixed day, for nothing changes overnight")
  func empty() async throws {
    #expect(try await values("updated", of: TestSite()) == ["2020-01-01T00:00:00Z"])
  }
}
