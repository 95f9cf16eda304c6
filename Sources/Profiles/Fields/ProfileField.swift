import Diagnostics

/// The fields of a profile, in the order in which they are explained and written.
package enum ProfileField {
  package static let name = Field<String>.text(
    "name", "name", or: ["titel", "title", "vereinsname"], .required, atMost: 200,
    help: Bilingual(
      de: "Der volle Name, wie er in der Satzung steht.", en: "The full name, as the statute has it."),
    example: Bilingual("Beispielverein für Nachbarschaft e. V."))

  package static let shortName = Field<String>.text(
    "short-name", "kurzname", or: ["abkürzung"], atMost: 40,
    help: Bilingual(
      de: "Eine Abkürzung, wenn man den Verein unter ihr kennt.",
      en: "An abbreviation, if people know the association by it."),
    example: Bilingual("BfN"))

  package static let summary = Field<String>.text(
    "summary", "kurzbeschreibung", or: ["zusammenfassung"], [.required, .translatable], atMost: 200,
    help: Bilingual(
      de: "Ein Satz: Wer sind Sie, und was tun Sie? Höchstens 200 Zeichen.",
      en: "One sentence: who are you, and what do you do? At most 200 characters."),
    example: Bilingual(
      de: "Wir bringen Menschen aus der Nachbarschaft zusammen, beim Kochen, Lernen und Feiern.",
      en: "We bring neighbours together, to cook, to learn and to celebrate."))

  package static let topics = Field<[TermID]>.terms(
    "topics", "themen", of: .topics, .required,
    help: Bilingual(
      de: "Womit Sie sich beschäftigen, aus der Liste der Themen.",
      en: "What you work on, from the list of topics."),
    example: Bilingual(de: "[Bildung, Nachbarschaft]", en: "[Education, Neighbourhood]"))

  package static let audiences = Field<[TermID]>.terms(
    "audiences", "zielgruppen", of: .audiences,
    help: Bilingual(
      de: "Für wen Ihre Angebote sind, aus der Liste der Zielgruppen.",
      en: "Whom your offers are for, from the list of audiences."),
    example: Bilingual(de: "[Familien]", en: "[Families]"))

  package static let languages = Field<[LanguageTag]>.languages(
    "languages", "sprachen", .required,
    help: Bilingual(
      de: "Sprachen, die bei Ihnen gesprochen werden, als Name oder als Kürzel.",
      en: "Languages spoken in your association, as names or codes."),
    example: Bilingual(de: "[Deutsch, Arabisch, Kurdî]", en: "[German, Arabic, Kurdî]"))

  package static let district = Field<TermID>.term(
    "district", "stadtbezirk", of: .districts,
    help: Bilingual(
      de: "Der Stadtbezirk, in dem Sie sich treffen, aus der Liste der Bezirke.",
      en: "The district where you meet, from the list of districts."),
    example: Bilingual("Mitte"))

  package static let founded = Field<Int>.number(
    "founded", "gegründet", or: ["gründungsjahr"], as: .year,
    help: Bilingual(de: "Das Jahr der Gründung.", en: "The year of foundation."), example: Bilingual("1998"))

  package static let members = Field<Int>.number(
    "members", "mitglieder", or: ["mitgliederzahl"], as: .count,
    help: Bilingual(de: "Wie viele Mitglieder Sie haben, ungefähr.", en: "About how many members you have."),
    example: Bilingual("85"))

  package static let register = Field<Record>.record(
    "register", "register", or: ["vereinsregister"], of: RegisterField.all,
    help: Bilingual(
      de: "Gericht und Nummer im Vereinsregister, wenn Sie eingetragen sind.",
      en: "Court and number of the register of associations, if you are registered."),
    example: Bilingual(
      de: "{gericht: Amtsgericht Bielefeld, nummer: VR 0000}", en: "{court: Amtsgericht Bielefeld, number: VR 0000}"))

  package static let address = Field<Record>.record(
    "address", "adresse", or: ["anschrift"], of: AddressField.all,
    help: Bilingual(
      de: "Die Anschrift des Vereins. Keine Privatadresse, wenn das nicht gewollt ist.",
      en: "The association's address. Not a private one, unless that is wanted."),
    example: Bilingual(
      de: "{straße: Beispielweg 1, plz: \"33602\", ort: Bielefeld}",
      en: "{street: Beispielweg 1, postcode: \"33602\", city: Bielefeld}"))

  package static let rooms = Field<Bool>.yesNo(
    "rooms", "räume",
    help: Bilingual(de: "Haben Sie eigene Räume?", en: "Do you have rooms of your own?"),
    example: Bilingual(de: "ja", en: "yes"))

  package static let accessible = Field<String>.text(
    "accessible", "barrierefrei",
    as: .choice([
      Choice("yes", "ja", ["true"]), Choice("partly", "teilweise", ["zum teil"]), Choice("no", "nein", ["false"]),
    ]),
    help: Bilingual(
      de: "Kommt man mit Rollstuhl oder Kinderwagen hinein?",
      en: "Can people enter with a wheelchair or a pram?"),
    example: Bilingual(de: "teilweise", en: "partly"))

  package static let times = Field<[Record]>.records(
    "times", "treffzeiten", or: ["öffnungszeiten", "termine"], .translatable, of: TimeField.all,
    help: Bilingual(
      de: "Wann Sie sich regelmäßig treffen oder wann geöffnet ist.",
      en: "When you meet regularly, or when you are open."),
    example: Bilingual(
      de: "[{tag: Freitag, von: \"18:00\", bis: \"20:00\", was: Offenes Treffen}]",
      en: "[{day: Friday, from: \"18:00\", to: \"20:00\", what: Open evening}]"))

  package static let email = Field<String>.text(
    "email", "e-mail", or: ["mail"], as: .email,
    help: Bilingual(
      de: "Die E-Mail-Adresse des Vereins, nicht die einer Person.",
      en: "The association's e-mail address, not a person's."),
    example: Bilingual("kontakt@beispielverein.example.org"))

  package static let phone = Field<String>.text(
    "phone", "telefon", or: ["tel"], as: .phone,
    help: Bilingual(
      de: "Die Telefonnummer des Vereins, nicht die einer Person.",
      en: "The association's telephone number, not a person's."),
    example: Bilingual("\"030 23125 000\""))

  package static let website = Field<String>.text(
    "website", "webseite", or: ["internet", "homepage"], as: .webAddress,
    help: Bilingual(de: "Die Adresse Ihrer Webseite.", en: "The address of your website."),
    example: Bilingual("https://beispielverein.example.org"))

  package static let social = Field<[String]>.texts(
    "social", "soziale-medien", as: .webAddresses,
    help: Bilingual(
      de: "Adressen Ihrer Seiten in sozialen Medien.", en: "Addresses of your pages in social media."),
    example: Bilingual("[https://social.example.org/@beispielverein]"))

  package static let contacts = Field<[Record]>.records(
    "contacts", "kontakte", or: ["ansprechpersonen", "ansprechpartner"], of: ContactField.all,
    help: Bilingual(
      de: "Personen, die man ansprechen kann. Jede entscheidet selbst, wo sie genannt wird.",
      en: "People to turn to. Each decides where they are named."),
    example: Bilingual(
      de: "[{name: Maria Beispiel, funktion: Vorsitz, veröffentlichen: [web]}]",
      en: "[{name: Maria Beispiel, role: Chair, publish: [web]}]"))

  package static let logo = Field<Record>.record(
    "logo", "logo", .translatable, of: PictureField.all,
    help: Bilingual(
      de: "Ihr Logo als PNG-, JPEG- oder WebP-Datei neben dem Steckbrief, mit einer Beschreibung des Bildes.",
      en: "Your logo as a PNG, JPEG or WebP file beside the profile, with a description of the picture."),
    example: Bilingual(
      de: "{datei: beispielverein.png, alt: \"Zwei Hände, die sich halten\"}",
      en: "{file: beispielverein.png, alt: Two hands that hold each other}"))

  package static let photo = Field<Record>.record(
    "photo", "foto", .translatable, of: PictureField.all,
    help: Bilingual(
      de: "Ein Foto. Alle, die man erkennt, müssen einverstanden sein.",
      en: "A photo. Everybody who can be recognised must have agreed."),
    example: Bilingual(
      de: "{datei: fest.jpg, alt: Ein langer Tisch mit Essen, bildnachweis: privat}",
      en: "{file: feast.jpg, alt: A long table with food, credit: private}"))

  package static let consent = Field<Record>.record(
    "consent", "einwilligung", [.required, .confidential], of: ConsentField.all,
    help: Bilingual(
      de: "Wer wann eingewilligt hat, und wo der Steckbrief gezeigt werden darf.",
      en: "Who agreed when, and where the profile may be shown."),
    example: Bilingual(
      de: "{datum: 2026-03-31, durch: Vorstand, kanäle: [web, druck]}",
      en: "{date: 2026-03-31, by: the board, channels: [web, print]}"))

  package static let withhold = Field<Withholding>.withholding(
    "withhold", "nicht-zeigen", or: [],
    help: Bilingual(
      de: "Angaben, die auf einem Weg nicht gezeigt werden sollen.",
      en: "Fields that shall not be shown on a channel."),
    example: Bilingual(de: "{web: [adresse, telefon]}", en: "{web: [address, phone]}"))

  package static let confirmed = Field<CalendarDate>.date(
    "confirmed", "bestätigt", isPast: true,
    help: Bilingual(
      de: "Wann Sie zuletzt gesagt haben, dass alles hier stimmt.",
      en: "When you last said that everything here is right."),
    example: Bilingual("2026-03-31"))

  package static let status = Field<String>.text(
    "status", "status",
    as: .choice([
      Choice("active", "aktiv"), Choice("paused", "ruht", ["pausiert", "pause"]),
      Choice("dissolved", "aufgelöst"),
    ]),
    help: Bilingual(
      de: "aktiv; ruht: wird gezeigt, mit einem Hinweis; aufgelöst: wird nirgends gezeigt.",
      en: "active; paused: shown, with a note; dissolved: shown nowhere."),
    example: Bilingual(de: "aktiv", en: "active"))

  package static let language = Field<LanguageTag>.language(
    "lang", "sprache",
    help: Bilingual(
      de: "Die Sprache, in der dieser Steckbrief geschrieben ist.", en: "The language this profile is written in."),
    example: Bilingual("de"))

  package static let aliases = Field<[String]>.texts(
    "aliases", "frühere-adressen", as: .slugs, .webOnly,
    help: Bilingual(
      de: "Frühere Namen dieser Datei, damit alte Links weiter gelten.",
      en: "Earlier names of this file, so that old links keep working."),
    example: Bilingual("[beispielverein-alt]"))

  /// All fields of a profile.
  package static let all: [FieldDeclaration] = [
    name.declaration, shortName.declaration, summary.declaration, topics.declaration, audiences.declaration,
    languages.declaration, district.declaration, founded.declaration, members.declaration, register.declaration,
    address.declaration, rooms.declaration, accessible.declaration, times.declaration, email.declaration,
    phone.declaration, website.declaration, social.declaration, contacts.declaration, logo.declaration,
    photo.declaration, consent.declaration, withhold.declaration, confirmed.declaration, status.declaration,
    language.declaration, aliases.declaration,
  ]
}

/// The fields of a translation of a profile: what a translation may say otherwise, and nothing else.
package enum TranslationField {
  package static let translates = Field<CalendarDate>.date(
    "translates", "übersetzt", isPast: true,
    help: Bilingual(
      de: "Von welchem Tag der Text ist, der übersetzt wurde.", en: "Of which day the text is that was translated."),
    example: Bilingual("2026-03-31"))

  /// All fields of a translation.
  package static let all: [FieldDeclaration] =
    ProfileField.all.filter(\.isTranslatable).map(\.inTranslation) + [translates.declaration]
}

extension FieldDeclaration {
  /// The field as a translation has it: never required, and of a record only what can be translated.
  fileprivate var inTranslation: FieldDeclaration {
    let kind: FieldKind =
      switch kind {
      case .record(let fields): .record(fields.filter(\.isTranslatable).map(\.inTranslation))
      case .records(let fields): .records(fields.filter(\.isTranslatable).map(\.inTranslation))
      default: kind
      }
    return FieldDeclaration(
      key: key, germanKey: germanKey, otherKeys: otherKeys, kind: kind, isRequired: false, isTranslatable: true,
      channels: channels, help: help, example: example)
  }
}
