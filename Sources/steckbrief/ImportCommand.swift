import ArgumentParser
import Diagnostics
import Glibc
import Intake
import Publishing

struct ImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Speech.text(
        de: "Macht aus einer Liste (CSV) Entwürfe von Steckbriefen.",
        en: "Turns a list (CSV) into drafts of profiles."),
      discussion: Speech.text(
        de: """
          Die erste Zeile nennt die Spalten. Übliche Überschriften werden erkannt; was anders heißt oder andere Wörter \
          benutzt, ordnet eine Datei zu (--map), zum Beispiel:

            spalten: {Vereinsname: name, Schwerpunkte: themen}
            auslassen: [Nr]
            werte: {themen: {Schule: bildung}}

          Trennzeichen (Komma, Semikolon, Tabulator) und Zeichensatz werden erkannt. Vorhandene Dateien werden nie \
          überschrieben; dieselbe Liste noch einmal einzulesen ändert nichts. Ohne --consent fehlt den Entwürfen die \
          Einwilligung: „check“ sagt, was zu ergänzen ist, und build wartet darauf. Mehr dazu im Handbuch.
          """,
        en: """
          The first row names the columns. The usual headers are recognised; what is called otherwise or uses other words \
          is mapped by a file (--map); see the manual.

          Separator (comma, semicolon, tab) and encoding are recognised. Files that are there are never overwritten; \
          importing the same list again changes nothing. Without --consent the drafts lack consent: “check” says what is to be filled in, and build waits for it.
          """))
  }

  @Argument(
    help: Speech.help(de: "Die Liste.", en: "The list.", valueName: Speech.text(de: "liste.csv", en: "list.csv")),
    completion: .file(extensions: ["csv", "tsv", "txt"]))
  var list: String

  @Option(
    help: Speech.help(
      de: "Datei, die Spalten und Wörter zuordnet.", en: "File that maps columns and words.",
      valueName: Speech.text(de: "datei", en: "file")),
    completion: .file(extensions: ["yaml", "yml"]))
  var map: String?

  @Option(
    help: Speech.help(
      de: "Einwilligung, die für alle Zeilen vorliegt: \"2026-03-31; Vorstand; web, druck\".",
      en: "Consent that was given for all rows: \"2026-03-31; the board; web, print\".",
      valueName: Speech.text(de: "datum; wer; wege", en: "date; who; channels")))
  var consent: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    for file in [list, map].compactMap({ $0 }) where access(file, F_OK) != 0 {
      throw ValidationError(Speech.text(de: "Die Datei „\(file)“ gibt es nicht.", en: "There is no file “\(file)”."))
    }
  }

  func run() async throws {
    let outcome = await CSVImport(
      list: list, map: map, consent: consent, contentFolder: common.content, language: common.language,
      today: common.asOf
    ).run()
    Terminal.show(outcome.diagnostics)
    if let failure = outcome.failure { Terminal.show(failure) }
    Terminal.print(outcome.summary(common.language) + "\n")
    let isBad = outcome.diagnostics.contains {
      $0.severity == .error || (common.strict && $0.severity == .warning)
    }
    if isBad || outcome.failure != nil { throw ExitCode.errorsFound }
  }
}
