import Diagnostics
import Parallel
import Profiles
import Rendering

/// The content folder, read and checked.
package struct ReadContent: Sendable {
  /// What is sound; `nil` if `site.yaml` or `vocabulary.yaml` cannot be used, without which nothing can be made.
  package let directory: AssociationDirectory?
  /// The pictures that profiles name, as far as they can be told from outside to be pictures.
  package let pictures: [NamedPicture]
  /// The brochures that are out.
  package let register: EditionRegister
  /// Sorted by file and place.
  package let diagnostics: [Diagnostic]
  /// The files with errors, sorted: what `--without-broken` leaves out.
  package let brokenFiles: [String]
  /// What the next reading of the same folder need not read again.
  package let files: ReadFiles
  /// How many profiles, translations and pages were taken from an earlier reading.
  package let reusedCount: Int
}

/// Reads a content folder: every file on its own, on all cores; then what holds between files.
package struct ContentReader: Sendable {
  private let files: FileReader
  private let today: CalendarDate
  /// Whether profiles count as sound that only lack something.
  private let acceptsDrafts: Bool

  /// `folder` is the content folder as findings shall name it; `today` is what dates are checked against.
  ///
  /// With `acceptsDrafts`, what a profile lacks is a warning: for a look at it before it is finished.
  package init(folder: String, today: CalendarDate, acceptsDrafts: Bool = false) {
    self.acceptsDrafts = acceptsDrafts
    let root = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    files = FileReader(root: root, resolvedRoot: DiskFile.resolved(root) ?? root)
    self.today = today
  }

  /// Reads the folder; files that did not change since `known` was read are taken from there.
  package func read(reusing known: ReadFiles? = nil) async -> ReadContent {
    let start = FileStamp.Moment.now
    var (settings, siteDiagnostics) = SiteReader(files: files, today: today).read()
    let siteLanguage = settings?.language ?? .german
    let (vocabulary, vocabularyDiagnostics) = VocabularyReader(
      files: files, siteLanguage: siteLanguage, otherLanguages: Array((settings?.languages ?? []).dropFirst()),
      today: today
    ).read()
    // Editions of the brochure are about topics and districts, whose names are only known by now.
    if let vocabulary, settings?.brochureEditions.isEmpty == false {
      (settings, siteDiagnostics) = SiteReader(files: files, today: today, vocabulary: vocabulary).read()
    }
    var covers = Findings(file: files.root + "/" + SiteReader.path)
    let coverPictures = settings.map { PictureRule(files: files).check($0, &covers) } ?? []
    siteDiagnostics += covers.diagnostics
    var kept = ReadFiles(
      basis: ReadFiles.Basis(
        root: files.root, today: today, acceptsDrafts: acceptsDrafts, readAt: start))
    let known = known?.basis != nil && known?.basis == kept.basis ? known : nil
    let borders =
      known?.outlines.flatMap { $0.isCurrent(at: start) ? $0.value : nil }
      ?? readOutlines(
        vocabulary, siteLanguage)
    kept.outlines = ReadFiles.Entry(borders, from: [files.root + "/" + DistrictOutlinesReader.path], readAt: start)
    let register =
      known?.register.flatMap { $0.isCurrent(at: start) ? $0.value : nil }
      ?? EditionRegisterReader(contentFolder: files.root, today: today).read(by: files)
    kept.register = ReadFiles.Entry(
      register, from: [files.root + "/" + EditionRegisterReader.path], readAt: start)
    let context = DecodingContext(vocabulary: vocabulary, siteLanguage: siteLanguage, today: today)

    let sound = (settings: settings ?? SiteSettings(Record()), vocabulary: vocabulary ?? Vocabulary([:]))
    let reader = ProfileReader(
      files: files, context: context, settings: sound.settings, acceptsDrafts: acceptsDrafts)
    let (profileFiles, ignoredProfiles) = files(below: "associations")
    let (pageFiles, ignoredPages) = files(below: "pages")
    let profiles = await profileFiles.parallelMap { path in
      take(known?.profiles[path], at: start, sources: { $0.sources(root: files.root, path: path) }) {
        reader.read(path)
      }
    }
    let pageReader = PageReader(files: files, context: context)
    let pages = await pageFiles.parallelMap { path in
      take(known?.pages[path], at: start, sources: { _ in [files.root + "/" + path] }) { pageReader.read(path) }
    }
    kept.keep(profiles, of: profileFiles)
    kept.keep(pages, of: pageFiles)

    var collection = Collection(
      root: files.root, settings: sound.settings, vocabulary: sound.vocabulary, profiles: profiles.map(\.value),
      pages: pages.map(\.value))
    collection.check()

    let isUsable = settings != nil && vocabulary != nil && !siteDiagnostics.containsError
    var diagnostics = siteDiagnostics + vocabularyDiagnostics + borders.diagnostics + collection.diagnostics
    diagnostics += register.diagnostics
    diagnostics += CopiesOut.check(
      register.register, profiles: collection.soundProfiles, takenSlugs: collection.slugs, today: today,
      root: files.root)
    diagnostics += SettlementRules.check(
      register.register, profiles: collection.soundProfiles, today: today, root: files.root)
    diagnostics += IgnoredFiles.check(
      ignoredProfiles + ignoredPages + FolderListing(files.root, isRecursive: false).files.filter(Self.isUnknown),
      root: files.root)
    let directory =
      isUsable
      ? AssociationDirectory(
        settings: sound.settings, vocabulary: sound.vocabulary, outlines: borders.outlines,
        pages: collection.soundPages, profiles: collection.soundProfiles) : nil
    // Of profiles that cannot be read, nobody knows what they fit.
    if let directory, !diagnostics.contains(where: \.breaksItsFile) {
      diagnostics += EditionRules.emptySelections(
        of: directory, today: today, file: files.root + "/" + SiteReader.path)
    }
    Excerpts.attach(to: &diagnostics)
    return ReadContent(
      directory: directory,
      pictures: collection.pictures + coverPictures, register: register.register,
      diagnostics: diagnostics.sorted(),
      brokenFiles: Set(diagnostics.filter(\.breaksItsFile).map(\.file)).sorted(), files: kept,
      reusedCount: profiles.count(where: \.isReused) + pages.count(where: \.isReused))
  }

  /// What is known of a file if that is still so, and else what reading it gives.
  private func take<Value>(
    _ known: ReadFiles.Entry<Value>?, at moment: FileStamp.Moment, sources: (Value) -> [String]?, read: () -> Value
  ) -> TakenFile<Value> {
    if let known, known.isCurrent(at: moment) { return TakenFile(value: known.value, entry: known, isReused: true) }
    let value = read()
    let entry = sources(value).flatMap { ReadFiles.Entry(value, from: $0, readAt: moment) }
    return TakenFile(value: value, entry: entry, isReused: false)
  }

  private func readOutlines(_ vocabulary: Vocabulary?, _ siteLanguage: LanguageTag) -> ReadOutlines {
    let (outlines, diagnostics) = DistrictOutlinesReader(
      files: files, vocabulary: vocabulary, siteLanguage: siteLanguage
    ).read()
    return ReadOutlines(outlines: outlines, diagnostics: diagnostics)
  }

  /// The files of a folder: those that will be read, and all others.
  private func files(below folder: String) -> (markdown: [String], others: [String]) {
    let paths = FolderListing(files.root + "/" + folder).files.map { folder + "/" + $0 }
    return (paths.filter { $0.hasSuffix(".md") }, paths.filter { !$0.hasSuffix(".md") })
  }

  private static func isUnknown(_ name: String) -> Bool {
    name != SiteReader.path && name != VocabularyReader.path && name != DistrictOutlinesReader.path
      && name != EditionRegisterReader.path
  }
}
