import Diagnostics

/// Why a picture is not shown.
///
/// The site is built all the same, without it.
package enum PictureFlaw: Error, Hashable, Sendable {
  case empty
  /// Text, or nothing that anybody knows.
  case notAPicture
  case unsupported(OtherKind)
  /// Cut off, or not what its format asks for.
  case damaged
  case tooManyBytes
  case tooManyPixels(width: Int, height: Int)
  case tooLong(width: Int, height: Int)
  /// The name ends like that of another format.
  case misnamed(Picture.Format)
  /// To decode it takes more time or memory than any honest picture needs.
  case tooDemanding
  /// It could not be converted just now: the disk is full, for example.
  case notMade

  package var rule: Rule {
    switch self {
    case .empty, .notAPicture: .notAPicture
    case .unsupported: .unsupportedPicture
    case .damaged: .damagedPicture
    case .tooManyBytes, .tooManyPixels, .tooLong, .tooDemanding: .oversizedPicture
    case .misnamed: .misnamedPicture
    case .notMade: .picturesNotMade
    }
  }

  /// What is wrong with the file of this name.
  package func message(_ name: String) -> Bilingual {
    switch self {
    case .empty:
      Bilingual(de: "Die Bilddatei „\(name)“ ist leer.", en: "The picture file “\(name)” is empty.")
    case .notAPicture:
      Bilingual(
        de: "„\(name)“ ist kein Bild, wie immer es heißt.", en: "“\(name)” is not a picture, whatever its name.")
    case .unsupported(let kind):
      Bilingual(
        de: "„\(name)“ ist eine \(kind.name)-Datei; gezeigt werden JPEG, PNG und WebP.",
        en: "“\(name)” is a \(kind.name) file; shown are JPEG, PNG and WebP.")
    case .damaged:
      Bilingual(de: "Das Bild „\(name)“ ist beschädigt.", en: "The picture “\(name)” is damaged.")
    case .tooDemanding:
      Bilingual(
        de: "Das Bild „\(name)“ braucht zum Öffnen mehr Zeit oder Speicher, als ein Bild hier haben darf.",
        en: "To open the picture “\(name)” takes more time or memory than a picture may have here.")
    case .tooManyBytes:
      Bilingual(de: "Das Bild „\(name)“ ist größer als 20 MB.", en: "The picture “\(name)” is larger than 20 MB.")
    case .tooManyPixels(let width, let height):
      Bilingual(
        de: "Das Bild „\(name)“ hat \(width) × \(height) Pixel; das sind mehr als 100 Millionen.",
        en: "The picture “\(name)” has \(width) × \(height) pixels, which is more than 100 million.")
    case .tooLong(let width, let height):
      Bilingual(
        de: "Das Bild „\(name)“ ist mit \(width) × \(height) Pixeln nur ein Streifen.",
        en: "The picture “\(name)” is but a strip of \(width) × \(height) pixels.")
    case .misnamed(let format):
      Bilingual(
        de: "Die Datei „\(name)“ ist in Wahrheit ein \(format.name)-Bild.",
        en: "The file “\(name)” is in truth a \(format.name) picture.")
    case .notMade:
      Bilingual(
        de: "Das Bild „\(name)“ ließ sich nicht umrechnen.", en: "The picture “\(name)” could not be converted.")
    }
  }

  package var advice: Bilingual {
    switch self {
    case .empty: .sendAgain
    case .notAPicture, .damaged: .saveAgain
    case .unsupported(.heic): .convertHEIC
    case .unsupported(.svg): .exportSVG
    case .unsupported(.pdf): .exportPDF
    case .unsupported: .saveAgain
    case .tooManyBytes, .tooManyPixels, .tooDemanding: .scaleDown
    case .tooLong: .cut
    case .misnamed(let format): .rename(format)
    case .notMade: .tryAgain
    }
  }
}

extension Picture.Format {
  /// As people know it.
  package var name: String {
    switch self {
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .webp: "WebP"
    }
  }
}

extension Bilingual {
  fileprivate static let sendAgain = Bilingual(
    de: "Lassen Sie sich das Bild noch einmal schicken. Bis dahin steht dort das Zeichen aus den Anfangsbuchstaben.",
    en: "Ask for the picture once more. Until then there is the mark made of the initials.")
  fileprivate static let saveAgain = Bilingual(
    de: "Speichern Sie das Bild in einem Bildprogramm neu als JPEG oder PNG. Die Endung zu ändern genügt nicht.",
    en: "Save the picture again as JPEG or PNG in an image program. Renaming it is not enough.")
  fileprivate static let convertHEIC = Bilingual(
    de: "Auf dem iPhone: Foto in „Dateien“ kopieren, lange drücken, „Schnellaktionen“, „Bild konvertieren“, JPEG; für "
      + "neue Fotos „Einstellungen“, „Kamera“, „Formate“, „Maximale Kompatibilität“. Sonst: in einem Bildprogramm öffnen "
      + "und als JPEG speichern.",
    en: "On an iPhone: copy the photo to “Files”, hold it, “Quick Actions”, “Convert Image”, JPEG; for new photos "
      + "“Settings”, “Camera”, “Formats”, “Most Compatible”. Elsewhere: open it in an image program and save it as JPEG."
  )
  fileprivate static let exportSVG = Bilingual(
    de: "Eine SVG-Datei kann Programme enthalten. Speichern Sie sie als PNG, etwa 1000 Pixel breit.",
    en: "An SVG file can hold programs. Export it as PNG, some 1000 pixels wide.")
  fileprivate static let exportPDF = Bilingual(
    de: "Speichern Sie die Seite als PNG oder JPEG, oder fragen Sie nach dem Bild selbst.",
    en: "Export the page as PNG or JPEG, or ask for the picture itself.")
  fileprivate static let scaleDown = Bilingual(
    de: "Verkleinern Sie das Bild; 2000 Pixel Breite genügen.",
    en: "Scale the picture down; a width of 2000 pixels is enough.")
  fileprivate static let cut = Bilingual(
    de: "Schneiden Sie einen Ausschnitt heraus, der höchstens achtmal so lang wie breit ist.",
    en: "Cut out a part that is at most eight times as long as it is wide.")
  fileprivate static func rename(_ format: Picture.Format) -> Bilingual {
    Bilingual(
      de: "Geben Sie der Datei die Endung .\(format.rawValue), hier und im Ordner.",
      en: "Give the file the ending .\(format.rawValue), here and in the folder.")
  }
  fileprivate static let tryAgain = Bilingual(
    de:
      "Starten Sie noch einmal. Hilft das nicht: Ist auf der Festplatte noch Platz, und hat der Rechner zu viel zu tun?",
    en: "Run again. If that does not help: is there room left on the disk, and is the machine too busy?")
}
