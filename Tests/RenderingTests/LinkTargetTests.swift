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
    ("vbscript:x", .unsafe), ("//evil.example.org/x.md", .unsafe), ("#x", .unknown), ("", .unknown),
    ("b.pdf", .unknown),
    ("b", .unknown),
  ])
  func fromAProfile(link: String, expected: LinkTarget) {
    #expect(LinkTarget(link, from: .profile) == expected)
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
