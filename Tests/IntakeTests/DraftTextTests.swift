import Diagnostics
import Markdown
import Profiles
import Reading
import Testing

@testable import Intake

/// What is written is read as it was meant.
@Suite struct DraftTextTests {
  private let anyText = AddressField.note.declaration
  private let anyTexts = TermField.also.declaration

  private func checker() throws -> FieldChecker {
    FieldChecker(vocabulary: nil, siteLanguage: .german, today: try #require(CalendarDate("2026-11-23")))
  }

  @Test(arguments: [
    ("Beratung und Hilfe", "Beratung und Hilfe"), ("Wir helfen: täglich", "\"Wir helfen: täglich\""),
    ("Nein", "Nein"), ("no", "\"no\""), ("NULL", "\"NULL\""), ("33602", "\"33602\""), ("a, b", "\"a, b\""),
    ("Say \"hi\"", "\"Say \\\"hi\\\"\""), ("C# und", "C# und"), ("Nr. #1", "\"Nr. #1\""),
    ("https://a.example.org", "https://a.example.org"),
    ("„So“", "\"„So“\""), ("zwei\n Zeilen", "zwei Zeilen"), ("Ende:", "\"Ende:\""), ("- a", "\"- a\""),
  ])
  func quotesWhatNeedsIt(text: String, yaml: String) {
    #expect(YAMLText.scalar(text) == yaml)
  }

  @Test(arguments: 1...300)
  func everyTextIsReadBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = random.text(upTo: 40)
    let expected = PlainText.cleaned(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let (value, findings) = try checker().check(YAMLText.scalar(text), as: anyText)
    #expect(findings == [])
    #expect(value == (expected.isEmpty ? nil : .text(expected)))
    guard !expected.isEmpty else { return }
    let list = try checker().check(YAMLText.list([text, "b", text]), as: anyTexts)
    #expect(list.diagnostics == [])
    #expect(list.value == .texts([expected, "b", expected]))
    #expect(try checker().check(YAMLText.comment(text) + "\n  a", as: anyText).value == .text("a"))
  }

  @Test(arguments: 1...300)
  func plainTextStaysPlain(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = random.text(upTo: 60)
    let document = MarkdownDocument(MarkdownText.from(plain: text))
    let inspection = document.inspect()
    #expect(inspection.rawHTML.isEmpty && inspection.links.isEmpty && inspection.images.isEmpty)
    #expect(inspection.headingsOfLevelOne.isEmpty)
    let html = document.html(topHeading: 2) { _ in .none }
    for tag in ["<h", "<em>", "<strong>", "<code>", "<blockquote>", "<ol", "<pre>", "<hr"] {
      #expect(!html.contains(tag), "\(text) → \(html)")
    }
    #expect(words(html) == words(ofPlain: text), "\(text) → \(html)")
  }

  /// The words of a page; bullets of lists do not count.
  private func words(_ html: String) -> [Substring] {
    var text = ""
    var isTag = false
    for character in html {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false
      } else if !isTag {
        text.append(character)
      }
      if character == ">" { text += "\n" }
    }
    for (entity, mark) in ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&amp;": "&"].sorted(by: { $0.key > $1.key }) {
      text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: mark)
    }
    return text.split(whereSeparator: \.isWhitespace)
  }

  private func words(ofPlain text: String) -> [Substring] {
    PlainText.cleaned(text).split(separator: "\n").flatMap { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      let isItem = words.count > 1 && ["-", "*", "•", "·", "–"].contains(words[0])
      return isItem ? Array(words.dropFirst()) : words
    }
  }

  @Test func keepsParagraphsLinesAndLists() {
    let text = "Erste Zeile\nzweite Zeile\n\n\n# kein Titel\n• eins\n- zwei\nEnde"
    #expect(MarkdownText.from(plain: text) == "Erste Zeile\\\nzweite Zeile\n\n\\# kein Titel\n\n- eins\n- zwei\n\nEnde")
  }

  @Test(arguments: [
    ("Wir helfen. Immer.", "Wir helfen."),
    ("Der Verein Nar e. V. hilft z. B. Kindern. Mehr nicht.", "Der Verein Nar e. V. hilft z. B. Kindern."),
    ("Gegründet am 3. Mai 1998. Heute 40 Mitglieder.", "Gegründet am 3. Mai 1998."),
    ("Am 1. Montag, ca. 20 Leute. Kommt!", "Am 1. Montag, ca. 20 Leute."),
    ("Wer sind wir? Viele!", "Wer sind wir?"),
    ("Ohne Punkt", "Ohne Punkt"),
    ("\"Wir sind viele. Und froh.\"", "Wir sind viele."),
    ("\"Wir\" sind viele. Und froh.", "\"Wir\" sind viele."),
    ("", ""),
  ])
  func findsTheFirstSentence(text: String, sentence: String) {
    #expect(PlainText.firstSentence(text, atMost: 200) == sentence)
  }

  @Test func cutsALongSentenceBetweenWords() {
    let text = String(repeating: "Gemeinschaft ", count: 40)
    let sentence = PlainText.firstSentence(text, atMost: 200)
    #expect(sentence.count <= 200)
    #expect(sentence.hasSuffix("Gemeinschaft …"))
    #expect(PlainText.firstSentence(String(repeating: "x", count: 300), atMost: 200).count == 200)
  }
}
