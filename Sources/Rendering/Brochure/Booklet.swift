import Diagnostics
import Profiles

/// What the typesetter needs to put the pages of a brochure onto sheets.
package struct BookletDocument: Sendable {
  /// The brochure's PDF.
  package let brochure: [UInt8]
  /// One JSON file, in UTF-8.
  package let data: [UInt8]
  package let date: CalendarDate
  package let imposition: Imposition
}

/// A brochure as a booklet, to be printed in an office, folded and stapled.
package enum Booklet {
  /// More sheets than these do not fold well.
  package static let mostSheets = 16

  /// `nil` if the brochure is no PDF as the typesetter writes them.
  ///
  /// `language` is that of the office, which prints; notes pages are in the language of the brochure.
  package static func document(
    of pdf: [UInt8], _ source: BrochureSource, signature: Int?, for language: MessageLanguage
  ) -> BookletDocument? {
    guard let count = pageCount(of: pdf) else { return nil }
    let design = source.design
    let direction = design.language.direction
    let imposition = Imposition(pageCount: count, signature: signature, direction: direction)
    let today = source.edition.today
    var cleaner = TextCleaner(coverage: source.coverage)
    let data = JSONValue.members([
      "lang": .text(String(design.language.language)),
      "dir": .text(direction.rawValue),
      "fonts": .list(source.coverage.familyNames.filter { !$0.isEmpty }.map { .text($0) }),
      "date": .members(["year": .number(today.year), "month": .number(today.month), "day": .number(today.day)]),
      "width": .number(design.paper.width),
      "height": .number(design.paper.height),
      // Two pages of A5 leave a millimetre of A4.
      "sheet-width": .number(design.paper == .a4 ? 420 : 297),
      "pages": .number(count),
      "sides": .list(imposition.sides.map { .list([.number($0.left), .number($0.right)]) }),
      "notes": .text(cleaner.clean(source.strings[.notes])),
      "digits": source.strings.digits.map { .text(String($0)) },
      "plan": plan(of: imposition, design, for: language),
    ])
    return BookletDocument(brochure: pdf, data: data.bytes, date: today, imposition: imposition)
  }

  /// What the plan says, for whoever stands at the printer.
  private static func plan(
    of imposition: Imposition, _ design: BrochureEdition, for language: MessageLanguage
  ) -> JSONValue {
    let steps = steps(of: imposition, design).map { JSONValue.text($0(language)) }
    let columns = [
      Bilingual(de: "Blatt", en: "Sheet"), Bilingual(de: "vorn links", en: "front left"),
      Bilingual(de: "vorn rechts", en: "front right"), Bilingual(de: "hinten links", en: "back left"),
      Bilingual(de: "hinten rechts", en: "back right"),
    ]
    return .members([
      "lang": .text(language.rawValue),
      "title": .text(Bilingual(de: "Druckplan", en: "Sheet plan")(language)),
      "note": .text(
        Bilingual(de: "Diese Seite gehört nicht ins Heft.", en: "This page is no part of the booklet.")(language)),
      "steps": .list(steps),
      "columns": .list(columns.map { .text($0(language)) }),
    ])
  }

  /// How a booklet is printed and folded, in the order in which it is done.
  package static func steps(of imposition: Imposition, _ design: BrochureEdition) -> [Bilingual] {
    let paper = design.paper == .a4 ? "A3" : "A4"
    let sheets = imposition.sheetCount
    var steps = [
      Bilingual(
        de: "Papier: \(sheets) Blatt \(paper), quer. Drucken Sie die Seiten 1 bis \(sheets * 2) dieser Datei.",
        en:
          "Paper: \(sheets) \(sheets == 1 ? "sheet" : "sheets") of \(paper), landscape. Print pages 1 to \(sheets * 2) of this file."
      ),
      Bilingual(
        de: "Beidseitig, an der kurzen Kante gewendet, in Originalgröße (100 %, nicht „an Seite anpassen“).",
        en: "On both sides, flipped on the short edge, at actual size (100 %, not “fit to page”)."),
    ]
    if imposition.signatures.count == 1 {
      steps.append(
        Bilingual(
          de:
            "Legen Sie die Blätter in dieser Reihenfolge aufeinander, das erste außen, falten Sie sie in der Mitte, und"
            + " heften Sie sie durch den Falz.",
          en: "Lay the sheets on one another in this order, the first outside, fold them in the middle, and staple them"
            + " through the fold."))
    } else {
      var first = 1
      let ranges = imposition.signatures.map { count in
        defer { first += count }
        return count == 1 ? "\(first)" : "\(first)–\(first + count - 1)"
      }
      let list = ranges.joined(separator: ", ")
      steps.append(
        Bilingual(
          de:
            "Falten Sie jede Lage für sich (Blatt \(list)), legen Sie die Lagen in dieser Reihenfolge aufeinander, und"
            + " binden Sie sie.",
          en: "Fold each signature by itself (sheets \(list)), lay them on one another in this order, and bind them."))
    }
    if design.language.direction == .rightToLeft {
      steps.append(
        Bilingual(
          de: "Das Heft wird rechts gebunden und von rechts gelesen.",
          en: "It is bound on the right and read from there."))
    }
    return steps
  }

  /// How many pages a PDF has that Typst wrote: its first object is the root of the pages.
  static func pageCount(of pdf: [UInt8]) -> Int? {
    let head = String(decoding: pdf.prefix(4096), as: UTF8.self)
    return head.firstMatch(of: /\/Type\/Pages\/Count (\d+)/).flatMap { Int($0.1) }
  }
}
