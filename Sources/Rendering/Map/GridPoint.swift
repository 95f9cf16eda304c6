/// A point of a map that is being drawn: x to the right, y downwards, in tenths of a unit of the drawing.
///
/// Whole numbers, so that two districts agree on their common border to the last digit, on every machine.
package struct GridPoint: Hashable, Comparable, Sendable {
  package let x: Int
  package let y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  package static func < (left: GridPoint, right: GridPoint) -> Bool { (left.x, left.y) < (right.x, right.y) }

  /// Twice the area of a triangle; positive if `a`, `b`, `c` turn clockwise, as one sees them.
  static func doubleArea(_ a: GridPoint, _ b: GridPoint, _ c: GridPoint) -> Int {
    (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
  }
}

extension [GridPoint] {
  /// Twice the area inside a closed line, in square tenths.
  package var doubleArea: Int {
    guard let first, count > 2 else { return 0 }
    let fan = indices.dropFirst(2).reduce(0) { $0 + GridPoint.doubleArea(first, self[$1 - 1], self[$1]) }
    return abs(fan)
  }
}
