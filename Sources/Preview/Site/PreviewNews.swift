import Diagnostics

/// What open pages are told: which build is shown, and what was found.
struct PreviewNews: Sendable {
  private let state: PreviewState
  private let language: MessageLanguage

  /// More findings than fit on a page are not sent; the terminal has them all.
  static let limit = 50

  init(_ state: PreviewState, in language: MessageLanguage) {
    self.state = state
    self.language = language
  }

  /// One line, as server-sent events and the script have it.
  var json: String {
    let findings = state.findings.sorted { ($0.severity, $0) < ($1.severity, $1) }
    var members = [
      ("build", JSONText.quoted(state.site?.build ?? "")),
      ("isCurrent", state.isCurrent ? "true" : "false"),
      ("errors", "\(findings.count { $0.severity == .error })"),
      ("warnings", "\(findings.count { $0.severity == .warning })"),
      ("language", JSONText.quoted(language.rawValue)),
      ("title", JSONText.quoted(title)),
      ("note", JSONText.quoted(note)),
      ("show", JSONText.quoted(Self.show(language))),
      ("hide", JSONText.quoted(Self.hide(language))),
      ("lost", JSONText.quoted(Self.lost(language))),
    ]
    members.append(("findings", "[" + findings.prefix(Self.limit).map(json).joined(separator: ",") + "]"))
    let rest = findings.count - Self.limit
    members.append(("more", rest > 0 ? JSONText.quoted(Self.more(rest)(language)) : "null"))
    return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private func json(_ finding: Diagnostic) -> String {
    var place = finding.file
    if let found = finding.place { place += ":\(found.line):\(found.column)" }
    let members = [
      ("severity", JSONText.quoted(finding.severity.rawValue)),
      ("word", JSONText.quoted(Self.word(finding.severity)(language))),
      ("place", JSONText.quoted(place)),
      ("rule", JSONText.quoted(finding.rule.rawValue)),
      ("message", JSONText.quoted(finding.message(language))),
      ("advice", finding.advice.map { JSONText.quoted($0(language)) } ?? "null"),
      ("excerpt", finding.excerpt.map { JSONText.quoted($0) } ?? "null"),
      ("column", "\(finding.place?.column ?? 1)"),
      ("width", "\(finding.place?.width ?? 0)"),
    ]
    return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  // MARK: - Words

  private var title: String {
    let errors = state.findings.count { $0.severity == .error }
    let warnings = state.findings.count { $0.severity == .warning }
    var parts: [Bilingual] = []
    if errors > 0 { parts.append(Bilingual(de: "\(errors) Fehler", en: errors == 1 ? "1 error" : "\(errors) errors")) }
    if warnings > 0 {
      parts.append(
        Bilingual(
          de: warnings == 1 ? "1 Warnung" : "\(warnings) Warnungen",
          en: warnings == 1 ? "1 warning" : "\(warnings) warnings"))
    }
    return parts.map { $0(language) }.joined(separator: ", ")
  }

  private var note: String {
    if state.isCurrent { return (state.hasBrokenBrochure ? Self.brokenBrochure : Self.published)(language) }
    return (state.site == nil ? Self.nothingYet : state.showsOlder ? Self.lastGood : Self.withoutBroken)(language)
  }

  private static let published = Bilingual(
    de: "Die Seite dahinter ist auf dem neuesten Stand.", en: "The page behind this is up to date.")
  private static let brokenBrochure = Bilingual(
    de: "Die Seiten sind auf dem neuesten Stand; eine Broschüre lässt sich nicht setzen.",
    en: "The pages are up to date; a brochure cannot be set.")
  private static let lastGood = Bilingual(
    de: "Die Seite dahinter zeigt den letzten Stand ohne Fehler.",
    en: "The page behind this is the last one without errors.")
  private static let withoutBroken = Bilingual(
    de: "Die Seite dahinter lässt weg, was Fehler hat.", en: "The page behind this leaves out what has errors.")
  private static let nothingYet = Bilingual(
    de: "Solange das so ist, gibt es keine Seiten.", en: "Until this is mended there are no pages.")
  private static let show = Bilingual(de: "Zeigen", en: "Show")
  private static let hide = Bilingual(de: "Ausblenden", en: "Hide")
  private static let lost = Bilingual(
    de: "Die Vorschau läuft nicht mehr. Starten Sie sie wieder mit „steckbrief serve“.",
    en: "The preview has ended. Start it again with “steckbrief serve”.")

  private static func more(_ count: Int) -> Bilingual {
    Bilingual(de: "… und \(count) weitere; im Terminal stehen alle.", en: "… and \(count) more; the terminal has all.")
  }

  private static func word(_ severity: Diagnostic.Severity) -> Bilingual {
    switch severity {
    case .error: Bilingual(de: "Fehler", en: "Error")
    case .warning: Bilingual(de: "Warnung", en: "Warning")
    case .note: Bilingual(de: "Hinweis", en: "Note")
    }
  }
}
