import ArgumentParser
import Diagnostics
import Pipeline

/// The command line.
///
/// A command is its options and one call; what it does is in the rooms below.
@main
struct Steckbrief: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "steckbrief",
      abstract: Speech.text(
        de: "Macht aus Steckbriefen von Vereinen eine Webseite und eine Broschüre.",
        en: "Turns profiles of associations into a website and a brochure."),
      discussion: Speech.text(
        de: """
          Ein Steckbrief ist eine Textdatei in content/associations. Der Weg ist immer derselbe:

            steckbrief new "Mein Verein"   einen neuen Steckbrief anlegen
            steckbrief check               prüfen, was noch fehlt
            steckbrief serve               im Browser ansehen, während man schreibt
            steckbrief build               Webseite und Broschüre machen

          Ergebnis (Exit-Code): 0 alles gut, 1 Fehler gefunden, 64 falscher Aufruf, 69 auf diesem Rechner fehlt etwas.
          """,
        en: """
          A profile is a text file in content/associations. The way is always the same:

            steckbrief new "My association"   begin a new profile
            steckbrief check                  see what is still missing
            steckbrief serve                  look at it in the browser while writing
            steckbrief build                  make the website and the brochure

          Exit codes: 0 all is well, 1 errors found, 64 wrong usage, 69 something is missing on this machine.
          """),
      version: programVersion,
      subcommands: [
        BuildCommand.self, ServeCommand.self, CheckCommand.self, NewCommand.self, BrochureCommand.self,
        ImportCommand.self,
        TranslationsCommand.self,
      ])
  }
}

/// The exit codes of all commands; those above 1 are from `sysexits.h`.
extension ExitCode {
  /// Errors were found, or nothing could be published.
  static let errorsFound = ExitCode(1)
  /// Something that the command needs is not on this machine.
  static let unavailable = ExitCode(69)
}
