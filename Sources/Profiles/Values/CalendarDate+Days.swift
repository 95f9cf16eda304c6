extension CalendarDate {
  /// The first day that calendars speak of: 1 January 2020.
  ///
  /// From then on count the regular times of a profile that nobody confirmed, or long ago.
  package static let beginningOfCalendars = CalendarDate(certain: 2020, 1, 1)

  private init(certain year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1 January 1970, which is 0.
  package var dayNumber: Int {
    // Years that begin in March, so that the leap day is the last one.
    let year = month <= 2 ? self.year - 1 : self.year
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays = year / 4 - year / 100 + year / 400
    return year * 365 + leapDays + dayOfYear - 719_468
  }

  /// The day of the week.
  package var weekday: Recurrence.Weekday {
    // 1 January 1970 was a Thursday.
    let index = (dayNumber % 7 + 7 + 3) % 7
    return Recurrence.Weekday.allCases[index]
  }

  /// The next day; 31 December 9999 is the last one there is.
  package var next: CalendarDate {
    CalendarDate(year: year, month: month, day: day + 1) ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1) ?? self
  }

  /// Whether it is the last day of its kind in the month: less than a week is left.
  private var isInLastWeek: Bool { CalendarDate(year: year, month: month, day: day + 7) == nil }

  /// Whether a regular meeting takes place on this day.
  package func matches(_ recurrence: Recurrence) -> Bool {
    guard weekday == recurrence.weekday else { return false }
    return switch recurrence.ordinal {
    case nil: true
    case .last: isInLastWeek
    case let ordinal?: (day - 1) / 7 + 1 == ordinal.rawValue
    }
  }

  /// The first day from this one on when a regular meeting takes place: at most two months later.
  package func first(_ recurrence: Recurrence) -> CalendarDate {
    var day = self
    for _ in 0..<63 where !day.matches(recurrence) { day = day.next }
    return day
  }
}
