import Diagnostics
import Foundation
import Testing

@Suite("Strings in JSON") struct JSONTextTests {
  private static let texts: [String] =
    [
      "", "plain", "a\"b\\c", "\n\r\t", "\u{0}\u{1}\u{1F}", "\u{2028}", "x\u{2029}y", "\u{2027}\u{202A}", "…“„", "ä",
      "漢字",
      "نص", "👩‍👩‍👧", "\"\u{301}", "\\u2028", String(repeating: "ab\"", count: 100),
    ]

  @Test("What is written is what others read", arguments: texts)
  func roundTrip(text: String) throws {
    let data = Data("[\(JSONText.quoted(text))]".utf8)
    #expect(try JSONSerialization.jsonObject(with: data) as? [String] == [text])
  }

  @Test("Nothing that ends a line is left, in JSON or in a script", arguments: texts)
  func noLineBreaks(text: String) {
    #expect(!JSONText.quoted(text).unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{2028}" || $0 == "\u{2029}" })
  }

  @Test("Only what must be is escaped")
  func escapes() {
    #expect(JSONText.quoted("é/\u{7F}\u{1B}\"\\\n\u{2028}") == "\"é/\u{7F}\\u001b\\\"\\\\\\n\\u2028\"")
  }
}
