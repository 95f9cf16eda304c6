import Foundation
import Profiles
import Testing

/// Held against Foundation's calendar, which knows more calendars and needs a time zone for it.
@Suite("Days of the calendar")
struct CalendarDateTests {
  private let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  @Test(
    "Weekdays and the days in between are those of the calendar",
    arguments: [
      "1970-01-01", "1969-12-31", "2000-02-29", "2020-01-01", "2024-02-28", "2024-12-31", "2025-02-28", "2026-11-23",
      "2100-02-28", "9999-12-30",
    ])
  func weekdays(_ text: String) throws {
    let day = try #require(CalendarDate(text))
    for date in [day, day.next] {
      let expected = try #require(
        calendar.date(from: DateComponents(year: date.year, month: date.month, day: date.day)))
      #expect(date.dayNumber == Int(expected.timeIntervalSince1970 / 86400))
      #expect(date.weekday.rawValue % 7 + 1 == calendar.component(.weekday, from: expected))
    }
    #expect(day.next.dayNumber == day.dayNumber + 1)
  }

  @Test(
    "The first meeting on or after a day",
    arguments: [
      ("2026-11-23", Recurrence(weekday: .monday), "2026-11-23"),
      ("2026-11-24", Recurrence(weekday: .monday), "2026-11-30"),
      ("2026-11-01", Recurrence(weekday: .sunday, ordinal: .first), "2026-11-01"),
      ("2026-11-02", Recurrence(weekday: .sunday, ordinal: .first), "2026-12-06"),
      ("2026-11-02", Recurrence(weekday: .sunday, ordinal: .fourth), "2026-11-22"),
      ("2026-11-23", Recurrence(weekday: .sunday, ordinal: .last), "2026-11-29"),
      // November has five Mondays, and the fourth is not the last.
      ("2026-11-23", Recurrence(weekday: .monday, ordinal: .last), "2026-11-30"),
      ("2027-02-01", Recurrence(weekday: .sunday, ordinal: .last), "2027-02-28"),
      ("2026-12-31", Recurrence(weekday: .thursday, ordinal: .second), "2027-01-14"),
    ])
  func meetings(_ from: String, _ day: Recurrence, _ expected: String) throws {
    #expect(try #require(CalendarDate(from)).first(day).iso8601 == expected)
  }

  @Test("Every zone that a calendar can be written for is one, with the offset that it says")
  func zones() throws {
    let summer = try #require(CalendarDate("2026-07-01")).dayNumber
    let winter = try #require(CalendarDate("2026-01-01")).dayNumber
    for rule in TimeZoneRule.all {
      let zone = try #require(TimeZone(identifier: rule.id))
      #expect(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(winter) * 86400)) == rule.offset * 3600)
      #expect(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(summer) * 86400)) == (rule.offset + 1) * 3600)
    }
  }
}
