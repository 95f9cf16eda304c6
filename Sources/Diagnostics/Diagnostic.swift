/// What is wrong, or worth knowing, and where.
///
/// Plain data: printing lives in ``DiagnosticPrinter``.
package struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  package enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    /// Nothing is published until this is mended.
    case error
    /// Published, but somebody should look.
    case warning
    /// For information: what was left out and why.
    case note

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  package var severity: Severity
  /// The stable name by which documentation and machines know this kind of finding.
  package var rule: Rule
  package var message: Bilingual
  /// What to write instead, if that can be said.
  package var advice: Bilingual?
  /// The file as the user knows it: relative to the folder the program was started in, with `/`.
  package var file: String
  /// `nil` when the whole file is meant.
  package var place: SourcePlace?
  /// The line of the source that `place` points into, without its line break.
  package var excerpt: String?

  package init(
    _ severity: Severity, _ rule: Rule, _ message: Bilingual, advice: Bilingual? = nil,
    file: String, place: SourcePlace? = nil, excerpt: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.advice = advice
    self.file = file
    self.place = place
    self.excerpt = excerpt
  }
}

extension Diagnostic: Comparable {
  /// By file, then place, then severity, rule and text: the order in which findings are printed.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    let (leftPlace, rightPlace) = (left.place ?? .start, right.place ?? .start)
    if leftPlace != rightPlace { return leftPlace < rightPlace }
    if left.severity != right.severity { return left.severity < right.severity }
    if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
    return left.message.en.utf8.lexicographicallyPrecedes(right.message.en.utf8)
  }
}

extension Sequence<Diagnostic> {
  /// Whether anything in here stops a build.
  package var containsError: Bool { contains { $0.severity == .error } }
}
