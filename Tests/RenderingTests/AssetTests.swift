import Diagnostics
import Profiles
import Rendering
import Testing

@Suite("Assets carry a hash of their bytes in their names")
struct AssetTests {
  private static let head =
    "<link href=\"{{siteRoot}}{{asset_style.css}}\"><link href=\"{{siteRoot}}{{asset_colours.css}}\">"

  private func site(style: String = "a{}") -> TestSite {
    var site = TestSite(profiles: [TestSite.profile("a")])
    site.templates = site.templates.map {
      $0.name == "head" ? TemplateSource(name: "head", file: $0.file, text: Self.head) : $0
    }
    site.assets = [
      Asset(path: "style.css", bytes: Array(style.utf8)), Asset(path: "sub.folder/font.woff2", bytes: [1]),
    ]
    return site
  }

  private func assets(_ files: [String: PlannedText]) -> [String] {
    files.keys.filter { $0.wholeMatch(of: /assets\/(?!search\/|codes\/|brochure-pages-).*/) != nil }.sorted()
  }

  @Test func whatTemplatesNameIsPublishedUnderItsHash() async throws {
    var site = site()
    site.otherLanguages = [.english]
    let files = try await site.files()
    let names = assets(files)
    try #require(names.count == 3)
    #expect(names[0].wholeMatch(of: /assets\/colours\.[0-9a-f]{8}\.css/) != nil)
    #expect(names[1].wholeMatch(of: /assets\/style\.[0-9a-f]{8}\.css/) != nil)
    for (page, sheet) in [("brochure.html", "brochure-pages-de"), ("en/brochure.html", "brochure-pages-en")] {
      let path = try #require(files.keys.first { $0.hasPrefix("assets/\(sheet).") })
      #expect(path.wholeMatch(of: /.*\.[0-9a-f]{8}\.css/) != nil)
      #expect(files[page]?.text.contains(path) == true)
    }
    // Nobody but style sheets refers to it, and they do so by its name.
    #expect(names[2] == "assets/sub.folder/font.woff2")
    #expect(files[names[1]]?.text == "a{}")
    for (page, way) in [("index.html", ""), ("topics/bildung.html", "../"), ("en/topics/bildung.html", "../../")] {
      #expect(files[page]?.links.prefix(2) == [way + names[1], way + names[0]], "\(page)")
    }
  }

  @Test func otherBytesHaveAnotherNameOnEveryPage() async throws {
    let (one, same, other) = (
      try await site().files(), try await site().files(), try await site(style: "a{ }").files()
    )
    #expect(assets(one) == assets(same))
    #expect(assets(one)[0] == assets(other)[0] && assets(one)[1] != assets(other)[1])
    for (path, file) in one where path.hasSuffix(".html") {
      #expect(file.fingerprint == same[path]?.fingerprint && file.fingerprint != other[path]?.fingerprint, "\(path)")
    }
  }

  @Test func namesWithoutAnEndingGetTheirHash() {
    let assets = [Asset(path: "a.b/LICENCE", bytes: [1]), Asset(path: ".x.min.js", bytes: [2])]
    let paths = AssetPaths(assets, named: ["a.b/LICENCE", ".x.min.js", "none.css"])
    #expect(paths["a.b/LICENCE"].wholeMatch(of: /assets\/a\.b\/LICENCE\.[0-9a-f]{8}/) != nil)
    #expect(paths[".x.min.js"].wholeMatch(of: /assets\/\.x\.min\.[0-9a-f]{8}\.js/) != nil)
    #expect(paths["none.css"] == "assets/none.css")
  }
}
