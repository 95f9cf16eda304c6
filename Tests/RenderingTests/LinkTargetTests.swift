import Rendering
import Testing

@Suite("What links in texts mean")
struct LinkTargetTests {
  @Test(arguments: [
    ("b.md", LinkTarget.profile(slug: "b")), ("b.html", .profile(slug: "b")), ("./b.md#x", .profile(slug: "b")),
    ("senne/b.md", .profile(slug: "b")), ("../b.md", .profile(slug: "b")),
    ("../pages/impressum.md", .page(name: "impressum")), ("../../pages/impressum.html?x", .page(name: "impressum")),
    ("../pages/index.md", .made(.home)), ("../index.html", .made(.home)),
    ("../topics/bildung.html", .made(.term(.topics, id: "bildung"))),
    ("../languages/index.html", .made(.index(.languages))),
    ("index.html", .profile(slug: "index")), ("../brochure.pdf", .brochurePDF), ("../brochure.html", .made(.brochure)),
    ("https://x.example.org", .external("https://x.example.org")),
    ("MAILTO:a@x.example.org", .external("MAILTO:a@x.example.org")),
    ("tel:+4930", .external("tel:+4930")), ("javascript:alert(1)", .unsafe), ("data:text/html,x", .unsafe),
    ("file:///etc", .unsafe),
    ("vbscript:x", .unsafe), ("//evil.example.org/x.md", .unsafe), ("#x", .here), ("#", .unknown), ("", .unknown),
    ("b.pdf", .unknown),
    ("b", .unknown),
  ])
  func fromAProfile(link: String, expected: LinkTarget) {
    #expect(LinkTarget(link, from: .profile) == expected)
  }

  @Test func headingsHaveNamesOfTheirOwn() {
    #expect(LinkTarget.fragment(of: "b.md#fristen") == "fristen")
    #expect(LinkTarget.fragment(of: "b.md#") == nil)
    var anchors = HeadingAnchors()
    let names = ["Wer kann mitmachen?", "Über uns", "Über uns", "About", "…", "من نحن"].map { anchors.anchor(for: $0) }
    #expect(names == ["wer-kann-mitmachen", "ueber-uns", "ueber-uns-2", "about-2", nil, "من-نحن"])
  }

  @Test func aLinkToAHeadingKeepsItsName() async throws {
    var site = TestSite()
    site.pages = [
      TestSite.page("a", title: "A", body: "[x](b.md#wer-darf) [y](#hier)\n\n## Hier"),
      TestSite.page("b", title: "B", body: "## Wer darf?"),
    ]
    let files = try await site.files()
    #expect(files["pages/a.html"]?.links.contains("../pages/b.html#wer-darf") == true)
    #expect(files["pages/a.html"]?.links.contains("#hier") == true)
    #expect(files["pages/a.html"]?.text.contains("<h2 id=\"hier\">Hier</h2>") == true)
    #expect(files["pages/b.html"]?.text.contains("<h2 id=\"wer-darf\">") == true)
  }

  @Test(arguments: [
    ("impressum.md", LinkTarget.page(name: "impressum")), ("../associations/b.md", .profile(slug: "b")),
    ("../associations/senne/b.md", .profile(slug: "b")), ("index.md", .made(.home)),
    ("../associations/index.html", .made(.index(.associations))),
  ])
  func fromAPage(link: String, expected: LinkTarget) {
    #expect(LinkTarget(link, from: .page) == expected)
  }
}
