import Profiles

/// Puts places on the earth onto the drawing: equirectangular, with the degrees of longitude shortened as they are at the
/// mean latitude.
///
/// Right at the scale of a city: at 52 degrees north, 15 km from the middle, lengths from west to east are off by 0.3 per
/// cent, which is less than a pixel.
package struct Projection: Sendable {
  /// Of the drawing, in its units.
  package static let width = 1000
  private static let greatestHeight = 1200.0
  /// Room for the strokes at the edge.
  private static let margin = 6.0

  private let west: Double
  private let north: Double
  /// How long a degree of longitude is, measured in degrees of latitude.
  private let shortening: Double
  /// Units per degree of latitude.
  private let scale: Double
  private let left: Double
  /// Of the drawing, in its units.
  package let height: Int

  /// Fits all rings into the drawing; `nil` if there are none.
  package init?(fitting rings: [DistrictOutlines.Ring]) {
    let places = rings.joined()
    guard let first = places.first else { return nil }
    var (west, east, south, north) = (first.longitude, first.longitude, first.latitude, first.latitude)
    for place in places {
      (west, east) = (min(west, place.longitude), max(east, place.longitude))
      (south, north) = (min(south, place.latitude), max(north, place.latitude))
    }
    self.west = west
    self.north = north
    shortening = Self.cosine(ofDegrees: (south + north) / 2)
    let width = Double(Self.width) - 2 * Self.margin
    let (across, down) = (max((east - west) * shortening, 1e-9), max(north - south, 1e-9))
    scale = min(width / across, (Self.greatestHeight - 2 * Self.margin) / down)
    left = Self.margin + (width - across * scale) / 2
    height = Int((down * scale + 2 * Self.margin).rounded(.up))
  }

  package func point(of place: DistrictOutlines.Coordinate) -> GridPoint {
    let x = left + (place.longitude - west) * shortening * scale
    let y = Self.margin + (north - place.latitude) * scale
    return GridPoint(x: Int((x * 10).rounded()), y: Int((y * 10).rounded()))
  }

  /// By Taylor's series rather than a mathematical library, so that every machine computes the same.
  private static func cosine(ofDegrees degrees: Double) -> Double {
    let square = degrees * degrees * (Double.pi / 180) * (Double.pi / 180)
    var (sum, term) = (1.0, 1.0)
    for index in 1...12 {
      term *= -square / Double((2 * index - 1) * 2 * index)
      sum += term
    }
    return max(sum, 0)
  }
}
