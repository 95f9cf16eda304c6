/// The outlines of a code's dark areas, so that it can be drawn as one shape: squares that merely touch show fine lines
/// between them on paper and on screens.
struct QRCodeOutline {
  /// For the attribute `d` of an SVG path, to be filled by the rule `evenodd`; in modules, margin included.
  let path: String

  init(_ code: QRCode) {
    var walk = Walk(code)
    path = walk.path()
  }

  /// The steps along the borders between dark and light, dark on the right.
  private struct Walk {
    private enum Direction: Int { case right, down, left, up }

    private let side: Int
    /// By corner, the directions in which a border leaves it: a set of bits, two where dark areas touch at a corner.
    private var borders: [UInt8]

    init(_ code: QRCode) {
      side = code.side + 1
      borders = Array(repeating: 0, count: side * side)
      for row in 0..<code.side {
        for column in 0..<code.side where code.isDark(column: column, row: row) {
          if !code.isDark(column: column, row: row - 1) { add(.right, column, row) }
          if !code.isDark(column: column + 1, row: row) { add(.down, column + 1, row) }
          if !code.isDark(column: column, row: row + 1) { add(.left, column + 1, row + 1) }
          if !code.isDark(column: column - 1, row: row) { add(.up, column, row + 1) }
        }
      }
    }

    private mutating func add(_ direction: Direction, _ column: Int, _ row: Int) {
      borders[row * side + column] |= 1 << UInt8(direction.rawValue)
    }

    /// Takes the first border that leaves a corner, if any does.
    private mutating func takeBorder(from corner: Int) -> Direction? {
      let direction = Direction(rawValue: borders[corner].trailingZeroBitCount)
      borders[corner] &= borders[corner] &- 1
      return direction
    }

    mutating func path() -> String {
      var result = ""
      for start in borders.indices {
        while let first = takeBorder(from: start) {
          result += "M\(start % side + QRCode.margin) \(start / side + QRCode.margin)"
          var (corner, direction, length) = (start, first, 0)
          repeat {
            corner += [1, side, -1, -side][direction.rawValue]
            length += 1
            // Where the outline is closed, `z` draws the last stretch.
            guard corner != start, let next = takeBorder(from: corner) else { break }
            if next != direction {
              result += Self.stretch(direction, length)
              (direction, length) = (next, 0)
            }
          } while true
          result += "z"
        }
      }
      return result
    }

    private static func stretch(_ direction: Direction, _ length: Int) -> String {
      switch direction {
      case .right: "h\(length)"
      case .down: "v\(length)"
      case .left: "h-\(length)"
      case .up: "v-\(length)"
      }
    }
  }
}

extension QRCode {
  /// As a picture of its own: black on white whatever is around it, a module is one unit.
  package var svg: String {
    let size = side + 2 * Self.margin
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size) \(size)" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(size)v\(size)H0z"/><path fill-rule="evenodd" d="\(QRCodeOutline(self).path)"/></svg>
      """
  }
}
