import Profiles

/// The map of the districts for paper: areas with numbers that a list explains, and names where they have room.
///
/// How large letters are on the map, only the typesetter knows; it takes the labels that were placed for that size.
struct PrintedMap {
  struct Label {
    /// The size of letters, in units, up to which it fits.
    let letters: Int
    /// Its middle, in units.
    let x: Int
    let y: Int
    /// The name, broken into lines; empty where there is room for the number alone.
    let name: [String]
  }

  let width: Int
  let height: Int
  /// In the order in which the districts were given; `nil` for one without a place.
  let areas: [Area?]

  /// `names` are those of all districts, in the order of the vocabulary.
  init?(_ map: DistrictMap, names: [String]) {
    switch map.drawing {
    case .shapes(let shapes):
      width = Projection.width
      height = shapes.height
      areas = zip(names, shapes.shapes).map { name, shape in
        shape.map { Area(path: $0.path, name: name, room: .inside($0.placer)) }
      }
    case .tiles(let grid):
      width = grid.width
      height = grid.height
      areas = zip(names, grid.origins).map { name, origin in
        origin.map { Area(path: TileGrid.path(at: $0), name: name, room: .tile(x: $0.x, y: $0.y)) }
      }
    case nil: return nil
    }
  }

  /// Letters that can be read on any paper, in units: a share of the map, and no less where it is so high that its
  /// width shrinks.
  var letters: Int { max(width * 34, height * 30) / 1000 }
}

extension PrintedMap {
  /// A district that has a place on the map.
  struct Area {
    fileprivate enum Room {
      case inside(LabelPlacer)
      /// Its left upper corner.
      case tile(x: Int, y: Int)
    }

    /// As SVG has it, in units of the drawing.
    let path: String
    private let name: String
    private let room: Room

    fileprivate init(path: String, name: String, room: Room) {
      self.path = path
      self.name = name
      self.room = room
    }

    /// From the smallest letters to the largest, for all sizes that paper and type can make.
    var labels: [Label] {
      switch room {
      case .inside: Self.sizesOnShapes.compactMap { label(letters: $0) }
      case .tile: Self.sizesOnTiles.compactMap { label(letters: $0) }
      }
    }

    private static let sizesOnShapes = [14, 17, 20, 24, 28, 33, 39, 46, 55, 66]
    private static let sizesOnTiles = [7, 9, 11, 13, 15, 18, 22, 26]
    /// How high a line is, and how much higher the number is than a name, in letters.
    private static let leading = 1.2
    private static let numberHeight = 1.4

    /// The label for letters of one size; `nil` if the district is too small to be seen.
    func label(letters: Int) -> Label? {
      switch room {
      case .inside(let placer): label(letters, placer)
      case .tile(let x, let y):
        Label(letters: letters, x: x + TileGrid.side / 2, y: y + TileGrid.side / 2, name: nameOnTile(letters))
      }
    }

    private func label(_ letters: Int, _ placer: LabelPlacer) -> Label? {
      let size = Double(letters)
      for lines in lines {
        let width = max(lines.map(TextMeasure.width).max() ?? 0, 1.6) + 0.6
        let height = Self.numberHeight + Double(lines.count) * Self.leading + 0.2
        guard let place = placer.place(width: width * size, height: height * size) else { continue }
        return Label(letters: letters, x: Int(place.x.rounded()), y: Int(place.y.rounded()), name: lines)
      }
      // Where not even the number has room, it stands out over the border rather than being left out.
      return placer.place(width: 1, height: 8).map {
        Label(letters: letters, x: Int($0.x.rounded()), y: Int($0.y.rounded()), name: [])
      }
    }

    private func nameOnTile(_ letters: Int) -> [String] {
      let fitting = lines.first { lines in
        let width = lines.map(TextMeasure.width).max() ?? 0
        let height = Self.numberHeight + Double(lines.count) * Self.leading
        return width * Double(letters) <= TileGrid.textWidth && height * Double(letters) <= TileGrid.textWidth
      }
      return fitting ?? []
    }

    /// The name in one line, in two, in three, and not at all.
    private var lines: [[String]] { (1...3).map { TextMeasure.lines(of: name, atMost: $0) } + [[]] }
  }
}
