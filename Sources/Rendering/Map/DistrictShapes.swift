import Profiles

/// The districts as they are drawn: projected, simplified, in the order in which they were given.
package struct DistrictShapes: Sendable {
  /// Of the drawing, in its units.
  package let height: Int
  /// `nil` for a district without borders.
  let shapes: [Shape?]

  struct Shape: Sendable {
    /// As SVG has it.
    let path: String
    let placer: LabelPlacer
  }

  /// What spans less is not seen, in square units: a unit is at most a pixel.
  private static let leastTriangle = 3.0
  private static let leastIsland = 12.0
  /// How many points there are between the meeting points of borders, at most, so that the page stays light.
  private static let greatestPointCount = 1100

  package init?(_ outlines: DistrictOutlines, of districts: [TermID]) {
    let given = districts.map { outlines[$0] }
    guard let projection = Projection(fitting: given.flatMap { $0 }) else { return nil }
    height = projection.height
    let network = BorderNetwork(given.flatMap { rings in rings.map { $0.map(projection.point) } })
    var drawn = network.simplified(area: Self.leastTriangle, limit: Self.greatestPointCount)[...]
    shapes = given.map { given in
      let rings = Self.withoutSpecks(Array(drawn.prefix(given.count)))
      drawn = drawn.dropFirst(given.count)
      return LabelPlacer(rings).map { Shape(path: Self.path(around: rings), placer: $0) }
    }
  }

  /// Without islands and holes too small to be seen, unless there is nothing else.
  private static func withoutSpecks(_ rings: [[GridPoint]]) -> [[GridPoint]] {
    let areas = rings.map(\.doubleArea)
    let greatest = areas.max() ?? 0
    return zip(rings, areas).filter { $1 > 0 && ($1 == greatest || Double($1) >= leastIsland * 200) }.map(\.0)
  }

  /// A path of SVG that goes around the rings, in whole units.
  private static func path(around rings: [[GridPoint]]) -> String {
    var path = ""
    for ring in rings {
      var last: (x: Int, y: Int)?
      for point in ring {
        let (x, y) = (rounded(point.x), rounded(point.y))
        guard let (lastX, lastY) = last else {
          path += "M\(x) \(y)l"
          last = (x, y)
          continue
        }
        guard (x, y) != (lastX, lastY) else { continue }
        for step in [x - lastX, y - lastY] {
          // A minus separates as well as a space does.
          if step >= 0, path.utf8.last.map({ $0 != UInt8(ascii: "l") }) == true { path += " " }
          path += String(step)
        }
        last = (x, y)
      }
      path += "z"
    }
    return path
  }

  private static func rounded(_ tenths: Int) -> Int { (tenths + 5) / 10 }
}
