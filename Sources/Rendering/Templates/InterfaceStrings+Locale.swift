import Profiles

extension InterfaceStrings {
  /// A day in words: `31. März 2026`.
  package func date(_ date: CalendarDate) -> String {
    let months: [StringKey] = [
      .month1, .month2, .month3, .month4, .month5, .month6, .month7, .month8, .month9, .month10, .month11, .month12,
    ]
    return text(
      .date,
      [
        "day": native(String(date.day)), "month": self[months[date.month - 1]], "year": native(String(date.year)),
      ])
  }

  /// `12.345`; numbers below 10,000 stay together, as is usual in German and harmless in English.
  package func number(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 4 else { return native(digits) }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += self[.thousandsSeparator] }
      result.append(digit)
    }
    return native(result)
  }

  /// A text with its digits as the language writes them: `۱۸:۰۰`.
  ///
  /// For numbers, dates and times; not for telephone numbers and addresses, which are typed and searched as they are.
  package func native(_ text: String) -> String {
    guard let digits else { return text }
    return String(text.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? $0 : $0 })
  }

  /// What a language is called, in this language or else in itself.
  package func name(of language: Language) -> Localized<String> {
    languageNames[language.tag].map { Localized($0, in: self.language) } ?? language.name(in: self.language)
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
    case (let start?, let end?): text(.timeRange, ["from": native(start.iso8601), "to": native(end.iso8601)])
    case (let start?, nil): text(.timeFrom, ["from": native(start.iso8601)])
    case (nil, let end?): text(.timeUntil, ["to": native(end.iso8601)])
    case (nil, nil): nil
    }
  }
}
