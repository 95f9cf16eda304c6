import Diagnostics
import Profiles
import Rendering

extension InterfaceStrings {
  /// German texts as a strings file would have them; every other text is its own key.
  static let testing: InterfaceStrings = {
    let place = SourcePlace.start
    var entries = StringKey.allCases.map { key in
      StringEntry(
        key: key.rawValue,
        value: key.isPlural
          ? .forms(["one": "{count} Verein", "other": "{count} Vereine"]) : .text(texts[key] ?? key.rawValue),
        place: place)
    }
    entries.removeAll { $0.key.isEmpty }
    return load(entries, language: .german, isReviewed: true, file: "de.yaml").strings
  }()

  private static let texts: [StringKey: String] = [
    .contents: "Inhalt", .publishedBy: "Herausgegeben von", .asOf: "Stand: {date}", .district: "Stadtbezirk",
    .withoutDistrict: "Ohne festen Stadtbezirk", .indexByName: "Vereine von A bis Z",
    .indexByTopic: "Vereine nach Themen", .indexByLanguage: "Vereine nach Sprachen", .initialDigits: "0–9",
    .address: "Adresse", .getInTouch: "Kontakt", .phone: "Telefon", .email: "E-Mail", .website: "Internet",
    .contactPeople: "Ansprechpersonen", .times: "Treffzeiten", .spokenLanguages: "Sprachen", .topics: "Themen",
    .audiences: "Für wen", .founded: "Gegründet", .members: "Mitglieder", .register: "Vereinsregister",
    .rooms: "Eigene Räume", .roomsYes: "ja", .roomsNo: "nein", .accessible: "Barrierefrei", .accessibleYes: "ja",
    .accessiblePartly: "teilweise", .accessibleNo: "nein", .pausedLabel: "Ruht zurzeit",
    .staleNote: "Vielleicht nicht mehr aktuell", .confirmedOn: "Bestätigt am {date}",
    .neverConfirmedNote: "Noch nicht bestätigt", .pictureCredit: "Foto: {name}",
    .date: "{day}. {month} {year}", .month3: "März", .month6: "Juni", .month11: "November", .weekday1: "Montag",
    .weekday6: "Samstag", .everyWeekday: "{weekday}", .firstWeekday: "Erster {weekday} im Monat",
    .lastWeekday: "Letzter {weekday} im Monat", .timeRange: "{from}–{to} Uhr", .timeFrom: "ab {from} Uhr",
    .timeUntil: "bis {to} Uhr",
  ]
}
