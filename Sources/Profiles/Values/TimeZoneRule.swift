/// A time zone whose clocks are changed as in the European Union: on the last Sundays of March and October, at 01:00 UTC
/// (directive 2000/84/EC; the same rule holds in the other countries named here).
///
/// The zones that a calendar can be written for: their rule is carried along, so that no machine's own table is asked.
package struct TimeZoneRule: Hashable, Sendable {
  /// As the time zone database names it: `Europe/Berlin`.
  package let id: String
  /// Of its standard time, in hours east of UTC: 0 … 2.
  package let offset: Int
  /// What its standard time and its summer time are called for short: `CET`, `CEST`.
  package let standardName: String
  package let summerName: String
  /// The country, by its two letters (ISO 3166-1).
  package let country: String

  package static let berlin = TimeZoneRule("Europe/Berlin", "DE", 1)

  package static let all: [TimeZoneRule] =
    [berlin]
    + [
      ("Europe/Vienna", "AT"), ("Europe/Zurich", "CH"), ("Europe/Vaduz", "LI"), ("Europe/Luxembourg", "LU"),
      ("Europe/Brussels", "BE"), ("Europe/Amsterdam", "NL"), ("Europe/Copenhagen", "DK"), ("Europe/Warsaw", "PL"),
      ("Europe/Prague", "CZ"), ("Europe/Paris", "FR"), ("Europe/Rome", "IT"), ("Europe/Madrid", "ES"),
      ("Europe/Stockholm", "SE"), ("Europe/Oslo", "NO"), ("Europe/Budapest", "HU"), ("Europe/Bratislava", "SK"),
      ("Europe/Ljubljana", "SI"), ("Europe/Zagreb", "HR"),
    ].map { TimeZoneRule($0.0, $0.1, 1) }
    + [
      TimeZoneRule("Europe/London", "GB", 0, "GMT", "BST"), TimeZoneRule("Europe/Lisbon", "PT", 0, "WET", "WEST"),
    ]
    + [
      ("Europe/Athens", "GR"), ("Europe/Helsinki", "FI"), ("Europe/Tallinn", "EE"), ("Europe/Riga", "LV"),
      ("Europe/Vilnius", "LT"), ("Europe/Bucharest", "RO"), ("Europe/Sofia", "BG"),
    ].map { TimeZoneRule($0.0, $0.1, 2, "EET", "EEST") }

  private init(
    _ id: String, _ country: String, _ offset: Int, _ standardName: String = "CET", _ summerName: String = "CEST"
  ) {
    self.id = id
    self.country = country
    self.offset = offset
    self.standardName = standardName
    self.summerName = summerName
  }
}
