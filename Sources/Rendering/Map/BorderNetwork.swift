/// The borders of all districts, cut where three of them meet, so that a border between two is there once and is
/// simplified once: neighbours fit afterwards as they did before.
package struct BorderNetwork: Sendable {
  /// A piece of border on the way around a ring.
  private struct Step {
    let border: Int
    let isReversed: Bool
  }

  /// Lines between two meeting points, or closed ones whose first point is also their last.
  private var borders: [[GridPoint]] = []
  /// How many points between its ends a border must keep, so that no ring collapses.
  private var needed: [Int] = []
  private var rings: [[Step]] = []

  /// Closed lines that do not repeat their first point.
  package init(_ rings: [[GridPoint]]) {
    let rings = rings.map(Self.withoutRepetition)
    let meetings = Self.meetings(of: rings)
    var numbers: [[GridPoint]: Int] = [:]
    for ring in rings {
      let pieces = Self.pieces(of: ring, cutAt: meetings)
      self.rings.append(
        pieces.map { piece in
          let reversed = Array(piece.reversed())
          let isReversed = reversed.lexicographicallyPrecedes(piece)
          let border = isReversed ? reversed : piece
          let number = numbers[border] ?? borders.count
          if number == borders.count {
            numbers[border] = number
            borders.append(border)
            needed.append(0)
          }
          needed[number] = max(needed[number], max(0, 3 - pieces.count))
          return Step(border: number, isReversed: isReversed)
        })
    }
  }

  /// The rings in their order, with the points that matter least left out: those that span less than `area` with
  /// their neighbours (in square units of the drawing), and more if more than `limit` would remain.
  package func simplified(area: Double, limit: Int) -> [[GridPoint]] {
    let weights = borders.map(LineSimplification.weights)
    let inner = weights.flatMap { $0.dropFirst().dropLast() }.sorted(by: >)
    let threshold = max(Int(area * 200), inner.count > limit ? inner[limit] + 1 : 0)
    let kept = borders.indices.map { index in
      let line = borders[index]
      let spared = needed[index] == 0 ? [] : Self.heaviest(needed[index], weights[index])
      return line.indices.filter { weights[index][$0] >= threshold || spared.contains($0) }.map { line[$0] }
    }
    return rings.map { steps in
      steps.flatMap { step in
        let line = kept[step.border]
        // The last point is the first one of the next step.
        return step.isReversed ? Array(line.dropFirst().reversed()) : Array(line.dropLast())
      }
    }
  }

  /// The places of so many points between the ends, which must stay whatever their weight.
  private static func heaviest(_ count: Int, _ weights: [Int]) -> Set<Int> {
    let places = weights.indices.dropFirst().dropLast()
    return Set(places.sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(count))
  }

  // MARK: - Cutting

  private static func withoutRepetition(_ ring: [GridPoint]) -> [GridPoint] {
    var result: [GridPoint] = []
    for point in ring where point != result.last { result.append(point) }
    while result.count > 1, result.last == result.first { result.removeLast() }
    return result.count < 3 ? [] : result
  }

  /// The points where lines part: visited more than once, with other neighbours.
  private static func meetings(of rings: [[GridPoint]]) -> Set<GridPoint> {
    struct Neighbours: Equatable {
      let lesser: GridPoint
      let greater: GridPoint
    }
    var known: [GridPoint: Neighbours] = [:]
    var meetings: Set<GridPoint> = []
    for ring in rings {
      for index in ring.indices {
        let (one, other) = (
          ring[index == 0 ? ring.count - 1 : index - 1], ring[index + 1 == ring.count ? 0 : index + 1]
        )
        let neighbours = Neighbours(lesser: min(one, other), greater: max(one, other))
        if let before = known.updateValue(neighbours, forKey: ring[index]), before != neighbours {
          meetings.insert(ring[index])
        }
      }
    }
    return meetings
  }

  /// The pieces of a ring from meeting to meeting; the whole ring, from its least point on, if it has none.
  private static func pieces(of ring: [GridPoint], cutAt meetings: Set<GridPoint>) -> [[GridPoint]] {
    guard let start = ring.firstIndex(where: meetings.contains) ?? ring.indices.min(by: { ring[$0] < ring[$1] }) else {
      return []
    }
    var pieces: [[GridPoint]] = []
    var piece = [ring[start]]
    for offset in 1...ring.count {
      let point = ring[(start + offset) % ring.count]
      piece.append(point)
      guard offset == ring.count || meetings.contains(point) else { continue }
      pieces.append(piece)
      piece = [point]
    }
    return pieces
  }
}
