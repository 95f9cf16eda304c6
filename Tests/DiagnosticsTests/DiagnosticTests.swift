import Diagnostics
import Testing

@Suite("Findings")
struct DiagnosticTests {
  @Test("Sorted by file, place, severity, rule and text; the whole file first")
  func sorting() {
    func finding(
      _ file: String, _ line: Int?, _ column: Int = 1, _ severity: Diagnostic.Severity = .error,
      _ rule: Rule = .invalidDate, _ text: String = "m"
    ) -> Diagnostic {
      Diagnostic(
        severity, rule, Bilingual(text), file: file, place: line.map { SourcePlace(line: $0, column: column) })
    }
    let sorted = [
      finding("Z.md", 9), finding("a.md", nil), finding("a.md", 2), finding("a.md", 2, 1, .warning),
      finding("a.md", 2, 1, .note), finding("a.md", 2, 5, .error, .badSlug), finding("a.md", 2, 5, .error, .rawHTML),
      finding("a.md", 2, 5, .error, .rawHTML, "n"), finding("a.md", 10), finding("ä.md", 1),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    #expect(sorted.containsError)
    #expect(![finding("a", 1, 1, .warning), finding("a", 1, 1, .note)].containsError)
  }

  @Test("Places keep within what they can hold")
  func places() {
    #expect(SourcePlace(line: 1, column: 1, width: 0).width == 1)
    #expect(SourcePlace(line: 1, column: 1, width: -5).width == 1)
    #expect(SourcePlace(line: .max, column: .max, width: .max).line == Int(Int32.max))
    #expect(SourcePlace(line: 2, column: 1) < SourcePlace(line: 10, column: 1))
  }

  @Test("Names of rules are unlike and written with hyphens")
  func ruleNames() {
    #expect(Set(Rule.allCases.map(\.rawValue)).count == Rule.allCases.count)
    for rule in Rule.allCases {
      #expect(rule.rawValue.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    }
  }

  @Test("The language of messages follows the environment, German without one")
  func language() {
    for value in [nil, "", "C", "POSIX", "C.UTF-8", "de_DE.UTF-8", "de"] {
      #expect(MessageLanguage(environment: value) == .german)
    }
    for value in ["en_US.UTF-8", "fr_FR", "tr_TR.UTF-8"] {
      #expect(MessageLanguage(environment: value) == .english)
    }
  }

  @Test("Near words are suggested, the nearest first, far ones not at all")
  func suggestions() {
    let words = ["Bildung", "Beratung", "Sport", "Musik"]
    #expect(Suggestion.nearest(to: "Bildnug", in: words) == "Bildung")
    #expect(Suggestion.nearest(to: "bildung", in: words) == "Bildung")
    #expect(Suggestion.nearest(to: "Beratnug", in: words) == "Beratung")
    #expect(Suggestion.nearest(to: "Sprot", in: words) == "Sport")
    #expect(Suggestion.nearest(to: "Raumfahrt", in: words) == nil)
    #expect(Suggestion.nearest(to: "", in: words) == nil)
    #expect(Suggestion.nearest(to: "x", in: []) == nil)
    // Ties go to the first.
    #expect(Suggestion.nearest(to: "aax", in: ["aab", "aac"]) == "aab")
    #expect(Suggestion.nearest(to: "aax", in: ["aac", "aab"]) == "aac")
  }

  @Test("Endless words are no reason to wait")
  func longWords() {
    let long = String(repeating: "ab", count: 50_000)
    #expect(Suggestion.nearest(to: long, in: ["Bildung", "Sport"]) == nil)
  }
}
