import Diagnostics

/// Collects what does not fit in a list.
///
/// What holds for many rows alike is reported once, at its first place.
struct ListFindings {
  private let file: String
  private let lines: [Substring]
  private var order: [Key] = []
  private var found: [Key: (diagnostic: Diagnostic, count: Int)] = [:]

  private struct Key: Hashable {
    let rule: Rule
    let column: String
    let message: Bilingual
  }

  init(file: String, text: String) {
    self.file = file
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// `column` is the header of the column that it is about; findings of one column with one message are one.
  mutating func add(
    _ severity: Diagnostic.Severity, _ rule: Rule, _ message: Bilingual, advice: Bilingual? = nil,
    at place: SourcePlace?, column: String = ""
  ) {
    let key = Key(rule: rule, column: column, message: message)
    if found[key] != nil {
      found[key]?.count += 1
      return
    }
    order.append(key)
    let excerpt = place.flatMap { lines.indices.contains($0.line - 1) ? String(lines[$0.line - 1]) : nil }
    let diagnostic = Diagnostic(
      severity, rule, message, advice: advice, file: file, place: place, excerpt: excerpt)
    found[key] = (diagnostic, 1)
  }

  /// In the order of their places.
  var diagnostics: [Diagnostic] {
    order.compactMap { found[$0] }.map { diagnostic, count in
      var diagnostic = diagnostic
      if count > 1 {
        let message = diagnostic.message
        diagnostic.message = Bilingual(
          de: "\(message.de) (in \(count) Zeilen)", en: "\(message.en) (in \(count) rows)")
      }
      return diagnostic
    }.sorted()
  }
}
