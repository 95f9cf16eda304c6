import Reading
import Testing

@testable import Intake

@Suite struct SlugTests {
  @Test(arguments: [
    ("Kurdischer Elternverein Bielefeld e. V.", "kurdischer-elternverein-bielefeld"),
    ("Kurdischer Elternverein Bielefeld e.V.", "kurdischer-elternverein-bielefeld"),
    ("Elternverein eV", "elternverein"),
    ("Grüne Straße gGmbH", "gruene-strasse"),
    ("Helîn e. V. – Verein für Lieder", "helin-verein-fuer-lieder"),
    ("Şemsî & Çiğdem", "semsi-cigdem"),
    ("e. V.", "e-v"),
    ("Index", "index-verein"), ("NUL", "nul-verein"),
    ("Сторч Київ", "storch-kiiv"), ("Φίλοι της Κρήτης", "filoi-tis-kritis"), ("جمعية", "jmaya"),
    ("  --- Nar! Taneleri ---  ", "nar-taneleri"),
    (
      "Ein sehr langer Name eines Vereins, der vieles zugleich sein will und noch mehr",
      "ein-sehr-langer-name-eines-vereins-der-vieles-zugleich-sein"
    ),
  ])
  func makesAName(name: String, slug: String) {
    #expect(Slug.make(name) == slug)
  }

  @Test(arguments: ["தமிழ்ச் சங்கம்", "华人协会", "🎉", "", "ትግርኛ"])
  func aNameOfWhichNothingIsLeftGetsAStableOne(name: String) {
    let slug = Slug.make(name)
    #expect(slug.hasPrefix("verein-"))
    #expect(slug.utf8.count == "verein-".utf8.count + 6)
    #expect(slug == Slug.make(name))
  }

  @Test func differentNamesGetDifferentStableOnes() {
    #expect(Slug.make("தமிழ்") != Slug.make("华人"))
  }

  @Test(arguments: 1...200)
  func whateverTheNameTheReaderTakesIt(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let name = random.text(upTo: 120)
    let slug = Slug.make(name)
    #expect(SlugRule.isWellFormed(slug), "\(name) → \(slug)")
    #expect(!SlugRule.isReserved(slug))
    #expect(slug.utf8.count <= 67)
  }

  @Test func findsOneThatIsNotTaken() {
    #expect(Slug.unused("a", besides: []) == "a")
    #expect(Slug.unused("a", besides: ["a", "a-2"]) == "a-3")
  }
}
