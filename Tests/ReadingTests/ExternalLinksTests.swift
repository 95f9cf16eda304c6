import Diagnostics
import Foundation
import Reading
import Testing

@Suite("Links to other sites are found with their places")
struct ExternalLinksTests {
  @Test("In fields, texts, translations, pages and settings")
  func everywhere() async throws {
    let site = try TemporaryFolder()
    try site.copyBase()
    func append(_ text: String, to path: String) throws {
      let url = site.url("content/" + path)
      let before = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      try site.write(Data((before + text).utf8), to: "content/" + path)
    }
    let profile = try String(contentsOf: site.url("content/associations/beispiel.md"), encoding: .utf8)
    try site.write(
      Data(
        profile.replacing(
          "\nname:",
          with: """

            webseite: https://eins.example.org/a
            soziale-medien:
              - https://zwei.example.org/
              - https://zwei.example.org/b
            name:
            """
        ).utf8), to: "content/associations/beispiel.md")
    try append(
      "\n\nMehr:\n[`drei` und\nmehr](https://drei.example.org/ä \"x\"), [hier](../pages/impressum.md).\n",
      to: "associations/beispiel.md")
    try append(
      "---\nübersetzt: 2026-01-01\n---\n\n<https://vier.example.org/> [x](mailto:a@b.example.org)\n",
      to: "associations/beispiel.tr.md")
    try append("\n[fünf](HTTP://fünf.example.org)\n", to: "pages/impressum.md")
    try append(
      "fußzeile: [{text: Stadt, adresse: \"https://sechs.example.org/\"}, {text: Post, adresse: \"mailto:a@b.example.org\"}]\n",
      to: "site.yaml")

    let content = try await site.read()
    #expect(content.diagnostics.filter { $0.severity == .error } == [])
    let links = ExternalLinks(try #require(content.directory), folder: site.content).all()
    let found = links.map { link in
      "\(link.file.dropFirst(site.content.count + 1)) \(link.address) \(link.text.de) (\(link.language))"
    }
    #expect(
      found == [
        "site.yaml https://sechs.example.org/ adresse (de)", "pages/impressum.md HTTP://fünf.example.org fünf (de)",
        "associations/beispiel.md https://eins.example.org/a webseite (de)",
        "associations/beispiel.md https://zwei.example.org/ soziale-medien (de)",
        "associations/beispiel.md https://zwei.example.org/b soziale-medien (de)",
        "associations/beispiel.md https://drei.example.org/ä drei und mehr (de)",
        "associations/beispiel.tr.md https://vier.example.org/ https://vier.example.org/ (tr)",
      ])
    for link in links {
      let lines = try String(contentsOfFile: link.file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      let place = try #require(link.place)
      #expect(
        lines[place.line - 1].dropFirst(place.column - 1).drop { $0 == "\"" }.hasPrefix(link.address), "\(link.address)"
      )
    }
  }
}
