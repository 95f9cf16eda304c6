import Diagnostics
import Foundation
import Testing

@Suite("Printing findings")
struct PrinterTests {
  let german = DiagnosticPrinter(language: .german)
  let english = DiagnosticPrinter(language: .english)

  func finding(
    _ excerpt: String? = nil, column: Int = 1, width: Int = 1, message: String = "M", advice: String? = nil,
    severity: Diagnostic.Severity = .error, file: String = "a.md"
  ) -> Diagnostic {
    Diagnostic(
      severity, .invalidDate, Bilingual(message), advice: advice.map { Bilingual($0) }, file: file,
      place: SourcePlace(line: 7, column: column, width: width), excerpt: excerpt)
  }

  /// The source line and the carets as they are printed.
  func picture(_ excerpt: String, column: Int, width: Int) -> [String] {
    german.print([finding(excerpt, column: column, width: width)]).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test("A finding is printed with place, message, line, caret and advice, in both languages")
  func text() {
    let finding = Diagnostic(
      .warning, .invalidDate, Bilingual(de: "Kein Datum.", en: "Not a date."),
      advice: Bilingual(de: "Schreiben Sie eins.", en: "Write one."), file: "content/a.md",
      place: SourcePlace(line: 7, column: 3, width: 2), excerpt: "ab cd")
    #expect(
      german.print([finding]) == """
        content/a.md:7:3: Warnung: Kein Datum. [invalid-date]
          ab cd
            ^^
          Tipp: Schreiben Sie eins.

        """)
    #expect(
      english.print([finding]) == """
        content/a.md:7:3: warning: Not a date. [invalid-date]
          ab cd
            ^^
          help: Write one.

        """)
  }

  @Test("Without a place there is no line, without findings nothing")
  func bare() {
    let finding = Diagnostic(.note, .notPublished, Bilingual("N"), file: "a.md", excerpt: "never shown")
    #expect(german.print([finding]) == "a.md: Hinweis: N [not-published]\n")
    #expect(english.print([finding]) == "a.md: note: N [not-published]\n")
    #expect(german.print([]).isEmpty)
  }

  @Test("The caret stands under the marked letters, however wide they are")
  func widths() {
    #expect(picture("日本 x", column: 4, width: 1) == ["  日本 x", "       ^"])
    #expect(picture("日本 x", column: 1, width: 2) == ["  日本 x", "  ^^^^"])
    // A combining accent takes no column of its own.
    #expect(picture("e\u{301}e\u{301} x", column: 6, width: 1) == ["  e\u{301}e\u{301} x", "     ^"])
    #expect(picture("\tx", column: 2, width: 1) == ["      x", "      ^"])
    #expect(picture("🎉 x", column: 3, width: 1) == ["  🎉 x", "     ^"])
    #expect(picture("مرحبا x", column: 7, width: 1) == ["  مرحبا x", "        ^"])
  }

  @Test("At the end of a line and beyond there is still a caret")
  func ends() {
    #expect(picture("abc", column: 4, width: 1) == ["  abc", "     ^"])
    #expect(picture("abc", column: 3, width: 50) == ["  abc", "    ^"])
    #expect(picture("abc", column: 400, width: 1).count == 2)
  }

  @Test("Of a long line the part around the place is shown")
  func window() {
    let lines = picture(
      String(repeating: "a", count: 5000) + "X" + String(repeating: "b", count: 5000), column: 5001, width: 1)
    #expect(lines.count == 2)
    #expect(lines[0].count <= 110)
    #expect(lines[0].hasPrefix("  …a") && lines[0].hasSuffix("b…"))
    let caret = lines[1].prefix { $0 == " " }.count
    #expect(Array(lines[0])[caret] == "X")
  }

  @Test(
    "What could redraw a terminal is shown as a mark",
    arguments: [
      "\u{1B}", "\u{7}", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{FEFF}", "\u{2028}", "\r",
      "\u{200B}",
    ])
  func hostile(_ character: String) {
    let printed = german.print([
      finding("a\(character)b", message: "m\(character)", advice: "v\(character)", file: "f\(character).md")
    ])
    #expect(!printed.unicodeScalars.contains { character.unicodeScalars.contains($0) })
    #expect(printed.unicodeScalars.count { $0 == "\u{FFFD}" } == 4)
    let scalars = printed.unicodeScalars.filter { $0 != "\n" }
    #expect(!scalars.contains { $0.isUnsafeToPrint })
  }

  @Test("Colours are used only when asked for")
  func colours() {
    let printer = DiagnosticPrinter(language: .german, usesColour: true)
    #expect(printer.print([finding("x")]).contains("\u{1B}[31;1m"))
    #expect(!german.print([finding("x")]).contains("\u{1B}"))
  }

  @Test("JSON can be read back, whatever is in it")
  func json() throws {
    let nasty = "\"\\\n\r\t\u{0}\u{1F}\u{2028}\u{2029}/é😀\u{202E}"
    let findings = [
      finding(nasty, column: 3, width: 2, message: nasty, advice: nasty, file: nasty),
      Diagnostic(.note, .notPublished, Bilingual("N"), file: "b.md"),
    ]
    let printed = DiagnosticPrinter(language: .english, format: .json).print(findings)
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(printed.utf8)) as? [[String: Any]])
    #expect(parsed.count == 2)
    for key in ["message", "advice", "file"] {
      #expect((parsed[0][key] as? String).map { Array($0.unicodeScalars) } == Array(nasty.unicodeScalars))
    }
    #expect(parsed[0]["line"] as? Int == 7)
    #expect(parsed[0]["column"] as? Int == 3)
    #expect(parsed[0]["width"] as? Int == 2)
    #expect(parsed[0]["severity"] as? String == "error")
    #expect(parsed[0]["rule"] as? String == "invalid-date")
    for key in ["line", "column", "width", "advice"] { #expect(parsed[1][key] is NSNull) }
    #expect(DiagnosticPrinter(language: .english, format: .json).print([]) == "[]\n")
  }

  @Test("Workflow commands are escaped, so that no text can give commands of its own")
  func github() {
    let printer = DiagnosticPrinter(language: .english, format: .github)
    let nasty = finding(
      nil, column: 3, message: "50 %\n::error::x", advice: "a,b:c\r", severity: .warning, file: "a,b:c%.md")
    #expect(
      printer.print([nasty])
        == "::warning file=a%2Cb%3Ac%25.md,line=7,col=3,title=invalid-date::50 %25%0A::error::x a,b:c%0D\n")
    let note = Diagnostic(.note, .notPublished, Bilingual("N"), file: "a.md")
    #expect(printer.print([note]) == "::notice file=a.md,title=not-published::N\n")
  }
}
