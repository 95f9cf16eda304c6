import Diagnostics
import Profiles
import Publishing
import Reading
import Rendering

/// What to build, and how.
package struct BuildRequest: Sendable {
  package var folders: SiteFolders
  /// The only notion of today there is.
  package var today: CalendarDate
  /// Whether warnings stop the build, too.
  package var isStrict = false
  /// Whether to publish the sound profiles though others are broken.
  package var leavesOutBroken = false
  /// Whether to make the brochure as a PDF.
  package var makesPDF = true
  /// Whether to write into a folder that holds files of unknown origin.
  package var force = false
  /// Is told how far the work has come.
  package var observe: @Sendable (PublishingStep) -> Void = { _ in }

  package init(folders: SiteFolders, today: CalendarDate) {
    self.folders = folders
    self.today = today
  }
}

/// What became of a build.
package struct BuildOutcome: Sendable {
  /// Everything that was found, sorted.
  package var diagnostics: [Diagnostic] = []
  /// What stopped it, if it was not the findings.
  package var failure: PublishingFailure?
  /// `nil` if nothing was published.
  package var site: PublishingReport?
  package var print: PublishingReport?
  /// How many profiles the website and the brochure show.
  package var profilesOnWeb = 0
  package var profilesInBrochure = 0
  package var pdf = PDF.notAskedFor
  /// Whether the website has the PDF of an earlier build, which would be just the same today.
  package var keepsPDF = false
  /// Those of earlier builds that are gone now.
  package var removedBrochures: [RemovedBrochure] = []
  /// Broken files that were left out on request, sorted.
  package var leftOut: [String] = []

  package enum PDF: Sendable {
    case made, notAskedFor
    /// There is no Typst on this machine.
    case noTypesetter
  }

  var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }

  /// Adds findings to those there are, each once.
  mutating func add(_ findings: [Diagnostic]) {
    diagnostics = Set(diagnostics).union(findings).sorted()
  }
}

/// `steckbrief build`: a content folder becomes a website and a brochure.
package enum Build {
  package static func run(_ request: BuildRequest) async -> BuildOutcome {
    var outcome = BuildOutcome()
    let checked = await Check.run(request.folders, today: request.today, observe: request.observe)
    outcome.diagnostics = checked.diagnostics
    guard let directory = checked.content.directory, let templates = checked.templates,
      mayGoOn(request, checked, &outcome)
    else { return outcome }

    let today = request.today
    let editions = await SiteEditions(directory, templates, pictures: checked.pictures.pictures, today: today)
    outcome.profilesOnWeb = editions.web.profiles.count
    outcome.profilesInBrochure = editions.webAndPrint.profiles.count

    do {
      let folders = try OutputFolders(request.folders, force: request.force, observe: request.observe)
      let maker = BrochureMaker(request.folders, templates, checked.pictures.pictures, web: editions.web)
      let made = try BrochureFiles.make(
        request.makesPDF ? maker : nil, public: editions.webAndPrint,
        office: directory.edition(for: [.print], asOf: today), folders: folders)
      let brochures =
        made
        ?? .keep(
          maker, public: editions.webAndPrint, office: directory.edition(for: [.print], asOf: today), folders: folders)
      outcome.pdf = !request.makesPDF ? .notAskedFor : made == nil ? .noTypesetter : .made
      outcome.keepsPDF = made == nil && !brochures.public.isEmpty
      outcome.add(brochures.diagnostics)
      if request.isStrict, outcome.hasWarnings { return outcome }

      let files = await editions.plan(hasBrochurePDF: !brochures.public.isEmpty).files()
      // The website last: if anything is refused, it is as it was.
      outcome.print = try await folders.print.publish([], finished: brochures.office)
      outcome.site = try await folders.site.publish(files, finished: brochures.public)
      outcome.removedBrochures = RemovedBrochure.all(
        site: outcome.site, print: outcome.print, directory.settings)
    } catch let failure as PublishingFailure {
      outcome.failure = failure
    } catch let failure as TypesettingFailure {
      outcome.add([failure.finding])
    } catch {
      outcome.failure = PublishingFailure(Bilingual("\(error)"))
    }
    return outcome
  }

  /// Whether the findings allow to publish; names what is left out.
  private static func mayGoOn(_ request: BuildRequest, _ checked: CheckedSite, _ outcome: inout BuildOutcome) -> Bool {
    if request.isStrict, outcome.hasWarnings { return false }
    guard checked.diagnostics.containsError else { return true }
    guard request.leavesOutBroken else { return false }
    outcome.leftOut = checked.content.brokenFiles
    return true
  }
}
