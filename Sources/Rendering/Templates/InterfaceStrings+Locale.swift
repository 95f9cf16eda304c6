import Profiles

extension InterfaceStrings {
  /// A day in words: `31. März 2026`.
  package func date(_ date: CalendarDate) -> String {
    let months: [StringKey] = [
      .month1, .month2, .month3, .month4, .month5, .month6, .month7, .month8, .month9, .month10, .month11, .month12,
    ]
    return text(
      .date, ["day": String(date.day), "month": self[months[date.month - 1]], "year": String(date.year)])
  }

  /// `12.345`; numbers below 10,000 stay together, as is usual in German and harmless in English.
  package func number(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 4 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += self[.thousandsSeparator] }
      result.append(digit)
    }
    return result
  }

  /// A day of regular meetings: `Samstag`, `Letzter Freitag im Monat`.
  package func day(_ recurrence: Recurrence) -> String {
    let weekdays: [StringKey] = [
      .weekday1, .weekday2, .weekday3, .weekday4, .weekday5, .weekday6, .weekday7,
    ]
    let key: StringKey =
      switch recurrence.ordinal {
      case nil: .everyWeekday
      case .first: .firstWeekday
      case .second: .secondWeekday
      case .third: .thirdWeekday
      case .fourth: .fourthWeekday
      case .last: .lastWeekday
      }
    return text(key, ["weekday": self[weekdays[recurrence.weekday.rawValue - 1]]])
  }

  /// `18:00 bis 20:00 Uhr`, `ab 18:00 Uhr`; `nil` where no time is given.
  package func time(from start: ClockTime?, to end: ClockTime?) -> String? {
    switch (start, end) {
    case (let start?, let end?): text(.timeRange, ["from": start.iso8601, "to": end.iso8601])
    case (let start?, nil): text(.timeFrom, ["from": start.iso8601])
    case (nil, let end?): text(.timeUntil, ["to": end.iso8601])
    case (nil, nil): nil
    }
  }
}
