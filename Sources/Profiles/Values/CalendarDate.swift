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
  package init?(_ text: String) {
    var numbers: [Int] = []
    var widths: [Int] = []
    var separator: UInt8 = 0
    var (number, width) = (0, 0)
    for byte in text.utf8 {
      if byte.isASCIIDigit, width < 4 {
        number = number * 10 + Int(byte - 0x30)
        width += 1
      } else if width > 0, byte == separator || (separator == 0 && (byte == 0x2D || byte == 0x2E)) {
        separator = byte
        numbers.append(number)
        widths.append(width)
        (number, width) = (0, 0)
      } else {
        return nil
      }
    }
    guard width > 0, numbers.count == 2 else { return nil }
    if separator == 0x2D {
      guard widths[0] == 4, widths[1] <= 2, width <= 2 else { return nil }
      self.init(year: numbers[0], month: numbers[1], day: number)
    } else {
      guard width == 4, widths[0] <= 2, widths[1] <= 2 else { return nil }
      self.init(year: number, month: numbers[1], day: numbers[0])
    }
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
