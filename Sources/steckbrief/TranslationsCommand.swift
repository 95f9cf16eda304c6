import ArgumentParser
import Diagnostics
import Pipeline

struct TranslationsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "translations",
      abstract: Speech.text(
        de: "Zeigt, was in welche Sprache übersetzt ist, und was fehlt.",
        en: "Shows what is translated into which language, and what is missing."),
      discussion: Speech.text(
        de: """
          Zuerst eine Übersicht je Sprache, dann eine Tabelle aller Steckbriefe, dann die Übersetzungen, an denen etwas \
          zu tun ist. Veraltet heißt: Der Verein hat seine Angaben nach dem Tag bestätigt, den die Übersetzung nennt.
          """,
        en: """
          First an overview of each language, then a table of all profiles, then the translations that need work. \
          Outdated means: the association confirmed its profile after the day that the translation names.
          """))
  }

  @Flag(help: Speech.help(de: "Alles als JSON ausgeben, für Programme.", en: "Print everything as JSON, for programs."))
  var json = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let outcome = await Translations.run(common.folders, today: common.asOf)
    // Files with errors are missing from the table; whoever reads it should know.
    Terminal.show(outcome.diagnostics.filter { $0.severity == .error })
    if let coverage = outcome.coverage {
      Terminal.print(json ? CoverageJSON(coverage).text : CoverageReport(coverage, common.language).text)
    }
    let isGood = !outcome.diagnostics.contains {
      $0.severity == .error || (common.strict && $0.severity == .warning)
    }
    if !isGood {
      Terminal.printError(Terminal.summary(of: outcome.diagnostics) + "\n")
      throw ExitCode.errorsFound
    }
  }
}
