import Diagnostics

/// The parts of `brochure`: what holds for every brochure, unless an edition says otherwise.
package enum BrochureField {
  package static let title = Field<LocalizedText>.localizedText(
    "title", "titel", help: Bilingual(de: "Titel der Broschüre.", en: "Title of the brochure."),
    example: Bilingual(de: "Steckbriefe", en: "Profiles"))
  package static let subtitle = Field<LocalizedText>.localizedText(
    "subtitle", "untertitel", help: Bilingual(de: "Untertitel.", en: "Subtitle."), example: Bilingual("2026"))
  package static let note = Field<LocalizedText>.localizedText(
    "note", "hinweis",
    help: Bilingual(de: "Ein Text für die Impressumsseite.", en: "A text for the imprint page."),
    example: Bilingual(de: "Gedruckt auf Recyclingpapier.", en: "Printed on recycled paper."))
  package static let cover = Field<Record>.record(
    "cover", "titelbild", of: CoverField.all,
    help: Bilingual(
      de: "Ein Bild für den Umschlag, statt des Musters.", en: "A picture for the cover, instead of the pattern."),
    example: Bilingual(
      de: "{datei: titel.jpg, alt: Ein Straßenfest von oben}", en: "{file: cover.jpg, alt: A street feast from above}"))
  package static let order = Field<String>.text(
    "order", "ordnung",
    as: .choice([
      Choice("district", "stadtbezirk"), Choice("topic", "thema"), Choice("name", "name", ["alphabet", "a-z"]),
    ]),
    help: Bilingual(de: "Wonach die Steckbriefe geordnet sind.", en: "What the profiles are ordered by."),
    example: Bilingual(de: "stadtbezirk", en: "district"))
  package static let paper = Field<String>.text(
    "paper", "papier", as: .choice([Choice("A5", "A5"), Choice("A4", "A4")]),
    help: Bilingual(de: "Größe der Seiten.", en: "Size of the pages."), example: Bilingual("A5"))
  package static let columns = Field<String>.text(
    "columns", "spalten", as: .choice([Choice("one", "eine", ["1"]), Choice("two", "zwei", ["2"])]),
    help: Bilingual(
      de: "Ob die Steckbriefe in einer Spalte stehen oder in zweien.",
      en: "Whether the profiles stand in one column or in two."),
    example: Bilingual(de: "zwei", en: "two"))
  package static let largePrint = Field<Bool>.yesNo(
    "large-print", "großdruck",
    help: Bilingual(
      de: "Große Schrift (14 Punkt), ohne Silbentrennung und in einer Spalte.",
      en: "Large type (14 points), without hyphenation and in one column."),
    example: Bilingual(de: "ja", en: "yes"))
  package static let blackAndWhite = Field<Bool>.yesNo(
    "black-and-white", "schwarzweiß", or: ["schwarz-weiß"],
    help: Bilingual(de: "Ohne Farben, für den Kopierer.", en: "Without colours, for the copier."),
    example: Bilingual(de: "ja", en: "yes"))
  package static let photos = Field<Bool>.yesNo(
    "photos", "fotos",
    help: Bilingual(de: "Ob Fotos gezeigt werden.", en: "Whether photos are shown."),
    example: Bilingual(de: "nein", en: "no"))
  package static let editions = Field<[Record]>.records(
    "editions", "ausgaben", of: EditionField.all,
    help: Bilingual(
      de: "Weitere Ausgaben der Broschüre, jede mit einem Namen.",
      en: "Further editions of the brochure, each with a name."),
    example: Bilingual(
      de: "[{name: gross, papier: A4, großdruck: ja}]", en: "[{name: large, paper: A4, large-print: yes}]"))

  /// What an edition may have of its own.
  fileprivate static let shared = [
    title.declaration, subtitle.declaration, note.declaration, cover.declaration, order.declaration, paper.declaration,
    columns.declaration, largePrint.declaration, blackAndWhite.declaration, photos.declaration,
  ]
  package static let all = shared + [editions.declaration]
}

/// The parts of `cover`.
package enum CoverField {
  package static let file = Field<String>.text(
    "file", "datei", as: .picture, .required,
    help: Bilingual(
      de: "Die Bilddatei, vom Ordner der Inhalte aus: neben site.yaml, oder in einem Unterordner.",
      en: "The picture file, from the folder of the content: beside site.yaml, or in a subfolder."),
    example: Bilingual(de: "titel.jpg", en: "cover.jpg"))
  package static let alt = Field<LocalizedText>.localizedText(
    "alt", "alt", .required, atMost: 250,
    help: Bilingual(
      de: "Was auf dem Bild zu sehen ist, für Menschen, die es nicht sehen; auch je Sprache.",
      en: "What the picture shows, for people who cannot see it; per language, if you like."),
    example: Bilingual(de: "Ein Straßenfest von oben", en: "A street feast from above"))
  package static let credit = Field<String>.text(
    "credit", "bildnachweis",
    help: Bilingual(
      de: "Wer das Bild gemacht hat; steht im Impressum der Broschüre.",
      en: "Who made the picture; stands on the imprint page of the brochure."),
    example: Bilingual("Maria Beispiel"))
  package static let all = [file.declaration, alt.declaration, credit.declaration]
}

/// The parts of an entry of `brochure → editions`.
package enum EditionField {
  package static let name = Field<String>.text(
    "name", "name", as: .slug, .required,
    help: Bilingual(
      de: "Wie die Ausgabe in Befehlen und Dateinamen heißt.", en: "What commands and file names call the edition."),
    example: Bilingual(de: "gross", en: "large"))
  package static let language = Field<LanguageTag>.language(
    "lang", "sprache",
    help: Bilingual(
      de: "Sprache der Überschriften und Angaben, und der Texte, die es in ihr gibt.",
      en: "Language of headings and facts, and of the texts that there are in it."),
    example: Bilingual("en"))
  package static let selection = Field<Record>.record(
    "selection", "auswahl", .selective, of: SelectionField.all,
    help: Bilingual(
      de: "Welche Vereine darin stehen; ohne Angabe alle.", en: "Which associations are in it; all, if not given."),
    example: Bilingual(de: "{themen: [Musik]}", en: "{topics: [Music]}"))
  package static let all = [name.declaration, language.declaration, selection.declaration] + BrochureField.shared
}

/// The parts of `selection`: an association is in it that fits each of them.
package enum SelectionField {
  package static let topics = Field<[TermID]>.terms(
    "topics", "themen", of: .topics, .selective,
    help: Bilingual(de: "Eines dieser Themen.", en: "One of these topics."),
    example: Bilingual(de: "[Musik]", en: "[Music]"))
  package static let audiences = Field<[TermID]>.terms(
    "audiences", "zielgruppen", of: .audiences, .selective,
    help: Bilingual(de: "Eine dieser Zielgruppen.", en: "One of these audiences."),
    example: Bilingual(de: "[Frauen]", en: "[Women]"))
  package static let districts = Field<[TermID]>.terms(
    "districts", "stadtbezirke", of: .districts, .selective,
    help: Bilingual(de: "Einer dieser Stadtbezirke.", en: "One of these districts."),
    example: Bilingual(de: "[Mitte]", en: "[Mitte]"))
  package static let languages = Field<[LanguageTag]>.languages(
    "languages", "sprachen", .selective,
    help: Bilingual(
      de: "Eine dieser Sprachen wird gesprochen.", en: "One of these languages is spoken."),
    example: Bilingual(de: "[Arabisch]", en: "[Arabic]"))
  package static let all = [topics.declaration, audiences.declaration, districts.declaration, languages.declaration]
}
