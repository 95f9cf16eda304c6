import ArgumentParser
import Diagnostics
import Intake
import Publishing

struct NewCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: Speech.text(
        de: "Legt einen neuen Steckbrief an, in dem jede Angabe erklärt ist.",
        en: "Begins a new profile, in which every field is explained."),
      discussion: Speech.text(
        de: """
          Der Dateiname entsteht aus dem Namen des Vereins. Eine vorhandene Datei wird nie überschrieben. Zum Beispiel:

            steckbrief new "Lesekreis am Kanal e. V."
          """,
        en: """
          The name of the file is made from the association's name. A file that is there is never overwritten. For example:

            steckbrief new "Lesekreis am Kanal e. V."
          """))
  }

  @Argument(
    help: Speech.help(
      de: "Der Name des Vereins.", en: "The association's name.", valueName: Speech.text(de: "name", en: "name")))
  var name: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    do throws(PublishingFailure) {
      let path = try await NewProfile(
        name: name, contentFolder: common.content, language: common.language, today: common.asOf
      ).create()
      Terminal.print(
        Speech.text(
          de: "Neuer Steckbrief: \(path)\nÖffnen Sie ihn in einem Editor. „steckbrief check“ sagt, was noch fehlt.\n",
          en: "New profile: \(path)\nOpen it in an editor. “steckbrief check” says what is still missing.\n"))
    } catch {
      Terminal.show(error)
      throw ExitCode.errorsFound
    }
  }
}
