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
    /// What became of its entry in `content/editions.yaml`, if it was to have one.
    package var register: FinalEdition.Outcome?
  }

  package enum End: Sendable {
    case made(path: String, profiles: Int)
    /// What to do with the sheets; and how many are to be folded together, if that is too many.
    case madeBooklet(path: String, profiles: Int, tooThick: Int?, steps: [Bilingual])
    /// There is no edition of that name; these there are.
    case noSuchEdition(known: [String])
    /// No association fits the selection of the edition.
    case empty
    /// The findings forbid it.
    case findings
    case failed(PublishingFailure)
    /// There is no Typst on this machine.
    case noTypesetter
  }

  /// `name` is that of an edition; without it, the brochure is the usual one.
  ///
  /// `file` is where the PDF shall be; without it, in the folder for print under the name of the edition. With `booklet`
  /// its pages are put onto sheets. What is final will be given out, and is entered in the register.
  package static func run(
    _ folders: SiteFolders, name: String?, file: String?, booklet: BookletOptions? = nil, isFinal: Bool = false,
    today: CalendarDate, isStrict: Bool,
    observe: @escaping @Sendable (PublishingStep) -> Void = { _ in }
  ) async -> Outcome {
    let checked = await Check.run(folders, today: today, observe: observe)
    var outcome = Outcome(diagnostics: checked.diagnostics, end: .findings)
    let hasWarnings = checked.diagnostics.contains { $0.severity == .warning }
    guard let directory = checked.content.directory, let templates = checked.templates,
      !checked.diagnostics.containsError, !(isStrict && hasWarnings)
    else { return outcome }
    let settings = directory.settings
    guard let design = name == nil ? settings.brochure : settings.brochureEditions.first(where: { $0.name == name })
    else {
      outcome.end = .noSuchEdition(known: settings.brochureEditions.compactMap(\.name))
      return outcome
    }
    guard
      let brochures = BrochureMaker(
        folders, templates, checked.pictures.pictures, web: directory.edition(for: [.web], asOf: today))
    else {
      outcome.end = .noTypesetter
      return outcome
    }
    let edition = directory.edition(for: [.print], asOf: today)
    let profiles = edition.selecting(design.selection).profiles
    guard !profiles.isEmpty || design.selection.isEverything else {
      outcome.end = .empty
      return outcome
    }
    do {
      let outputs = try OutputFolders(folders)
      if let file, outputs.site.holds(fileAt: file) { throw PublishingFailure.public(file) }
      let made: FinishedFile
      var sheets: Imposition?
      if let booklet {
        let (pdf, imposition) = try brochures.booklet(booklet, design, of: edition, &outcome.diagnostics)
        made = FinishedFile(path: design.bookletName, bytes: pdf)
        sheets = imposition
      } else {
        // What goes elsewhere, and what is final, is never taken over from before.
        made = try brochures.make(
          design, of: edition, for: file == nil && !isFinal ? outputs.print : nil, &outcome.diagnostics)
      }
      if isFinal, let pdf = made.bytes {
        outcome.register = try FinalEdition(folders, today: today).enter(
          pdf, design, as: sheets == nil ? .pages : .booklet, file: file ?? made.path, profiles: profiles.map(\.slug))
      }
      let path: String
      if let file, let pdf = made.bytes {
        try ContentWriter.replace(file, with: pdf)
        path = file
      } else {
        path = try await add(made, to: outputs.print)
      }
      outcome.end =
        if let sheets {
          .madeBooklet(
            path: path, profiles: profiles.count,
            tooThick: sheets.signatures.max().flatMap { $0 > Booklet.mostSheets ? $0 : nil },
            steps: Booklet.steps(of: sheets, design))
        } else {
          .made(path: path, profiles: profiles.count)
        }
    } catch let failure as RegisterFindings {
      outcome.diagnostics += failure.findings
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

  /// Adds a file to those that are in a folder already.
  private static func add(_ made: FinishedFile, to folder: OutputFolder) async throws(PublishingFailure) -> String {
    let others = try folder.published { $0 != made.path }
    return try await folder.publish([], finished: [made] + others).path + "/" + made.path
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
