import ArgumentParser
import Diagnostics
import Pipeline
import Preview

struct ServeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: Speech.text(
        de: "Zeigt die Seiten im Browser und lädt sie neu, sobald Sie etwas speichern.",
        en: "Shows the pages in the browser, and reloads them whenever you save something."),
      discussion: Speech.text(
        de: """
          Nur dieser Rechner sieht die Vorschau, und nichts wird veröffentlicht. Beendet wird sie mit Strg-C. \
          Fehler erscheinen auf der Seite; dahinter bleibt der letzte gute Stand.
          """,
        en: """
          Only this machine sees the preview, and nothing is published. It ends with Ctrl-C. \
          Errors appear on the page; behind them the last good state remains.
          """))
  }

  @Option(
    help: Speech.help(
      de: "Der Port; sonst 8000 oder der nächste freie. 0 nimmt irgendeinen.",
      en: "The port; else 8000, or the next one that is free. 0 takes any.",
      valueName: Speech.text(de: "nummer", en: "number")))
  var port: Int?

  @Flag(help: Speech.help(de: "Die Seiten gleich im Browser öffnen.", en: "Open the pages in the browser at once."))
  var open = false

  @Flag(
    help: Speech.help(
      de: "Auch Entwürfe zeigen und Steckbriefe ohne Einwilligung fürs Netz, deutlich gekennzeichnet.",
      en: "Also show drafts, and profiles without consent for the web, plainly marked."))
  var drafts = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let port = try freePort()
    let end = EndOfProgram()
    let day = common.givenDay
    var options = PreviewOptions(folders: common.folders, language: common.language) { day ?? .local }
    options.isStrict = common.strict
    options.showsDrafts = drafts
    let progress = Progress()
    options.observe = progress.observe
    let opens = open
    let preview = Preview(options, port: port, isStopped: { end.isNear }) { event in
      switch event {
      case .ready(let address, let brochures):
        Terminal.print(
          Speech.text(
            de: "Vorschau: \(address)  (Ende mit Strg-C)\nBroschüren des Büros: \(brochures)\n",
            en: "Preview: \(address)  (Ctrl-C to end)\nThe office’s brochures: \(brochures)\n"))
        if opens, !BrowserStart.open(address) {
          Terminal.printError(
            Speech.text(
              de: "Es fand sich kein Browser; öffnen Sie die Adresse selbst.\n",
              en: "No browser was found; open the address yourself.\n"))
        }
      case .built(let state, let duration):
        progress.finish()
        PreviewReport(state, duration).show()
      }
    }
    do {
      try await preview.run()
    } catch {
      Terminal.printError(Speech.text(de: "Fehler: \(error)\n", en: "error: \(error)\n"))
      throw ExitCode.unavailable
    }
  }

  /// The port asked for, or the first free one from 8000 on.
  private func freePort() throws -> LocalPort {
    if self.port == 0, let port = LocalPort.any() { return port }
    guard let wanted = LocalPort(self.port ?? Self.usualPort) else {
      throw ValidationError(
        Speech.text(de: "Ein Port ist eine Zahl von 1 bis 65535.", en: "A port is a number from 1 to 65535."))
    }
    if wanted.isFree { return wanted }
    guard let next = wanted.nextFree else {
      Terminal.printError(
        Speech.text(
          de: "Fehler: Port \(wanted.number) ist belegt, und die nächsten hundert auch.\n",
          en: "error: Port \(wanted.number) is in use, and so are the next hundred.\n"))
      throw ExitCode.unavailable
    }
    guard self.port == nil else {
      Terminal.printError(
        Speech.text(
          de: """
            Fehler: Port \(wanted.number) ist belegt oder nicht erlaubt. Vielleicht läuft dort schon eine Vorschau.
              Tipp: Der nächste freie: steckbrief serve --port \(next.number)

            """,
          en: """
            error: Port \(wanted.number) is in use, or not allowed. Perhaps there is a preview already.
              help: The next one that is free: steckbrief serve --port \(next.number)

            """))
      throw ExitCode.unavailable
    }
    Terminal.printError(
      Speech.text(
        de: "Port \(wanted.number) ist belegt; die Vorschau nimmt \(next.number).\n",
        en: "Port \(wanted.number) is in use; the preview takes \(next.number).\n"))
    return next
  }

  private static let usualPort = 8000
}

/// What became of each build, for whoever looks at the terminal.
private struct PreviewReport {
  private let state: PreviewState
  private let duration: Duration

  init(_ state: PreviewState, _ duration: Duration) {
    self.state = state
    self.duration = duration
  }

  func show() {
    Terminal.show(state.findings)
    let summary = Terminal.summary(of: state.findings)
    guard state.isCurrent, let site = state.site else {
      Terminal.printError(
        Speech.text(
          de: "\(summary). Gezeigt wird der letzte Stand, der sich zeigen lässt.\n",
          en: "\(summary). What is shown is the last state that can be.\n"))
      return
    }
    let milliseconds = max(1, Int(duration / .milliseconds(1)))
    Terminal.printError(
      Speech.text(
        de: "Gebaut in \(milliseconds) ms: \(site.profileCount) Steckbriefe",
        en: "Built in \(milliseconds) ms: \(site.profileCount) profiles") + (summary.isEmpty ? "" : "; " + summary)
        + ".\n")
  }
}
