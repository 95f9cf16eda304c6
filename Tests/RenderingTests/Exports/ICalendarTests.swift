import Profiles
import Rendering
import Testing

@Suite("Calendars")
struct ICalendarTests {
  private let path = "associations/wort.ics"

  private func events(_ site: TestSite = ExportSample.site()) async throws -> [[String]] {
    let lines = try await ExportSample.lines(path, of: site)
    return lines.split { $0 == "BEGIN:VEVENT" }.dropFirst().map { Array($0.prefix { $0 != "END:VEVENT" }) }
  }

  private func site(_ times: [Record], _ more: [Record.Entry] = []) -> TestSite {
    ExportSample.site([TestSite.entry(ProfileField.times, .records(times))] + more)
  }

  @Test("Each begins with the first meeting from the confirmation on, by its rule; midnight belongs to the next day")
  func starts() async throws {
    let events = try await events()
    func values(_ name: String) -> [String?] {
      events.map { event in event.first { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) } }
    }
    #expect(
      values("DTSTART") == [
        // 14 March 2026 is a Saturday; the last one of the month is the 28th, the first Monday is 6 April.
        ";TZID=Europe/Berlin:20260320T180000", ";TZID=Europe/Berlin:20260328T220000", ";VALUE=DATE:20260406",
      ])
    #expect(
      values("DTEND") == [";TZID=Europe/Berlin:20260320T203000", ";TZID=Europe/Berlin:20260329T000000", nil])
    #expect(values("RRULE:") == ["FREQ=WEEKLY;BYDAY=FR", "FREQ=MONTHLY;BYDAY=-1SA", "FREQ=MONTHLY;BYDAY=1MO"])
    let name = #"Wort\, Satz\; "Sinn" & <b>\\ e. V."#
    #expect(
      values("SUMMARY;LANGUAGE=de:") == ["\(name): Offenes\\, langes Treffen", "\(name): Nacht", name])
    #expect(values("DTSTAMP:") == Array(repeating: "20260314T000000Z", count: 3))
    #expect(
      values("LOCATION:").allSatisfy { $0 == #"Beispielweg 1\, Tor 2\, 33602 Bielefeld\, Klingel "K"\; 2. Stock"# })
  }

  @Test("A shift of an hour or another order moves events instead of making new ones")
  func identifiers() async throws {
    func ids(_ times: [Record]) async throws -> [String] {
      try await events(site(times)).compactMap { $0.first { $0.hasPrefix("UID") } }
    }
    let first = ExportSample.time(.friday, from: "18:00", "Lesen")
    let second = ExportSample.time(.sunday, from: "11:00")
    let before = try await ids([first, second])
    #expect(Set(before).count == 2)
    #expect(
      try await ids([second, ExportSample.time(.friday, from: "19:00", to: "20:00", "Lesen")]) == before.reversed())
    #expect(Set(try await ids([second, second])).count == 2)
  }

  @Test("The zone is the site's, with the rule of its clocks")
  func zone() async throws {
    var site = site([ExportSample.time(.friday, from: "20:00")])
    site.settings = [TestSite.entry(SiteField.timeZone, .text("Europe/Athens"))]
    let lines = try await ExportSample.lines(path, of: site)
    #expect(lines.contains("DTSTART;TZID=Europe/Athens:20260320T200000"))
    let rule = [
      "BEGIN:VTIMEZONE", "TZID:Europe/Athens", "BEGIN:DAYLIGHT", "DTSTART:19960331T030000",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0300", "TZNAME:EEST",
      "END:DAYLIGHT", "BEGIN:STANDARD", "DTSTART:19961027T040000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      "TZOFFSETFROM:+0300", "TZOFFSETTO:+0200", "TZNAME:EET", "END:STANDARD", "END:VTIMEZONE",
    ]
    #expect(Array(lines.drop { $0 != "BEGIN:VTIMEZONE" }.prefix(rule.count)) == rule)
  }

  @Test("Nobody is sent to a closed door, and a calendar without events is none")
  func none() async throws {
    for site in [site([]), ExportSample.site([TestSite.entry(ProfileField.status, .text("paused"))])] {
      let files = try await site.files()
      #expect(files["associations/wort.vcf"] != nil)
      #expect(files[path] == nil)
      #expect(files.values.allSatisfy { !$0.text.contains("wort.ics") })
    }
  }

  @Test("What nobody ever confirmed counts from a fixed day, so that tomorrow's file is today's")
  func unconfirmed() async throws {
    var site = TestSite(profiles: [
      TestSite.profile(
        "wort", [TestSite.entry(ProfileField.times, .records([ExportSample.time(.wednesday, from: "9:00")]))])
    ])
    let before = try await ExportSample.text(path, of: site)
    #expect(before.contains("DTSTART;TZID=Europe/Berlin:20200101T090000"))
    site.today = "2027-02-03"
    #expect(try await ExportSample.text(path, of: site) == before)
  }
}
