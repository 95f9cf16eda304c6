/// The borders of the districts as surveyors have them, for the map of those districts that have any.
package struct DistrictOutlines: Hashable, Sendable {
  /// A place on the earth in degrees (WGS 84).
  package struct Coordinate: Hashable, Sendable {
    /// -180 … 180, east is positive.
    package let longitude: Double
    /// -90 … 90, north is positive.
    package let latitude: Double

    package init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// A closed line; the last place is not the first one again.
  package typealias Ring = [Coordinate]

  /// The rings of a district: around its areas and around the holes in them.
  ///
  /// A place is inside if it is inside of an odd number of them.
  private let rings: [TermID: [Ring]]

  package init(_ rings: [TermID: [Ring]]) { self.rings = rings.filter { !$0.value.isEmpty } }

  package subscript(district: TermID) -> [Ring] { rings[district] ?? [] }

  package var isEmpty: Bool { rings.isEmpty }
}
