import Diagnostics
import Parallel
import Profiles
import Rendering

/// The content folder, read and checked.
package struct ReadContent: Sendable {
  /// What is sound; `nil` if `site.yaml` or `vocabulary.yaml` cannot be used, without which nothing can be made.
  package let directory: AssociationDirectory?
  /// The pictures of sound profiles, by their path within `associations`.
  package let pictures: [String: Picture]
  /// Sorted by file and place.
  package let diagnostics: [Diagnostic]
  /// The files with errors, sorted: what `--without-broken` leaves out.
  package let brokenFiles: [String]
}

/// Reads a content folder: every file on its own, on all cores; then what holds between files.
package struct ContentReader: Sendable {
  private let files: FileReader
  private let today: CalendarDate

  /// `folder` is the content folder as findings shall name it; `today` is what dates are checked against.
  package init(folder: String, today: CalendarDate) {
    let root = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    files = FileReader(root: root, resolvedRoot: DiskFile.resolved(root) ?? root)
    self.today = today
  }

  package func read() async -> ReadContent {
    let (settings, siteDiagnostics) = SiteReader(files: files, today: today).read()
    let siteLanguage = settings?.language ?? .german
    let (vocabulary, vocabularyDiagnostics) = VocabularyReader(
      files: files, siteLanguage: siteLanguage, otherLanguages: Array((settings?.languages ?? []).dropFirst()),
      today: today
    ).read()
    let (outlines, outlineDiagnostics) = DistrictOutlinesReader(
      files: files, vocabulary: vocabulary, siteLanguage: siteLanguage
    ).read()
    let context = DecodingContext(vocabulary: vocabulary, siteLanguage: siteLanguage, today: today)

    let sound = (settings: settings ?? SiteSettings(Record()), vocabulary: vocabulary ?? Vocabulary([:]))
    let reader = ProfileReader(files: files, context: context, settings: sound.settings)
    let (profileFiles, ignoredProfiles) = files(below: "associations")
    let (pageFiles, ignoredPages) = files(below: "pages")
    let profiles = await profileFiles.parallelMap(reader.read)
    let pages = await pageFiles.parallelMap(PageReader(files: files, context: context).read)

    var collection = Collection(
      root: files.root, settings: sound.settings, vocabulary: sound.vocabulary, profiles: profiles, pages: pages)
    collection.check()

    let isUsable = settings != nil && vocabulary != nil && !siteDiagnostics.containsError
    var diagnostics = siteDiagnostics + vocabularyDiagnostics + outlineDiagnostics + collection.diagnostics
    diagnostics += IgnoredFiles.check(
      ignoredProfiles + ignoredPages + FolderListing(files.root, isRecursive: false).files.filter(Self.isUnknown),
      root: files.root)
    Excerpts.attach(to: &diagnostics)
    return ReadContent(
      directory: isUsable
        ? AssociationDirectory(
          settings: sound.settings, vocabulary: sound.vocabulary, outlines: outlines, pages: collection.soundPages,
          profiles: collection.soundProfiles) : nil,
      pictures: collection.pictures,
      diagnostics: diagnostics.sorted(),
      brokenFiles: Set(diagnostics.filter(\.breaksItsFile).map(\.file)).sorted())
  }

  /// The files of a folder: those that will be read, and all others.
  private func files(below folder: String) -> (markdown: [String], others: [String]) {
    let paths = FolderListing(files.root + "/" + folder).files.map { folder + "/" + $0 }
    return (paths.filter { $0.hasSuffix(".md") }, paths.filter { !$0.hasSuffix(".md") })
  }

  private static func isUnknown(_ name: String) -> Bool {
    name != SiteReader.path && name != VocabularyReader.path && name != DistrictOutlinesReader.path
  }
}
