import Diagnostics

// What is written in style.typ, and noticed where it is used.

extension TemplateMistake {
  /// Typst says a font's name in lower case, and where the font is used.
  static func unknownFont(_ report: TypstReport, _ texts: TemplateTexts) -> TemplateMistake? {
    let beginning = "unknown font family: "
    guard report.message.hasPrefix(beginning),
      let found = texts.quoted(String(report.message.dropFirst(beginning.count)))
    else { return nil }
    return TemplateMistake(.unknownFont(String(found.text.dropFirst().dropLast())), at: found)
  }

  /// `("P052", fonts)`: a list within a list.
  static func fontsInList(_ report: TypstReport, _ texts: TemplateTexts) -> TemplateMistake? {
    guard report.message == "expected string or dictionary, found array",
      let found = texts.first(/\((?:\s*"[^"]*"\s*,)+\s*(fonts)\s*[,)]/)
    else { return nil }
    let message = TypstMessage(
      de: "Vor „fonts“ fehlen zwei Punkte.", en: "Two dots are missing before “fonts”.",
      adviceDE: "Schreiben Sie (\"P052\", ..fonts): Die Punkte setzen die übrigen Schriften einzeln hinter Ihre.",
      adviceEN: "Write (\"P052\", ..fonts): the dots put the other fonts behind yours one by one.")
    return TemplateMistake(message, at: found)
  }

  /// `"#7a1f3d"` or `7a1f3d` where there should be `rgb("#7a1f3d")`.
  static func colour(_ report: TypstReport, _ texts: TemplateTexts) -> TemplateMistake? {
    if report.message.hasPrefix("invalid number suffix"),
      let number = texts.line(at: report.place, of: report.file)?.rest.firstMatch(of: /^[0-9a-fA-F]{6}\b/)
    {
      return TemplateMistake(.colourAsText("#" + number.output), file: report.file, place: report.place)
    }
    guard report.message.contains("string"), let found = literal("string", report, texts) ?? bareColour(texts),
      let colour = found.text.wholeMatch(of: /"(#[0-9a-fA-F]{3,8})"/)?.output.1
    else { return nil }
    return TemplateMistake(.colourAsText(colour), at: found)
  }

  private static func bareColour(_ texts: TemplateTexts) -> TemplateTexts.Finding? {
    // In a list that becomes colours as a whole, they are as they should be.
    texts.first(/^(?!.*map\(rgb\)).*?(?:[:,={]|[^a-z]\() *("#[0-9a-fA-F]{3,8}")/)
  }

  /// `width: 148` among the papers, or `8.6` among the sizes of type.
  static func missingUnit(_ report: TypstReport, _ texts: TemplateTexts) -> TemplateMistake? {
    guard report.file == "style.typ", ["integer", "float"].contains(where: report.message.contains) else { return nil }
    let measure = texts.first(
      /\b(?:width|height|inside|outside|top|bottom|wide): *(\d+(?:\.\d+)?) *[,)]/, in: "style.typ")
    let size = texts.first(/\{ \((?:[\d.]+pt, )*(\d+(?:\.\d+)?)(?:, [\d.]+(?:pt)?)*\) \}/, in: "style.typ")
    guard let found = measure ?? size else { return nil }
    let unit = measure == nil ? "pt" : "mm"
    let message = TypstMessage(
      de: "Dieser Zahl fehlt die Einheit.", en: "This number lacks its unit.",
      adviceDE: "Schreiben Sie \(found.text)\(unit).", adviceEN: "Write \(found.text)\(unit).")
    return TemplateMistake(message, at: found)
  }

  /// What is wrong about `style.ink`, in the place where it is written.
  static func valueOfStyle(_ report: TypstReport, _ texts: TemplateTexts) -> TemplateMistake? {
    guard let message = TypstMessage(report.message) else { return nil }
    for kind in ["integer", "float", "string", "boolean", "array"] where report.message.contains(kind) {
      if let found = literal(kind, report, texts) { return TemplateMistake(message, at: found) }
    }
    return nil
  }

  /// The value of that kind that stands in `style.typ` under a name that the line of the report asks for.
  private static func literal(_ kind: String, _ report: TypstReport, _ texts: TemplateTexts) -> TemplateTexts.Finding? {
    guard report.file != "style.typ", let rest = texts.line(at: report.place, of: report.file)?.rest else { return nil }
    for name in rest.matches(of: /style\.([a-z][a-z-]*)/).map(\.output.1) {
      guard let value = texts.first(/^    ([a-z-]+: *\S.*?),? *$/, in: "style.typ", where: { $0.hasPrefix(name + ":") })
      else { continue }
      let text = value.text.dropFirst(name.count + 1)
      let written = text.drop { $0 == " " }
      guard written.isLiteral(kind) else { continue }
      let column = value.place.column + name.count + 1 + (text.count - written.count)
      return TemplateTexts.Finding(
        file: value.file,
        place: SourcePlace(line: value.place.line, column: column, width: written.unicodeScalars.count),
        text: String(written))
    }
    return nil
  }
}

extension Substring {
  fileprivate func isLiteral(_ kind: String) -> Bool {
    switch kind {
    case "integer": wholeMatch(of: /-?\d+/) != nil
    case "float": wholeMatch(of: /-?\d*\.\d+/) != nil
    case "string": wholeMatch(of: /"[^"]*"/) != nil
    case "boolean": self == "true" || self == "false"
    case "array": wholeMatch(of: /\(.*,.*\)/) != nil
    default: false
    }
  }
}

extension TypstMessage {
  static func unknownFont(_ name: String) -> TypstMessage {
    TypstMessage(
      de: "Die Schrift „\(name)“ gibt es nicht.", en: "There is no font “\(name)”.",
      adviceDE: "Prüfen Sie den Namen. Eigene Schriften gehören in den Ordner „fonts“ neben den Vorlagen; genannt "
        + "werden sie in style.typ.",
      adviceEN: "Check the name. Fonts of your own belong into the folder “fonts” beside the templates; style.typ "
        + "names them.")
  }

  fileprivate static func colourAsText(_ colour: some StringProtocol) -> TypstMessage {
    TypstMessage(
      de: "\(colour) ist so noch keine Farbe.", en: "\(colour) is no colour when written like this.",
      adviceDE: "Eine Farbe schreiben Sie rgb(\"\(colour)\").", adviceEN: "A colour is written rgb(\"\(colour)\").")
  }
}
