/// Text in columns.
struct TextTable {
  private let rows: [[String]]
  private let rightAligned: ClosedRange<Int>

  init(_ head: [String], _ rows: [[String]], rightAligned: ClosedRange<Int>) {
    self.rows = [head] + rows
    self.rightAligned = rightAligned
  }

  var text: String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.lazy.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return rightAligned.contains(column) ? space + cell : cell + space
      }.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
