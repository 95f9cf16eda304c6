import Profiles

/// The regular times of an association for calendars: iCalendar (RFC 5545).
///
/// Written by hand: no Swift library writes it without a date and a random number of its own, and its lines are shared with
/// address cards.
struct ICalendar: Sendable {
  /// What made the file; without a version, for a new one changes nothing in what is said.
  static let product = "-//steckbrief//steckbrief//DE"

  private let profile: ExportedProfile
  private let zone: TimeZoneRule

  init(_ profile: ExportedProfile) {
    self.profile = profile
    zone = profile.context.zone
  }

  /// Whether there is anything to put into a calendar.
  static func hasEvents(_ profile: ExportedProfile) -> Bool { !profile.times.isEmpty }

  var bytes: [UInt8] {
    let times = profile.times
    var lines = ContentLines()
    lines.component("VCALENDAR") { lines in
      lines.add("VERSION", raw: "2.0")
      lines.add("PRODID", raw: Self.product)
      lines.add("CALSCALE", raw: "GREGORIAN")
      // The name of a calendar that is subscribed to (RFC 7986), and as most programs know it.
      lines.add("NAME", text: profile.name)
      lines.add("X-WR-CALNAME", text: profile.name)
      lines.add("SOURCE", [("VALUE", "URI")], raw: profile.address(of: .calendar))
      lines.add("REFRESH-INTERVAL", [("VALUE", "DURATION")], raw: "P1W")
      if times.contains(where: { Span($0.record) != nil }) { zone.write(to: &lines) }
      var known: [String: Int] = [:]
      for (record, what) in times {
        guard let day = record[TimeField.day] else { continue }
        // Where an event is found again: by its day and what takes place, so that an hour's shift or another order moves it
        // instead of making a second one.
        let name = "\(day.rule) \(record[TimeField.what] ?? "")"
        known[name, default: 0] += 1
        let id = NameBasedUUID("event \(name) \(known[name] ?? 1)", of: profile.id)
        write(record, day, what, id, &lines)
      }
    }
    return lines.bytes
  }

  private func write(
    _ record: Record, _ day: Recurrence, _ what: Localized<String>?, _ id: NameBasedUUID, _ lines: inout ContentLines
  ) {
    // From the confirmation on, and not from today: a file that nobody changed has the same bytes tomorrow.
    let since = max(profile.confirmed ?? .beginningOfCalendars, .beginningOfCalendars)
    let first = since.first(day)
    lines.component("VEVENT") { lines in
      lines.add("UID", raw: id.urn)
      lines.add("DTSTAMP", raw: since.compact + "T000000Z")
      if let span = Span(record) {
        lines.add("DTSTART", [("TZID", zone.id)], raw: first.compact + span.start.compact)
        if let end = span.end {
          let last = span.endsNextDay ? first.next : first
          lines.add("DTEND", [("TZID", zone.id)], raw: last.compact + end.compact)
        }
      } else {
        lines.add("DTSTART", [("VALUE", "DATE")], raw: first.compact)
      }
      lines.add("RRULE", raw: day.rule)
      let title = what.map { "\(profile.name): \($0.value)" } ?? profile.name
      lines.add("SUMMARY", [("LANGUAGE", (what?.language ?? profile.profile.language).code)], text: title)
      if let place = profile.place { lines.add("LOCATION", text: place) }
      if Span(record) == nil, let until = profile.context.strings.time(from: nil, to: record[TimeField.to]) {
        lines.add("DESCRIPTION", [("LANGUAGE", profile.context.language.code)], text: until)
      }
      lines.add("URL", [("VALUE", "URI")], raw: profile.page)
      // Whoever takes it over is still free at that time.
      lines.add("TRANSP", raw: "TRANSPARENT")
    }
  }
}

/// When a meeting begins, and when it ends if that is known.
private struct Span {
  let start: ClockTime
  let end: ClockTime?
  /// Whether it ends at midnight; a profile says no later time.
  let endsNextDay: Bool

  /// `nil` where there is no beginning on that day: then it is an event of the whole day.
  init?(_ record: Record) {
    guard let start = record[TimeField.from], start.minutes < ClockTime.day else { return nil }
    self.start = start
    end = record[TimeField.to]
    endsNextDay = end?.minutes == ClockTime.day
  }
}

extension ClockTime {
  fileprivate static let day = 24 * 60

  /// `T180000`; midnight at the end of a day is that at the beginning of the next.
  fileprivate var compact: String {
    let digits = minutes == Self.day ? "0000" : iso8601.replacing(":", with: "")
    return "T\(digits)00"
  }
}

extension Recurrence {
  /// `MO`, or `1SA`, or `-1FR` (RFC 5545, section 3.3.10).
  var byDay: String {
    let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    return (ordinal.map { String($0.rawValue) } ?? "") + days[weekday.rawValue - 1]
  }

  /// How often, as both iCalendar and HSDS say it.
  var frequency: String { ordinal == nil ? "WEEKLY" : "MONTHLY" }

  fileprivate var rule: String { "FREQ=\(frequency);BYDAY=\(byDay)" }
}

extension ExportedProfile {
  /// The address in one line.
  var place: String? {
    guard let address = profile[ProfileField.address] else { return nil }
    let town = [address[AddressField.postcode], address[AddressField.city]].compactMap { $0 }.joined(separator: " ")
    let parts = [address[AddressField.street], town.isEmpty ? nil : town, address[AddressField.note]]
    let line = parts.compactMap { $0 }.joined(separator: ", ")
    return line.isEmpty ? nil : line
  }
}

extension TimeZoneRule {
  /// The zone's rule since 1996, when the end of summer time moved to October.
  fileprivate func write(to lines: inout ContentLines) {
    lines.component("VTIMEZONE") { lines in
      lines.add("TZID", raw: id)
      lines.component("DAYLIGHT") { lines in
        lines.add("DTSTART", raw: "19960331T0\(1 + offset)0000")
        lines.add("RRULE", raw: "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
        lines.add("TZOFFSETFROM", raw: "+0\(offset)00")
        lines.add("TZOFFSETTO", raw: "+0\(offset + 1)00")
        lines.add("TZNAME", raw: summerName)
      }
      lines.component("STANDARD") { lines in
        lines.add("DTSTART", raw: "19961027T0\(2 + offset)0000")
        lines.add("RRULE", raw: "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")
        lines.add("TZOFFSETFROM", raw: "+0\(offset + 1)00")
        lines.add("TZOFFSETTO", raw: "+0\(offset)00")
        lines.add("TZNAME", raw: standardName)
      }
    }
  }
}
