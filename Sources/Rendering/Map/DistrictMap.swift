import Profiles

/// What the map of the districts is drawn from: their borders if the site has them, else tiles where the vocabulary puts
/// them.
package enum DistrictMap: Sendable {
  case outlines(DistrictOutlines)
  /// By the order of the vocabulary; `nil` for a district that has no place.
  case tiles([TilePosition?])

  /// `nil` if nothing is known of where the districts are: then there is no map, only the list.
  package init?(_ edition: Edition) {
    let districts = edition.vocabulary[.districts]
    if let outlines = edition.outlines, districts.contains(where: { !outlines[$0.id].isEmpty }) {
      self = .outlines(outlines)
    } else if districts.contains(where: { $0.position != nil }) {
      self = .tiles(districts.map(\.position))
    } else {
      return nil
    }
  }

  /// Adds what decides how the map looks, counts and labels aside.
  func add(to fingerprint: inout Fingerprint, districts: [Term]) {
    switch self {
    case .outlines(let outlines):
      for district in districts {
        let rings = outlines[district.id]
        fingerprint.add(rings.count)
        for ring in rings {
          fingerprint.add(ring.count)
          for place in ring {
            fingerprint.add(Int(bitPattern: UInt(place.longitude.bitPattern)))
            fingerprint.add(Int(bitPattern: UInt(place.latitude.bitPattern)))
          }
        }
      }
    case .tiles(let positions):
      for position in positions {
        fingerprint.add(position?.column ?? 0)
        fingerprint.add(position?.row ?? 0)
      }
    }
  }
}
