import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Publishing

/// The check of links to other sites as a person sees it: how far it has come, and what came of it.
enum ExternalLinkRun {
  static func run(
    _ checked: CheckedSite, _ folders: SiteFolders, isWanted: (String) -> Bool
  ) throws -> ExternalCheck.Outcome {
    guard let probe = WebAddressProbe.find(userAgent: "steckbrief/\(programVersion) (link check)") else {
      Terminal.printError(
        Speech.text(
          de: "Fehler: Auf diesem Rechner fehlt curl, das fremde Server fragt (Debian und Ubuntu: apt install curl).\n",
          en:
            "error: curl is missing on this machine, which asks other servers (Debian and Ubuntu: apt install curl).\n")
      )
      throw ExitCode.unavailable
    }
    let isVisible = Terminal.isTerminal(STDERR_FILENO)
    defer { if isVisible { Terminal.printError("\r\u{1B}[K") } }
    return try ExternalCheck.run(checked, folders, probe: probe, isWanted: isWanted) { count in
      guard isVisible else { return }
      Terminal.printError(
        "\r\u{1B}[K" + Speech.text(de: "\(count) Adressen gefragt …", en: "\(count) addresses asked …"))
    }
  }

  /// How many were asked for, and which only a person can look at.
  static func summary(of outcome: ExternalCheck.Outcome) -> String {
    let count = outcome.addressCount
    var text = Speech.text(
      de: count == 1 ? "1 Adresse im Netz gefragt.\n" : "\(count) Adressen im Netz gefragt.\n",
      en: count == 1 ? "1 address on the web asked for.\n" : "\(count) addresses on the web asked for.\n")
    if !outcome.closed.isEmpty {
      text += Speech.text(
        de: "Diese lassen keine Programme ein; sehen Sie selbst nach:\n",
        en: "These let no program in; look yourself:\n")
      text += outcome.closed.map { "  \($0)\n" }.joined()
    }
    return text
  }
}
