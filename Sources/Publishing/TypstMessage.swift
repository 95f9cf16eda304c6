import Diagnostics

/// What Typst says of a mistake, in words for somebody who designs and has never met a compiler.
///
/// Typst 0.15's messages, told by how they begin or what is in them. What nobody has foreseen is passed on as it is.
struct TypstMessage: Equatable {
  let text: Bilingual
  let advice: Bilingual

  init(de: String, en: String, adviceDE: String, adviceEN: String) {
    text = Bilingual(de: de, en: en)
    advice = Bilingual(de: adviceDE, en: adviceEN)
  }

  /// `nil` if it is none of the usual ones.
  init?(_ message: String) {
    guard
      let found = Self.ofWords(message) ?? Self.ofSigns(message) ?? Self.ofFiles(message) ?? Self.ofValues(message)
        ?? Self.ofCalls(message) ?? Self.ofPages(message)
    else { return nil }
    self = found
  }

  /// Names that nothing has.
  private static func ofWords(_ message: String) -> TypstMessage? {
    if let name = message.rest(after: "unknown variable: ") {
      return TypstMessage(
        de: "„\(name)“ gibt es hier nicht.", en: "There is no “\(name)” here.",
        adviceDE: "Prüfen Sie, ob der Name richtig geschrieben ist und am Anfang der Datei mit „#import“ geholt wird.",
        adviceEN: "Check the spelling, and whether an “#import” at the top of the file fetches it.")
    }
    if message.hasPrefix("dictionary does not contain key"), let name = message.quoted("\"") {
      return TypstMessage(
        de: "Den Eintrag „\(name)“ gibt es nicht.", en: "There is no entry “\(name)”.",
        adviceDE: "Prüfen Sie, ob der Name hier geschrieben ist wie dort, wo er herkommt.",
        adviceEN: "Check whether the name is spelled here as it is where it comes from.")
    }
    if let name = message.rest(after: "unknown font family: ") {
      return .unknownFont(name)
    }
    if message == "unresolved import" {
      return TypstMessage(
        de: "In der Datei, aus der dieser Name geholt wird, gibt es ihn nicht.",
        en: "The file from which this name is fetched does not have it.",
        adviceDE: "Prüfen Sie die Schreibweise in beiden Dateien.", adviceEN: "Check the spelling in both files.")
    }
    if message.hasPrefix("label "), let name = message.quoted("`") {
      return message.contains("multiple")
        ? TypstMessage(
          de: "Die Marke \(name) steht an mehreren Stellen.", en: "The label \(name) stands in several places.",
          adviceDE: "Geben Sie einer davon einen anderen Namen.", adviceEN: "Give one of them another name.")
        : TypstMessage(
          de: "Die Marke \(name), zu der dieser Link führt, gibt es nicht.",
          en: "The label \(name), to which this link leads, does not exist.",
          adviceDE: "Setzen Sie die Marke an die Stelle, zu der er führen soll.",
          adviceEN: "Put the label where the link should lead.")
    }
    return nil
  }

  /// Brackets, commas and quotation marks.
  private static func ofSigns(_ message: String) -> TypstMessage? {
    switch message {
    case "unclosed delimiter":
      TypstMessage(
        de: "Hier geht eine Klammer auf, die nirgends zugeht.", en: "A bracket opens here and is closed nowhere.",
        adviceDE: "Zu jeder (, [ und { gehört eine ), ] oder }, und zwischen Angaben ein Komma, kein Semikolon.",
        adviceEN: "Every (, [ and { needs a ), ] or }, and entries a comma between them, not a semicolon.")
    case "unclosed string":
      TypstMessage(
        de: "Hier beginnt ein Text in Anführungszeichen, der nirgends endet.",
        en: "A text in quotation marks begins here and ends nowhere.",
        adviceDE: "Setzen Sie das gerade Anführungszeichen \" an sein Ende.",
        adviceEN: "Put the straight quotation mark \" at its end.")
    case "unexpected closing bracket", "unexpected closing brace", "unexpected closing paren":
      TypstMessage(
        de: "Hier geht eine Klammer zu, die nirgends aufgegangen ist.",
        en: "A bracket is closed here that nobody has opened.",
        adviceDE: "Nehmen Sie sie weg, oder öffnen Sie sie davor.", adviceEN: "Take it away, or open it before.")
    case "expected comma":
      TypstMessage(
        de: "Hier fehlt ein Komma.", en: "A comma is missing here.",
        adviceDE: "Zwischen zwei Angaben in Klammern steht ein Komma, zwischen Zahl und Einheit keine Lücke (19mm).",
        adviceEN: "Two entries in brackets have a comma between them; a number and its unit no gap (19mm).")
    case "the character `#` is not valid in code":
      TypstMessage(
        de: "Das Zeichen # ist hier überflüssig.", en: "The sign # is not needed here.",
        adviceDE: "Zwischen { und } steht kein #: Dort ist schon alles Befehl. "
          + "Eine Farbe schreiben Sie rgb(\"#125b57\").",
        adviceEN: "There is no # between { and }: all is a command there. A colour is written rgb(\"#125b57\").")
    case "expected named or keyed pair, found identifier", "expected named or keyed pair, found numeric value",
      "expected named or keyed pair, found integer", "expected named or keyed pair, found float",
      "expected named or keyed pair, found binary expression", "expected named or keyed pair, found string":
      TypstMessage(
        de: "Hier fehlt ein Name mit Doppelpunkt.", en: "A name with a colon is missing here.",
        adviceDE: "In dieser Liste steht jede Angabe so: „name: Wert,“. Namen haben einen Bindestrich statt einer "
          + "Lücke, Zahlen einen Punkt statt eines Kommas (19.5mm).",
        adviceEN: "Each entry of this list is written “name: value,”. Names have a hyphen instead of a gap, numbers a "
          + "full stop instead of a comma (19.5mm).")
    case let other where other.hasPrefix("the character ") && other.hasSuffix(" is not valid in code"):
      TypstMessage(
        de: "Das Zeichen \(other.quoted("`") ?? "") geht hier nicht.",
        en: "The sign \(other.quoted("`") ?? "") is not possible here.",
        adviceDE: "Texte stehen in geraden Anführungszeichen (\"), Anmerkungen hinter //.",
        adviceEN: "Texts stand in straight quotation marks (\"), comments behind //.")
    case let other where other.hasPrefix("duplicate key: "):
      TypstMessage(
        de: "Der Name „\(other.dropFirst(15))“ steht in dieser Liste zweimal.",
        en: "The name “\(other.dropFirst(15))” stands twice in this list.",
        adviceDE: "Lassen Sie eine der beiden Zeilen weg.", adviceEN: "Leave out one of the two lines.")
    case let other where other.hasPrefix("expected ") && !other.contains("found"):
      TypstMessage(
        de: "Hier fehlt etwas: \(TypstKind.german(String(other.dropFirst(9)))).",
        en: "Something is missing here: \(other.dropFirst(9)).",
        adviceDE: "Oft fehlt davor ein Zeichen, oder eine Klammer steht falsch. Anmerkungen beginnen mit //.",
        adviceEN: "Often a sign is missing before it, or a bracket stands wrong. Comments begin with //.")
    default: nil
    }
  }

  /// What is not there, or where no template may reach.
  private static func ofFiles(_ message: String) -> TypstMessage? {
    if message.hasPrefix("file not found") {
      return TypstMessage(
        de: "Die Datei, die hier genannt wird, gibt es nicht.", en: "The file named here does not exist.",
        adviceDE: "Vorlagen sehen nur, was neben ihnen liegt: .typ, .png, .jpg und .svg, nichts aus anderen Ordnern.",
        adviceEN: "Templates see only what lies beside them: .typ, .png, .jpg and .svg, nothing of other folders.")
    }
    if message.hasPrefix("failed to decode image") || message.hasPrefix("failed to parse SVG")
      || message.hasPrefix("unknown image format")
    {
      return TypstMessage(
        de: "Dieses Bild ist beschädigt, oder es ist nicht, was sein Name sagt.",
        en: "This picture is damaged, or it is not what its name says.",
        adviceDE: "Öffnen Sie es in einem Bildprogramm, und speichern Sie es neu, als PNG, JPEG oder SVG.",
        adviceEN: "Open it in an image editor and save it anew, as PNG, JPEG or SVG.")
    }
    if message.hasPrefix("path "), message.contains("escape the project root") {
      return TypstMessage(
        de: "Diese Vorlage will eine Datei außerhalb ihres Ordners lesen. Das darf sie nicht.",
        en: "This template wants to read a file outside of its folder, which it may not.",
        adviceDE: "Legen Sie die Datei neben die Vorlagen, und nennen Sie nur ihren Namen.",
        adviceEN: "Put the file beside the templates, and give its name alone.")
    }
    if message.hasPrefix("failed to download package") || message.hasPrefix("package not found") {
      return TypstMessage(
        de: "Diese Vorlage will ein Paket aus dem Netz laden. Das ist hier nicht möglich.",
        en: "This template wants to load a package from the network, which is not possible here.",
        adviceDE: "Legen Sie die Datei des Pakets neben die Vorlagen, und importieren Sie sie von dort.",
        adviceEN: "Put the package's file beside the templates and import it from there.")
    }
    return nil
  }

  /// Numbers, units, colours, and things of the wrong kind.
  private static func ofValues(_ message: String) -> TypstMessage? {
    if message.hasPrefix("invalid number suffix"), let unit = message.quoted("`") {
      return TypstMessage(
        de: "Die Einheit „\(unit)“ gibt es nicht.", en: "There is no unit “\(unit)”.",
        adviceDE: "Es gibt mm, cm, pt, in, em, % und fr, für Winkel deg.",
        adviceEN: "There are mm, cm, pt, in, em, % and fr, and deg for angles.")
    }
    if message.hasPrefix("color string") {
      return TypstMessage(
        de: "So schreibt man keine Farbe.", en: "This is no colour.",
        adviceDE: "Eine Farbe hat ein # und sechs Zeichen von 0 bis 9 und a bis f: rgb(\"#125b57\").",
        adviceEN: "A colour has a # and six signs of 0 to 9 and a to f: rgb(\"#125b57\").")
    }
    if let rest = message.rest(after: "expected "), let middle = rest.firstRange(of: ", found ") {
      let (wanted, found) = (String(rest[..<middle.lowerBound]), String(rest[middle.upperBound...]))
      let isColour = wanted.contains("color") && found == "string"
      return TypstMessage(
        de: "Hier wird etwas anderes gebraucht: \(TypstKind.german(wanted)). Da steht: \(TypstKind.german(found)).",
        en: "Something else is needed here: \(wanted). There is: \(found).",
        adviceDE: isColour
          ? "Eine Farbe schreiben Sie rgb(\"#125b57\"), auch in style.typ."
          : "Einer Länge fehlt oft die Einheit (9pt), einem Text das Anführungszeichen, einer Liste das Komma.",
        adviceEN: isColour
          ? "A colour is written rgb(\"#125b57\"), in style.typ, too."
          : "Often a length lacks its unit (9pt), a text its quotation marks, a list its comma.")
    }
    for (verb, german) in operations {
      guard let rest = message.rest(after: "cannot \(verb) "),
        let middle = rest.firstRange(of: " \(joints[verb] ?? "and") ")
      else { continue }
      let (one, other) = (String(rest[..<middle.lowerBound]), String(rest[middle.upperBound...]))
      return TypstMessage(
        de: "Das lässt sich nicht \(german): \(TypstKind.german(one)) und \(TypstKind.german(other)).",
        en: "These cannot be put together (\(verb)): \(one) and \(other).",
        adviceDE: "Beides muss von einer Art sein. Einer Länge fehlt oft die Einheit (148mm), auch in style.typ.",
        adviceEN: "Both must be of one kind. Often a length lacks its unit (148mm), in style.typ, too.")
    }
    return nil
  }

  private static let operations: KeyValuePairs<String, String> = [
    "add": "zusammenzählen", "subtract": "abziehen", "multiply": "malnehmen", "divide": "teilen",
    "compare": "vergleichen", "join": "aneinanderfügen",
  ]
  private static let joints = [
    "subtract": "from", "multiply": "with", "divide": "by", "join": "with",
  ]

  /// Functions, and what they are given.
  private static func ofCalls(_ message: String) -> TypstMessage? {
    if message.hasPrefix("maximum "), message.hasSuffix("depth exceeded") {
      return TypstMessage(
        de: "Hier ruft sich etwas endlos selbst auf.", en: "Something calls itself here without end.",
        adviceDE: "Eine Funktion oder eine show-Regel benutzt sich selbst. Nehmen Sie den Aufruf weg.",
        adviceEN: "A function or a show rule uses itself. Take that call away.")
    }
    if message.hasPrefix("loop seems to be infinite") || message == "condition is always true" {
      return TypstMessage(
        de: "Diese Schleife hört nicht auf.", en: "This loop does not end.",
        adviceDE: "Prüfen Sie, wann ihre Bedingung nicht mehr gilt.", adviceEN: "Check when its condition ends.")
    }
    if let name = message.rest(after: "missing argument: ") {
      return TypstMessage(
        de: "Diesem Aufruf fehlt die Angabe „\(name)“.", en: "This call lacks the argument “\(name)”.",
        adviceDE: "Sehen Sie nach, welche Angaben die Funktion braucht, und in welcher Reihenfolge.",
        adviceEN: "Look what arguments the function needs, and in which order.")
    }
    if message.hasPrefix("unexpected argument") {
      let name = message.rest(after: "unexpected argument: ")
      return TypstMessage(
        de: name.map { "Die Angabe „\($0)“ kennt diese Funktion nicht." } ?? "Das ist eine Angabe zu viel.",
        en: name.map { "This function knows no argument “\($0)”." } ?? "This is one argument too many.",
        adviceDE: "Prüfen Sie die Schreibweise, und ob die Klammern an der richtigen Stelle stehen.",
        adviceEN: "Check the spelling, and whether the brackets are in the right place.")
    }
    if let kind = message.rest(after: "cannot access fields on type ") {
      return TypstMessage(
        de: "Vor diesem Punkt steht nichts, woraus sich etwas holen lässt, sondern: \(TypstKind.german(kind)).",
        en: "What stands before this dot has no parts. There is: \(kind).",
        adviceDE: "Oft sind beim Aufruf der Funktion zwei Angaben vertauscht.",
        adviceEN: "Often two arguments of the function's call are swapped.")
    }
    if message.contains("has no method"), let name = message.quoted("`") {
      return TypstMessage(
        de: "„\(name)“ geht mit dem, was davorsteht, nicht.", en: "“\(name)” does not go with what stands before it.",
        adviceDE: "Prüfen Sie die Schreibweise nach dem Punkt.", adviceEN: "Check the spelling after the dot.")
    }
    return nil
  }

  /// What makes pages that nobody can read, or that cannot be made.
  private static func ofPages(_ message: String) -> TypstMessage? {
    if message.contains("missing alt text") {
      return TypstMessage(
        de: "Dieses Bild hat keinen Text für Menschen, die es nicht sehen.",
        en: "This picture has no text for people who do not see it.",
        adviceDE: "Ergänzen Sie alt: \"…\". Ist es nur Schmuck, setzen Sie es in pdf.artifact(…).",
        adviceEN: "Add alt: \"…\". If it is but decoration, put it into pdf.artifact(…).")
    }
    if message.contains("PDF/UA-1 error"), message.contains("heading") {
      return TypstMessage(
        de: "Die Stufen der Überschriften stimmen nicht: Die erste ist Stufe 1, und keine wird übersprungen.",
        en: "The levels of headings are not right: the first is of level 1, and none is left out.",
        adviceDE: "Ändern Sie „level“ dieser Überschrift.", adviceEN: "Change the “level” of this heading.")
    }
    if message.hasPrefix("pagebreaks are not allowed") {
      return TypstMessage(
        de: "In einem Kasten kann keine neue Seite beginnen.", en: "No page can begin within a box.",
        adviceDE: "Setzen Sie pagebreak() vor den Kasten.", adviceEN: "Put pagebreak() before the box.")
    }
    return nil
  }
}

/// What Typst calls kinds of things, in German.
enum TypstKind {
  /// `relative length or auto` → `eine Länge oder auto`; words that are no kinds stay.
  static func german(_ kinds: String) -> String {
    kinds.replacing(", or ", with: " or ").split(separator: ", ", omittingEmptySubsequences: true).map { part in
      part.split(separator: " or ").map { names[String($0)] ?? String($0) }.joined(separator: " oder ")
    }.joined(separator: ", ")
  }

  private static let names = [
    "integer": "eine ganze Zahl", "float": "eine Kommazahl", "string": "ein Text", "content": "ein Inhalt",
    "array": "eine Liste", "dictionary": "eine Liste mit Namen", "none": "nichts (none)", "color": "eine Farbe",
    "length": "eine Länge", "relative length": "eine Länge", "ratio": "ein Anteil (%)",
    "fraction": "ein Anteil (fr)", "boolean": "ja oder nein (true, false)", "function": "eine Funktion",
    "alignment": "eine Ausrichtung", "angle": "ein Winkel", "stroke": "eine Linie", "label": "eine Marke",
    "expression": "ein Ausdruck", "pattern": "ein Name", "identifier": "ein Name",
    "block": "ein Block in { }", "gradient": "ein Verlauf", "tiling": "ein Muster",
  ]
}

extension String {
  /// What follows a beginning.
  fileprivate func rest(after beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }

  /// The first words between two equal signs.
  fileprivate func quoted(_ sign: Character) -> String? {
    let parts = split(separator: sign, maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 ? String(parts[1]) : nil
  }
}
