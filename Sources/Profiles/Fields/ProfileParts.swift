import Diagnostics

/// The parts of `address`.
package enum AddressField {
  package static let street = Field<String>.text(
    "street", "straße", or: ["strasse"],
    help: Bilingual(de: "Straße und Hausnummer.", en: "Street and number."), example: Bilingual("Beispielweg 1"))
  package static let postcode = Field<String>.text(
    "postcode", "plz", or: ["postleitzahl"], as: .postcode,
    help: Bilingual(de: "Postleitzahl.", en: "Postcode."), example: Bilingual("\"33602\""))
  package static let city = Field<String>.text(
    "city", "ort", or: ["stadt"], help: Bilingual(de: "Ort.", en: "Town."), example: Bilingual("Bielefeld"))
  package static let note = Field<String>.text(
    "note", "hinweis",
    help: Bilingual(
      de: "Was beim Finden hilft: Hinterhaus, 2. Stock.", en: "What helps to find it: rear building, 2nd floor."),
    example: Bilingual(de: "Hinterhaus", en: "rear building"))

  package static let all = [street.declaration, postcode.declaration, city.declaration, note.declaration]
}

/// The parts of `register`.
package enum RegisterField {
  package static let court = Field<String>.text(
    "court", "gericht", or: ["amtsgericht"],
    help: Bilingual(de: "Das Amtsgericht.", en: "The local court."), example: Bilingual("Amtsgericht Bielefeld"))
  package static let number = Field<String>.text(
    "number", "nummer",
    help: Bilingual(de: "Die Nummer im Vereinsregister.", en: "The number in the register."),
    example: Bilingual("VR 0000"))

  package static let all = [court.declaration, number.declaration]
}

/// The parts of an entry of `times`.
package enum TimeField {
  package static let day = Field<Recurrence>.recurrence(
    "day", "tag", .required,
    help: Bilingual(
      de: "Wochentag, auch mit „erster“ oder „letzter“ (im Monat).",
      en: "Day of the week, also with “first” or “last” (of the month)."),
    example: Bilingual(de: "erster Samstag", en: "first Saturday"))
  package static let from = Field<ClockTime>.time(
    "from", "von", help: Bilingual(de: "Beginn.", en: "Beginning."), example: Bilingual("\"18:00\""))
  package static let to = Field<ClockTime>.time(
    "to", "bis", help: Bilingual(de: "Ende.", en: "End."), example: Bilingual("\"20:00\""))
  package static let what = Field<String>.text(
    "what", "was", .translatable, atMost: 120,
    help: Bilingual(de: "Was stattfindet.", en: "What takes place."),
    example: Bilingual(de: "Offenes Treffen", en: "Open evening"))
  package static let language = Field<[LanguageTag]>.languages(
    "language", "sprache", [],
    help: Bilingual(de: "In welcher Sprache.", en: "In which language."),
    example: Bilingual(de: "Deutsch", en: "German"))

  package static let all = [
    day.declaration, from.declaration, to.declaration, what.declaration, language.declaration,
  ]
}

/// The parts of an entry of `contacts`: a person.
package enum ContactField {
  package static let name = Field<String>.text(
    "name", "name", .required, help: Bilingual(de: "Vor- und Nachname.", en: "First and last name."),
    example: Bilingual("Maria Beispiel"))
  package static let role = Field<String>.text(
    "role", "funktion", or: ["rolle"],
    help: Bilingual(de: "Aufgabe im Verein.", en: "Task in the association."),
    example: Bilingual(de: "Vorsitz", en: "Chair"))
  package static let email = Field<String>.text(
    "email", "e-mail", or: ["mail"], as: .email,
    help: Bilingual(de: "E-Mail-Adresse der Person.", en: "The person's e-mail address."),
    example: Bilingual("maria@beispielverein.example.org"))
  package static let phone = Field<String>.text(
    "phone", "telefon", or: ["tel", "mobil"], as: .phone,
    help: Bilingual(de: "Telefonnummer der Person.", en: "The person's telephone number."),
    example: Bilingual("\"030 23125 001\""))
  package static let publish = Field<[Channel]>.channels(
    "publish", "veröffentlichen", .confidential,
    help: Bilingual(
      de: "Wo diese Person genannt werden will. Leer: nirgends.",
      en: "Where this person wants to be named. Empty: nowhere."),
    example: Bilingual(de: "[web, druck]", en: "[web, print]"))

  package static let all = [
    name.declaration, role.declaration, email.declaration, phone.declaration, publish.declaration,
  ]
}

/// The parts of `logo` and `photo`.
package enum PictureField {
  package static let file = Field<String>.text(
    "file", "datei", as: .picture, .required,
    help: Bilingual(
      de: "Der Name der Bilddatei, die neben dem Steckbrief liegt.",
      en: "The name of the picture file, which lies beside the profile."),
    example: Bilingual("beispielverein.png"))
  package static let alt = Field<String>.text(
    "alt", "alt", or: ["beschreibung", "alternativtext"], [.required, .translatable], atMost: 250,
    help: Bilingual(
      de: "Was auf dem Bild zu sehen ist, für Menschen, die es nicht sehen.",
      en: "What the picture shows, for people who cannot see it."),
    example: Bilingual(de: "Zwei Hände, die sich halten", en: "Two hands that hold each other"))
  package static let credit = Field<String>.text(
    "credit", "bildnachweis", or: ["quelle"],
    help: Bilingual(de: "Wer das Bild gemacht hat.", en: "Who made the picture."),
    example: Bilingual(de: "privat", en: "private"))

  package static let all = [file.declaration, alt.declaration, credit.declaration]
}

/// The parts of `consent`: what proves it (GDPR, article 7 (1)).
package enum ConsentField {
  package static let date = Field<CalendarDate>.date(
    "date", "datum", .required, isPast: true,
    help: Bilingual(de: "Tag der Einwilligung.", en: "Day of the consent."), example: Bilingual("2026-03-31"))
  package static let by = Field<String>.text(
    "by", "durch", or: ["von"], .required,
    help: Bilingual(de: "Wer für den Verein eingewilligt hat.", en: "Who agreed for the association."),
    example: Bilingual(de: "Vorstand", en: "the board"))
  package static let channels = Field<[Channel]>.channels(
    "channels", "kanäle", .required,
    help: Bilingual(
      de: "Wo der Steckbrief gezeigt werden darf: web, druck, verteiler (Briefe des Büros), daten (offene Daten).",
      en: "Where the profile may be shown: web, print, list (the office's letters), data (open data)."),
    example: Bilingual(de: "[web, druck]", en: "[web, print]"))
  package static let wording = Field<String>.text(
    "wording", "wortlaut",
    help: Bilingual(
      de: "Kennung des Textes, dem zugestimmt wurde.", en: "Id of the text that was agreed to."),
    example: Bilingual("2026-01"))

  package static let all = [date.declaration, by.declaration, channels.declaration, wording.declaration]
}
