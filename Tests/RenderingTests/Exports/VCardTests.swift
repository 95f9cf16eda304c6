import Profiles
import Rendering
import Testing

@Suite("Address cards")
struct VCardTests {
  private let path = "associations/wort.vcf"

  @Test("Everything that the association gave as open data is in it, and nothing else")
  func whole() async throws {
    let id = NameBasedUUID(address: "https://vereine.example.org/liste/associations/wort.html")
    let expected = [
      "BEGIN:VCARD", "VERSION:4.0", "PRODID:-//steckbrief//steckbrief//DE", "KIND:org", "UID:\(id.urn)",
      "SOURCE:https://vereine.example.org/liste/associations/wort.vcf", "REV:20260314T000000Z",
      #"FN;LANGUAGE=de:Wort\, Satz\; "Sinn" & <b>\\ e. V."#, #"ORG;LANGUAGE=de:Wort\, Satz\; "Sinn" & <b>\\ e. V."#,
      "NICKNAME;LANGUAGE=de:WS", "NOTE;ALTID=1;LANGUAGE=de:Kurz: wort",
      "NOTE;ALTID=1;LANGUAGE=ar:نجتمع، نقرأ؛ ونتحدّث معًا كلّ أسبوع", "CATEGORIES:Bildung", "LANG:de",
      "LANG:ar",
      "ADR;TYPE=work;LABEL=\"Beispielweg 1, Tor 2^n33602 Bielefeld^nKlingel ^'K^'; 2. Stock\":"
        + #";;Beispielweg 1\, Tor 2;Bielefeld;;33602;"#,
      "TEL;VALUE=uri;TYPE=work:tel:+493023125001", "EMAIL;TYPE=work:kontakt@wort.example.org",
      "URL;PREF=1:https://wort.example.org/%C3%BC", "URL:https://social.example.org/@wort",
      "URL:https://vereine.example.org/liste/associations/wort.html",
      #"p1.RELATED;TYPE=contact;VALUE=text:Maria Muster\, geb. Beispiel\, Vorsitz\; Kasse"#,
      "p1.TEL;VALUE=uri:tel:+493023125002", "END:VCARD",
    ]
    #expect(try await ExportSample.lines(path) == expected)
  }

  @Test("Its identifier outlives another file name")
  func stable() async throws {
    let before = try await ExportSample.lines(path).first { $0.hasPrefix("UID") }
    var site = ExportSample.site()
    site.profiles = [
      TestSite.profile("neu", [TestSite.entry(ProfileField.aliases, .texts(["wort", "zwischendurch"]))])
    ]
    let lines = try await ExportSample.lines("associations/neu.vcf", of: site)
    #expect(lines.first { $0.hasPrefix("UID") } == before)
    // An earlier address belongs to the web alone.
    #expect(!lines.contains { $0.contains("zwischendurch") || $0.contains("wort") })
  }
}
