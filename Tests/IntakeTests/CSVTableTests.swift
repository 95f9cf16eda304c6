import Diagnostics
import Testing

@testable import Intake

@Suite struct CSVTableTests {
  private func texts(_ text: String) -> [[String]] { CSVTable(text).rows.map { $0.map(\.text) } }

  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
  func readsWhatSpreadsheetsWrite(delimiter: String, lineBreak: String) {
    let lines = ["a,b,c", "1,\"x\ny\",3", "\"say \"\"hi\"\"\",\"\"\"q\"\"\",\"\"", "", "4,5,"]
    let text = lines.map { $0.replacing(",", with: delimiter).replacing("\n", with: lineBreak) }
      .joined(separator: lineBreak)
    let rows = [["a", "b", "c"], ["1", "x\ny", "3"], ["say \"hi\"", "\"q\"", ""], ["4", "5", ""]]
    #expect(texts(text) == rows)
    #expect(texts(text + lineBreak) == rows)
  }

  @Test func keepsQuotationMarksInsideACell() {
    #expect(texts("a,b\nVerein \"Nar\" e. V.,2\n") == [["a", "b"], ["Verein \"Nar\" e. V.", "2"]])
    #expect(texts("a,b\n\"Nar\" Verein,2\n  \"x\" ,3") == [["a", "b"], ["Nar Verein", "2"], ["x ", "3"]])
  }

  @Test func keepsRowsAsLongAsTheyAre() {
    #expect(texts("a,b,c\n1\n1,2,3,4\n").map(\.count) == [3, 1, 4])
  }

  @Test func believesALineThatNamesTheSeparator() {
    let table = CSVTable("sep=;\na,b;c\n1;2\n")
    #expect(table.rows.map { $0.map(\.text) } == [["a,b", "c"], ["1", "2"]])
    #expect(table.rows[1][1].place == SourcePlace(line: 3, column: 3, width: 1))
  }

  @Test func knowsThePlaceOfEveryCell() {
    let table = CSVTable("ä,b\r\n\"x\r\ny\",2,\"ß\"\r\n\r\n3,4")
    let places = table.rows.map { $0.map { "\($0.place.line):\($0.place.column)+\($0.place.width)" } }
    #expect(places == [["1:1+1", "1:3+1"], ["2:1+1", "3:4+1", "3:6+3"], ["5:1+1", "5:3+1"]])
  }

  @Test func noticesAQuotationMarkThatNothingCloses() {
    #expect(CSVTable("a,b\n1,\"x\n2,3\n").unclosedQuote == SourcePlace(line: 2, column: 3))
    #expect(CSVTable("a,b\n1,\"x\"\n").unclosedQuote == nil)
  }

  @Test func nothingIsATableWithoutRows() {
    #expect(CSVTable("").rows.isEmpty)
    #expect(CSVTable("\n  \n\n").rows.isEmpty)
  }

  /// What is quoted by the rules of RFC 4180 comes back as it was.
  @Test(arguments: 1...100)
  func readsWhatIsWrittenByTheRules(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<5).map { _ in
      ["x"] + (0..<4).map { _ in random.text(upTo: 20).replacing("\r", with: "") }
    }
    let text = rows.map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") }
      .joined(separator: "\r\n")
    #expect(texts(text) == rows)
  }

  // MARK: - Encodings

  private func decoded(_ bytes: [UInt8]) -> (text: String?, rules: [Rule]) {
    var diagnostics: [Diagnostic] = []
    let text = ListEncoding.decode(bytes, file: "liste.csv", &diagnostics)
    return (text, diagnostics.map(\.rule))
  }

  @Test func readsUTF8AndWindows1252() {
    #expect(decoded(Array("Grüße €".utf8)).text == "Grüße €")
    #expect(decoded([0xEF, 0xBB, 0xBF] + Array("Grüße".utf8)).text == "Grüße")
    #expect(decoded([0x47, 0x72, 0xFC, 0xDF, 0x65, 0x20, 0x80, 0x84, 0x93, 0x96]).text == "Grüße €„“–")
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x62, 0x00], [0x50, 0x4B, 0x03, 0x04, 0x14],
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1],
  ])
  func saysHowToSaveWhatItCannotRead(bytes: [UInt8]) {
    #expect(decoded(bytes).text == nil)
    #expect(decoded(bytes).rules == [.unreadableList])
  }
}
