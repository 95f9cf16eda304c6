import Diagnostics
import Profiles

/// How large the pages of a brochure came out, in millimetres: templates may set any paper.
package struct PageSize: Equatable, Sendable {
  let width: Double
  let height: Double

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// That of the first page; `nil` if the file is not as Typst writes it.
  init?(ofFirstPageIn pdf: [UInt8]) {
    guard let objects = PDFObjects(pdf), let root = objects.root,
      let first = objects[root["Pages"]]?["Kids"]?.list?.first,
      let box = objects[first]?["MediaBox"]?.list?.compactMap(\.number), box.count == 4
    else { return nil }
    func millimetres(_ points: Double) -> Double { points * 25.4 / 72 }
    self.init(width: millimetres(box[2] - box[0]), height: millimetres(box[3] - box[1]))
  }

  /// Whether it is that of a paper, but for what nobody sees.
  package func isThat(of paper: BrochureEdition.Paper) -> Bool {
    abs(width - Double(paper.width)) < 0.5 && abs(height - Double(paper.height)) < 0.5
  }

  var description: Bilingual {
    func text(_ number: Double, _ sign: String) -> String {
      let tenths = Int((number * 10).rounded())
      return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10)\(sign)\(tenths % 10)"
    }
    return Bilingual(
      de: "\(text(width, ",")) × \(text(height, ",")) mm", en: "\(text(width, ".")) × \(text(height, ".")) mm")
  }
}

extension TypesettingFailure {
  /// The pages are of a size of which no two fill a sheet.
  package static func fitsNoSheet(
    _ size: PageSize, _ paper: BrochureEdition.Paper, templatesFolder: String
  ) -> TypesettingFailure {
    let said = size.description
    let (a5, a4) = (BrochureEdition.Paper.a5, BrochureEdition.Paper.a4)
    return TypesettingFailure(
      Diagnostic(
        .error, .typesettingFailed,
        Bilingual(
          de: "Daraus wird kein Heft zum Falten: Die Seiten sind \(said.de) groß, nicht \(paper.rawValue).",
          en: "This makes no booklet to fold: its pages are \(said.en), not \(paper.rawValue)."),
        advice: Bilingual(
          de: "Ein Heft braucht A5 (\(a5.width) × \(a5.height) mm, auf Blättern A4) oder A4 (\(a4.width) × "
            + "\(a4.height) mm, auf A3): Setzen Sie „papers“ in style.typ zurück. Andere Formate falzt eine Druckerei: --press.",
          en: "A booklet needs A5 (\(a5.width) × \(a5.height) mm, on sheets of A4) or A4 (\(a4.width) × "
            + "\(a4.height) mm, on A3): set “papers” in style.typ back. Other sizes are folded by a printing house: --press."
        ),
        file: templatesFolder + "/style.typ"))
  }
}
