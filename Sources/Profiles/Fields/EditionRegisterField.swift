import Diagnostics

/// The parts of `content/editions.yaml`, which holds one list and nothing else.
package enum EditionRegisterField {
  package static let editions = Field<[Record]>.records(
    "editions", "ausgaben", of: PrintedEditionField.all,
    help: Bilingual(
      de: "Die Ausgaben der Broschüre, die in Umlauf sind.", en: "The editions of the brochure that are out."),
    example: Bilingual(
      de: "[{erledigt: [beispielverein], datum: 2026-11-20, vermerk: \"Zurückgeholt\"}]",
      en: "[{settled: [beispielverein], date: 2026-11-20, note: \"Taken back\"}]"))
}

/// The parts of an entry for a brochure that was made to be given out.
package enum PrintedEditionField {
  package static let edition = Field<String>.text(
    "edition", "ausgabe", as: .slug,
    help: Bilingual(
      de: "Name der Ausgabe; ohne Angabe die gewöhnliche.", en: "Name of the edition; the usual one, if not given."),
    example: Bilingual(de: "gross", en: "large"))
  package static let form = Field<String>.text(
    "form", "form",
    as: .choice(BrochureForm.allCases.map { Choice($0.rawValue, $0.german) }), .required,
    help: Bilingual(de: "Einzelne Seiten, ein Heft oder eine Druckdatei.", en: "Pages, a booklet or a file for press."),
    example: Bilingual(de: "seiten", en: "pages"))
  package static let file = Field<String>.text(
    "file", "datei", .required, help: Bilingual(de: "Wie die Datei hieß.", en: "What the file was called."),
    example: Bilingual("brochure.pdf"))
  package static let date = Field<CalendarDate>.date(
    "date", "datum", .required, isPast: false,
    help: Bilingual(de: "Ihr Stand.", en: "The day as of which it was made."), example: Bilingual("2026-11-01"))
  package static let digest = Field<String>.text(
    "sha-256", "sha-256", or: ["sha256"], .required,
    help: Bilingual(
      de: "SHA-256 der Datei: 64 Ziffern und Buchstaben von a bis f.",
      en: "SHA-256 of the file: 64 digits and letters from a to f."),
    example: Bilingual("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))
  package static let count = Field<Int>.number(
    "count", "anzahl", as: .count,
    help: Bilingual(de: "Wie viele Steckbriefe darin sind.", en: "How many profiles are in it."),
    example: Bilingual("2"))
  package static let profiles = Field<[String]>.texts(
    "profiles", "steckbriefe", as: .slugs,
    help: Bilingual(de: "Welche: die Namen ihrer Dateien.", en: "Which: the names of their files."),
    example: Bilingual("[naehstube, lesekreis-am-kanal]"))

  package static let all = [
    edition.declaration, form.declaration, file.declaration, date.declaration, digest.declaration, count.declaration,
    profiles.declaration,
  ]
}

/// The parts of an entry that says that enough has been done about copies that are out.
package enum SettlementField {
  package static let settled = Field<[String]>.texts(
    "settled", "erledigt", as: .slugs, .required,
    help: Bilingual(
      de: "Wessen Exemplare der Einträge darüber erledigt sind.",
      en: "Those whose copies of the entries above are settled."),
    example: Bilingual("[naehstube]"))
  package static let date = Field<CalendarDate>.date(
    "date", "datum", isPast: false, help: Bilingual(de: "Seit wann.", en: "Since when."),
    example: Bilingual("2026-11-20"))
  package static let note = Field<String>.text(
    "note", "vermerk", help: Bilingual(de: "Was getan wurde.", en: "What was done."),
    example: Bilingual(de: "40 Exemplare zurückgeholt", en: "40 copies taken back"))
  package static let all = [settled.declaration, date.declaration, note.declaration]
}
