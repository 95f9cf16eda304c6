import Profiles

/// The map of the districts for paper: areas with numbers that a list explains, and names where they have room.
///
/// How large letters are on the map, only the typesetter knows; it takes the labels that were placed for that size.
struct PrintedMap {
  struct Area {
    let district: TermID
    /// As SVG has it, in units of the drawing.
    let path: String
    /// From the smallest letters to the largest.
    let labels: [Label]
  }

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
  let areas: [Area]

  /// `names` are those of all districts, in the order of the vocabulary.
  init?(_ map: DistrictMap, districts: [TermID], names: [String]) {
    switch map.drawing {
    case .shapes(let shapes):
      width = Projection.width
      height = shapes.height
      areas = zip(zip(districts, names), shapes.shapes).compactMap { district, shape in
        shape.map {
          Area(district: district.0, path: $0.path, labels: Self.labels(district.1, $0.placer))
        }
      }
    case .tiles(let grid):
      width = grid.width
      height = grid.height
      areas = zip(zip(districts, names), grid.origins).compactMap { district, origin in
        origin.map {
          Area(district: district.0, path: TileGrid.path(at: $0), labels: Self.labels(district.1, onTileAt: $0))
        }
      }
    case nil: return nil
    }
  }

  /// Sizes of letters on shapes and on tiles, for all that paper and type can be.
  private static let sizesOnShapes = [14, 17, 20, 24, 28, 33, 39, 46, 55, 66]
  private static let sizesOnTiles = [7, 9, 11, 13, 15, 18, 22, 26]
  /// How high a line is, and how much higher the number is than a name, in letters.
  private static let leading = 1.2
  private static let numberHeight = 1.4

  private static func labels(_ name: String, _ placer: LabelPlacer) -> [Label] {
    // Where not even the number has room, it stands out over the border rather than being left out.
    let middle = placer.place(width: 1, height: 8)
    return sizesOnShapes.compactMap { letters in
      let size = Double(letters)
      for lines in self.lines(of: name) {
        let width = max(lines.map(TextMeasure.width).max() ?? 0, 1.6) + 0.6
        let height = numberHeight + Double(lines.count) * leading + 0.2
        guard let place = placer.place(width: width * size, height: height * size) else { continue }
        return Label(letters: letters, x: Int(place.x.rounded()), y: Int(place.y.rounded()), name: lines)
      }
      return middle.map { Label(letters: letters, x: Int($0.x.rounded()), y: Int($0.y.rounded()), name: []) }
    }
  }

  private static func labels(_ name: String, onTileAt origin: (x: Int, y: Int)) -> [Label] {
    sizesOnTiles.map { letters in
      let fitting = lines(of: name).first { lines in
        let width = lines.map(TextMeasure.width).max() ?? 0
        let height = numberHeight + Double(lines.count) * leading
        return width * Double(letters) <= TileGrid.textWidth && height * Double(letters) <= TileGrid.textWidth
      }
      let half = TileGrid.side / 2
      return Label(letters: letters, x: origin.x + half, y: origin.y + half, name: fitting ?? [])
    }
  }

  /// The name in one line, in two, in three, and not at all.
  private static func lines(of name: String) -> [[String]] {
    (1...3).map { TextMeasure.lines(of: name, atMost: $0) } + [[]]
  }
}
