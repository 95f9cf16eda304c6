import Diagnostics

/// Collects what is wrong with one file.
struct Findings: Sendable {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

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

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

extension Bilingual {
  /// “Did you mean …?”, if there is something near enough.
  static func didYouMean(_ suggestion: String?) -> Bilingual? {
    suggestion.map { Bilingual(de: "Meinten Sie „\($0)“?", en: "Did you mean “\($0)”?") }
  }
}
