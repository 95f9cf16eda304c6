import ArgumentParser
import Diagnostics
import Pipeline

struct BrochureCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "brochure",
      abstract: Speech.text(de: "Macht nur die Broschüre als PDF.", en: "Makes the brochure alone, as a PDF."),
      discussion: Speech.text(
        de:
          "Die Datei enthält alles, was gedruckt werden darf, und gehört nicht ins Netz; die Fassung fürs Netz macht build.",
        en: "The file holds all that may be printed, and is not for the web; the web's edition is made by build."))
  }

  @Option(
    name: .shortAndLong,
    help: Speech.help(
      de: "Wohin die Datei geschrieben wird; sonst print/brochure.pdf.",
      en: "Where to write the file; else print/brochure.pdf.", valueName: Speech.text(de: "datei", en: "file")))
  var file: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let progress = Progress()
    let result = await BrochureBuild.run(
      common.folders, file: file, today: common.asOf, isStrict: common.strict, observe: progress.observe)
    progress.finish()
    Terminal.show(result.diagnostics.filter { $0.severity != .note })
    switch result.end {
    case .made(let path, let profiles):
      Terminal.print(
        Speech.text(
          de: "Broschüre mit \(profiles) Steckbriefen: \(path)\n", en: "Brochure with \(profiles) profiles: \(path)\n"))
    case .findings:
      Terminal.printError(
        Terminal.summary(of: result.diagnostics)
          + Speech.text(de: ". Es wurde nichts geschrieben.\n", en: ". Nothing was written.\n"))
      throw ExitCode.errorsFound
    case .failed(let failure):
      Terminal.show(failure)
      throw ExitCode.errorsFound
    case .noTypesetter:
      Terminal.printError(
        Speech.text(
          de:
            "Fehler: Typst fehlt auf diesem Rechner. „make site“ richtet es ein: Python mit dem Paket typst in .venv und die"
            + " Schriften in .fonts.\n",
          en:
            "error: Typst is missing on this machine. “make site” sets it up: Python with the package typst in .venv, and"
            + " the fonts in .fonts.\n"))
      throw ExitCode.unavailable
    }
  }
}
