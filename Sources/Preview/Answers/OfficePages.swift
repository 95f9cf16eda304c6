import Diagnostics
import Profiles
import Rendering

/// The pages on which the preview shows the office's brochures: a list of them, and for each a frame that holds the PDF.
///
/// No script can run in a PDF, so the page around it listens for changes, and asks for the PDF anew.
struct OfficePages {
  /// What their addresses begin with; no site has such a folder.
  static let folder = "print"

  let build: String
  let language: MessageLanguage

  /// All that there are; `nil` if this machine can make none.
  func list(_ brochures: OfficeBrochures?) -> [UInt8] {
    var lines = ["<main>", "<h1>\(text(Self.title))</h1>", "<p class=\"office\">\(text(Self.warning))</p>"]
    if let brochures {
      lines += ["<p>\(text(Self.explanation))</p>", "<ul>"]
      for item in brochures.items {
        lines.append(
          "<li><a href=\"\(item.stem).html\">\(name(item.design))</a> <span>\(facts(item.design))</span></li>")
      }
      lines.append("</ul>")
    } else {
      lines.append("<p>\(text(Self.noTypesetter))</p>")
    }
    return page(text(Self.title), "", lines + ["</main>"])
  }

  /// The page around a brochure.
  func frame(_ item: OfficeBrochures.Item) -> [UInt8] {
    let name = name(item.design)
    let script = "<script src=\"\(OwnFile.brochureScript.address)\" defer></script>\n"
    return page(
      name, script,
      [
        "<main class=\"frame\">", "<header>", "<p><a href=\"./\">\(text(Self.title))</a></p>", "<h1>\(name)</h1>",
        "<label>\(text(Self.page)) <input type=\"number\" min=\"1\" inputmode=\"numeric\"></label>",
        "<p><a href=\"\(item.stem).pdf\">\(text(Self.alone))</a></p>",
        "<p class=\"state\" role=\"status\" data-making=\"\(text(Self.making))\" data-last=\"\(text(Self.last))\""
          + " data-failed=\"\(text(Self.failed))\"></p>",
        "<p class=\"office\">\(text(Self.warning))</p>", "</header>",
        "<iframe title=\"\(name)\" data-pdf=\"\(item.stem).pdf\"></iframe>", "</main>",
      ])
  }

  private func page(_ title: String, _ script: String, _ body: [String]) -> [UInt8] {
    Array(
      """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; \
      connect-src 'self'; frame-src 'self'; object-src 'self'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title) – steckbrief</title>
      <link rel="stylesheet" href="\(OwnFile.brochureStyle.address)">
      \(PageInjection.script(build: build))
      \(script)</head>
      <body>
      \(body.joined(separator: "\n"))
      </body>
      </html>

      """.utf8)
  }

  private func name(_ design: BrochureEdition) -> String { design.name.map(HTML.escaped) ?? text(Self.usual) }

  /// What tells an edition from the others: its language, its paper, how it looks.
  private func facts(_ design: BrochureEdition) -> String {
    let name = Language.all[design.language]?.ownName ?? design.language.code
    var facts = [design.paper.rawValue]
    if design.isLargePrint { facts.append(Self.largePrint(language)) }
    if design.columns > 1 { facts.append(Self.twoColumns(language)) }
    if design.isBlackAndWhite { facts.append(Self.blackAndWhite(language)) }
    if !design.hasPhotos { facts.append(Self.withoutPhotos(language)) }
    if !design.selection.isEverything { facts.append(Self.selection(language)) }
    return (["<bdi>\(HTML.escaped(name))</bdi>"] + facts.map(HTML.escaped)).joined(separator: ", ")
  }

  private func text(_ words: Bilingual) -> String { HTML.escaped(words(language)) }

  // MARK: - Words

  private static let title = Bilingual(de: "Broschüren des Büros", en: "The office’s brochures")
  private static let usual = Bilingual(de: "Die gewöhnliche Broschüre", en: "The usual brochure")
  private static let warning = Bilingual(
    de: "Nur fürs Büro: Hier steht auch, was nur gedruckt werden darf. Diese Seiten sieht nur dieser Rechner.",
    en: "For the office only: this also shows what is for print alone. Only this machine sees these pages.")
  private static let explanation = Bilingual(
    de:
      "Jede wird gesetzt, sobald Sie sie öffnen, und nach jedem Speichern neu. Auf die Festplatte kommt davon nichts; "
      + "das macht „steckbrief brochure“.",
    en: "Each is set when you open it, and again whenever you save something. None is written to the disk; that does "
      + "“steckbrief brochure”.")
  private static let noTypesetter = Bilingual(
    de: "Typst fehlt auf diesem Rechner. „make site“ richtet es ein.",
    en: "Typst is not there on this machine. “make site” sets it up.")
  private static let page = Bilingual(de: "Seite", en: "Page")
  private static let alone = Bilingual(de: "Das PDF allein", en: "The PDF alone")
  private static let making = Bilingual(de: "Wird gesetzt …", en: "Being set …")
  private static let last = Bilingual(
    de: "Lässt sich nicht setzen; das ist der letzte gute Stand.", en: "Cannot be set; this is the last good one.")
  private static let failed = Bilingual(de: "Lässt sich nicht setzen.", en: "Cannot be set.")
  private static let largePrint = Bilingual(de: "große Schrift", en: "large print")
  private static let twoColumns = Bilingual(de: "zwei Spalten", en: "two columns")
  private static let blackAndWhite = Bilingual(de: "schwarzweiß", en: "black and white")
  private static let withoutPhotos = Bilingual(de: "ohne Fotos", en: "without photos")
  private static let selection = Bilingual(de: "Auswahl", en: "a selection")
}
