import ArgumentParser
import Diagnostics
import Glibc
import Pipeline

struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Speech.text(
        de: "Prüft alle Dateien und sagt, was fehlt oder nicht stimmt.",
        en: "Checks all files and says what is missing or wrong."),
      discussion: Speech.text(
        de: """
          Es wird nichts geschrieben. Mit Dateinamen werden nur die Meldungen zu diesen Dateien gezeigt, etwa:

            steckbrief check content/associations/mein-verein.md
          """,
        en: """
          Nothing is written. With names of files, only what concerns those files is shown, such as:

            steckbrief check content/associations/my-association.md
          """))
  }

  @Argument(
    help: Speech.help(
      de: "Nur Meldungen zu diesen Dateien zeigen.", en: "Show only what concerns these files.",
      valueName: Speech.text(de: "datei", en: "file")),
    completion: .file(extensions: ["md", "yaml"]))
  var files: [String] = []

  @Option(
    help: Speech.help(
      de: "Form der Meldungen: text, json oder github.", en: "Form of the findings: text, json or github.",
      valueName: Speech.text(de: "form", en: "form")))
  var format = DiagnosticPrinter.Format.text

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let findings = try FileSelection(files).select(
      await Check.run(common.folders, today: common.asOf).diagnostics)
    if format == .text {
      Terminal.show(findings, on: STDOUT_FILENO)
    } else {
      Terminal.print(DiagnosticPrinter(language: common.language, format: format).print(findings))
    }
    let summary = Terminal.summary(of: findings)
    let isGood = !findings.contains { $0.severity == .error || (common.strict && $0.severity == .warning) }
    if format == .text {
      Terminal.printError((summary.isEmpty ? Speech.text(de: "Alles in Ordnung.", en: "All is well.") : summary) + "\n")
    }
    if !isGood { throw ExitCode.errorsFound }
  }
}

/// The files that the findings are wanted of; all, if none is named.
private struct FileSelection {
  private let wanted: Set<String>?

  init(_ files: [String]) throws {
    guard !files.isEmpty else {
      wanted = nil
      return
    }
    wanted = Set(
      try files.map { file in
        guard let path = Self.resolved(file) else {
          throw ValidationError(
            Speech.text(de: "Die Datei „\(file)“ gibt es nicht.", en: "There is no file “\(file)”."))
        }
        return path
      })
  }

  func select(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard let wanted else { return findings }
    return findings.filter { finding in Self.resolved(finding.file).map(wanted.contains) ?? false }
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
