import Rendering
import SiteSupport
import Testing

@Suite("Borders of districts, simplified")
struct BorderNetworkTests {
  /// A line between two corners of the checkerboard.
  private struct Edge: Hashable {
    let from: GridPoint
    let to: GridPoint

    init(_ one: GridPoint, _ other: GridPoint) {
      from = min(one, other)
      to = max(one, other)
    }
  }

  /// Nine districts, three by three, with borders as crooked as rivers.
  private static func city(seed: UInt64) -> [[GridPoint]] {
    var random = SeededGenerator(seed: seed)
    var borders: [Edge: [GridPoint]] = [:]
    func border(_ from: GridPoint, _ to: GridPoint) -> [GridPoint] {
      let edge = Edge(from, to)
      let line =
        borders[edge]
        ?? (1..<60).map { step in
          let (across, along) = (Int.random(in: -60...60, using: &random), step * 50)
          return edge.from.x == edge.to.x
            ? GridPoint(x: edge.from.x + across, y: edge.from.y + along)
            : GridPoint(x: edge.from.x + along, y: edge.from.y + across)
        }
      borders[edge] = line
      return [from] + (from == edge.from ? line : line.reversed())
    }
    return (0..<9).map { number in
      let (x, y) = (number % 3 * 3000, number / 3 * 3000)
      let corners = [(0, 0), (3000, 0), (3000, 3000), (0, 3000)].map { GridPoint(x: x + $0.0, y: y + $0.1) }
      return corners.indices.flatMap { border(corners[$0], corners[($0 + 1) % 4]) }
    }
  }

  private static func edges(of ring: [GridPoint]) -> [Edge] {
    ring.indices.map { Edge(ring[$0], ring[($0 + 1) % ring.count]) }
  }

  @Test("Neighbours keep one border, without a gap, and nearly all of their area", arguments: 0..<8)
  func neighbours(seed: UInt64) {
    let city = Self.city(seed: seed)
    let simple = BorderNetwork(city).simplified(area: 15, limit: 500)
    #expect(simple.joined().count < city.joined().count / 2)
    for (before, after) in zip(city, simple) {
      #expect(abs(after.doubleArea - before.doubleArea) * 100 < before.doubleArea)
    }
    let uses = simple.flatMap(Self.edges).reduce(into: [Edge: Int]()) { $0[$1, default: 0] += 1 }
    #expect(uses.values.allSatisfy { $0 <= 2 })
    // What lies between two districts belongs to both: without the edge of the city nothing is there once.
    let outside = Set(uses.filter { $0.value == 1 }.keys)
    let meetings = [3000, 6000].flatMap { [($0, 0), ($0, 9000), (0, $0), (9000, $0)] }
      .map { GridPoint(x: $0.0, y: $0.1) }
    let ends = outside.flatMap { [$0.from, $0.to] }.reduce(into: [GridPoint: Int]()) { $0[$1, default: 0] += 1 }
    #expect(meetings.allSatisfy { ends[$0] == 2 })
    #expect(ends.values.allSatisfy { $0 == 2 }, "the edge of the city is one closed line")
    #expect(ends.keys.allSatisfy { min($0.x, $0.y, 9000 - $0.x, 9000 - $0.y) <= 60 })
  }

  @Test("Neither order nor direction of the rings matters", arguments: 0..<4)
  func order(seed: UInt64) {
    let city = Self.city(seed: seed)
    let simple = BorderNetwork(city).simplified(area: 15, limit: 500).map { Set(Self.edges(of: $0)) }
    let other = BorderNetwork(city.reversed().map { $0.reversed() }).simplified(area: 15, limit: 500)
    #expect(other.reversed().map { Set(Self.edges(of: $0)) } == simple)
  }

  @Test("However little may remain, no district collapses, an enclave neither")
  func enclave() {
    let enclave = [(400, 400), (500, 390), (600, 400), (610, 500), (600, 600), (500, 610), (400, 600)]
      .map { GridPoint(x: $0.0, y: $0.1) }
    let around = [(0, 0), (500, 3), (1000, 0), (1000, 1000), (0, 1000)].map { GridPoint(x: $0.0, y: $0.1) }
    let simple = BorderNetwork([around, enclave, enclave.reversed()]).simplified(area: 1_000_000, limit: 0)
    #expect(simple.allSatisfy { $0.count >= 3 && $0.doubleArea > 0 })
    #expect(Set(Self.edges(of: simple[1])) == Set(Self.edges(of: simple[2])))
  }

  @Test("No more points remain than may")
  func limit() {
    let simple = BorderNetwork(Self.city(seed: 1)).simplified(area: 0, limit: 100)
    // Sixteen meeting points and corners, and a hundred points between them.
    #expect(Set(simple.joined()).count <= 116)
    #expect(BorderNetwork([[], [GridPoint(x: 1, y: 1)]]).simplified(area: 1, limit: 1) == [[], []])
  }
}
