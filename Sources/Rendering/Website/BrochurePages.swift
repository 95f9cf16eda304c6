import Profiles

/// The style sheet that says on what pages `brochure.html` is printed, in one language: paper, margins, page numbers and
/// running heads, as `site.yaml` describes the brochure.
///
/// Made by the program, because `@page` knows no classes, and because browsers take running heads from style sheets and
/// not from the page. What stands on the pages is the matter of `brochure.css`, which finds the sizes here.
struct BrochurePages {
  private let design: BrochureEdition
  private let title: String
  /// Of all groups that there may be.
  private let groups: [(id: String, name: String)]

  /// `strings` are in the language of the pages.
  init(_ edition: Edition, _ strings: InterfaceStrings) {
    let settings = edition.settings
    let design = settings.brochure(in: strings.language)
    self.design = design
    title = (design.text(BrochureField.title) ?? settings.title(in: design.language)).value
    let terms = design.order.kind.map { edition.vocabulary[$0] } ?? []
    groups =
      terms.map { term in
        let label = term.labels.text(in: design.language, or: settings.language)
        return (term.id.rawValue, label?.value ?? term.id.rawValue)
      } + [(BrochureOrder.restID, strings[design.order.rest])]
  }

  /// Its path within the assets folder.
  static func path(_ language: LanguageTag) -> String { "brochure-pages-\(language.code.lowercased()).css" }

  var asset: Asset { Asset(path: Self.path(design.language), bytes: Array(css.utf8)) }

  private var css: String {
    let (paper, type) = (PaperMeasures(design), TypeSizes(design))
    // What is read from right to left is bound on the right and begins on a left page.
    let (even, odd) = design.language.direction == .leftToRight ? ("left", "right") : ("right", "left")
    let sizes = [
      ("paper-depth", "\(paper.height)mm"), ("depth", "\(paper.height - paper.top - paper.bottom)mm"),
      ("side", "\((paper.inside + paper.outside) / 2)mm"),
      ("type", type.text), ("type-small", type.small), ("type-tiny", type.tiny),
    ]
    var lines = [
      "/* Made from site.yaml and vocabulary.yaml. */",
      "@page { size: \(design.paper.rawValue); margin: \(paper.top)mm \(paper.outside)mm \(paper.bottom)mm }",
      side(even, inner: odd, paper, head: Self.head(title, even)),
      side(odd, inner: even, paper, head: ""),
    ]
    for group in groups {
      lines.append(".group-\(group.id) { page: group-\(group.id) }")
      lines.append("@page group-\(group.id):\(odd) { \(Self.head(group.name, odd)) }")
    }
    lines.append(bare("cover", "margin: 0", without: ["top", "bottom"]))
    lines.append(bare("imprint", "", without: ["top"]))
    // A form needs less white around it than a text, and on one leaf it can be torn out.
    let nearer = ["top-left", "top-right", "bottom-left", "bottom-right"].map { edge in
      "@\(edge) { padding-\(edge.hasPrefix("top") ? "bottom" : "top"): 3mm }"
    }
    let depth = "margin-top: \(paper.top * 4 / 5)mm; margin-bottom: \(paper.bottom * 5 / 6)mm;"
    lines.append("@page form { \(([depth] + nearer).joined(separator: " ")) }")
    // Its picture goes from edge to edge, its number stands where it always does.
    lines.append(bare("opening", "margin: 0 0 \(paper.bottom)mm", without: ["top"]))
    for side in [even, odd] {
      lines.append("@page opening:\(side) { @bottom-\(side) { padding-\(side): \(paper.outside)mm } }")
    }
    let declarations = sizes.map { "--\($0): \($1)" }.joined(separator: "; ")
    lines.append("@media print { :root { \(declarations) } }")
    return lines.map { $0 + "\n" }.joined()
  }

  /// The pages on one side of the fold: towards it the margin is wider, away from it stands the number.
  private func side(_ side: String, inner: String, _ paper: PaperMeasures, head: String) -> String {
    let style = "font: 700 7.6pt var(--sans); color: var(--accent); vertical-align: top; padding-top: 6mm"
    let number = "@bottom-\(side) { content: counter(page); \(style) }"
    return "@page :\(side) { margin-\(inner): \(paper.inside)mm; \(number) \(head) }"
  }

  private static func head(_ text: String, _ side: String) -> String {
    let style = "font: 6.8pt var(--sans); color: var(--muted); vertical-align: bottom; padding-bottom: 5mm"
    return "@top-\(side) { content: \(quoted(text)); \(style) }"
  }

  /// Pages that leave out what others have.
  private func bare(_ name: String, _ declaration: String, without edges: [String]) -> String {
    let boxes = edges.flatMap { edge in ["left", "right"].map { "@\(edge)-\($0) { content: none }" } }
    return "@page \(name) { \(([declaration + ";"] + boxes).joined(separator: " ")) }"
  }

  /// A string of CSS (CSS Syntax 3, section 4.3.5).
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case let control where control.value < 0x20 || control.value == 0x7F:
        result += "\\\(String(control.value, radix: 16)) "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// A sheet of paper and its margins in millimetres, those of `templates/brochure/style.typ`.
private struct PaperMeasures {
  let width: Int
  let height: Int
  let top: Int
  let bottom: Int
  let inside: Int
  let outside: Int

  init(_ design: BrochureEdition) {
    // Lines of small type across a large page would be too long to read.
    let wide = design.columns == 1 && !design.isLargePrint ? 11 : 0
    switch design.paper {
    case .a5: (width, height, top, bottom, inside, outside) = (148, 210, 21, 19, 19, 15)
    case .a4: (width, height, top, bottom, inside, outside) = (210, 297, 27, 24, 24 + wide, 18 + wide)
    }
  }
}

/// Running text, what is smaller, and the smallest.
private struct TypeSizes {
  let text: String
  let small: String
  let tiny: String

  init(_ design: BrochureEdition) {
    (text, small, tiny) =
      if design.isLargePrint {
        ("14.5pt", "14pt", "14pt")
      } else {
        switch (design.paper, design.columns) {
        case (.a4, 1): ("10.4pt", "9.2pt", "8.2pt")
        case (.a5, 2): ("8pt", "7.2pt", "6.6pt")
        default: ("8.6pt", "7.6pt", "6.8pt")
        }
      }
  }
}
