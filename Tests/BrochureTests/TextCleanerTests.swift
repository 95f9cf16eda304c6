import Rendering
import Testing

struct TextCleanerTests {
  private static let latin = "Sans\n0020-007E\n00A0-00FF\n0300-036F\n0410-044F\n2010-201E\nFFFD\nArabic\n0620-06FF\n"

  private func cleaned(_ text: String, coverage: String = latin) -> String {
    var cleaner = TextCleaner(coverage: FontCoverage(parsing: coverage))
    return cleaner.clean(text)
  }

  @Test(arguments: [
    ("gewöhnlicher Text", "gewöhnlicher Text"), ("zwei\n\tZeilen", "zwei Zeilen"), ("a\u{0}\u{7}b\u{1B}c", "abc"),
    ("a\u{202E}b\u{202A}c\u{202C}", "abc"), ("a\u{FEFF}b\u{E0041}\u{FFFC}", "ab"), ("", ""),
  ])
  func controlsAndOverridesAreDropped(_ text: String, _ expected: String) {
    #expect(cleaned(text) == expected)
  }

  @Test func whatNoFontCoversIsReplacedAndReportedOnce() {
    var cleaner = TextCleaner(coverage: FontCoverage(parsing: Self.latin))
    #expect(cleaner.clean("a😀b😀c\u{E000}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
    #expect(cleaner.takeUncovered() == ["😀", "\u{E000}"])
    #expect(cleaner.takeUncovered().isEmpty)
  }

  @Test func aQuestionMarkStandsInWhereEvenTheReplacementIsMissing() {
    #expect(cleaned("a中", coverage: "Sans\n0020-007E") == "a?")
  }

  @Test func aFamilyOfPictographsIsReplacedOnce() {
    #expect(cleaned("👨\u{200D}👩\u{200D}👧!").unicodeScalars.filter { $0 == "\u{FFFD}" }.count == 1)
  }

  @Test func marksAreLimitedToFourAndNeedALetterUnderThem() {
    #expect(cleaned("a" + String(repeating: "\u{301}", count: 200)).unicodeScalars.count == 5)
    #expect(cleaned("\u{301}\u{301} a") == " a")
  }

  @Test func aMarkFromAnotherFontIsDropped() {
    #expect(Array(cleaned("\u{628}\u{301}").unicodeScalars) == ["\u{628}"])
    #expect(Array(cleaned("\u{628}\u{64E}").unicodeScalars) == ["\u{628}", "\u{64E}"])
  }

  @Test(arguments: [
    "\u{2067}a", "\u{2066}\u{2068}a\u{2069}", "a\u{2069}b\u{2069}", String(repeating: "\u{2067}", count: 300),
  ])
  func isolatesAreBalanced(_ text: String) {
    var depth = 0
    for scalar in cleaned(text).unicodeScalars {
      if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
      if scalar.value == 0x2069 { depth -= 1 }
      #expect(depth >= 0 && depth <= 8)
    }
    #expect(depth == 0)
  }

  @Test func zeroWidthRunsAreCut() {
    #expect(cleaned("a" + String(repeating: "\u{200B}", count: 50) + "b").unicodeScalars.count == 4)
  }

  @Test func longRunsGetPlacesToBreak() {
    let word = cleaned(String(repeating: "Ж", count: 3000))
    #expect(longestRun(of: word) <= 40)
    #expect(word.unicodeScalars.contains("\u{AD}"))
    let address = cleaned(String(repeating: "x1.", count: 1000))
    #expect(longestRun(of: address) <= 40)
    #expect(!address.unicodeScalars.contains("\u{AD}"), "a hyphen would change an address")
  }

  @Test func wordsThatFitStayWhole() {
    let word = "Kraftfahrzeughaftpflichtversicherung"
    #expect(cleaned(word) == word)
    let text = String(repeating: "kurze Wörter ", count: 50)
    #expect(cleaned(text) == text)
  }

  @Test func abbreviationsStayInOneLine() {
    #expect(cleaned("Verein e. V., z. B. hier. A. B") == "Verein e.\u{A0}V., z.\u{A0}B. hier. A. B")
  }

  @Test(arguments: [
    ("Rufen Sie 0521 23125 100 an.", "Rufen Sie 0521\u{A0}23125\u{A0}100 an."),
    ("(+49 521) 231 25-0, Zimmer 12", "(+49\u{A0}521)\u{A0}231\u{A0}25-0, Zimmer 12"),
    ("0521 / 23 12", "0521\u{A0}/\u{A0}23\u{A0}12"), ("am 01.02. 2026", "am 01.02. 2026"),
    ("33602 Bielefeld, 20 000 Euro", "33602 Bielefeld, 20 000 Euro"), ("0 1 2", "0 1 2"),
  ])
  func telephoneNumbersStayInOneLine(_ text: String, _ expected: String) {
    #expect(cleaned(text) == expected)
  }

  @Test func numbersWithoutEndAreNoTelephoneNumbers() {
    let digits = Array(repeating: "0123456789", count: 20).joined(separator: " ")
    #expect(cleaned(digits) == digits)
  }

  @Test(arguments: ["ภาษาเยอรมันด้วยกันและช่วยกันอ่านจดหมายจากหน่วยงานราชการ", "ພາສາລາວ", "ភាសាខ្មែរ"])
  func scriptsWithoutSpacesAreLeftToTheirDictionaries(_ text: String) {
    let long = String(repeating: text, count: 6)
    #expect(cleaned(long, coverage: "All\n0020-FFFF") == long)
  }

  @Test func cleaningTwiceChangesNothing() {
    for text in [
      "a\u{202E}😀\u{301}\u{2067}x", String(repeating: "wort", count: 40), "e. V.\n\n\u{200B}\u{200B}\u{200B}",
    ] {
      let once = cleaned(text)
      #expect(Array(cleaned(once).unicodeScalars) == Array(once.unicodeScalars))
    }
  }

  @Test func linesOfCodeStay() {
    var cleaner = TextCleaner(coverage: .everything)
    #expect(cleaner.cleanLines("a\n\tb\n") == ["a", "    b", ""])
  }

  private func longestRun(of text: String) -> Int {
    text.unicodeScalars.split { $0 == "\u{AD}" || $0 == "\u{200B}" || $0 == " " }.map(\.count).max() ?? 0
  }
}
