import Foundation
import Profiles
import Rendering
import Testing

@Suite("Pictures in open data")
struct ExportedPictureTests {
  private func site(_ more: [Record.Entry] = [], logo: Picture = .ready("logo")) -> TestSite {
    func picture(_ file: String, _ alt: String) -> FieldValue {
      .record(
        Record([
          TestSite.entry(PictureField.file, .text(file)), TestSite.entry(PictureField.alt, .text(alt)),
          TestSite.entry(PictureField.credit, .text("Maria Muster")),
        ]))
    }
    var site = ExportSample.site(
      [
        TestSite.entry(ProfileField.logo, picture("l.png", "Ein Kreis")),
        TestSite.entry(ProfileField.photo, picture("f.jpg", "Ein Fest")),
      ] + more)
    site.pictures = [PictureUse("l.png", as: .logo): logo, PictureUse("f.jpg", as: .photo): .ready("photo")]
    return site
  }

  private func linkedData(_ page: PlannedText?) throws -> [String: Any] {
    let block = try #require(page?.text.firstMatch(of: /ld\+json">(.*?)<\/script>/)?.1)
    return try #require(try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any])
  }

  @Test("They are named by the whole address of a file that is published")
  func addresses() async throws {
    let files = try await site().files()
    let base = "https://vereine.example.org/liste/"
    let logo = try #require(files.keys.first { $0.contains("wort-logo-") && $0.hasSuffix(".jpg") })
    let photo = try #require(files.keys.first { $0.contains("wort-photo-") && $0.hasSuffix(".jpg") })
    let card = try #require(files["associations/wort.vcf"]).text.replacing("\r\n ", with: "")
    #expect(card.contains("\r\nLOGO;MEDIATYPE=image/jpeg:\(base)\(logo)\r\n"))
    #expect(!card.contains("PHOTO") && !card.contains(photo))
    let organization = try #require(files["associations/wort.json"]).text
    #expect(organization.contains("\"logo\":\"\(base)\(logo)\""))
    let data = try linkedData(files["associations/wort.html"])
    for (word, path, caption) in [("logo", logo, "Ein Kreis"), ("image", photo, "Ein Fest")] {
      let image = try #require(data[word] as? [String: String])
      #expect(
        image == [
          "@type": "ImageObject", "contentUrl": base + path, "width": "288 px", "height": "192 px", "caption": caption,
          "creditText": "Maria Muster",
        ])
    }
  }

  @Test("What is withheld from open data stays on the page alone")
  func withheld() async throws {
    let files = try await site([TestSite.entry(ProfileField.withhold, .withholding([.data: ["logo", "photo"]]))])
      .files()
    #expect(files["associations/wort.html"]?.text.contains("wort-logo-") == true)
    let data = try linkedData(files["associations/wort.html"])
    #expect(data["logo"] == nil && data["image"] == nil)
    for path in ["associations/wort.vcf", "associations/wort.json", "data/organizations.json"] {
      #expect(try #require(files[path]).text.contains("assets/pictures") == false, "\(path)")
    }
  }

  @Test("Another picture is another file")
  func fingerprints() async throws {
    let (one, other) = (try await site().files(), try await site(logo: .ready("another")).files())
    for path in [
      "associations/wort.vcf", "associations/wort.json", "data/organizations.json", "associations/wort.html",
    ] {
      #expect(one[path]?.fingerprint != other[path]?.fingerprint, "\(path)")
    }
  }
}
