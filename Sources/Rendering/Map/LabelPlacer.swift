/// Finds room for a label inside a district.
struct LabelPlacer: Sendable {
  private typealias Span = (from: Double, to: Double)

  /// How far apart the lines are along which the inside is measured, in units.
  private static let spacing = 8.0

  private let top: Double
  private let middle: Double
  /// The spans inside along each line, from the top.
  private let lines: [[Span]]

  /// `nil` if there is no ring.
  init?(_ rings: [[GridPoint]]) {
    let points = rings.joined()
    guard let top = points.map(\.y).min(), let bottom = points.map(\.y).max() else { return nil }
    self.top = Double(top) / 10
    middle = Double(top + bottom) / 20
    let count = Int((Double(bottom - top) / 10 / Self.spacing).rounded(.up))
    lines = (0..<max(count, 1)).map { number in
      Self.spans(of: rings, at: Double(top) / 10 + (Double(number) + 0.5) * Self.spacing)
    }
  }

  /// The middle of the best place for a box, in units: where it has most air, and rather in the middle of the district.
  func place(width: Double, height: Double) -> (x: Double, y: Double)? {
    let count = Int((height / Self.spacing).rounded(.up))
    guard count <= lines.count else { return nil }
    var best: (value: Double, x: Double, y: Double)?
    for first in 0...lines.count - count {
      var common = lines[first].filter { $0.to - $0.from >= width }
      for line in lines[first + 1..<first + count] where !common.isEmpty {
        common = Self.common(common, line).filter { $0.to - $0.from >= width }
      }
      let y = top + (Double(first) + Double(count) / 2) * Self.spacing
      for span in common {
        let value = min(span.to - span.from - width, 80) - abs(y - middle) / 2
        if best.map({ value > $0.value }) ?? true { best = (value, (span.from + span.to) / 2, y) }
      }
    }
    return best.map { ($0.x, $0.y) }
  }

  private static func spans(of rings: [[GridPoint]], at y: Double) -> [Span] {
    var crossings: [Double] = []
    for ring in rings {
      for index in ring.indices {
        let (a, b) = (ring[index], ring[index + 1 == ring.count ? 0 : index + 1])
        let (ay, by) = (Double(a.y) / 10, Double(b.y) / 10)
        guard (ay <= y) != (by <= y) else { continue }
        crossings.append((Double(a.x) + (y - ay) / (by - ay) * Double(b.x - a.x)) / 10)
      }
    }
    crossings.sort()
    return stride(from: 0, to: crossings.count - 1, by: 2).map { (crossings[$0], crossings[$0 + 1]) }
  }

  private static func common(_ left: [Span], _ right: [Span]) -> [Span] {
    left.flatMap { one in right.map { (max(one.from, $0.from), min(one.to, $0.to)) } }.filter { $0.0 < $0.1 }
  }
}
