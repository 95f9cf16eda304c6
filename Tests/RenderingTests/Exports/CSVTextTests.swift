import Rendering
import Testing

/// What RFC 4180 says, and what spreadsheets do with it.
@Suite("Comma-separated values")
struct CSVTextTests {
  private func text(_ rows: [[String]]) -> String {
    var table = CSVText()
    for row in rows { table.add(row: row) }
    return String(decoding: table.bytes, as: UTF8.self)
  }

  @Test("Commas, quotation marks and line breaks are quoted, all else stays as it is")
  func quoting() {
    #expect(
      text([["a", "b,c", "d \"e\"", "f\ng", "", "جمعية; x"], ["1"]])
        == "a,\"b,c\",\"d \"\"e\"\"\",\"f\ng\",,جمعية; x\r\n1\r\n")
    // A quotation mark under a combining accent is one Character, and ends the cell all the same.
    #expect(Array(text([["\"\u{301}"]]).utf8) == Array("\"\"\"\u{301}\"\r\n".utf8))
  }

  @Test(
    "What a spreadsheet would compute is text",
    arguments: [
      ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
      ("-2+3", "'-2+3"), ("\tx", "'\tx"),
      // Neither a telephone number nor a negative number is a formula.
      ("+49 30 23125-001", "+49 30 23125-001"), ("-12", "-12"), ("a=b", "a=b"),
    ])
  func formulas(_ cell: String, _ expected: String) {
    #expect(text([[cell]]) == expected + "\r\n")
  }
}
