import Diagnostics
import Rendering

extension Diagnostic {
  /// What of a brochure does not stand where it should: for each file the worst of it.
  static func overflows(
    in pdf: [UInt8], of document: BrochureDocument, _ area: TextArea, templatesFolder: String
  ) -> [Diagnostic] {
    guard let pages = TypesetPages(pdf, beginnings: Set(document.files.keys)) else { return [] }
    var worst: [String: Overflow] = [:]
    for overflow in pages.overflows(area) {
      // What stands before the first profile, or in an index, nobody's file is to blame for.
      let file = pages.beginning(of: overflow, area).flatMap { document.files[$0] } ?? templatesFolder
      if let known = worst[file], known.distance >= overflow.distance { continue }
      worst[file] = overflow
    }
    return worst.map { file, overflow in doesNotFit(overflow, file: file) }.sorted()
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
