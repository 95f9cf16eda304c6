import Diagnostics
import Rendering

extension Diagnostic {
  /// What of a brochure does not stand where it should: for each file the worst of it.
  ///
  /// Without an `area` nothing can be measured, and that is said.
  static func overflows(
    in pdf: [UInt8], of document: BrochureDocument, _ area: TextArea?, templatesFolder: String
  ) -> [Diagnostic] {
    guard let area else { return [notMeasured(templatesFolder)] }
    guard let pages = TypesetPages(pdf) else { return [] }
    var worst: [String: Overflow] = [:]
    for overflow in pages.overflows(area) {
      // What stands before the first profile, in an index or in the form, no profile is to blame for.
      let file = pages.beginning(of: overflow, area).flatMap { document.files[$0] } ?? templatesFolder
      if let known = worst[file], known.distance >= overflow.distance { continue }
      worst[file] = overflow
    }
    return worst.map { file, overflow in doesNotFit(overflow, file: file) }.sorted()
  }

  private static func notMeasured(_ templatesFolder: String) -> Diagnostic {
    Diagnostic(
      .warning, .textDoesNotFit,
      Bilingual(
        de: "Ob in der Broschüre alles passt, wurde nicht gemessen: Die Vorlage sagt nicht, wo Text stehen darf.",
        en: "Whether everything fits in the brochure was not measured: the template does not say where text may stand."),
      advice: Bilingual(
        de: "Holen Sie „area.typ“ zurück. In style.typ dürfen Ränder nicht kleiner als 0 sein.",
        en: "Restore “area.typ”. No margin in style.typ may be less than 0."),
      file: "\(templatesFolder)/area.typ")
  }

  private static func doesNotFit(_ overflow: Overflow, file: String) -> Diagnostic {
    let page = overflow.page
    let millimetres = Int((overflow.distance * 25.4 / 72).rounded(.up))
    let message =
      switch overflow.kind {
      case .side:
        Bilingual(
          de: "Auf Seite \(page) der Broschüre ragt Text \(millimetres) mm über seine Spalte hinaus.",
          en: "On page \(page) of the brochure, text reaches \(millimetres) mm beyond its column.")
      case .foot:
        Bilingual(
          de: "Auf Seite \(page) der Broschüre ragt Text unten \(millimetres) mm über den Satzspiegel hinaus.",
          en: "On page \(page) of the brochure, text reaches \(millimetres) mm below the text area.")
      case .collision:
        Bilingual(
          de: "Auf Seite \(page) der Broschüre steht Text auf anderem Text.",
          en: "On page \(page) of the brochure, text stands upon other text.")
      }
    return Diagnostic(
      .warning, .textDoesNotFit, message,
      advice: Bilingual(
        de: "Sehen Sie die Seite an. Meist ist ein Wort ohne Leerzeichen zu lang: kürzen oder teilen Sie es.",
        en: "Look at the page. Mostly it is a word without spaces: shorten or divide it."),
      file: file)
  }
}
