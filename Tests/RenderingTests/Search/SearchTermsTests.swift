import Profiles
import Testing

@testable import Rendering

@Suite("The terms of the search")
struct SearchTermsTests {
  @Test func numbersAreWrittenAsDistances() {
    func written(_ numbers: [Int]) -> String {
      var text: [UInt8] = []
      SearchNumbers.append(numbers, to: &text)
      return String(decoding: text, as: UTF8.self)
    }
    #expect(written([]) == "")
    #expect(written([0, 1, 2]) == "AAA")
    #expect(written([31, 32, 64]) == "fAf")
    #expect(written([32]) == "gB")
    #expect(written([1024]) == "ggB")
  }

  @Test func aWordHasOneNumber() {
    var table = WordTable()
    for _ in 0..<2 {
      for number in 0..<3000 { #expect(table.number(of: Array("wort\(number)".utf8)) == number) }
    }
    #expect(table.count == 3000)
    #expect(String(decoding: table[2999], as: UTF8.self) == "wort2999")
    #expect(table.contains(Array("wort7".utf8)))
    #expect(!table.contains(Array("wort".utf8)))
  }

  @Test func compoundsAreFoundByTheirLaterPart() {
    var table = WordTable()
    for word in ["kulturverein", "verein", "frauenfruhstuck", "frauen", "kind", "kinder", "schule"] {
      _ = table.number(of: Array(word.utf8))
    }
    let compounds = CompoundWords(table)
    func parts(_ word: String) -> [String] {
      let bytes = Array(word.utf8)
      return compounds.parts(of: bytes[...]).map { String(decoding: bytes[$0...], as: UTF8.self) }
    }
    #expect(parts("kulturverein") == ["verein"])
    #expect(parts("sportvereine") == ["vereine"])
    #expect(parts("frauenfruhstuck") == ["fruhstuck"])
    #expect(parts("verein") == [])
    #expect(parts("kinderschule") == ["erschule", "schule"])
    #expect(parts("школаверейн") == [])
  }

  @Test func aDocumentHasItsBestPlaceAlone() {
    let postings = [
      SearchPosting(document: 2, field: .text), SearchPosting(document: 1, field: .summary),
      SearchPosting(document: 2, field: .name).ofPart, SearchPosting(document: 1, field: .summary),
    ]
    let best = SearchPosting.best(of: postings)
    #expect(best.map(\.document) == [1, 2])
    #expect(best.map(\.rank) == [2, 1])
  }

  @Test func termsLeadToNamesSummariesTextsAndValues() async throws {
    let terms = try await terms(of: [
      TestSite.profile("a", name: "Kulturverein", body: "Wir **tan**zen [hier](https://verborgen.example.org)."),
      TestSite.profile("b", name: "Verein", [TestSite.entry(ProfileField.summary, .text("Tanzen"))]),
    ])
    #expect(terms["verein"]?.postings.map(\.document) == [0, 1])
    #expect(terms["verein"]?.postings.map(\.rank) == [1, 0])
    #expect(terms["tanzen"]?.postings.map(\.rank) == [4, 2])
    #expect(terms["bildung"]?.values.count == 1)
    #expect(terms["deutsh"]?.postings.isEmpty == true)
    #expect(terms["verborgen"] == nil)
  }

  @Test func ukrainianWordsAreFoundByHAndByG() async throws {
    let ukrainian = try #require(LanguageTag("uk"))
    let translation = Translation(
      language: ukrainian, file: "a.uk.md", record: Record(), body: Body(markdown: "Громада", firstLine: 1))
    let terms = try await terms(of: [
      TestSite.profile("a", translations: [translation]), TestSite.profile("b", body: "громада"),
    ])
    #expect(terms["hromada"]?.postings.map(\.document) == [0])
    #expect(terms["gromada"]?.postings.map(\.document) == [0, 1])
  }

  @Test func theOrderIsThatOfTheBrowser() {
    let words = ["a", "z", "я", "ا", "\u{FB01}", "\u{10400}"]
    for left in words {
      for right in words {
        let expected = Array(left.utf16).lexicographicallyPrecedes(Array(right.utf16))
        #expect(SearchOrder.precedes(Array(left.utf8)[...], Array(right.utf8)[...]) == expected, "\(left) \(right)")
      }
    }
  }

  @Test func everyWordIsInThePieceThatItsBeginningLeadsTo() async throws {
    let body = (0..<4000).map { "w\(String($0 * 7919 % 100_003, radix: 36))x" }.joined(separator: " ")
    let source = try TestSite(profiles: [TestSite.profile("a", body: body)]).source()
    let facets = SearchFacets(source.edition, source.strings)
    let sorted = await SearchTerms([SearchHarvest(source.edition.profiles, 0..<1)], facets).sorted()
    let shards = await SearchShards(sorted, documents: 1)
    #expect(shards.texts.count > 3)
    #expect(shards.texts.count == shards.beginnings.count)
    #expect(shards.beginnings.sorted() == shards.beginnings)
    let read = shards.texts.map { Self.words(in: String(decoding: $0, as: UTF8.self)) }
    #expect(read.flatMap { $0 } == sorted.map { String(decoding: $0.word, as: UTF8.self) })
    for (place, words) in read.enumerated() {
      for word in words { #expect(shards.beginnings.lastIndex { $0 <= word } == place) }
    }
  }

  /// Reads the words of a piece as the browser does.
  private static func words(in text: String) -> [String] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef")
    var last = ""
    return text.split(separator: " ").map { entry in
      let shared = entry.first.flatMap { digits.firstIndex(of: $0) } ?? 0
      last = String(last.prefix(shared) + entry.dropFirst().prefix { !"!#$%&*=~".contains($0) })
      return last
    }
  }

  private func terms(of profiles: [Profile]) async throws -> [String: SearchTerms.Term] {
    let source = try TestSite(profiles: profiles).source()
    let profiles = source.edition.profiles
    let harvests = profiles.indices.map { SearchHarvest(profiles, $0..<($0 + 1)) }
    let sorted = await SearchTerms(harvests, SearchFacets(source.edition, source.strings)).sorted()
    return Dictionary(uniqueKeysWithValues: sorted.map { (String(decoding: $0.word, as: UTF8.self), $0) })
  }
}
