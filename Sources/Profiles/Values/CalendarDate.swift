/// A day of the Gregorian calendar, without a time or a time zone.
package struct CalendarDate: Hashable, Sendable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// `nil` if there is no such day, as with the 31st of April.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-03-31` (ISO 8601) or `31.3.2026` (DIN 5008).
  package init?(_ text: some StringProtocol) {
    let iso = text.split(separator: "-", omittingEmptySubsequences: false)
    if iso.count == 3, iso[0].count == 4 {
      guard let numbers = Self.numbers(iso) else { return nil }
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
      return
    }
    let german = text.split(separator: ".", omittingEmptySubsequences: false)
    guard german.count == 3, german[2].count == 4, let numbers = Self.numbers(german) else { return nil }
    self.init(year: numbers[2], month: numbers[1], day: numbers[0])
  }

  private static func numbers(_ parts: [some StringProtocol]) -> [Int]? {
    let numbers = parts.compactMap { part -> Int? in
      guard !part.isEmpty, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(part)
    }
    return numbers.count == parts.count ? numbers : nil
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The day so many months earlier; the last day of the month where there is no such day.
  package func earlier(byMonths months: Int) -> CalendarDate {
    let index = max(12, year * 12 + month - 1 - months)
    let (year, month) = (index / 12, index % 12 + 1)
    let day = min(day, Self.days(inMonth: month, of: year))
    return CalendarDate(year: year, month: month, day: day) ?? self
  }

  /// `2026-03-31`, as ISO 8601 and HTML's `time` element want it.
  package var iso8601: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
