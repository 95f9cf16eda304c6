import Diagnostics

/// A mistake in a template that the templates explain better than Typst's report alone: what is meant, and where it was
/// made rather than where it was noticed.
struct TemplateMistake {
  let message: TypstMessage
  let file: String
  let place: SourcePlace?

  /// `nil` if the report says all that there is to say.
  init?(_ report: TypstReport, in texts: TemplateTexts) {
    guard
      let found = Self.missingFile(report, texts) ?? Self.unknownFont(report, texts) ?? Self.fontsInList(report, texts)
        ?? Self.missingEntry(report, texts) ?? Self.unknownFunction(report, texts) ?? Self.colour(report, texts)
        ?? Self.missingUnit(report, texts) ?? Self.valueOfStyle(report, texts)
    else { return nil }
    self = found
  }

  init(_ message: TypstMessage, file: String?, place: SourcePlace?) {
    self.message = message
    self.file = file ?? "main.typ"
    self.place = place
  }

  init(_ message: TypstMessage, at finding: TemplateTexts.Finding) {
    self.init(message, file: finding.file, place: finding.place)
  }

  /// Typst says where it looked; what the template says is what people know.
  private static func missingFile(_ report: TypstReport, _ texts: TemplateTexts) -> TemplateMistake? {
    guard report.message.hasPrefix("file not found"),
      let name = texts.line(at: report.place, of: report.file)?.rest.firstMatch(of: /^"([^"]*)"/)?.output.1
    else { return nil }
    let message = TypstMessage(
      de: "Die Datei „\(name)“ fehlt.", en: "The file “\(name)” is missing.",
      adviceDE: "Prüfen Sie die Schreibweise, oder legen Sie die Datei neben die Vorlagen. Nur was dort liegt, sehen "
        + "sie: .typ, .png, .jpg und .svg, nichts aus anderen Ordnern.",
      adviceEN: "Check the spelling, or put the file beside the templates. They see only what lies there: .typ, .png, "
        + ".jpg and .svg, nothing of other folders.")
    return TemplateMistake(message, file: report.file, place: report.place)
  }
}
