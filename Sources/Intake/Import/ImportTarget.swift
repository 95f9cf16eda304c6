import Diagnostics
import Profiles

/// Where the cells of a column go.
enum ImportTarget: Hashable, Sendable {
  case field(FieldDeclaration)
  /// A part of a field: `address.city`.
  case part(FieldDeclaration, FieldDeclaration)
  /// A whole address in one cell.
  case address
  /// The text below the front matter; its first sentence becomes the summary, unless another column gives one.
  case body
  /// What the file is named after, instead of the name.
  case slug
  case ignored

  /// The declaration of the values themselves, if they end up in a field.
  var leaf: FieldDeclaration? {
    switch self {
    case .field(let field), .part(_, let field): field
    default: nil
    }
  }

  /// Reads `topics`, `themen`, `address.city`, `kontakte.name`, `body`, `slug`: fields by their keys in either language.
  init?(_ path: String) {
    let names = path.split(separator: ".", omittingEmptySubsequences: false).map { Folding.key(String($0)) }
    switch names {
    case ["body"], ["text"]: self = .body
    case ["slug"], ["dateiname"], ["file name"]: self = .slug
    case ["address"], ["adresse"], ["anschrift"]: self = .address
    default:
      guard let first = names.first, names.count <= 2, let field = Self.fields[first] else { return nil }
      switch field.kind {
      case .record(let parts), .records(let parts):
        guard names.count == 2, let part = parts.first(where: { $0.keys.map(Folding.key).contains(names[1]) }) else {
          return nil
        }
        self = .part(field, part)
      default:
        guard names.count == 1 else { return nil }
        self = .field(field)
      }
    }
  }

  /// All names that ``init(_:)`` takes, in the language, for suggestions.
  static func names(in language: MessageLanguage) -> [String] {
    (language == .german ? ["text", "dateiname", "adresse"] : ["body", "file-name", "slug", "address"])
      + ProfileField.all.flatMap { field in
        switch field.kind {
        case .record(let parts), .records(let parts):
          parts.map { field.key(in: language) + "." + $0.key(in: language) }
        default: [field.key(in: language)]
        }
      }
  }

  private static let fields: [String: FieldDeclaration] = {
    var result: [String: FieldDeclaration] = [:]
    for field in ProfileField.all { for key in field.keys { result[Folding.key(key)] = field } }
    return result
  }()

  // MARK: - Headers

  /// What a header of a spreadsheet means without a map; `nil` if it is none of the usual ones.
  static func usual(_ header: String) -> ImportTarget? {
    let key = Folding.key(header)
    return byHeader[key] ?? byHeader[withoutEnding(key)]
  }

  /// `Sprache(n)` and `Ansprechpartner/in` come out of folding with a last word of one or two letters.
  private static func withoutEnding(_ key: String) -> String {
    var words = key.split(separator: " ")
    if words.count > 1, let last = words.last, ["n", "en", "in", "innen", "r", "e", "s"].contains(last) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private static let byHeader: [String: ImportTarget] = {
    var result: [String: ImportTarget] = [:]
    for line in usualHeaders.split(separator: "\n") {
      let halves = line.split(separator: "|")
      guard halves.count == 2, let target = ImportTarget(String(halves[0])) else { continue }
      for header in halves[1].split(separator: ",") { result[Folding.key(String(header))] = target }
    }
    for field in ProfileField.all {
      for key in field.keys where result[Folding.key(key)] == nil { result[Folding.key(key)] = ImportTarget(key) }
    }
    return result
  }()

  /// Fields, and how spreadsheets head them besides the fields' own keys.
  private static let usualHeaders = """
    name|Verein,Vereinsname,Name des Vereins,Organisation,Name der Organisation,MO,Migrantenorganisation,Association,\
    Organization,Organisation name,Organization name,Association name,Full name
    short-name|Kurzname,Kürzel,Abkürzung,Kurzbezeichnung,Short name,Abbreviation,Acronym
    summary|Kurzbeschreibung,Zusammenfassung,Kurztext,In einem Satz,Summary,Short description
    topics|Themen,Thema,Schwerpunkte,Schwerpunkt,Arbeitsschwerpunkte,Bereich,Kategorie,Kategorien,Topics,Topic,\
    Category,Categories,Interests
    audiences|Zielgruppe,Zielgruppen,Für wen,Audience,Audiences,Target group
    languages|Sprache,Sprachen,Gesprochene Sprachen,Language,Languages,Languages spoken
    district|Stadtbezirk,Bezirk,Stadtteil,Ortsteil,District,Area,Neighbourhood,Neighborhood
    founded|Gründung,Gründungsjahr,Gegründet,Gegründet im Jahr,Founded,Year founded
    members|Mitglieder,Mitgliederzahl,Anzahl Mitglieder,Anzahl der Mitglieder,Members,Number of members
    register.number|VR,VR-Nummer,VR-Nr.,Registernummer,Vereinsregister,Vereinsregisternummer,Register number
    register.court|Registergericht,Amtsgericht,Gericht,Court
    address.street|Straße,Strasse,Straße und Hausnummer,Straße Hausnummer,Street,Street address
    address.postcode|PLZ,Postleitzahl,Postcode,Zip,Zip code,Postal code
    address.city|Ort,Stadt,Wohnort,City,Town
    address|Adresse,Anschrift,Postanschrift,PLZ Ort,PLZ und Ort,Address
    rooms|Eigene Räume,Räume,Räumlichkeiten,Rooms
    accessible|Barrierefrei,Barrierefreiheit,Accessible,Accessibility
    email|Mail,E-Mail,Email,E-Mail-Adresse,Mailadresse,Kontakt-Mail,E-mail address
    phone|Telefon,Tel,Tel.,Telefonnummer,Festnetz,Phone,Phone number,Telephone
    website|Homepage,Webseite,Website,Internet,Internetseite,Internetadresse,Web,URL,Link,Web address
    social|Facebook,Instagram,Soziale Medien,Social Media,Social
    contacts.name|Ansprechpartner,Ansprechpartnerin,Ansprechperson,Kontaktperson,Kontakt,Vorsitz,Vorsitzende,\
    Vorstand,Contact,Contact person,Contact name
    contacts.role|Funktion,Rolle,Role
    contacts.phone|Mobil,Mobilnummer,Handy,Telefon Ansprechpartner,Contact phone,Mobile
    contacts.email|E-Mail Ansprechpartner,Mail Ansprechpartner,Contact e-mail
    body|Beschreibung,Text,Über uns,Profil,Selbstdarstellung,Description,About,About us,Profile
    confirmed|Stand,Bestätigt,Zuletzt bestätigt,Aktualisiert,Confirmed
    status|Status,Aktiv
    """
}
