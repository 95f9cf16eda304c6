import Profiles

/// A map of square tiles: where each lies, in units of the drawing.
struct TileGrid: Sendable {
  static let side = 100
  private static let gap = 8
  /// How wide a name may be on its tile.
  static let textWidth = 84.0
  static let leastLetters = 9
  static let greatestLetters = 15

  let width: Int
  let height: Int
  /// The left upper corner of each tile.
  let origins: [(x: Int, y: Int)?]
  /// Whether tiles become so small on a telephone that names cannot be read there.
  let isBroad: Bool

  init(_ positions: [TilePosition?]) {
    let placed = positions.compactMap { $0 }
    let pitch = Self.side + Self.gap
    let (left, right) = (placed.map(\.column).min() ?? 1, placed.map(\.column).max() ?? 1)
    let (top, bottom) = (placed.map(\.row).min() ?? 1, placed.map(\.row).max() ?? 1)
    // Two tiles shall not become as large as the page.
    let columns = max(right - left + 1, 3)
    let shift = (columns - (right - left + 1)) * pitch / 2
    origins = positions.map { position in
      position.map { (shift + ($0.column - left) * pitch, ($0.row - top) * pitch) }
    }
    width = columns * pitch - Self.gap
    height = (bottom - top + 1) * pitch - Self.gap
    isBroad = columns > 5
  }

  /// A name in as few lines as its tile has room for, if letters are large.
  static func lines(of name: String) -> [String] {
    let shapes = (1...3).map { TextMeasure.lines(of: name, atMost: $0) }
    let fitting = shapes.first { lines in
      lines.allSatisfy { TextMeasure.width($0) * Double(greatestLetters) <= textWidth }
    }
    return fitting ?? shapes[2]
  }

  /// A square with one corner rounder than the others, as pictures have it.
  static func path(at origin: (x: Int, y: Int)) -> String {
    "M\(origin.x + 8) \(origin.y)h84a8 8 0 0 1 8 8v64a28 28 0 0 1-28 28h-64a8 8 0 0 1-8-8v-84a8 8 0 0 1 8-8z"
  }

  /// The base line of the first line, below the upper edge: name and number together in the middle.
  static func baseline(names count: Int, letters: Int) -> Int {
    let number = LabelMetrics.leading * numberLetters
    let names = Double(count) * LabelMetrics.leading * Double(letters)
    let first = count == 0 ? numberLetters : Double(letters)
    return Int((Double(side) / 2 - (names + number) / 2 + first).rounded())
  }

  /// The size of the number, as `map.css` has it.
  private static let numberLetters = 30.0
}
