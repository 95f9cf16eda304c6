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

    fileprivate var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }
  }

  package enum End: Sendable {
    case made(path: String, profiles: Int)
    /// What to do with the sheets; and how many are to be folded together, if that is too many.
    case madeBooklet(path: String, profiles: Int, tooThick: Int?, steps: [Bilingual])
    /// What the printing house asks, and the file that says so.
    case madeForPress(path: String, profiles: Int, PressCheckList, in: String)
    /// There is no edition of that name; these there are.
    case noSuchEdition(known: [String])
    /// No association fits the selection of the edition.
    ///
    /// Its place in `site.yaml`.
    case empty(SourcePlace?, in: String)
    /// The findings forbid it.
    case findings
    case failed(PublishingFailure)
    /// There is no Typst on this machine.
    case noTypesetter
  }

  /// `name` is that of an edition; without it, the brochure is the usual one.
  ///
  /// `file` is where the PDF shall be; without it, in the folder for print under the name of the edition. What is final will be given out, and is entered in the register.
  package static func run(
    _ folders: SiteFolders, name: String?, file: String?, as shape: BrochureShape = .pages, isFinal: Bool = false,
    today: CalendarDate, isStrict: Bool,
    observe: @escaping @Sendable (PublishingStep) -> Void = { _ in }
  ) async -> Outcome {
    let checked = await Check.run(folders, today: today, observe: observe)
    var outcome = Outcome(diagnostics: checked.diagnostics, end: .findings)
    guard let directory = checked.content.directory, let templates = checked.templates,
      !checked.diagnostics.containsError, !(isStrict && outcome.hasWarnings)
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
      outcome.end = .empty(design.place(of: EditionField.selection), in: folders.settingsFile)
      return outcome
    }
    do {
      let outputs = try OutputFolders(folders)
      let named = try file.map { try NamedBrochure($0, for: shape, folders, site: outputs.site) }
      // What goes elsewhere, and what is final, is never taken over from before.
      let folder = file == nil && !isFinal ? outputs.print : nil
      let made = try make(shape, design, of: edition, by: brochures, for: folder)
      let name = file.map(PressFiles.name(of:)) ?? made.file.path
      outcome.diagnostics = (outcome.diagnostics + made.diagnostics).sorted()
      // What shows only when it is set counts as well, and before anything is entered or replaced.
      if isStrict, outcome.hasWarnings { return outcome }
      if isFinal, let pdf = made.file.bytes {
        outcome.register = try FinalEdition(folders, today: today).enter(
          pdf, design, as: shape.form, file: name, profiles: profiles.map(\.slug))
      }
      let path: String
      if let named, let pdf = made.file.bytes {
        path = try named.write(pdf, checkList: made.checkList?(name))
      } else {
        let list = (made.checkList?(name)).map { FinishedFile(path: PressFiles.list(besides: name), bytes: $0) }
        path = try await add([made.file] + (list.map { [$0] } ?? []), to: outputs.print)
      }
      outcome.end = made.end(path, profiles.count)
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

  /// A brochure in the shape that is wanted, and what is to be said of it.
  private struct Made {
    let file: FinishedFile
    /// The text of the list that goes to the printing house with a file of this name.
    var checkList: ((_ name: String) -> [UInt8])?
    var diagnostics: [Diagnostic] = []
    /// Once it is written.
    let end: (_ path: String, _ profiles: Int) -> End
  }

  private static func make(
    _ shape: BrochureShape, _ design: BrochureEdition, of edition: Edition, by brochures: BrochureMaker,
    for folder: OutputFolder?
  ) throws(TypesettingFailure) -> Made {
    var diagnostics: [Diagnostic] = []
    switch shape {
    case .pages:
      let file = try brochures.make(design, of: edition, for: folder, &diagnostics)
      return Made(file: file, diagnostics: diagnostics) { .made(path: $0, profiles: $1) }
    case .booklet(let options):
      let (pdf, sheets) = try brochures.booklet(options, design, of: edition, &diagnostics)
      let file = FinishedFile(path: design.bookletName, bytes: pdf)
      return Made(file: file, diagnostics: diagnostics) {
        .madeBooklet(
          path: $0, profiles: $1,
          tooThick: sheets.signatures.max().flatMap { $0 > Booklet.mostSheets ? $0 : nil },
          steps: Booklet.steps(of: sheets, design))
      }
    case .press(let language):
      let (pdf, report) = try brochures.forPress(design, of: edition, &diagnostics)
      let list = PressCheckList(report)
      return Made(
        file: FinishedFile(path: design.pressName, bytes: pdf),
        checkList: { Array(list.text(of: $0, in: language).utf8) }, diagnostics: diagnostics
      ) { .madeForPress(path: $0, profiles: $1, list, in: PressFiles.list(besides: $0)) }
    }
  }

  /// Adds files to those that are in a folder already; returns the path of the first.
  private static func add(_ made: [FinishedFile], to folder: OutputFolder) async throws(PublishingFailure) -> String {
    let others = try folder.published { path in !made.contains { $0.path == path } }
    return try await folder.publish([], finished: made + others).path + "/" + (made.first?.path ?? "")
  }
}
