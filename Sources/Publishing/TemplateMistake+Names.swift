import Diagnostics
import Rendering

// Names that nothing has, and what somebody probably meant.

extension TemplateMistake {
  /// `words.foundet`, `symbols.at("fonded")`, `style.tinte`; or something else in the place of all three.
  static func missingEntry(_ report: TypstReport, _ texts: TemplateTexts) -> TemplateMistake? {
    guard report.message.hasPrefix("dictionary does not contain key"),
      let name = report.message.firstMatch(of: /"([^"]*)"/).map({ String($0.output.1) }),
      let line = texts.line(at: report.place, of: report.file),
      let owner =
        (line.before.firstMatch(of: /([a-z-]+)(?:\.[a-z-]+)*\.$/)
        ?? line.rest.firstMatch(of: /^([a-z-]+)\.at\(/)).map({ String($0.output.1) }),
      let known = knownNames(of: owner, texts)
    else { return nil }
    if known.contains(name) {
      let call = report.calls.first { !hands(over: owner, $0, texts) }
      return TemplateMistake(
        .swapped(owner, call?.function, texts.parameters(of: call?.function)), file: call?.file ?? report.file,
        place: call?.place ?? report.place)
    }
    let message = TypstMessage.missingEntry(name, of: owner, known)
    // Symbols are asked for where all facts are set, by names that stand with each fact.
    if owner == "symbols", let found = texts.quoted(name) { return TemplateMistake(message, at: found) }
    return TemplateMistake(message, file: report.file, place: report.place)
  }

  private static func knownNames(of owner: String, _ texts: TemplateTexts) -> [String]? {
    switch owner {
    case "words": Brochure.wordNames
    case "symbols": texts.all(#/^  ([a-z][a-z-]*): /#, in: "symbols.typ")
    case "style": texts.all(#/^    ([a-z][a-z-]*): /#, in: "style.typ")
    default: nil
    }
  }

  /// Whether a call hands over something under the name that its function has for it.
  ///
  /// Not if that cannot be told, for a call that goes on in the next line.
  private static func hands(over name: String, _ call: TypstReport.Call, _ texts: TemplateTexts) -> Bool {
    guard let position = texts.parameters(of: call.function)?.arguments.firstIndex(of: name) else { return true }
    let written = texts.line(at: call.place, of: call.file)?.rest.firstMatch(of: /^#?[a-z-]+(\(.*\))/)?.output.1
    let arguments = written.map { String($0).arguments } ?? []
    return arguments.indices.contains(position) && arguments[position] == name
  }

  /// `#content(…)` for `#contents(…)`: a name of Typst's own, or nobody's.
  static func unknownFunction(_ report: TypstReport, _ texts: TemplateTexts) -> TemplateMistake? {
    let unknown = "unknown variable: "
    let isKind = report.message.hasSuffix(" does not have a constructor")
    guard isKind || report.message.hasPrefix(unknown), let file = report.file,
      let name = texts.line(at: report.place, of: file)?.rest.firstMatch(of: /^#?([a-z][a-z0-9-]*)/)?.output.1
    else { return nil }
    let imported = texts.all(/^#import "[^"]*": *(.+)$/, in: file).flatMap { $0.split(separator: ",") }
      .map { $0.split(separator: " ").last.map(String.init) ?? "" }
    let meant = Suggestion.nearest(to: String(name), in: imported + texts.all(/^#let ([a-z][a-z0-9-]*)/, in: file))
    guard isKind || meant != nil else { return nil }
    return TemplateMistake(.unknownFunction(String(name), isKind: isKind, meant), file: file, place: report.place)
  }
}

extension TemplateTexts {
  /// What a function of the templates takes: `(words, style)`.
  fileprivate func parameters(of function: String?) -> String? {
    guard let function else { return nil }
    return first(/^#let ([a-z][a-z0-9-]*\([^)]*\))/) { $0.hasPrefix(function + "(") }
      .map { String($0.text.dropFirst(function.count)) }
  }
}

extension String {
  /// What stands between the commas of `(a, b(c, d))`, but not those of brackets within.
  fileprivate var arguments: [String] {
    var (depth, isQuoted) = (0, false)
    var result = [""]
    for character in self {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, ")]}".contains(character) { depth -= 1 }
      if depth == 0, !result[0].isEmpty { break }
      if !isQuoted, depth == 1, character == "," {
        result.append("")
      } else if depth > 0, !(depth == 1 && character == " ") {
        result[result.count - 1].append(character)
      }
      if !isQuoted, "([{".contains(character) { depth += 1 }
    }
    return result
  }
}

extension TypstMessage {
  fileprivate static func missingEntry(_ name: String, of owner: String, _ known: [String]) -> TypstMessage {
    let meant = Suggestion.nearest(to: name, in: known)
    let list = meant.map { "Meinten Sie „\($0)“?" } ?? "Es gibt: \(known.joined(separator: ", "))."
    let listEN = meant.map { "Did you mean “\($0)”?" } ?? "There are: \(known.joined(separator: ", "))."
    switch owner {
    case "words":
      return TypstMessage(
        de: "Das Wort „\(name)“ gibt es nicht.", en: "There is no word “\(name)”.",
        adviceDE: "\(list) Was die Wörter heißen, sagt das Programm; wie sie lauten, steht in templates/strings.",
        adviceEN: "\(listEN) What words are called, the program says; how they read, is in templates/strings.")
    case "symbols":
      return TypstMessage(
        de: "Das Zeichen „\(name)“ gibt es nicht.", en: "There is no symbol “\(name)”.",
        adviceDE: "\(list) Die Zeichen stehen in symbols.typ, unter „drawings“.",
        adviceEN: "\(listEN) Symbols are in symbols.typ, under “drawings”.")
    default:
      return TypstMessage(
        de: "Den Eintrag „\(name)“ gibt es nicht.", en: "There is no entry “\(name)”.",
        adviceDE: (meant == nil ? "" : list + " ")
          + "Farben, Größen und Schriften stehen in style.typ; die Namen müssen gleich geschrieben sein.",
        adviceEN: (meant == nil ? "" : listEN + " ")
          + "Colours, sizes and fonts are in style.typ; names must be spelled in the same way.")
    }
  }

  fileprivate static func swapped(_ owner: String, _ function: String?, _ parameters: String?) -> TypstMessage {
    let order = (function ?? "") + (parameters ?? "")
    let isKnown = function != nil && parameters != nil
    return TypstMessage(
      de: "Hier steht etwas anderes, wo „\(owner)“ gebraucht wird.",
      en: "Something else stands here where “\(owner)” is needed.",
      adviceDE: "Beim Aufruf sind Angaben vertauscht oder vergessen."
        + (isKnown ? " Die richtige Reihenfolge: \(order)" : " Die Reihenfolge steht hinter „#let“ und dem Namen."),
      adviceEN: "Arguments of the call are swapped or left out."
        + (isKnown ? " The right order: \(order)" : " The order stands behind “#let” and the name."))
  }

  fileprivate static func unknownFunction(_ name: String, isKind: Bool, _ meant: String?) -> TypstMessage {
    let advice = meant.map { Bilingual(de: "Meinten Sie „\($0)“?", en: "Did you mean “\($0)”?") }
    return TypstMessage(
      de: isKind ? "„\(name)“ lässt sich nicht aufrufen." : "„\(name)“ gibt es hier nicht.",
      en: isKind ? "“\(name)” cannot be called." : "There is no “\(name)” here.",
      adviceDE: advice?.de
        ?? "So heißt in Typst eine Art von Dingen. Prüfen Sie, ob der Name richtig geschrieben ist und am Anfang der Datei "
        + "mit „#import“ geholt wird.",
      adviceEN: advice?.en
        ?? "Typst calls a kind of things so. Check the spelling, and whether an “#import” at the top of the file fetches "
        + "it.")
  }
}
