import Diagnostics
import Pipeline
import Profiles
import Publishing
import Reading

/// What the preview shows, and how.
package struct PreviewOptions: Sendable {
  package var folders: SiteFolders
  /// The day that the pages count from: another one tomorrow, unless somebody wants to see a certain one.
  package var today: @Sendable () -> CalendarDate
  /// Whether warnings stop a build, too.
  package var isStrict = false
  /// Whether profiles are shown that may not be published.
  package var showsDrafts = false
  /// Is told how far long work has come.
  package var observe: @Sendable (PublishingStep) -> Void = { _ in }
  /// Of findings.
  package var language: MessageLanguage

  package init(folders: SiteFolders, language: MessageLanguage, today: @escaping @Sendable () -> CalendarDate) {
    self.folders = folders
    self.today = today
    self.language = language
  }
}

/// What is shown at a moment.
package struct PreviewState: Sendable {
  /// The last site without errors; if there has been none yet, one without the broken files; `nil` if not even that can
  /// be made.
  package var site: PreviewSite?
  /// Whether that is the site of the folders as they are now.
  package var isCurrent = false
  /// Errors and warnings of the folders as they are now, sorted.
  package var findings: [Diagnostic] = []
  /// Whether there has been a site without errors.
  fileprivate var wasSound = false
  /// Whether a brochure cannot be made, as only shows when somebody asks for it.
  var hasBrokenBrochure = false
  /// What the next build need not read again.
  fileprivate var files: ReadFiles?

  package init() {}

  /// Whether pages are shown that are older than the folders, and were without errors.
  var showsOlder: Bool { site != nil && wasSound && !isCurrent }
}

/// Builds a site into the memory, again and again.
package struct PreviewBuild: Sendable {
  private let options: PreviewOptions
  /// Of this run of the program.
  private let run: String
  private let isStopped: @Sendable () -> Bool
  private let report: @Sendable (Diagnostic, _ build: String) -> Void

  /// `report` is told what is found when somebody asks for a brochure, and of which build.
  package init(
    _ options: PreviewOptions, isStopped: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (Diagnostic, _ build: String) -> Void = { _, _ in }
  ) {
    self.options = options
    self.report = report
    run = String(UInt32.random(in: 0 ... .max), radix: 36)
    self.isStopped = isStopped
  }

  /// The next state: `read → check → edition → plan`, as `build` does it, without what has not changed since `last`.
  package func next(after last: PreviewState, number: Int) async -> PreviewState {
    let today = options.today()
    var imageTool = ImageTool()
    imageTool?.isStopped = isStopped
    let checked = await Check.run(
      options.folders, today: today, reusing: last.files, acceptsDrafts: options.showsDrafts, imageTool: imageTool,
      observe: options.observe)
    var state = last
    state.files = checked.content.files
    state.findings = checked.diagnostics.filter { $0.severity != .note }
    let isSound = !checked.diagnostics.containsError && (!options.isStrict || state.findings.isEmpty)
    // Drafts are seldom without mistakes: those that can be shown are.
    let isShown = isSound || options.showsDrafts
    state.isCurrent = isShown
    guard isShown || !last.wasSound, let directory = checked.content.directory, let templates = checked.templates else {
      state.isCurrent = false
      return state
    }
    state.wasSound = isShown
    state.hasBrokenBrochure = false
    state.site = await site(directory, templates, checked, today, number: number, after: last.site)
    return state
  }

  private func site(
    _ asRead: AssociationDirectory, _ templates: ReadTemplates, _ checked: CheckedSite, _ today: CalendarDate,
    number: Int, after last: PreviewSite?
  ) async -> PreviewSite {
    var directory = asRead
    var drafts: Set<String>?
    if options.showsDrafts {
      let lacking = Set(checked.diagnostics.lazy.filter(\.isAboutALack).map(\.file))
      let incomplete = directory.profiles.filter { lacking.contains($0.file) }.map(\.slug)
      let assumed = directory.assumingConsentToTheWeb()
      directory = assumed.directory
      drafts = assumed.drafts.union(incomplete)
    }
    let editions = await SiteEditions(
      directory, templates, pictures: checked.pictures.pictures, today: today)
    let build = "\(run)-\(number)"
    let brochure = PendingBrochure(editions, office: asRead, asOf: today, options.folders)
    let (isStopped, report) = (isStopped, report)
    let fail: @Sendable (any Error) -> Void = { error in
      if let failure = error as? TypesettingFailure { report(failure.finding, build) }
    }
    return PreviewSite(
      editions.plan(hasBrochurePDF: brochure != nil), build: build, baseURL: directory.settings.baseURL,
      profileCount: editions.web.profiles.count,
      brochure: brochure.map { brochure in
        BrochureOnDemand(whenItFails: fail) { isAbandoned in try brochure.pdf { isStopped() || isAbandoned() } }
      },
      office: brochure.map { brochure in
        OfficeBrochures(directory.settings, after: last?.office, whenOneFails: fail) { design, isAbandoned in
          try brochure.pdf(ofOffice: design) { isStopped() || isAbandoned() }
        }
      },
      pictures: checked.pictures, drafts: drafts)
  }
}
