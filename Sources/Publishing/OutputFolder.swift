import Diagnostics
import Parallel
import Rendering

/// A folder that a build owns and replaces as a whole: `public/`, `print/`.
///
/// A build is put together in a folder beside it, and then the two are exchanged in one step. A visitor sees the old
/// site or the new one, never a mixture; a build that fails or is killed leaves the old one as it was, and what it left
/// lying about the next build clears away. What the build did not write itself (see ``Manifest``) it carries over.
///
/// Nothing is forced onto the disk: after a power cut the folder is made again by the next build.
package struct OutputFolder: Sendable {
  package struct Options: Sendable {
    /// Folders that the build reads: content, templates.
    package var inputs: [String] = []
    /// Whether to write into a folder that holds files of unknown origin.
    ///
    /// They stay, but for those in the way.
    package var force = false
    /// Whether files may be taken over from the last build.
    package var reuses = true
    /// Is told how far the work has come.
    package var observe: @Sendable (PublishingStep) -> Void = { _ in }
    /// Whether to exchange folders in one step.
    ///
    /// Otherwise in two, as where the file system cannot do better.
    package var exchanges = true

    package init() {}
  }

  private let target: OutputTarget
  private let written: String
  private let options: Options

  /// Finds the folder, which need not exist.
  ///
  /// Throws if it must not be written to.
  package init(_ path: String, options: Options = Options()) throws(PublishingFailure) {
    target = try OutputTarget(path, inputs: options.inputs)
    written = path
    self.options = options
  }

  /// The folder, absolute, symbolic links resolved.
  package var path: String { target.path }

  /// Whether a file of this path would lie in the folder; neither need exist, nor the folders above the file.
  ///
  /// Where nobody can tell, it might.
  package func holds(fileAt path: String) -> Bool {
    guard let folder = Paths.resolved(Paths.split(path).folder) else { return true }
    return Paths.contains(target.path, folder)
  }

  /// Whether the folder holds a file that was made from just this and was not touched since: then it need not be made
  /// again.
  package func holds(_ path: String, madeFrom fingerprint: Fingerprint) -> Bool {
    guard options.reuses, let old = try? PublishedFolder(target) else { return false }
    return old.size(of: path, madeFrom: fingerprint) != nil
  }

  /// Whether earlier builds made a file of this path.
  package func lists(_ path: String) -> Bool { (try? PublishedFolder(target))?.manifest.entries[path] != nil }

  /// The files of earlier builds that `isKept` accepts, by their paths, to be published again as they are.
  package func published(where isKept: (String) -> Bool) throws(PublishingFailure) -> [FinishedFile] {
    do throws(SystemError) {
      guard let old = try PublishedFolder(target) else { return [] }
      var files: [FinishedFile] = []
      for (path, entry) in old.manifest.entries.sorted(by: { $0.key < $1.key }) where isKept(path) {
        guard let status = old.folder.status(of: path), status.isFile else { continue }
        files.append(
          FinishedFile(path: path, bytes: try old.folder.read(path), fingerprint: Fingerprint(entry.fingerprint)))
      }
      return files
    } catch {
      throw .system(error, at: written)
    }
  }

  /// Makes the folder hold these files, and what was put there by hand, and nothing else.
  package func publish(
    _ files: [PlannedFile], finished: [FinishedFile] = []
  ) async throws(PublishingFailure) -> PublishingReport {
    let plan = files.map(StagedFile.init) + finished.map(StagedFile.init)
    try Self.check(plan)
    var report = PublishingReport(path: target.path)
    // Nothing to write where nothing was: no folder is made for that.
    if plan.isEmpty, FileStatus(at: target.path) == nil { return report }

    let lock = try takeLock()
    defer { extendLifetime(lock) }
    let (old, handMade) = try look(afterClearing: lock.isExclusive)
    // Nor is a folder that is none of ours any matter then.
    if plan.isEmpty, let old, old.isUnknown { return report }
    if let old {
      try old.refuseForeign(handMade, written, force: options.force)
      try old.refuseConflicts(of: handMade, with: plan.map(\.path), written, force: options.force)
    }
    options.observe(.prepared(fileCount: plan.count))
    report.carriedOver = handMade.items.lazy.filter { !$0.isFolder }.map(\.path).sorted()

    let known: [Int?] =
      if let old, options.reuses { await old.sizes(of: plan) } else { .init(repeating: nil, count: plan.count) }
    if let old, old.isOurs, old.manifest.entries.count == plan.count, !known.contains(nil) {
      report.reused = plan.count
      report.bytes = known.reduce(0) { $0 + ($1 ?? 0) }
      return report
    }

    let staging = try Staging(target)
    let manifest: Manifest
    let away: String?
    do throws(PublishingFailure) {
      let outcomes: [Staging.Outcome]
      (manifest, outcomes) = try await staging.fill(plan, from: old, known: known, observe: options.observe)
      options.observe(.complete)
      report.rendered = outcomes.count { !$0.isReused }
      report.reused = outcomes.count - report.rendered
      report.bytes = outcomes.reduce(0) { $0 + $1.size }
      if let old { try staging.carryOver(handMade, from: old) }
      options.observe(.carriedOver)
      away = try staging.exchange(isNew: old == nil, atOnce: options.exchanges, observe: options.observe)
    } catch {
      staging.discard()
      throw error
    }
    options.observe(.exchanged)
    if let old, let away {
      report.removed = old.manifest.entries.keys.filter { manifest.entries[$0] == nil }.sorted()
      report.leftBehind = staging.remove(old, at: away)
    }
    options.observe(.cleanedUp)
    return report
  }

  /// Looks at what is there, after the traces of killed builds are gone.
  private func look(afterClearing: Bool) throws(PublishingFailure) -> (PublishedFolder?, HandMade) {
    do throws(SystemError) {
      if afterClearing { try LeftOvers(target).clear() }
      guard let old = try PublishedFolder(target) else { return (nil, HandMade()) }
      return (old, try HandMade(in: old.folder, besides: old.manifest))
    } catch {
      throw .system(error, at: written)
    }
  }

  private func takeLock() throws(PublishingFailure) -> FolderLock {
    do throws(SystemError) {
      try Paths.makeFolders(target.folder)
      return try FolderLock(target.lockPath)
    } catch  where error == .isLocked {
      throw PublishingFailure(
        Bilingual(
          de: "In „\(written)“ schreibt gerade ein anderer Lauf dieses Programms.",
          en: "Another run of this program is writing to “\(written)” just now."),
        advice: Bilingual(
          de: "Warten Sie, bis er fertig ist, und starten Sie noch einmal.", en: "Wait until it is done, and run again."
        ))
    } catch {
      throw .system(error, at: target.folder)
    }
  }

  /// Whoever plans files has to give them safe names of their own; this is the last to notice.
  private static func check(_ plan: [StagedFile]) throws(PublishingFailure) {
    var paths: Set<String> = []
    for file in plan where !file.hasSafePath || !paths.insert(file.path).inserted {
      throw PublishingFailure(
        Bilingual(
          de: "„\(file.path)“ ist kein möglicher Name für eine Datei, oder zwei Dateien sollen so heißen.",
          en: "“\(file.path)” is no possible name for a file, or two files are to have it."))
    }
  }
}
