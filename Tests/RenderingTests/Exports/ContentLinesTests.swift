import Rendering
import Testing

/// What RFC 6350 and RFC 5545 say of lines, checked line by line.
@Suite("Content lines")
struct ContentLinesTests {
  private func line(_ value: String, parameters: [(name: String, value: String)] = []) -> String {
    var lines = ContentLines()
    lines.add("NOTE", parameters, text: value)
    return String(decoding: lines.bytes, as: UTF8.self)
  }

  @Test(
    "Whatever divides values is escaped",
    arguments: [
      ("a, b; c\\d", #"a\, b\; c\\d"#), ("eins\nzwei", #"eins\nzwei"#), ("eins\r\nzwei\rdrei", #"eins\nzwei\ndrei"#),
      // One Character in Swift, and a comma or a backslash all the same.
      ("a,\u{301}b\\\u{301}", "a\\,\u{301}b\\\\\u{301}"), ("a\u{0}b\u{7F}c", "abc"), ("\u{2028}", #"\n"#),
      (#"er sagte: "ja""#, #"er sagte: "ja""#),
    ])
  func text(_ text: String, _ expected: String) {
    #expect(Array(line(text).utf8) == Array("NOTE:\(expected)\r\n".utf8))
  }

  @Test(
    "A parameter is quoted where it must be, and written as RFC 6868 has it",
    arguments: [
      ("de", "de"), ("a:b", "\"a:b\""), ("a \"b\"\nc^", "a ^'b^'^nc^^"), ("a;b,c", "\"a;b,c\""),
    ])
  func parameters(_ value: String, _ expected: String) {
    #expect(line("x", parameters: [("LABEL", value)]) == "NOTE;LABEL=\(expected):x\r\n")
  }

  @Test(
    "No line is longer than 75 octets, none is cut within a character, and together they say the same",
    arguments: [
      String(repeating: "a", count: 70), String(repeating: "a", count: 71), String(repeating: "a", count: 500),
      String(repeating: "ü", count: 100), "x" + String(repeating: "جمعية الثقافة، ", count: 20),
      String(repeating: "漢字", count: 60), "ab" + String(repeating: "👩‍👩‍👧", count: 30), "",
    ])
  func folding(_ text: String) {
    let folded = line(text)
    #expect(folded.hasSuffix("\r\n"))
    let lines = folded.utf8.split(separator: 0x0D, omittingEmptySubsequences: false).dropLast().map {
      $0.drop { $0 == 0x0A }
    }
    #expect(lines.allSatisfy { $0.count <= 75 })
    #expect(lines.dropFirst().allSatisfy { $0.first == 0x20 })
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    let unfolded = lines.enumerated().flatMap { $0 == 0 ? Array($1) : Array($1.dropFirst()) }
    #expect(unfolded == Array("NOTE:\(text)".utf8))
    // As full as can be: a line that goes on has no room for the next code point.
    #expect(lines.dropLast().allSatisfy { $0.count > 75 - 4 })
  }

  @Test("A line break in an address begins no line of its own")
  func injection() {
    var lines = ContentLines()
    lines.add("URL", raw: "https://example.org/\r\nX-EVIL:1")
    #expect(String(decoding: lines.bytes, as: UTF8.self) == "URL:https://example.org/X-EVIL:1\r\n")
  }

  @Test("Components lie in one another")
  func components() {
    var lines = ContentLines()
    lines.component("VCALENDAR") { $0.component("VEVENT") { $0.add("SUMMARY", texts: ["a", "b,c"], separator: ";") } }
    #expect(
      String(decoding: lines.bytes, as: UTF8.self)
        == "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a;b\\,c\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
  }
}
