import Diagnostics
import Publishing

/// What a printing house asks, answered for one file: to be read before the file is sent, and to be sent with it.
package struct PressCheckList: Sendable {
  package struct Line: Sendable {
    /// Whether somebody should look at it before anything is printed.
    package let isDoubtful: Bool
    package let text: Bilingual
  }

  package let lines: [Line]

  /// Finer lines break up when they are printed.
  private static let finestLine = 0.25
  /// Below this, pixels show.
  private static let coarsestPicture = 299

  init(_ report: PressReport) {
    lines = [
      Self.pages(report), Self.size(report), Self.fonts(report), Self.line(report), Self.pictures(report),
      Self.black(report), Self.colours(report),
    ]
  }

  /// The list as a file that can be sent along.
  func text(of file: String, in language: MessageLanguage) -> String {
    Self.title(of: file)(language) + "\n\n" + lines.map { "\($0.mark(language)) \($0.text(language))\n" }.joined()
  }

  /// By which such a file is known, too.
  static func title(of file: String) -> Bilingual {
    Bilingual(de: "Prüfliste zu \(file)", en: "Check list for \(file)")
  }

  private static func pages(_ report: PressReport) -> Line {
    let count = report.pageCount
    let missing = (4 - count % 4) % 4
    return missing == 0
      ? Line(
        isDoubtful: false,
        text: Bilingual(de: "Seiten: \(count), durch vier teilbar.", en: "Pages: \(count), divisible by four."))
      : Line(
        isDoubtful: true,
        text: Bilingual(
          de:
            "Seiten: \(count), nicht durch vier teilbar. Zum Heften fehlen \(missing); geklebt geht jede gerade Zahl.",
          en: "Pages: \(count), not divisible by four. Stapling takes \(missing) more; glue any even number."))
  }

  private static func size(_ report: PressReport) -> Line {
    let sizes = report.sizes.map { "\($0.width) × \($0.height) mm" }.joined(separator: ", ")
    return Line(
      isDoubtful: report.sizes.count != 1,
      text: Bilingual(
        de:
          "Endformat: \(sizes.germanDecimals) (TrimBox), Beschnitt \(report.bleed.germanDecimals) mm ringsum (BleedBox)"
          + ", Schnittmarken außerhalb.",
        en: "Trim size: \(sizes) (TrimBox), bleed \(report.bleed) mm all around (BleedBox), crop marks outside."))
  }

  private static func fonts(_ report: PressReport) -> Line {
    let missing = report.fonts.filter { !$0.isEmbedded }.map(\.name).joined(separator: ", ")
    let names = report.fonts.map(\.name).joined(separator: ", ")
    return missing.isEmpty
      ? Line(
        isDoubtful: false,
        text: Bilingual(
          de: "Schriften: alle eingebettet (\(report.fonts.count)): \(names).",
          en: "Fonts: all embedded (\(report.fonts.count)): \(names)."))
      : Line(
        isDoubtful: true,
        text: Bilingual(
          de: "Schriften: nicht eingebettet: \(missing).", en: "Fonts: not embedded: \(missing)."))
  }

  private static func line(_ report: PressReport) -> Line {
    guard let (width, page) = report.finestLine else {
      return Line(isDoubtful: false, text: Bilingual(de: "Linien: keine.", en: "Lines: none."))
    }
    return Line(
      isDoubtful: width < finestLine,
      text: Bilingual(
        de: "Feinste Linie: \("\(width)".germanDecimals) pt, auf Seite \(page); druckbar ab 0,25 pt.",
        en: "Finest line: \(width) pt, on page \(page); 0.25 pt can be printed."))
  }

  private static func pictures(_ report: PressReport) -> Line {
    guard let lowest = report.coarsestPicture else {
      return Line(isDoubtful: false, text: Bilingual(de: "Bilder: keine.", en: "Pictures: none."))
    }
    let what = lowest.text.isEmpty ? "" : " (\(lowest.text))"
    let (german, english) =
      report.coarsePictureCount == 0
      ? ("", "")
      : (
        " Weniger als 300 dpi haben: \(report.coarsePictureCount). Bitten Sie um größere Bilder.",
        " Fewer than 300 dpi: \(report.coarsePictureCount). Ask for larger ones."
      )
    return Line(
      isDoubtful: lowest.resolution < coarsestPicture,
      text: Bilingual(
        de: "Bilder: \(report.pictureCount); die niedrigste Auflösung hat mit \(lowest.resolution) dpi das auf Seite "
          + "\(lowest.page), \(lowest.width) × \(lowest.height) mm\(what).\(german)",
        en: "Pictures: \(report.pictureCount); the lowest resolution, \(lowest.resolution) dpi, has that on page "
          + "\(lowest.page), \(lowest.width) × \(lowest.height) mm\(what).\(english)"))
  }

  private static func black(_ report: PressReport) -> Line {
    let all = report.inks.reduce(0) { $0 + $1.count }
    let black = report.inks.first(where: \.isBlack)?.count ?? 0
    let percent = all == 0 ? 0 : black * 100 / all
    // The greatest part of every brochure is running text.
    return Line(
      isDoubtful: report.inks.first?.isBlack != true,
      text: Bilingual(
        de: "Text: \(percent) % der Zeichen in reinem Schwarz (nur schwarze Druckfarbe); "
          + "Überschriften und Beschriftungen in Farbe oder Grau.",
        en:
          "Text: \(percent)% of the characters in pure black (black ink alone); headings and labels in colour or grey."
      ))
  }

  private static func colours(_ report: PressReport) -> Line {
    if report.colours == ["gray"] {
      return Line(
        isDoubtful: false,
        text: Bilingual(de: "Farben: nur Schwarz und Grau.", en: "Colours: black and grey alone."))
    }
    let hasOthers = report.colours.contains { $0 != "gray" && $0 != "rgb" }
    return Line(
      isDoubtful: hasOthers,
      text: Bilingual(
        de: "Farben: \(hasOthers ? report.colours.joined(separator: ", ") : "sRGB und Schwarz"). "
          + "Umgewandelt wird in der Druckerei, mit deren Profil.",
        en: "Colours: \(hasOthers ? report.colours.joined(separator: ", ") : "sRGB and black"). "
          + "The printing house converts them with its own profile."))
  }
}

extension PressCheckList.Line {
  package func mark(_ language: MessageLanguage) -> String {
    isDoubtful ? Bilingual(de: "[ansehen]", en: "[look]")(language) : "[ok]"
  }
}

extension String {
  fileprivate var germanDecimals: String {
    split(separator: ".", omittingEmptySubsequences: false).joined(separator: ",")
  }
}
