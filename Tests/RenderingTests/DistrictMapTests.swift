import Profiles
import Rendering
import Testing

@Suite("The map of the districts")
struct DistrictMapTests {
  private static func term(_ id: String, _ label: String, at position: (Int, Int)? = nil) -> Term {
    Term(
      id: TermID(id), labels: Labels([.german: label]), otherSpellings: [],
      position: position.flatMap { TilePosition(column: $0.0, row: $0.1) })
  }

  private static func profiles(_ districts: [String]) -> [Profile] {
    districts.enumerated().map { number, district in
      TestSite.profile("p\(number)", [TestSite.entry(ProfileField.district, .term(TermID(district)))])
    }
  }

  private static func square(west: Double, south: Double, size: Double = 0.1) -> DistrictOutlines.Ring {
    [(0.0, 0.0), (size, 0), (size, size), (0, size)].map {
      DistrictOutlines.Coordinate(longitude: west + $0.0, latitude: south + $0.1)
    }
  }

  private static func page(_ site: TestSite) async throws -> PlannedText {
    try #require(try await site.files()["districts/index.html"])
  }

  private static let tiles = TestSite(
    profiles: profiles(["nord", "nord", "mitte"]),
    districts: [term("mitte", "Mitte", at: (1, 2)), term("nord", "Nord-Ost", at: (2, 1)), term("sued", "Süd")])

  private static let shapes = TestSite(
    profiles: profiles(["nord", "nord", "mitte"]), districts: [term("mitte", "Mitte"), term("nord", "Nord")],
    outlines: DistrictOutlines([
      TermID("mitte"): [square(west: 8.5, south: 52)], TermID("nord"): [square(west: 8.5, south: 52.1)],
    ]))

  @Test("Without borders and places there is only the list")
  func none() async throws {
    let page = try await Self.page(TestSite(profiles: Self.profiles(["mitte"])))
    #expect(!page.text.contains("<svg"))
    #expect(page.links.contains("../districts/mitte.html"))
  }

  @Test("Tiles lie where the vocabulary puts them, each with name, number and link")
  func tiles() async throws {
    let page = try await Self.page(Self.tiles)
    #expect(page.text.contains("<svg 316 208 tiled>"))
    #expect(page.links.count { $0 == "../districts/nord.html" } == 2)
    #expect(page.text.contains("class=\"2\" title=\"Nord-Ostlist-separatorcount-associations 2\" d=\"M170 0h"))
    #expect(page.text.contains("class=\"1\" title=\"Mittelist-separatorcount-associations 1\" d=\"M62 108h"))
    #expect(page.text.contains(": Nord-Ost/2)") || page.text.contains(": Nord-/Ost/2)"))
    // Who has no place, is in the list alone.
    #expect(page.links.count { $0 == "../districts/sued.html" } == 1)
    #expect(!page.text.contains("["))
  }

  @Test("Of tiles too small for names on a telephone, numbers remain there")
  func manyColumns() async throws {
    var site = Self.tiles
    site.districts[1] = Self.term("nord", "Nord", at: (9, 1))
    let page = try await Self.page(site)
    #expect(page.text.contains("small: 2)"))
    #expect(page.text.contains("large: Nord/2)"))
  }

  @Test("Borders come before tiles, north is above, and a label lies inside")
  func shapes() async throws {
    var site = Self.shapes
    site.districts = [Self.term("mitte", "Mitte", at: (1, 1)), Self.term("nord", "Nord", at: (1, 2))]
    let page = try await Self.page(site)
    #expect(!page.text.contains("tiled"))
    #expect(page.text.contains("[1: 1][2: 2]"))
    // Two squares of 0.1 degrees: in 52 degrees north half as wide as two are high.
    let paths = page.text.matches(of: /d="M(\d+) (\d+)l(-?\d+)/)
    try #require(paths.count == 2)
    let labels = page.text.matches(of: /\((\d+) (\d+): (\w+)\/(\d)\)/)
    try #require(labels.map(\.output.3) == ["Mitte", "Nord"])
    let (middle, north) = (try #require(Int(labels[0].output.2)), try #require(Int(labels[1].output.2)))
    #expect((6..<600).contains(north) && (600..<1194).contains(middle))
    #expect((320..<680).contains(try #require(Int(labels[0].output.1))))
  }

  @Test("A degree of longitude is drawn as short as it is")
  func projection() throws {
    for (latitude, ratio) in [(0.0, 1.0), (52, 0.6157), (-52, 0.6157), (60, 0.5)] {
      let ring = Self.square(west: 8, south: latitude - 0.05)
      let projection = try #require(Projection(fitting: [ring]))
      let (left, right, top) = (
        projection.point(of: ring[0]), projection.point(of: ring[1]), projection.point(of: ring[3])
      )
      let measured = Double(right.x - left.x) / Double(left.y - top.y)
      #expect(abs(measured - ratio) < 0.001, "at \(latitude)")
      #expect((60...9940).contains(left.x) && (60...9940).contains(right.x) && top.y >= 60)
    }
  }

  @Test(
    "More associations never mean a lighter shade",
    arguments: [[], [3], [2, 2, 2], [1, 2, 9], Array(0...40), [1, 1, 1, 1, 2, 3, 4, 500]])
  func shading(counts: [Int]) {
    let shading = Shading(counts)
    #expect(shading.step(for: 0) == 0)
    let steps = counts.sorted().map(shading.step)
    #expect(steps == steps.sorted())
    #expect(zip(counts.sorted(), steps).allSatisfy { ($0 > 0) == ($1 > 0) && $1 <= Shading.greatestStep })
    if Set(counts).count > 4 { #expect(steps.last == Shading.greatestStep) }
  }

  @Test("The pages with a map are made anew when it changes, and no other")
  func fingerprints() async throws {
    func changed(_ site: TestSite, _ change: (inout TestSite) -> Void) async throws -> Set<String> {
      var other = site
      change(&other)
      let (before, after) = (try await site.files(), try await other.files())
      return Set(before.keys.filter { before[$0]?.fingerprint != after[$0]?.fingerprint })
    }
    #expect(try await changed(Self.tiles) { _ in } == [])
    let moved = try await changed(Self.tiles) { $0.districts[0] = Self.term("mitte", "Mitte", at: (1, 3)) }
    #expect(moved == ["districts/index.html", "brochure.html"])
    let redrawn = try await changed(Self.shapes) {
      $0.outlines = DistrictOutlines([TermID("mitte"): [Self.square(west: 8.5, south: 52)]])
    }
    #expect(redrawn == ["districts/index.html", "brochure.html"])
  }
}
