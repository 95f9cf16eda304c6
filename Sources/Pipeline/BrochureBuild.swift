import Diagnostics
import Profiles
import Publishing
import Reading
import Rendering

/// `steckbrief brochure`: the office's brochure alone, with all that may be printed.
package enum BrochureBuild {
  package struct Outcome: Sendable {
    package var diagnostics: [Diagnostic]
    package var end: End
  }

  package enum End: Sendable {
    case made(path: String, profiles: Int)
    /// The findings forbid it.
    case findings
    case failed(PublishingFailure)
    /// There is no Typst on this machine.
    case noTypesetter
  }

  /// `file` is where the PDF shall be; without it, `brochure.pdf` in the folder for print.
  package static func run(
    _ folders: SiteFolders, file: String?, today: CalendarDate, isStrict: Bool,
    observe: @escaping @Sendable (PublishingStep) -> Void = { _ in }
  ) async -> Outcome {
    let checked = await Check.run(folders, today: today, observe: observe)
    var outcome = Outcome(diagnostics: checked.diagnostics, end: .findings)
    let hasWarnings = checked.diagnostics.contains { $0.severity == .warning }
    guard let directory = checked.content.directory, let templates = checked.templates,
      !checked.diagnostics.containsError, !(isStrict && hasWarnings)
    else { return outcome }
    guard
      let brochures = BrochureMaker(
        folders, templates, checked.pictures.pictures, web: directory.edition(for: [.web], asOf: today))
    else {
      outcome.end = .noTypesetter
      return outcome
    }
    let edition = directory.edition(for: [.print], asOf: today)
    do {
      let outputs = try OutputFolders(folders)
      if let file {
        guard !outputs.site.holds(fileAt: file) else { throw PublishingFailure.public(file) }
        let document = brochures.document(for: edition, &outcome.diagnostics)
        try ContentWriter.replace(file, with: try brochures.typeset(document))
        outcome.end = .made(path: file, profiles: edition.profiles.count)
      } else {
        let brochure = try brochures.make(edition, for: outputs.print, &outcome.diagnostics)
        let report = try await outputs.print.publish([], finished: [brochure])
        outcome.end = .made(path: report.path + "/" + BrochureMaker.path, profiles: edition.profiles.count)
      }
    } catch let failure as TypesettingFailure where failure.isTypstMissing {
      outcome.end = .noTypesetter
    } catch let failure as TypesettingFailure {
      outcome.diagnostics.append(failure.finding)
    } catch let failure as PublishingFailure {
      outcome.end = .failed(failure)
    } catch {
      outcome.end = .failed(PublishingFailure(Bilingual("\(error)")))
    }
    outcome.diagnostics.sort()
    return outcome
  }
}

extension PublishingFailure {
  /// What may be printed, but not shown on the web, must not lie there.
  fileprivate static func `public`(_ file: String) -> PublishingFailure {
    PublishingFailure(
      Bilingual(
        de: "„\(file)“ läge bei den öffentlichen Seiten; diese Broschüre kann enthalten, was nur gedruckt werden darf.",
        en: "“\(file)” would lie among the public files; this brochure may hold what is for print alone."),
      advice: Bilingual(
        de: "Nennen Sie eine Datei außerhalb. Die Broschüre fürs Netz macht „steckbrief build“.",
        en: "Name a file elsewhere. The brochure for the web is made by “steckbrief build”."))
  }
}
