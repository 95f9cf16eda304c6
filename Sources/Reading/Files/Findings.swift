import Diagnostics

/// Collects what is wrong with one file.
struct Findings: Sendable {
  let file: String
  private var kept: [Diagnostic] = []
  private var omitted = 0
  private var hasOmittedErrors = false

  /// More findings than anybody mends in one go: a file with more of them is no profile but something else.
  static let limit = 100

  init(file: String) { self.file = file }

  /// All findings; above the limit the first ones, and one that says how many more there are.
  var diagnostics: [Diagnostic] {
    guard omitted > 0 else { return kept }
    let rest = Diagnostic(
      hasOmittedErrors ? .error : .warning, .tooManyFindings, .tooManyFindings(omitted), advice: .mendTheseFirst,
      file: file)
    return kept + [rest]
  }

  /// Whether further findings are only counted, so that no work need go into describing them.
  var isFull: Bool { kept.count >= Self.limit }

  mutating func error(
    _ rule: Rule, at place: SourcePlace? = nil, _ message: Bilingual, advice: Bilingual? = nil
  ) {
    add(Diagnostic(.error, rule, message, advice: advice, file: file, place: place))
  }

  mutating func warning(
    _ rule: Rule, at place: SourcePlace? = nil, _ message: Bilingual, advice: Bilingual? = nil
  ) {
    add(Diagnostic(.warning, rule, message, advice: advice, file: file, place: place))
  }

  mutating func add(_ diagnostic: Diagnostic) {
    guard isFull else {
      kept.append(diagnostic)
      return
    }
    omitted += 1
    if diagnostic.severity == .error { hasOmittedErrors = true }
  }
}

extension Bilingual {
  /// “Did you mean …?”, if there is something near enough.
  static func didYouMean(_ suggestion: String?) -> Bilingual? {
    suggestion.map { Bilingual(de: "Meinten Sie „\($0)“?", en: "Did you mean “\($0)”?") }
  }

  fileprivate static func tooManyFindings(_ count: Int) -> Bilingual {
    Bilingual(
      de: "Zu dieser Datei gibt es noch \(count) weitere Meldungen, die hier nicht aufgezählt sind.",
      en: "There are \(count) more findings in this file, which are not listed here.")
  }

  fileprivate static let mendTheseFirst = Bilingual(
    de: "Beheben Sie zuerst die genannten. Vielleicht ist die Datei gar kein Steckbrief.",
    en: "Mend those listed first. Perhaps the file is no profile at all.")
}
