import Diagnostics

/// A table of comma-separated values (RFC 4180), in which every cell knows its place.
///
/// Why there is a reader of our own: SwiftCSV 0.10.0 is right on quoted line breaks, CRLF and doubled quotes, but
/// knows no lines or columns, stops at the first quotation mark inside a cell (`Verein "Nar" e. V.`), reads on to the
/// end of the file where one is not closed, drops an empty last cell of a file without a final line break, and fills
/// up short rows before anybody can see that they are short.
struct CSVTable {
  struct Cell: Hashable {
    let text: String
    let place: SourcePlace
  }

  /// Without rows in which nothing stands.
  private(set) var rows: [[Cell]] = []
  /// Where a quotation mark was opened that nothing closes.
  private(set) var unclosedQuote: SourcePlace?
  let delimiter: Unicode.Scalar

  /// Reads a text whose cells are separated by comma, semicolon or tab: by whichever gives the first row most cells.
  ///
  /// A first line `sep=;`, as Excel writes it, settles it.
  init(_ text: String) {
    var text = text
    var firstLine = 1
    if text.hasPrefix("sep="), let end = text.firstIndex(where: \.isNewline),
      let declared = text.dropFirst(4).unicodeScalars.first
    {
      text = String(text[text.index(after: end)...])
      firstLine = 2
      self.init(text, delimiter: declared, firstLine: firstLine)
      return
    }
    let tables = [",", ";", "\t"].map { CSVTable(text, delimiter: $0, firstLine: firstLine, rowLimit: 1) }
    let best = tables.max { ($0.rows.first?.count ?? 0) < ($1.rows.first?.count ?? 0) }
    self.init(text, delimiter: best?.delimiter ?? ",", firstLine: firstLine)
  }

  init(_ text: String, delimiter: Unicode.Scalar, firstLine: Int = 1, rowLimit: Int = .max) {
    self.delimiter = delimiter
    var reader = CSVReader(text, delimiter: delimiter, firstLine: firstLine)
    while rows.count < rowLimit, let row = reader.next() {
      if row.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) { rows.append(row) }
    }
    unclosedQuote = reader.unclosedQuote
  }
}

/// Goes through the characters of a table.
private struct CSVReader {
  private let scalars: [Unicode.Scalar]
  private let delimiter: Unicode.Scalar
  private var position = 0
  private var line: Int
  private var column = 1
  private(set) var unclosedQuote: SourcePlace?

  init(_ text: String, delimiter: Unicode.Scalar, firstLine: Int) {
    scalars = Self.withUniformLineBreaks(text)
    self.delimiter = delimiter
    line = firstLine
  }

  private static func withUniformLineBreaks(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar == "\n", result.last == "\r" { result.removeLast() }
      result.append(scalar)
    }
    for index in result.indices where result[index] == "\r" { result[index] = "\n" }
    return result
  }

  /// The next row; `nil` at the end of the text.
  mutating func next() -> [CSVTable.Cell]? {
    guard position < scalars.count else { return nil }
    var row: [CSVTable.Cell] = []
    while true {
      row.append(cell())
      guard let scalar = current else { return row }
      advance()
      guard scalar == delimiter else { return row }
      // The delimiter was the last thing in the text: one more cell, an empty one.
      if position == scalars.count {
        row.append(CSVTable.Cell(text: "", place: SourcePlace(line: line, column: column)))
        return row
      }
    }
  }

  private mutating func cell() -> CSVTable.Cell {
    let start = (line, column)
    var text = String.UnicodeScalarView()
    // Blanks before a quotation mark do not belong to the cell.
    var ahead = position
    while ahead < scalars.count, scalars[ahead] == " " { ahead += 1 }
    if ahead < scalars.count, scalars[ahead] == "\"" {
      while position <= ahead { advance() }
      quoted(&text, openedAt: SourcePlace(line: line, column: column - 1))
    }
    // What follows a closing quotation mark is kept, as spreadsheets do.
    while let scalar = current, scalar != delimiter, scalar != "\n" {
      text.append(scalar)
      advance()
    }
    let width = line == start.0 ? column - start.1 : 1
    return CSVTable.Cell(
      text: String(text), place: SourcePlace(line: start.0, column: start.1, width: width))
  }

  private mutating func quoted(_ text: inout String.UnicodeScalarView, openedAt place: SourcePlace) {
    while let scalar = current {
      advance()
      if scalar == "\"" {
        guard current == "\"" else { return }
        advance()
      }
      text.append(scalar)
    }
    unclosedQuote = place
  }

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func advance() {
    if scalars[position] == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
    position += 1
  }
}
