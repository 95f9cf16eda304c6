import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Publishing

struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Speech.text(
        de: "Prüft alle Dateien und sagt, was fehlt oder nicht stimmt.",
        en: "Checks all files and says what is missing or wrong."),
      discussion: Speech.text(
        de: """
          Veröffentlicht wird nichts. Mit Namen von Dateien oder Ordnern wird nur gezeigt, was diese betrifft, etwa:

            steckbrief check content/associations/mein-verein.md
          """,
        en: """
          Nothing is published. With names of files or folders, only what concerns those is shown, such as:

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

  @Flag(
    help: Speech.help(
      de: "Auch die Links nach außen prüfen; dazu fragt das Programm fremde Server.",
      en: "Check the links to other sites, too; for that other servers are asked."))
  var external = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    Interruption.clearsUp()
    let selection = try FileSelection(files, of: common.folders)
    let progress = Progress()
    let checked = await Check.run(common.folders, today: common.asOf, observe: progress.observe)
    progress.finish()
    var findings = selection.select(checked.diagnostics)
    if external {
      let outcome = try ExternalLinkRun.run(checked, common.folders, isWanted: selection.contains)
      findings = (findings + outcome.diagnostics).sorted()
      if format == .text { Terminal.printError(ExternalLinkRun.summary(of: outcome)) }
    }
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

/// The files and folders that the findings are wanted of; all, if none is named.
private struct FileSelection {
  private let wanted: [String]?

  init(_ files: [String], of folders: SiteFolders) throws {
    let roots = [folders.content, folders.templates].compactMap(Self.located)
    wanted =
      files.isEmpty
      ? nil
      : try files.map { file in
        guard let path = Self.located(file) else {
          throw ValidationError(
            Speech.text(de: "Die Datei „\(file)“ gibt es nicht.", en: "There is no file “\(file)”."))
        }
        // Else nothing would be found in it, and all would seem well.
        guard roots.contains(where: { Self.lies(path, in: $0) }) else {
          throw ValidationError(
            Speech.text(
              de:
                "„\(file)“ liegt weder in „\(folders.content)“ noch in „\(folders.templates)“ und wird nicht geprüft.",
              en: "“\(file)” is neither in “\(folders.content)” nor in “\(folders.templates)”, and is not checked."))
        }
        return path
      }
  }

  func select(_ findings: [Diagnostic]) -> [Diagnostic] { findings.filter { contains($0.file) } }

  func contains(_ file: String) -> Bool {
    guard let wanted else { return true }
    return Self.located(file).map { path in wanted.contains { Self.lies(path, in: $0) } } ?? false
  }

  private static func lies(_ path: String, in folder: String) -> Bool {
    path == folder || path.hasPrefix(folder + "/")
  }

  /// Where a file or folder really lies; of a file that is a link, where the link lies.
  private static func located(_ path: String) -> String? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    if let folder = real(path + "/.") { return folder }
    guard let slash = path.lastIndex(of: "/") else { return real(".").map { $0 + "/" + path } }
    return real(String(path[...slash])).map { $0 + path[slash...] }
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
