import ArgumentParser
import Diagnostics
import Pipeline
import Publishing

/// What the end of a build says: what was made, in how long, and what was left out and why.
struct BuildReport {
  private let outcome: BuildOutcome
  private let folders: SiteFolders
  private let duration: Duration

  /// Of notes about what is not shown, so many are printed; `check` has them all.
  private static let greatestNoteCount = 20

  init(_ outcome: BuildOutcome, folders: SiteFolders, duration: Duration) {
    self.outcome = outcome
    self.folders = folders
    self.duration = duration
  }

  /// Prints it, and throws the exit code unless all is well.
  func show() throws {
    let notes = outcome.diagnostics.filter { $0.severity == .note }
    Terminal.show(outcome.diagnostics.filter { $0.severity != .note })
    Terminal.show(Array(notes.prefix(Self.greatestNoteCount)))
    if notes.count > Self.greatestNoteCount {
      let more = notes.count - Self.greatestNoteCount
      Terminal.printError(
        Speech.text(
          de: "… und \(more) weitere Hinweise; „steckbrief check“ zeigt alle.\n",
          en: "… and \(more) more notes; “steckbrief check” shows all.\n"))
    }
    if let failure = outcome.failure { Terminal.show(failure) }
    guard let site = outcome.site, outcome.failure == nil else {
      Terminal.printError(notPublished)
      throw ExitCode.errorsFound
    }
    Terminal.print(made(site))
    if !outcome.removedBrochures.isEmpty { Terminal.printError(removed) }
    if !outcome.leftOut.isEmpty { Terminal.printError(leftOut) }
    if outcome.diagnostics.containsError { throw ExitCode.errorsFound }
  }

  private var notPublished: String {
    let summary = Terminal.summary(of: outcome.diagnostics)
    let reason = summary.isEmpty ? "" : summary + ". "
    return Speech.text(
      de: reason + "Es wurde nichts veröffentlicht; die bisherigen Seiten sind unverändert.\n",
      en: reason + "Nothing was published; the pages are as they were.\n")
  }

  private var leftOut: String {
    let list = outcome.leftOut.map { "  \($0)\n" }.joined()
    return Speech.text(
      de: "Wegen Fehlern weggelassen:\n" + list, en: "Left out because of errors:\n" + list)
  }

  private var removed: String {
    let list = outcome.removedBrochures.map { brochure in
      "  \(brochure.path)"
        + (brochure.command.map { Speech.text(de: "  (wieder: \($0))", en: "  (again: \($0))") } ?? "") + "\n"
    }.joined()
    return Speech.text(
      de: "Entfernt, denn darin kann stehen, wer nicht mehr zugestimmt hat:\n" + list,
      en: "Removed, for they may show who no longer agrees:\n" + list)
  }

  private func made(_ site: PublishingReport) -> String {
    var lines: [String] = []
    lines.append(
      Speech.text(
        de: "Fertig in \(seconds(",")) s: \(outcome.profilesOnWeb) Steckbriefe, \(site.fileCount) Dateien"
          + " (\(site.rendered) neu, \(site.reused) unverändert).",
        en: "Done in \(seconds(".")) s: \(outcome.profilesOnWeb) profiles, \(site.fileCount) files"
          + " (\(site.rendered) new, \(site.reused) unchanged)."))
    lines.append(Speech.text(de: "Webseite:  ", en: "Website:   ") + site.path + "/index.html")
    switch outcome.pdf {
    case .made:
      lines.append(
        Speech.text(de: "Broschüre: ", en: "Brochure:  ") + site.path + "/brochure.pdf"
          + Speech.text(
            de: " (\(outcome.profilesInBrochure) Steckbriefe)", en: " (\(outcome.profilesInBrochure) profiles)"))
      if let print = outcome.print, print.fileCount > 0 {
        lines.append(
          Speech.text(de: "Nur Druck: ", en: "Print only: ") + print.path + "/brochure.pdf"
            + Speech.text(de: " (nicht ins Netz stellen)", en: " (not for the web)"))
      }
    case .noTypesetter:
      lines.append(
        Speech.text(
          de: "Broschüre: nicht als PDF gemacht, denn Typst fehlt; „make site“ richtet es ein. Drucken lässt sich "
            + site.path + "/brochure.html",
          en: "Brochure:  no PDF was made, for Typst is missing; “make site” sets it up. What can be printed is "
            + site.path + "/brochure.html"))
    case .notAskedFor: break
    }
    if outcome.keepsPDF {
      lines.append(
        Speech.text(de: "Broschüre: ", en: "Brochure:  ") + site.path + "/brochure.pdf"
          + Speech.text(
            de: " (bleibt: seit sie gemacht wurde, hat sich nichts geändert)",
            en: " (stays: nothing has changed since it was made)"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func seconds(_ separator: String) -> String {
    let hundredths = Int(duration / .milliseconds(10))
    let rest = hundredths % 100
    return "\(hundredths / 100)\(separator)\(rest < 10 ? "0" : "")\(rest)"
  }
}
