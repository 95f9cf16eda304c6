import ArgumentParser
import Diagnostics
import Pipeline
import Publishing

struct BuildCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: Speech.text(de: "Macht die Webseite und die Broschüre.", en: "Makes the website and the brochure."),
      discussion: Speech.text(
        de: """
          Solange eine Datei Fehler hat, wird nichts veröffentlicht, und die bisherigen Seiten bleiben, wie sie sind. \
          Muss etwas dringend von der Seite, obwohl anderswo noch Fehler sind, hilft --without-broken.
          """,
        en: """
          As long as a file has errors nothing is published, and the pages stay as they were. \
          If something must go from the site at once though there are errors elsewhere, use --without-broken.
          """))
  }

  @Flag(
    help: Speech.help(
      de: "Fehlerhafte Steckbriefe weglassen und die übrigen veröffentlichen (endet mit 1).",
      en: "Leave out broken profiles and publish the others (exits with 1)."))
  var withoutBroken = false

  @Flag(
    name: .customLong("no-pdf"),
    help: Speech.help(de: "Keine PDF-Broschüre machen.", en: "Do not make the brochure as a PDF."))
  var noPDF = false

  @Flag(
    help: Speech.help(
      de: "Auch in einen Ordner schreiben, in dem fremde Dateien liegen; sie bleiben erhalten.",
      en: "Write into a folder that holds other files, too; they are kept."))
  var force = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    Interruption.clearsUp()
    let clock = ContinuousClock()
    let start = clock.now
    let progress = Progress()
    var request = BuildRequest(folders: common.folders, today: common.asOf)
    request.isStrict = common.strict
    request.leavesOutBroken = withoutBroken
    request.makesPDF = !noPDF
    request.force = force
    request.observe = progress.observe
    let outcome = await Build.run(request)
    progress.finish()
    try BuildReport(outcome, folders: common.folders, duration: start.duration(to: clock.now)).show()
  }
}
