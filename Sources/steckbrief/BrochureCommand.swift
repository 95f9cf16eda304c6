import ArgumentParser
import Diagnostics
import Pipeline
import Profiles
import Publishing

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

  @Option(
    name: .shortAndLong,
    help: Speech.help(
      de: "Welche der Ausgaben aus site.yaml; sonst die gewöhnliche.",
      en: "Which of the editions of site.yaml; else the usual one.", valueName: "name"))
  var edition: String?

  @Flag(
    help: Speech.help(
      de: "Als Heft: zwei Seiten auf jeder Seite eines Blatts, zum Falten.",
      en: "As a booklet: two pages on each side of a sheet, to be folded."))
  var booklet = false

  @Option(
    help: Speech.help(
      de: "Mit --booklet: so viele Seiten werden zusammen gefaltet (4, 8, 12, 16 …); sonst alle.",
      en: "With --booklet: so many pages are folded together (4, 8, 12, 16 …); else all.",
      valueName: Speech.text(de: "seiten", en: "pages")))
  var signature: Int?

  @Flag(
    help: Speech.help(
      de: "Für die Druckerei: mit Beschnitt, Schnittmarken und einer Prüfliste.",
      en: "For a printing house: with bleed, crop marks and a check list."))
  var press = false

  @Flag(
    help: Speech.help(
      de: "Diese Fassung wird verteilt: Sie wird in content/editions.yaml eingetragen.",
      en: "This one will be given out: it is entered in content/editions.yaml."))
  var final = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !press || !booklet else {
      throw ValidationError(
        Speech.text(
          de: "--press und --booklet gehen nicht zusammen: Eine Druckerei legt die Seiten selbst auf die Bogen.",
          en: "--press and --booklet do not go together: a printing house puts the pages onto sheets itself."))
    }
    guard let signature else { return }
    guard booklet else {
      throw ValidationError(
        Speech.text(de: "--signature gilt nur mit --booklet.", en: "--signature is of use with --booklet only."))
    }
    guard signature > 0, signature.isMultiple(of: 4) else {
      throw ValidationError(
        Speech.text(
          de: "--signature braucht ein Vielfaches von vier: Jedes gefaltete Blatt hat vier Seiten.",
          en: "--signature takes a multiple of four: each folded sheet has four pages."))
    }
  }

  func run() async throws {
    Interruption.clearsUp()
    let progress = Progress()
    let result = await BrochureBuild.run(
      common.folders, name: edition, file: file,
      as: press
        ? .press(Speech.language)
        : booklet ? .booklet(BookletOptions(signature: signature, language: Speech.language)) : .pages,
      isFinal: final,
      today: common.asOf, isStrict: common.strict,
      observe: progress.observe)
    progress.finish()
    Terminal.show(result.diagnostics.filter { $0.severity != .note })
    defer { if let register = result.register { Terminal.print(entry(register)) } }
    switch result.end {
    case .made(let path, let profiles):
      Terminal.print(
        Speech.text(
          de: "Broschüre mit \(profiles) Steckbriefen: \(path)\n", en: "Brochure with \(profiles) profiles: \(path)\n"))
    case .madeBooklet(let path, let profiles, let thickness, let steps):
      Terminal.print(
        Speech.text(
          de: "Heft mit \(profiles) Steckbriefen: \(path)\n", en: "Booklet with \(profiles) profiles: \(path)\n"))
      for (number, step) in steps.enumerated() { Terminal.print("\(number + 1). \(step(Speech.language))\n") }
      if let thickness {
        Terminal.print(
          Speech.text(
            de:
              "Hinweis: \(thickness) Blatt lassen sich zusammen kaum falten. Mit „--signature 16“ werden es dünne Lagen.\n",
            en: "Note: \(thickness) sheets hardly fold together. “--signature 16” divides them into thin ones.\n"))
      }
    case .madeForPress(let path, let profiles, let list, let file):
      Terminal.print(
        Speech.text(
          de: "Druckdatei mit \(profiles) Steckbriefen: \(path)\n",
          en: "For press, with \(profiles) profiles: \(path)\n"))
      for line in list.lines { Terminal.print("\(line.mark(Speech.language)) \(line.text(Speech.language))\n") }
      Terminal.print(Speech.text(de: "Die Prüfliste steht in \(file).\n", en: "The check list is in \(file).\n"))
    case .noSuchEdition(let known):
      Terminal.printError(Self.noSuchEdition(edition ?? "", known))
      throw ExitCode.errorsFound
    case .empty(let place, let file):
      let position = file + (place.map { ":\($0.line):\($0.column)" } ?? "")
      Terminal.printError(
        Speech.text(
          de:
            "\(position): Fehler: Auf die Auswahl der Ausgabe „\(edition ?? "")“ passt kein Verein, der gedruckt werden darf. Es wurde"
            + " nichts geschrieben.\n",
          en:
            "\(position): error: No association that may be printed fits the selection of the edition “\(edition ?? "")”. Nothing was"
            + " written.\n"))
      throw ExitCode.errorsFound
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

  private func entry(_ outcome: FinalEdition.Outcome) -> String {
    switch outcome {
    case .entered(let register):
      Speech.text(de: "Eingetragen in \(register). ", en: "Entered in \(register). ") + fate + "\n"
    case .known(let register, let date):
      Speech.text(
        de:
          "Dieselbe Datei ist schon in \(register) eingetragen, am \(date.iso8601); ein zweiter Eintrag ist nicht nötig.\n",
        en:
          "The same file is entered in \(register) already, as of \(date.iso8601); no second entry is needed.\n")
    }
  }

  /// What becomes of the file that is given out.
  private var fate: String {
    if file != nil {
      return Speech.text(
        de: "Heben Sie die Datei auf, die Sie drucken lassen.", en: "Keep the file that you have printed.")
    }
    guard booklet || press else {
      return Speech.text(
        de: "Heben Sie anderswo eine Kopie der Datei auf, die Sie drucken lassen: "
          + "Der nächste Lauf ersetzt oder entfernt sie.",
        en: "Keep a copy elsewhere of the file that you have printed: the next run replaces or removes it.")
    }
    return Speech.text(
      de: "Heben Sie anderswo eine Kopie der Datei auf, die Sie drucken lassen: „steckbrief build“ entfernt sie hier.",
      en: "Keep a copy elsewhere of the file that you have printed: “steckbrief build” removes it here.")
  }

  private static func noSuchEdition(_ name: String, _ known: [String]) -> String {
    let list = known.joined(separator: ", ")
    // Names of editions have no ß and no umlauts; who describes them in German says them with.
    let nearest = Suggestion.nearest(to: name, in: known) ?? Suggestion.nearest(to: Folding.key(name), in: known)
    if let nearest {
      return Speech.text(
        de: "Fehler: Die Ausgabe „\(name)“ gibt es nicht. Meinten Sie „\(nearest)“? Es gibt: \(list).\n",
        en: "error: There is no edition “\(name)”. Did you mean “\(nearest)”? There are: \(list).\n")
    }
    return known.isEmpty
      ? Speech.text(
        de:
          "Fehler: Die Ausgabe „\(name)“ gibt es nicht. Ausgaben beschreibt man in content/site.yaml unter „broschüre →"
          + " ausgaben“.\n",
        en:
          "error: There is no edition “\(name)”. Editions are described in content/site.yaml, “brochure → editions”.\n")
      : Speech.text(
        de: "Fehler: Die Ausgabe „\(name)“ gibt es nicht. Es gibt: \(list).\n",
        en: "error: There is no edition “\(name)”. There are: \(list).\n")
  }
}
