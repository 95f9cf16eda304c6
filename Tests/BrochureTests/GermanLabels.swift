import Rendering

extension BrochureLabels {
  static let german = BrochureLabels { Self.texts[$0] ?? $0.rawValue }

  private static let texts: [BrochureLabel: String] = [
    .contents: "Inhalt", .imprint: "Impressum", .publisher: "Herausgegeben von", .asOf: "Stand: {date}",
    .countOne: "1 Verein", .countMany: "{count} Vereine",
    .voices: "Die Angaben stammen von den Vereinen selbst. Jeder Verein hat dem Abdruck zugestimmt.",
    .online: "Das Verzeichnis im Internet", .district: "Stadtbezirk", .noDistrict: "Ohne festen Stadtbezirk",
    .allProfiles: "Die Vereine", .alphabetical: "Vereine von A bis Z", .byTopic: "Vereine nach Themen",
    .byLanguage: "Vereine nach Sprachen", .digits: "0–9", .otherScripts: "Andere Schriften",
    .address: "Adresse", .contact: "Kontakt", .phone: "Telefon", .email: "E-Mail", .website: "Internet",
    .social: "Soziale Medien",
    .people: "Ansprechpersonen", .times: "Treffzeiten", .languages: "Sprachen", .topics: "Themen",
    .audiences: "Für wen", .founded: "Gegründet", .members: "Mitglieder", .register: "Vereinsregister",
    .rooms: "Eigene Räume", .accessible: "Barrierefrei", .yes: "ja", .partly: "teilweise", .no: "nein",
    .paused: "Ruht zurzeit", .stale: "Angaben vielleicht nicht mehr aktuell", .confirmed: "Bestätigt am {date}",
    .photoCredit: "Foto: {name}", .date: "{day}. {month} {year}",
    .january: "Januar", .february: "Februar", .march: "März", .april: "April", .may: "Mai", .june: "Juni",
    .july: "Juli", .august: "August", .september: "September", .october: "Oktober", .november: "November",
    .december: "Dezember", .monday: "Montag", .tuesday: "Dienstag", .wednesday: "Mittwoch", .thursday: "Donnerstag",
    .friday: "Freitag", .saturday: "Samstag", .sunday: "Sonntag", .firstOfMonth: "erster {day} im Monat",
    .secondOfMonth: "zweiter {day} im Monat", .thirdOfMonth: "dritter {day} im Monat",
    .fourthOfMonth: "vierter {day} im Monat", .lastOfMonth: "letzter {day} im Monat",
    .timeRange: "{from}–{to} Uhr", .timeFrom: "ab {from} Uhr", .timeUntil: "bis {to} Uhr",
  ]
}
