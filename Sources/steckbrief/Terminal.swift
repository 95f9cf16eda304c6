import Diagnostics
import Glibc
import Publishing

/// What is printed where: results on standard output, everything about the work on standard error.
enum Terminal {
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func printError(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Findings for people, in colour where a terminal shows them and `NO_COLOR` is not set.
  static func show(_ findings: [Diagnostic], on descriptor: Int32 = STDERR_FILENO) {
    let colour = isTerminal(descriptor) && getenv("NO_COLOR") == nil
    write(DiagnosticPrinter(language: Speech.language, usesColour: colour).print(findings), to: descriptor)
  }

  /// What stopped the work, and what to do about it.
  static func show(_ failure: PublishingFailure) {
    printError(Speech.text(de: "Fehler: ", en: "error: ") + failure.message(Speech.language) + "\n")
    if let advice = failure.advice {
      printError("  " + Speech.text(de: "Tipp: ", en: "help: ") + advice(Speech.language) + "\n")
    }
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// `2 Fehler, 1 Warnung`; empty if there are neither.
  static func summary(of findings: [Diagnostic]) -> String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    var parts: [String] = []
    if errors > 0 {
      parts.append(Speech.text(de: "\(errors) Fehler", en: errors == 1 ? "1 error" : "\(errors) errors"))
    }
    if warnings > 0 {
      parts.append(
        Speech.text(
          de: warnings == 1 ? "1 Warnung" : "\(warnings) Warnungen",
          en: warnings == 1 ? "1 warning" : "\(warnings) warnings"))
    }
    return parts.joined(separator: ", ")
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var start = bytes.startIndex
      while start < bytes.endIndex {
        let written = Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        if written < 0, errno == EINTR { continue }
        // Whoever read our output has gone: there is nobody left to tell.
        if written <= 0 { return }
        start += written
      }
    }
  }
}
