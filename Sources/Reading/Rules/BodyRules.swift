import Diagnostics
import Markdown
import Profiles
import Rendering

/// Checks of the text below the front matter.
enum BodyRules {
  /// Returns the links that lead inside the site, and the names of the headings that they may lead to; whether they
  /// arrive, can only be told when all files are read.
  static func check(_ body: Body, _ findings: inout Findings) -> BodyLinks {
    let found = MarkdownDocument(body.markdown).inspect()
    func placing() -> (MarkdownInspection.Finding) -> SourcePlace {
      let lines = LazyLines(body.markdown)
      return {
        lines.place(of: $0.text, line: $0.line, column: $0.column, offset: body.firstLine - 1)
      }
    }
    guard found.depth <= MarkdownDocument.greatestDepth else {
      findings.error(
        .nestedTooDeep, at: SourcePlace(line: body.firstLine - 1 + max(1, found.deepestLine), column: 1),
        .nestedTooDeep,
        advice: .simplify)
      return BodyLinks()
    }
    var place = placing()
    for html in found.rawHTML {
      findings.warning(.rawHTML, at: place(html), .rawHTML, advice: .useMarkdown)
    }
    for heading in found.headingsOfLevelOne {
      findings.warning(.headingLevelOne, at: place(heading), .headingLevelOne, advice: .useLevelTwo)
    }
    place = placing()
    for image in found.images {
      findings.warning(.imageInBody, at: place(image), .imageInBody, advice: .usePhoto)
    }
    place = placing()
    var links: [BodyLink] = []
    for link in found.links {
      // Only the form counts here, which is the same in profiles and pages.
      switch LinkTarget(link.text, from: .profile) {
      case .external: break
      case .unsafe:
        findings.error(.unsafeLink, at: place(link), .unsafeLink(link.text), advice: .safeSchemes)
      case .profile, .page, .made, .brochurePDF, .here, .unknown:
        links.append(BodyLink(target: link.text, place: place(link)))
      }
    }
    return BodyLinks(links: links, anchors: HeadingAnchors.names(of: found.headings))
  }
}

extension Bilingual {
  fileprivate static let nestedTooDeep = Bilingual(
    de: "Listen oder Zitate sind hier zu tief ineinander verschachtelt (mehr als 16 Ebenen).",
    en: "Lists or quotations are nested too deeply here (more than 16 levels).")
  fileprivate static let simplify = Bilingual(
    de: "Vereinfachen Sie den Text; ein Steckbrief braucht selten mehr als zwei Ebenen.",
    en: "Simplify the text; a profile seldom needs more than two levels.")
  fileprivate static let rawHTML = Bilingual(
    de: "HTML im Text wird nicht angezeigt.", en: "HTML in the text will not be shown.")
  fileprivate static let useMarkdown = Bilingual(
    de: "Schreiben Sie es mit Markdown: **fett**, *kursiv*, [Text](https://…).",
    en: "Write it in Markdown: **bold**, *italic*, [text](https://…).")
  fileprivate static let headingLevelOne = Bilingual(
    de: "Die oberste Überschrift ist der Name; diese hier wird eine Ebene tiefer gesetzt.",
    en: "The name is the top heading; this one is moved one level down.")
  fileprivate static let useLevelTwo = Bilingual(
    de: "Beginnen Sie Überschriften mit ##.", en: "Begin headings with ##.")
  fileprivate static let imageInBody = Bilingual(
    de: "Bilder im Text werden nicht angezeigt, nur ihre Beschreibung.",
    en: "Pictures in the text are not shown, only their description.")
  fileprivate static let usePhoto = Bilingual(
    de: "Nutzen Sie die Angaben „logo“ und „foto“.", en: "Use the fields “logo” and “photo”.")

  fileprivate static func unsafeLink(_ address: String) -> Bilingual {
    Bilingual(de: "Der Link „\(address)“ ist nicht erlaubt.", en: "The link “\(address)” is not accepted.")
  }
  fileprivate static let safeSchemes = Bilingual(
    de:
      "Links beginnen mit https://, http://, mailto: oder tel:, oder nennen einen anderen Steckbrief: [Text](name.md).",
    en: "Links begin with https://, http://, mailto: or tel:, or name another profile: [text](name.md).")
}
