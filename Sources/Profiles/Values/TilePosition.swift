/// Where the tile of a district stands on a map made of tiles: column from the left and row from the top, from 1.
package struct TilePosition: Hashable, Sendable {
  package let column: Int
  package let row: Int

  /// As far as columns and rows are counted.
  package static let limit = 24

  package init?(column: Int, row: Int) {
    guard (1...Self.limit).contains(column), (1...Self.limit).contains(row) else { return nil }
    self.column = column
    self.row = row
  }
}
