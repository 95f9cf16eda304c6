import Profiles

/// An area of a GeoJSON file, with its name (RFC 7946, section 3.2).
struct GeoJSONFeature {
  /// What is wrong with its geometry, and where.
  struct Failure: Error {
    enum Reason {
      case notAPolygon, noCoordinate, outOfRange, noArea
    }

    let reason: Reason
    let offset: Int
  }

  let node: JSONNode

  init(_ node: JSONNode) { self.node = node }

  // MARK: - Names

  /// What is usually called a name, most telling first; the names of all others are tried after these.
  private static let nameKeys = [
    "name", "bezeichnung", "bezeichnun", "bez", "label", "title", "titel", "stadtbezirk", "bezirk", "ortsbezirk",
    "stadtteil", "ortsteil", "id", "kennung",
  ]

  /// All texts that may say which district it is, the likeliest first.
  private var names: [JSONNode] {
    let properties = (node["properties"]?.members ?? []).filter { $0.value.text?.isEmpty == false }
    let keyed = properties.enumerated().map { place, property in
      (rank: Self.nameKeys.firstIndex(of: property.key.lowercased()) ?? Self.nameKeys.count + place, property.value)
    }
    let own = node["id"].flatMap { $0.text == nil ? nil : $0 }
    return keyed.sorted { $0.rank < $1.rank }.map(\.1) + (own.map { [$0] } ?? [])
  }

  /// The likeliest name, for messages.
  var name: JSONNode? { names.first }

  /// The district that one of its names means.
  func district(in vocabulary: Vocabulary) -> TermID? {
    for name in names {
      if let district = name.text.flatMap({ vocabulary.find($0, in: .districts) }) { return district }
    }
    return nil
  }

  // MARK: - Geometry

  /// The rings of all its polygons.
  func rings() throws(Failure) -> [DistrictOutlines.Ring] {
    guard let geometry = node["geometry"], let coordinates = geometry["coordinates"]?.items else {
      throw Failure(reason: .notAPolygon, offset: (node["geometry"] ?? node).offset)
    }
    var rings: [DistrictOutlines.Ring] = []
    switch geometry["type"]?.text {
    case "Polygon":
      for ring in coordinates { rings.append(try Self.ring(ring)) }
    case "MultiPolygon":
      for polygon in coordinates {
        guard let items = polygon.items else { throw Failure(reason: .noCoordinate, offset: polygon.offset) }
        for ring in items { rings.append(try Self.ring(ring)) }
      }
    default: throw Failure(reason: .notAPolygon, offset: (geometry["type"] ?? geometry).offset)
    }
    guard !rings.isEmpty else { throw Failure(reason: .noArea, offset: geometry.offset) }
    return rings
  }

  private static func ring(_ node: JSONNode) throws(Failure) -> DistrictOutlines.Ring {
    guard let items = node.items else { throw Failure(reason: .noCoordinate, offset: node.offset) }
    var ring: DistrictOutlines.Ring = []
    ring.reserveCapacity(items.count)
    for item in items {
      let coordinate = try coordinate(item)
      if coordinate != ring.last { ring.append(coordinate) }
    }
    if ring.count > 1, ring.last == ring.first { ring.removeLast() }
    guard ring.encloses else { throw Failure(reason: .noArea, offset: node.offset) }
    return ring
  }

  /// Whatever stands behind the second number, a height, is left out.
  private static func coordinate(_ node: JSONNode) throws(Failure) -> DistrictOutlines.Coordinate {
    guard let items = node.items, items.count >= 2, let longitude = items[0].number, let latitude = items[1].number
    else { throw Failure(reason: .noCoordinate, offset: node.offset) }
    guard abs(longitude) <= 180, abs(latitude) <= 90 else { throw Failure(reason: .outOfRange, offset: node.offset) }
    return DistrictOutlines.Coordinate(longitude: longitude, latitude: latitude)
  }
}

extension DistrictOutlines.Ring {
  /// Whether there is anything inside.
  fileprivate var encloses: Bool {
    guard count >= 3 else { return false }
    var doubled = 0.0
    for index in indices {
      let (a, b) = (self[index], self[index + 1 == count ? 0 : index + 1])
      // Counted from the first place, or the digits that matter would drown.
      doubled +=
        (a.longitude - self[0].longitude) * (b.latitude - self[0].latitude)
        - (b.longitude - self[0].longitude) * (a.latitude - self[0].latitude)
    }
    return doubled != 0
  }
}
