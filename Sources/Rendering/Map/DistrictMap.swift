import Profiles
import Synchronization

/// The map of the districts, but for what differs from language to language: made once for all of them.
///
/// From the borders if the site has them, else of tiles where the vocabulary puts them.
package final class DistrictMap: Sendable {
  private enum Source {
    case outlines(DistrictOutlines)
    /// `nil` for a district that has no place.
    case tiles([TilePosition?])
  }

  /// The finished areas, in the order of the vocabulary.
  enum Drawing: Sendable {
    case shapes(DistrictShapes)
    case tiles(TileGrid)
  }

  private let source: Source
  private let districts: [TermID]
  /// Of all that decides how the map looks, numbers and labels aside.
  let fingerprint: Fingerprint
  private let finished = Mutex<Drawing?>(nil)

  /// `nil` if nothing is known of where the districts are: then there is no map, only the list.
  package init?(_ edition: Edition) {
    let terms = edition.vocabulary[.districts]
    districts = terms.map(\.id)
    if let outlines = edition.outlines, terms.contains(where: { !outlines[$0.id].isEmpty }) {
      source = .outlines(outlines)
    } else if terms.contains(where: { $0.position != nil }) {
      source = .tiles(terms.map(\.position))
    } else {
      return nil
    }
    fingerprint = Self.fingerprint(of: source, districts)
  }

  /// Drawn when it is asked for: where no page has to be made anew, it is not.
  var drawing: Drawing? {
    finished.withLock { finished in
      if finished == nil {
        switch source {
        case .outlines(let outlines): finished = DistrictShapes(outlines, of: districts).map(Drawing.shapes)
        case .tiles(let positions): finished = .tiles(TileGrid(positions))
        }
      }
      return finished
    }
  }

  private static func fingerprint(of source: Source, _ districts: [TermID]) -> Fingerprint {
    var result = Fingerprint()
    switch source {
    case .outlines(let outlines):
      for district in districts {
        result.add(outlines[district].count)
        for ring in outlines[district] {
          result.add(ring.count)
          for place in ring {
            result.add(Int(bitPattern: UInt(place.longitude.bitPattern)))
            result.add(Int(bitPattern: UInt(place.latitude.bitPattern)))
          }
        }
      }
    case .tiles(let positions):
      for position in positions {
        result.add(position?.column ?? 0)
        result.add(position?.row ?? 0)
      }
    }
    return result
  }
}
