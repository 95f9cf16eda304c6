import Profiles
import Testing

@testable import Rendering

@Suite struct AssociationMarkTests {
  @Test(arguments: [
    ("Deutsch-Arabischer Kulturverein e. V.", "DA"), ("Palmyra e.V.", "P"), ("Radsport Asmara eV", "RA"),
    ("Verein für interkulturelle Arbeit", "VA"), ("1. FC Lindenfeld 09", "FL"), ("Haus der Vielfalt gGmbH", "HV"),
    ("nachbarn helfen nachbarn", "NH"), ("E-Werk", "EW"), ("Ärzt*innen ohne Grenzen", "ÄG"), ("L’Avenir", "L"),
    ("1860", "1"), ("☮️", ""), ("Öffentlichkeit", "Ö"), ("«Сузір'я» Український дім", "СУ"), ("საქართველოს სახლი", "სს"),
    ("தமிழ்ச் சங்கம்", "தச"), ("漢字 學校", "漢學"), ("ñandú", "Ñ"),
  ])
  func initialsAreThoseOfWords(name: String, initials: String) {
    #expect(AssociationMark(name, in: .german).initials == initials)
  }

  @Test("Arabic initials are those behind the article, and do not join")
  func arabic() throws {
    let arabic = try #require(LanguageTag("ar"))
    #expect(AssociationMark("الجمعية السورية الألمانية", in: arabic).initials == "ج\u{200C}س")
    #expect(AssociationMark("قناطر", in: arabic).initials == "ق")
  }

  @Test("A Turkish i has a dot in capitals, too")
  func turkish() throws {
    let turkish = try #require(LanguageTag("tr"))
    #expect(AssociationMark("ilkbahar derneği", in: turkish).initials == "İD")
    #expect(AssociationMark("ilkbahar derneği", in: .german).initials == "ID")
  }

  @Test("Names spread over all colours")
  func hues() {
    let hues = (0..<400).map { AssociationMark("Verein \($0)", in: .german).hue }
    let counts = Dictionary(grouping: hues) { $0 }.mapValues(\.count)
    #expect(Set(counts.keys) == Set(0..<MarkColours.count))
    #expect(counts.values.allSatisfy { $0 >= 15 })
    #expect(AssociationMark("Caravela", in: .german) == AssociationMark("Caravela", in: .english))
  }

  @Test("Letters can be read on their ground, in light, in dark and on paper", arguments: 0..<MarkColours.count)
  func contrast(hue: Int) {
    for (surface, end): (Colour, Colour) in [
      (ColourSheet.lightSurface, .black), (ColourSheet.darkSurface, .white), (.white, .black),
    ] {
      let colours = MarkColours(hue: hue, on: surface, towards: end)
      #expect(colours.ink.contrast(with: colours.ground) >= 4.5)
      #expect(colours.ground.contrast(with: surface) < 1.8, "it is meant to be quiet")
    }
  }
}
