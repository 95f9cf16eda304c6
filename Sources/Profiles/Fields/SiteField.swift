import Diagnostics

/// The fields of `content/site.yaml`.
package enum SiteField {
  package static let title = Field<LocalizedText>.localizedText(
    "title", "titel", .required, atMost: 120,
    help: Bilingual(de: "Name des Verzeichnisses.", en: "Name of the directory."),
    example: Bilingual(de: "Vereine der Vielfalt", en: "Associations of many kinds"))
  package static let subtitle = Field<LocalizedText>.localizedText(
    "subtitle", "untertitel", atMost: 200,
    help: Bilingual(de: "Steht unter dem Namen.", en: "Stands below the name."),
    example: Bilingual(de: "Steckbriefe aus unserer Stadt", en: "Profiles from our city"))
  package static let publisher = Field<Record>.record(
    "publisher", "herausgeber", .required, of: PublisherField.all,
    help: Bilingual(de: "Wer das Verzeichnis herausgibt.", en: "Who publishes the directory."),
    example: Bilingual("{name: Beispielbüro}"))
  package static let baseURL = Field<String>.text(
    "base-url", "basisadresse", as: .webAddress, .required,
    help: Bilingual(
      de: "Unter welcher Adresse die Seiten im Netz stehen.", en: "The address of the pages on the web."),
    example: Bilingual("https://vereine.example.org/"))
  package static let language = Field<LanguageTag>.language(
    "lang", "sprache", help: Bilingual(de: "Sprache der Seiten.", en: "Language of the pages."),
    example: Bilingual("de"))
  package static let languages = Field<[LanguageTag]>.languages(
    "languages", "sprachen", [],
    help: Bilingual(
      de: "In welchen Sprachen es die Seiten geben soll.", en: "The languages in which there shall be pages."),
    example: Bilingual("[de, en, tr, ar, uk]"))
  package static let menu = Field<[Record]>.records(
    "menu", "menü", of: LinkField.all, help: Bilingual(de: "Links im Kopf.", en: "Links in the head."),
    example: Bilingual(de: "[{seite: ueber}]", en: "[{page: about}]"))
  package static let footer = Field<[Record]>.records(
    "footer", "fußzeile", or: ["fusszeile"], of: LinkField.all,
    help: Bilingual(de: "Links im Fuß.", en: "Links in the foot."),
    example: Bilingual(de: "[{seite: impressum}]", en: "[{page: imprint}]"))
  package static let colours = Field<Record>.record(
    "colours", "farben", or: ["colors"], of: ColourField.all,
    help: Bilingual(de: "Farben der Seiten und der Broschüre.", en: "Colours of pages and brochure."),
    example: Bilingual(de: "{hauptfarbe: \"#0b5d57\"}", en: "{primary: \"#0b5d57\"}"))
  package static let design = Field<Record>.record(
    "design", "gestaltung", of: DesignField.all,
    help: Bilingual(de: "Schriften und Ecken der Seiten.", en: "Fonts and corners of the pages."),
    example: Bilingual(de: "{ecken: eckig}", en: "{corners: square}"))
  package static let staleAfter = Field<Int>.number(
    "stale-after", "veraltet-nach", as: .count,
    help: Bilingual(
      de: "Nach wie vielen Monaten ohne Bestätigung ein Steckbrief als vielleicht veraltet gilt.",
      en: "After how many months without confirmation a profile counts as possibly outdated."),
    example: Bilingual("24"))
  package static let codes = Field<Bool>.yesNo(
    "qr-codes", "qr-codes",
    help: Bilingual(
      de: "Ob gedruckte Seiten und die Broschüre QR-Codes zu den Seiten im Netz zeigen.",
      en: "Whether printed pages and the brochure show QR codes that lead to the pages on the web."),
    example: Bilingual(de: "nein", en: "no"))
  package static let consentTexts = Field<[Record]>.records(
    "consent-texts", "einwilligungstexte", of: ConsentTextField.all,
    help: Bilingual(
      de: "Die Wortlaute, denen Vereine zugestimmt haben.", en: "The wordings that associations agreed to."),
    example: Bilingual(de: "[{id: 2026-01, text: …}]", en: "[{id: 2026-01, text: …}]"))
  package static let brochure = Field<Record>.record(
    "brochure", "broschüre", of: BrochureField.all,
    help: Bilingual(de: "Was nur für die Broschüre gilt.", en: "What holds for the brochure alone."),
    example: Bilingual(de: "{titel: Steckbriefe}", en: "{title: Profiles}"))
  package static let dataLicence = Field<Record>.record(
    "data-licence", "datenlizenz", or: ["data-license"], of: LicenceField.all,
    help: Bilingual(de: "Unter welcher Lizenz die offenen Daten stehen.", en: "The licence of the open data."),
    example: Bilingual(
      "{name: CC BY 4.0, url: \"https://creativecommons.org/licenses/by/4.0/\"}"))
  package static let timeZone = Field<String>.text(
    "time-zone", "zeitzone", as: .choice(TimeZoneRule.all.map { Choice($0.id, $0.id) }),
    help: Bilingual(
      de: "Die Zeitzone der Treffzeiten, für Kalender.", en: "The time zone of the meetings, for calendars."),
    example: Bilingual("Europe/Berlin"))

  /// All fields of `site.yaml`.
  package static let all = [
    title.declaration, subtitle.declaration, publisher.declaration, baseURL.declaration, language.declaration,
    languages.declaration, menu.declaration, footer.declaration, colours.declaration, design.declaration,
    staleAfter.declaration, codes.declaration,
    consentTexts.declaration,
    brochure.declaration, dataLicence.declaration, timeZone.declaration,
  ]
}

/// The parts of `publisher`.
package enum PublisherField {
  package static let name = Field<String>.text(
    "name", "name", .required, help: Bilingual(de: "Name.", en: "Name."), example: Bilingual("Beispielbüro"))
  package static let all = [
    name.declaration, ProfileField.address.declaration, ProfileField.email.declaration,
    ProfileField.phone.declaration, ProfileField.website.declaration,
  ]
}

/// A link of the menu or the foot: to a page of the site, or elsewhere with a text.
package enum LinkField {
  package static let page = Field<String>.text(
    "page", "seite", help: Bilingual(de: "Name einer Seite.", en: "Name of a page."), example: Bilingual("impressum"))
  package static let label = Field<LocalizedText>.localizedText(
    "label", "text", help: Bilingual(de: "Text des Links.", en: "Text of the link."), example: Bilingual("Stadt"))
  package static let url = Field<String>.text(
    "url", "adresse", as: .linkTarget,
    help: Bilingual(de: "Wohin der Link führt.", en: "Where the link leads."),
    example: Bilingual("https://stadt.example.org"))
  package static let all = [page.declaration, label.declaration, url.declaration]
}

/// The parts of `colours`.
package enum ColourField {
  package static let primary = Field<String>.text(
    "primary", "hauptfarbe", as: .colour,
    help: Bilingual(de: "Die Hauptfarbe.", en: "The main colour."), example: Bilingual("\"#0b5d57\""))
  package static let accent = Field<String>.text(
    "accent", "akzentfarbe", as: .colour,
    help: Bilingual(de: "Die zweite Farbe.", en: "The second colour."), example: Bilingual("\"#b4532a\""))
  package static let all = [primary.declaration, accent.declaration]
}

/// The parts of `design`.
///
/// Words instead of CSS: whatever is chosen looks right and is safe.
package enum DesignField {
  private static let fonts: FieldKind = .choice([
    Choice("humanist", "humanistisch"), Choice("serif", "serifen", ["antiqua"]),
    Choice("rounded", "rund", ["gerundet"]), Choice("slab", "serifenbetont"), Choice("system", "system"),
  ])
  package static let text = Field<String>.text(
    "text-font", "textschrift", as: fonts,
    help: Bilingual(de: "Schrift der Texte.", en: "Font of the texts."), example: Bilingual("humanistisch"))
  package static let headings = Field<String>.text(
    "heading-font", "titelschrift", as: fonts,
    help: Bilingual(de: "Schrift der Überschriften.", en: "Font of the headings."), example: Bilingual("serifen"))
  package static let corners = Field<String>.text(
    "corners", "ecken",
    as: .choice([Choice("round", "rund"), Choice("soft", "weich"), Choice("square", "eckig")]),
    help: Bilingual(de: "Form der Ecken.", en: "Shape of the corners."), example: Bilingual("weich"))
  package static let all = [text.declaration, headings.declaration, corners.declaration]
}

/// The parts of an entry of `consent-texts`.
package enum ConsentTextField {
  package static let id = Field<String>.text(
    "id", "id", or: ["kennung"], .required, help: Bilingual(de: "Kennung.", en: "Id."), example: Bilingual("2026-01"))
  package static let from = Field<CalendarDate>.date(
    "from", "ab", isPast: false, help: Bilingual(de: "Gilt seit.", en: "Used since."),
    example: Bilingual("2026-01-01"))
  package static let text = Field<String>.text(
    "text", "text", or: ["wortlaut"], .required, help: Bilingual(de: "Der Wortlaut.", en: "The wording."),
    example: Bilingual("…"))
  package static let all = [id.declaration, from.declaration, text.declaration]
}

/// The lists of `content/vocabulary.yaml`.
package enum VocabularyField {
  package static let topics = list("topics", "themen", Bilingual(de: "Die Themen.", en: "The topics."))
  package static let audiences = list(
    "audiences", "zielgruppen", Bilingual(de: "Die Zielgruppen.", en: "The audiences."))
  package static let districts = list(
    "districts", "stadtbezirke", of: DistrictField.all, Bilingual(de: "Die Stadtbezirke.", en: "The districts."))
  package static let all = [topics.declaration, audiences.declaration, districts.declaration]

  private static func list(
    _ key: String, _ german: String, of fields: [FieldDeclaration] = TermField.all, _ help: Bilingual
  ) -> Field<[Record]> {
    .records(
      key, german, .required, of: fields, help: help,
      example: Bilingual(
        de: "[{id: bildung, bezeichnungen: {de: Bildung}}]", en: "[{id: education, labels: {en: Education}}]"))
  }
}

/// The parts of `data-licence`.
package enum LicenceField {
  package static let name = Field<String>.text(
    "name", "name", .required, help: Bilingual(de: "Name der Lizenz.", en: "Name of the licence."),
    example: Bilingual("CC BY 4.0"))
  package static let url = Field<String>.text(
    "url", "adresse", as: .webAddress,
    help: Bilingual(de: "Wo sie nachzulesen ist.", en: "Where to read it."),
    example: Bilingual("https://creativecommons.org/licenses/by/4.0/"))
  package static let all = [name.declaration, url.declaration]
}

/// The parts of a term of the vocabulary.
package enum TermField {
  package static let id = Field<String>.text(
    "id", "id", or: ["kennung"], as: .slug, .required,
    help: Bilingual(de: "Kennung für Adressen.", en: "Id for addresses."), example: Bilingual("bildung"))
  package static let labels = Field<Labels>.labels(
    "labels", "bezeichnungen", or: ["namen"], .required,
    help: Bilingual(de: "Bezeichnung je Sprache.", en: "Label per language."),
    example: Bilingual("{de: Bildung, en: Education}"))
  package static let also = Field<[String]>.texts(
    "also", "auch", help: Bilingual(de: "Andere Schreibweisen.", en: "Other spellings."),
    example: Bilingual("[Lernen]"))
  package static let all = [id.declaration, labels.declaration, also.declaration]
}

/// The parts of a district, a term that has a place.
package enum DistrictField {
  package static let position = Field<TilePosition>.position(
    "position", "lage",
    help: Bilingual(
      de: "Wo der Stadtbezirk auf der Karte steht: Spalte von links, Zeile von oben.",
      en: "Where the district stands on the map: column from the left, row from the top."),
    example: Bilingual("[2, 1]"))
  package static let all = TermField.all + [position.declaration]
}

/// The fields of a static page, `content/pages/NAME.md`.
package enum PageField {
  package static let title = Field<String>.text(
    "title", "titel", .required, atMost: 120,
    help: Bilingual(de: "Überschrift der Seite.", en: "Heading of the page."), example: Bilingual("Impressum"))
  package static let description = Field<String>.text(
    "description", "beschreibung", atMost: 300,
    help: Bilingual(de: "Ein Satz für Suchmaschinen.", en: "A sentence for search engines."),
    example: Bilingual(de: "Wer diese Seiten herausgibt.", en: "Who publishes these pages."))
  package static let role = Field<String>.text(
    "role", "aufgabe",
    as: .choice([
      Choice("about", "über", ["ueber"]), Choice("imprint", "impressum"), Choice("privacy", "datenschutz"),
      Choice("accessibility", "barrierefreiheit"), Choice("easy-language", "leichte-sprache"),
      Choice("take-part", "mitmachen"), Choice("foreword", "vorwort"), Choice("guide", "anleitung", ["benutzung"]),
    ]),
    help: Bilingual(de: "Wofür die Seite da ist.", en: "What the page is for."), example: Bilingual("impressum"))
  package static let all = [
    title.declaration, description.declaration, role.declaration, ProfileField.language.declaration,
  ]

  /// All fields of a translation, `content/pages/NAME.LANG.md`.
  package static let ofTranslations = [
    title.declaration, description.declaration, TranslationField.translates.declaration,
  ]
}
