import Diagnostics
import Parallel
import Rendering

/// The folder in which a build is put together, beside the one that it is going to replace.
struct Staging: Sendable {
  private let target: OutputTarget
  private let path: String
  private let folder: Folder
  /// Whether the umask takes rights away that published files need.
  private let isMasked: Bool

  init(_ target: OutputTarget) throws(PublishingFailure) {
    self.target = target
    let suffix = "\(Paths.process)-\(UInt32.random(in: 0 ... .max))"
    path = Paths.joined(target.folder, target.prefix + LeftOvers.staging + suffix)
    do {
      (folder, isMasked) = try Self.make(path)
    } catch {
      throw .system(error, at: target.folder)
    }
  }

  private static func make(_ path: String) throws(SystemError) -> (Folder, isMasked: Bool) {
    try Paths.makeFolder(path, mode: 0o755)
    let folder = try Folder(path)
    guard let mode = folder.status()?.mode, mode & 0o755 != 0o755 else { return (folder, false) }
    try folder.setMode(0o755, of: ".")
    return (folder, true)
  }

  /// How a file came into the folder.
  struct Outcome: Sendable {
    let size: Int
    let isReused: Bool
  }

  /// Writes all files, on all cores, and the manifest.
  ///
  /// No file's bytes are kept longer than it takes to write them.
  ///
  /// `known` has for each file its size, if the old folder has it already.
  func fill(
    _ plan: [StagedFile], from old: PublishedFolder?, known: [Int?],
    observe: @escaping @Sendable (PublishingStep) -> Void
  ) async throws(PublishingFailure) -> (manifest: Manifest, outcomes: [Outcome]) {
    do throws(SystemError) {
      for name in Manifest.folders(of: plan.lazy.map(\.path)) { try folder.makeFolder(name, mode: 0o755) }
    } catch {
      throw .system(error, at: path)
    }
    let results = await Array(zip(plan, known)).parallelMap { file, size in
      let result = Result { () throws(PublishingFailure) in try place(file, size, old) }
      observe(.staged)
      return result
    }
    var manifest = Manifest()
    manifest.entries.reserveCapacity(plan.count)
    var outcomes: [Outcome] = []
    outcomes.reserveCapacity(plan.count)
    for (file, result) in zip(plan, results) {
      let outcome = try result.get()
      manifest.entries[file.path] = Manifest.Entry(fingerprint: file.fingerprint.description, size: outcome.size)
      outcomes.append(outcome)
    }
    do {
      try folder.create(Manifest.fileName, manifest.bytes, setsMode: isMasked)
    } catch {
      throw .system(error, at: path)
    }
    return (manifest, outcomes)
  }

  private func place(_ file: StagedFile, _ known: Int?, _ old: PublishedFolder?) throws(PublishingFailure) -> Outcome {
    do {
      if let known, let old {
        do throws(SystemError) {
          try folder.link(file.path, to: file.path, in: old.folder)
          return Outcome(size: known, isReused: true)
        } catch  where error.preventsLinks || error == .notFound {
          // Then it is made like any other.
        }
      }
    } catch {
      throw .system(error, at: Paths.joined(target.path, file.path))
    }
    let bytes = try file.make()
    do throws(SystemError) {
      try folder.create(
        file.path, bytes, setsMode: isMasked, modified: FileMark.current?.stamp(for: file.fingerprint))
    } catch  where error == .exists {
      throw PublishingFailure(
        Bilingual(
          de: "Zwei Dateien sollen „\(file.path)“ heißen; oder zwei Namen unterscheiden sich nur in der "
            + "Groß- und Kleinschreibung, was dieser Datenträger nicht trennt.",
          en: "Two files are to be called “\(file.path)”; or two names differ by their case alone, "
            + "which this disk does not tell apart."))
    } catch {
      throw .system(error, at: Paths.joined(target.path, file.path))
    }
    return Outcome(size: bytes.count, isReused: false)
  }

  /// Takes over what was made by hand, and the folder's own rights.
  func carryOver(_ handMade: HandMade, from old: PublishedFolder) throws(PublishingFailure) {
    do {
      try handMade.carry(from: old.folder, to: folder)
      try folder.setMode(old.mode, of: ".")
    } catch {
      throw .system(error, at: target.path)
    }
  }

  /// Puts the folder in its place, and returns where the old one is now.
  func exchange(
    isNew: Bool, atOnce: Bool, observe: (PublishingStep) -> Void
  ) throws(PublishingFailure) -> String? {
    do throws(SystemError) {
      if isNew {
        try Paths.rename(path, toNew: target.path)
        return nil
      }
      if atOnce {
        do throws(SystemError) {
          try Paths.exchange(path, target.path)
          return path
        } catch  where error.isUnsupported {
          // Then in two steps.
        }
      }
      let away = Paths.joined(target.folder, target.prefix + LeftOvers.old + "\(Paths.process)")
      try Paths.rename(target.path, toNew: away)
      observe(.movedAway)
      do throws(SystemError) {
        try Paths.rename(path, toNew: target.path)
      } catch {
        try Paths.rename(away, toNew: target.path)
        throw error
      }
      return away
    } catch {
      throw .system(error, at: target.path)
    }
  }

  /// Removes the old folder after the exchange.
  ///
  /// What somebody put there in the meantime is saved first.
  ///
  /// Returns the folder if that was not possible: the new one is in its place all the same.
  func remove(_ old: PublishedFolder, at path: String) -> String? {
    do throws(SystemError) {
      try HandMade(in: old.folder, besides: old.manifest).carry(from: old.folder, to: folder)
      let (parent, name) = Paths.split(path)
      try Folder(parent).removeFolder(name)
      return nil
    } catch {
      return path
    }
  }

  /// Removes the staging folder of a build that failed.
  ///
  /// What cannot be removed the next build will remove.
  func discard() {
    let (parent, name) = Paths.split(path)
    try? Folder(parent).removeFolder(name)
  }
}
