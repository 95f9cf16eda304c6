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
      files: files, siteLanguage: siteLanguage, today: today
    ).read()
    let context = DecodingContext(vocabulary: vocabulary, siteLanguage: siteLanguage, today: today)

    let sound = (settings: settings ?? SiteSettings(Record()), vocabulary: vocabulary ?? Vocabulary([:]))
    let reader = ProfileReader(files: files, context: context, settings: sound.settings)
    let profiles = await markdownFiles(below: "associations").parallelMap(reader.read)
    let pages = await markdownFiles(below: "pages").parallelMap(PageReader(files: files, context: context).read)

    var collection = Collection(
      root: files.root, settings: sound.settings, vocabulary: sound.vocabulary, profiles: profiles, pages: pages)
    collection.check()

    let isUsable = settings != nil && vocabulary != nil && !siteDiagnostics.containsError
    var diagnostics = siteDiagnostics + vocabularyDiagnostics + collection.diagnostics
    Excerpts.attach(to: &diagnostics)
    return ReadContent(
      directory: isUsable
        ? AssociationDirectory(
          settings: sound.settings, vocabulary: sound.vocabulary, pages: collection.soundPages,
          profiles: collection.soundProfiles) : nil,
      pictures: collection.pictures,
      diagnostics: diagnostics.sorted(),
      brokenFiles: Set(diagnostics.filter { $0.severity == .error }.map(\.file)).sorted())
  }

  private func markdownFiles(below folder: String) -> [String] {
    FolderListing(files.root + "/" + folder).files.filter { $0.hasSuffix(".md") }.map { folder + "/" + $0 }
  }
}

/// Gives findings the source line that they point into.
enum Excerpts {
  static func attach(to diagnostics: inout [Diagnostic]) {
    let byFile = Dictionary(grouping: diagnostics.indices, by: { diagnostics[$0].file })
    for (file, indices) in byFile {
      guard indices.contains(where: { diagnostics[$0].place != nil }),
        let bytes = try? DiskFile.read(file, atMost: SourceText.greatestSize)
      else { continue }
      let text = String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for index in indices {
        guard let line = diagnostics[index].place?.line, lines.indices.contains(line - 1) else { continue }
        diagnostics[index].excerpt = String(lines[line - 1])
      }
    }
  }
}
