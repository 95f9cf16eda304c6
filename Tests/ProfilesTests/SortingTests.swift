import Diagnostics
import Foundation
import Profiles
import Testing

@Suite("Looking up and sorting")
struct SortingTests {
  @Test("Names are sorted by DIN 5007-2: umlauts as two letters, letters before digits, other scripts last")
  func order() {
    let names = [
      "Ärzte für alle", "Aerztinnen", "Afrika-Verein", "Ägypten-Haus", "„Die Brücke“ e. V.", "Die Brücken", "Ecole",
      "École B",
      "Islam", "İzmir", "Österreich-Haus", "Offene Tür", "Straße", "Strasser", "Übermorgen", "Zebra", "1. Fanclub",
      "99 Luftballons",
      "Ελληνικός Σύλλογος", "Український дім", "بيت العائلة",
    ]
    let expected = [
      "Ägypten-Haus", "Ärzte für alle", "Aerztinnen", "Afrika-Verein", "„Die Brücke“ e. V.", "Die Brücken", "Ecole",
      "École B",
      "Islam", "İzmir", "Österreich-Haus", "Offene Tür", "Straße", "Strasser", "Übermorgen", "Zebra", "1. Fanclub",
      "99 Luftballons", "Ελληνικός Σύλλογος", "Український дім", "بيت العائلة",
    ]
    #expect(names.shuffled().sorted { CollationKey($0) < CollationKey($1) } == expected)
  }

  @Test("Ä counts as Ae: neither before nor after it")
  func same() {
    #expect(CollationKey("Ärzte") == CollationKey("Aerzte"))
    #expect(CollationKey("Straße") == CollationKey("Strasse"))
    #expect(CollationKey("«Brücke»") == CollationKey("Bruecke"))
    #expect(!(CollationKey("Ärzte") < CollationKey("Aerzte")))
    #expect(CollationKey("Ärzte") < CollationKey("Afrika"))
  }

  @Test(
    "Composed and decomposed letters are the same",
    arguments: [
      "Ärzte Überall Öl", "Türkçe", "Kurdî", "Việt Nam", "Łódź", "Ångström", "École", "Příbram",
      "Українська їжа й ґанок", "Ёлка", "Ελληνική Ένωση ΐ", "أطفال إلى آخر", "தமிழ் கோவில்", "हिन्दी क़", "ガーデン",
    ])
  func normalisation(name: String) {
    let (composed, decomposed) = (name.precomposedStringWithCanonicalMapping, name.decomposedStringWithCanonicalMapping)
    #expect(Folding.key(composed) == Folding.key(decomposed))
    #expect(CollationKey(composed) == CollationKey(decomposed))
  }

  @Test(
    "Spellings that mean the same have one key",
    arguments: [
      ["Türkisch", "tuerkisch", "TÜRKISCH", " türkisch ", "Türkisch!"],
      ["nicht-zeigen", "Nicht zeigen", "nicht_zeigen"],
      ["Straße", "STRASSE", "strasse"], ["Kurdî", "kurdi", "KURDÎ"], ["Ihr Café", "ihr cafe"],
    ])
  func folding(spellings: [String]) {
    #expect(Set(spellings.map(Folding.key)).count == 1)
  }

  @Test("Headings of the list from A to Z")
  func initials() {
    for (name, anchor) in [
      ("Ärzte", "a"), ("„Zebra“", "z"), ("Øresund", "o"), ("1. Club", "0"), ("Дім", "other"), ("…", "other"),
      ("", "other"),
    ] {
      #expect(CollationKey(name).initial.anchor == anchor, "\(name)")
    }
    let initials: [Initial] = [.letter("A"), .letter("Z"), .digit, .other]
    #expect(initials.shuffled().sorted() == initials)
  }

  @Test("Equal names are ordered by slug, whatever the order of files")
  func ties() {
    let profiles = ["b", "a", "c"].map { slug in
      Profile(
        slug: slug, file: slug + ".md", folder: "", language: .german,
        record: Record([.init(key: "name", value: .text("Gleich"), place: .init(line: 1, column: 1))]), body: .empty)
    }
    for order in [profiles, profiles.reversed()] {
      let directory = AssociationDirectory(
        settings: SiteSettings(Record()), vocabulary: Vocabulary([:]), pages: [], profiles: order)
      #expect(directory.profiles.map(\.slug) == ["a", "b", "c"])
    }
  }

  @Test("Terms are found by id, label and other spelling, in this order")
  func vocabulary() throws {
    func term(_ id: String, _ label: String, _ also: [String] = []) -> Term {
      Term(id: TermID(id), labels: Labels([.german: label]), otherSpellings: also)
    }
    let vocabulary = Vocabulary([
      .topics: [term("musik", "Töne", ["Sport", "Lärm"]), term("sport", "Bewegung", ["Töne"]), term("x", "???")]
    ])
    #expect(vocabulary.find("MUSIK", in: .topics)?.rawValue == "musik")
    #expect(vocabulary.find("Sport", in: .topics)?.rawValue == "sport")
    #expect(vocabulary.find("toene", in: .topics)?.rawValue == "musik")
    #expect(vocabulary.find("lärm", in: .topics)?.rawValue == "musik")
    #expect(vocabulary.find("!!!", in: .topics) == nil)
    #expect(vocabulary.find("musik", in: .districts) == nil)
  }
}
