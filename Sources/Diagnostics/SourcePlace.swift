/// A place in a text file, as editors count: lines and columns start at 1, columns are Unicode scalars.
package struct SourcePlace: Hashable, Sendable, Comparable {
  // Kept small: every value of every profile remembers where it was written.
  private let storedLine: Int32
  private let storedColumn: Int32
  private let storedWidth: Int32

  package var line: Int { Int(storedLine) }
  package var column: Int { Int(storedColumn) }
  /// How many columns the marked text covers on its line; at least 1.
  package var width: Int { Int(storedWidth) }

  package init(line: Int, column: Int, width: Int = 1) {
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
    storedWidth = Int32(clamping: max(1, width))
  }

  /// The first character of a file.
  package static let start = SourcePlace(line: 1, column: 1)

  package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.line, left.column, left.width) < (right.line, right.column, right.width)
  }
}
