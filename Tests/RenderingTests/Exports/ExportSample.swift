import Foundation
import Profiles
import Testing

/// A site whose one profile has everything that an export can say, in texts that are hard to write.
enum ExportSample {
  static let name = "Wort, Satz; \"Sinn\" & <b>\\ e. V."
  static let arabic = LanguageTag("ar") ?? .german

  static func site(_ more: [Record.Entry] = [], channels: [Channel] = Channel.allCases) -> TestSite {
    let person = Record([
      TestSite.entry(ContactField.name, .text("Maria Muster, geb. Beispiel")),
      TestSite.entry(ContactField.role, .text("Vorsitz; Kasse")),
      TestSite.entry(ContactField.phone, .text("030 23125 002")),
      TestSite.entry(ContactField.publish, .channels([.web, .data])),
    ])
    let webOnly = Record([
      TestSite.entry(ContactField.name, .text("Nur Netz")), TestSite.entry(ContactField.publish, .channels([.web])),
    ])
    let address = Record([
      TestSite.entry(AddressField.street, .text("Beispielweg 1, Tor 2")),
      TestSite.entry(AddressField.postcode, .text("33602")), TestSite.entry(AddressField.city, .text("Bielefeld")),
      TestSite.entry(AddressField.note, .text("Klingel \"K\"; 2. Stock")),
    ])
    let fields: [Record.Entry] = [
      TestSite.entry(ProfileField.shortName, .text("WS")),
      TestSite.entry(ProfileField.founded, .number(1998)), TestSite.entry(ProfileField.members, .number(85)),
      TestSite.entry(ProfileField.district, .term(TermID("mitte"))),
      TestSite.entry(ProfileField.languages, .languages([.german, arabic])),
      TestSite.entry(ProfileField.address, .record(address)), TestSite.entry(ProfileField.rooms, .flag(true)),
      TestSite.entry(ProfileField.accessible, .text("partly")),
      TestSite.entry(ProfileField.email, .text("kontakt@wort.example.org")),
      TestSite.entry(ProfileField.phone, .text("030 23125 001")),
      TestSite.entry(ProfileField.website, .text("https://wort.example.org/ü")),
      TestSite.entry(ProfileField.social, .texts(["https://social.example.org/@wort"])),
      TestSite.entry(ProfileField.contacts, .records([person, webOnly])),
      TestSite.entry(
        ProfileField.register,
        .record(
          Record([
            TestSite.entry(RegisterField.court, .text("Amtsgericht Bielefeld")),
            TestSite.entry(RegisterField.number, .text("VR 99001")),
          ]))),
      TestSite.entry(
        ProfileField.times,
        .records([
          time(.friday, from: "18:00", to: "20:30", "Offenes, langes Treffen"),
          time(.saturday, .last, from: "22:00", to: "24:00", "Nacht"), time(.monday, .first, to: "12:00"),
        ])),
    ]
    let confirmed = CalendarDate("2026-03-14").map { [TestSite.entry(ProfileField.confirmed, .date($0))] } ?? []
    let translation = Translation(
      language: arabic, file: "wort.ar.md",
      record: Record([TestSite.entry(ProfileField.summary, .text("نجتمع، نقرأ؛ ونتحدّث معًا كلّ أسبوع"))]), body: .empty)
    let all = fields + confirmed
    return TestSite(profiles: [
      TestSite.profile(
        "wort", name: name, channels: channels, translations: [translation],
        all.filter { field in !more.contains { $0.key == field.key } } + more)
    ])
  }

  static func time(
    _ day: Recurrence.Weekday, _ ordinal: Recurrence.Ordinal? = nil, from: String? = nil, to: String? = nil,
    _ what: String? = nil
  ) -> Record {
    Record(
      [TestSite.entry(TimeField.day, .recurrence(Recurrence(weekday: day, ordinal: ordinal)))]
        + (from.flatMap(ClockTime.init).map { [TestSite.entry(TimeField.from, .time($0))] } ?? [])
        + (to.flatMap(ClockTime.init).map { [TestSite.entry(TimeField.to, .time($0))] } ?? [])
        + (what.map { [TestSite.entry(TimeField.what, .text($0))] } ?? []))
  }

  /// A file's text.
  static func text(_ path: String, of site: TestSite = site()) async throws -> String {
    try #require(try await site.files()[path]).text
  }

  /// The lines of a card or a calendar, put together again.
  static func lines(_ path: String, of site: TestSite = site()) async throws -> [String] {
    let unfolded = try await text(path, of: site).replacing("\r\n ", with: "")
    return unfolded.split(separator: "\r\n").map(String.init)
  }
}
