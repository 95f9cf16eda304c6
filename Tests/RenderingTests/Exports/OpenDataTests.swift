import Foundation
import Profiles
import Rendering
import Testing

@Suite("Open data")
struct OpenDataTests {
  @Test("Files, links and data blocks are there for whoever agreed to the web and to open data, and for nobody else")
  func consent() async throws {
    for channels in [[.web], [.data], [.web, .print, .list], [.print, .data]] as [[Channel]] {
      let files = try await ExportSample.site(channels: channels).files()
      #expect(files.keys.allSatisfy { !$0.hasPrefix("associations/wort.") || $0 == "associations/wort.html" })
      #expect(files["data/organizations.json"]?.text == "[\n]\n")
      #expect(files["data/associations.csv"]?.text.split(separator: "\r\n").count == 1)
      if let page = files["associations/wort.html"] {
        #expect(!page.text.contains("ld+json") && !page.links.contains { $0.contains("wort.vcf") })
      }
    }
    let files = try await ExportSample.site(channels: [.web, .data]).files()
    let page = try #require(files["associations/wort.html"])
    for kind in ["vcf", "ics", "json"] {
      #expect(files["associations/wort.\(kind)"] != nil)
      #expect(page.links.contains("../associations/wort.\(kind)"))
    }
  }

  @Test("What is withheld from open data is in none of its files, and on the page all the same")
  func withheld() async throws {
    let keys: Set<String> = ["phone", "address", "times", "contacts", "social", "register", "email"]
    let files = try await ExportSample.site([
      TestSite.entry(ProfileField.withhold, .withholding([.data: keys]))
    ]).files()
    #expect(files["associations/wort.ics"] == nil)
    let secrets = ["23125", "Beispielweg", "Treffen", "Muster", "social.example.org", "99001", "kontakt@"]
    for path in ["associations/wort.vcf", "associations/wort.json", "data/organizations.json", "data/associations.csv"]
    {
      let text = try #require(files[path]).text
      #expect(secrets.filter(text.contains) == [], "\(path)")
    }
    let page = try #require(files["associations/wort.html"]).text
    let block = try #require(page.firstMatch(of: /ld\+json">(.*?)<\/script>/)?.1)
    #expect(secrets.filter(block.contains) == [])
    #expect(page.contains("Beispielweg") && page.contains("kontakt@"))
  }

  @Test("A data block holds JSON that no text ends, in the default language alone")
  func dataBlock() async throws {
    var site = ExportSample.site()
    site.profiles[0] = TestSite.profile(
      "wort", name: "</script><!--<script>", [TestSite.entry(ProfileField.summary, .text("a\u{2028}b \"c\" \\"))])
    site.otherLanguages = [.english]
    let files = try await site.files()
    let page = try #require(files["associations/wort.html"]).text
    let block = try #require(page.firstMatch(of: /ld\+json">([^<]*)<\/script>/)?.1)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any])
    #expect(json["name"] as? String == "</script><!--<script>")
    #expect(json["description"] as? String == "a\u{2028}b \"c\" \\")
    #expect(files["en/associations/wort.html"]?.text.contains("\"@context\"") == false)
    #expect(files["en/associations/wort.html"]?.links.contains("../../associations/wort.vcf") == true)
  }

  @Test("The page of the data explains every column of the table, in each language")
  func columns() async throws {
    var site = ExportSample.site()
    site.otherLanguages = [.english]
    site.settings = [
      TestSite.entry(
        SiteField.dataLicence,
        .record(
          Record([
            TestSite.entry(LicenceField.name, .text("CC <BY>")),
            TestSite.entry(LicenceField.url, .text("https://lizenz.example.org/")),
          ])))
    ]
    let files = try await site.files()
    let head = try #require(files["data/associations.csv"]?.text.split(separator: "\r\n").first).split(separator: ",")
    for path in ["data/index.html", "en/data/index.html"] {
      let page = try #require(files[path])
      #expect(page.text.matches(of: /<code>(.*?)<\/code>/).map(\.output.1) == head)
      #expect(page.text.contains("<b>CC &lt;BY&gt;</b>"))
      let root = path.hasPrefix("en") ? "../../" : "../"
      for link in ["data/organizations.json", "data/associations.csv", "feed.atom"] {
        #expect(page.links.contains(root + link))
      }
      #expect(page.links.contains("https://lizenz.example.org/"))
    }
  }

  @Test("A term's label is text, whatever divides values")
  func table() async throws {
    let text = try await ExportSample.text("data/associations.csv")
    let row = try #require(text.split(separator: "\r\n").last)
    #expect(row.contains(",\"Wort, Satz; \"\"Sinn\"\" & <b>\\ e. V.\",WS,"))
    #expect(row.contains(": Offenes, langes Treffen | "))
    #expect(row.hasSuffix(",1998,85,Amtsgericht Bielefeld,VR 99001"))
  }
}

@Suite("The JSON that two files have")
struct HSDSTextTests {
  @Test("It is the same whichever is made first, and however often")
  func order() async throws {
    let plan = try await Website.plan(ExportSample.site().source()).files()
    func bytes(_ path: String) throws -> [UInt8] {
      let file = try #require(plan.first { $0.path == path })
      guard case .rendered(let make) = file.content else { return [] }
      return make()
    }
    let own = try bytes("associations/wort.json")
    for _ in 0..<3 {
      #expect(try bytes("data/organizations.json") == Array("[\n".utf8) + own + Array("]\n".utf8))
      #expect(try bytes("associations/wort.json") == own)
      #expect(try bytes("associations/wort.json") == own)
    }
  }
}
