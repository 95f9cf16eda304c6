import Diagnostics
import Parallel
import Rendering

/// An output folder as it stands before a build.
struct PublishedFolder: Sendable {
  let folder: Folder
  /// Empty if the folder has none.
  let manifest: Manifest
  private let origin: Origin
  let mode: FileStatus.Mode

  var isOurs: Bool { origin == .ours }
  /// Whether it has no manifest: no build wrote it.
  var isUnknown: Bool { origin == .unknown }

  private enum Origin { case ours, unknown, unreadable }

  /// `nil` if there is no such folder.
  init?(_ target: OutputTarget) throws(SystemError) {
    do throws(SystemError) {
      folder = try Folder(target.path)
    } catch  where error == .notFound {
      return nil
    }
    mode = folder.status()?.mode ?? 0o755
    do throws(SystemError) {
      let manifest = Manifest(bytes: try folder.read(Manifest.fileName))
      self.manifest = manifest ?? Manifest()
      origin = manifest == nil ? .unreadable : .ours
    } catch  where error == .notFound {
      manifest = Manifest()
      origin = .unknown
    }
  }

  /// The size of a file if it was made from just this, and nobody touched it since.
  func size(of path: String, madeFrom fingerprint: Fingerprint) -> Int? {
    guard let entry = manifest.entries[path], entry.fingerprint == fingerprint.description,
      let status = folder.status(of: path), status.isFile, status.size == entry.size,
      let mark = FileMark.current, mark.isBorne(by: status, for: fingerprint)
    else { return nil }
    return entry.size
  }

  /// For each file of a plan the same as ``size(of:madeFrom:)``, found on all cores.
  func sizes(of plan: [StagedFile]) async -> [Int?] {
    guard !manifest.entries.isEmpty else { return .init(repeating: nil, count: plan.count) }
    return await plan.parallelMap { size(of: $0.path, madeFrom: $0.fingerprint) }
  }

  // MARK: - What speaks against a build

  /// Throws if the folder holds something and no build of ours wrote it.
  func refuseForeign(_ handMade: HandMade, _ written: String, force: Bool) throws(PublishingFailure) {
    if force { return }
    switch origin {
    case .ours: return
    case .unknown:
      guard let stranger = handMade.items.first(where: { $0.path != ".gitignore" }) else { return }
      throw PublishingFailure(
        Bilingual(
          de: "Der Ordner „\(written)“ ist nicht leer und wurde nicht von diesem Programm gefüllt: "
            + "er enthält „\(stranger.path)“.",
          en: "The folder “\(written)” is not empty, and this program did not fill it: it holds “\(stranger.path)”."),
        advice: Bilingual(
          de: "Nennen Sie mit --output einen anderen Ordner. Mit --force wird in diesen geschrieben; "
            + "was darin liegt, bleibt, außer es heißt wie eine neue Datei.",
          en: "Name another folder with --output. With --force this one is written to; "
            + "what is in it stays, unless a new file has its name."))
    case .unreadable:
      throw PublishingFailure(
        Bilingual(
          de: "„\(written)/\(Manifest.fileName)“ ist beschädigt oder von einer neueren Version des Programms: "
            + "was in diesem Ordner von Hand gemacht ist, lässt sich nicht erkennen.",
          en: "“\(written)/\(Manifest.fileName)” is damaged or of a newer version of the program: "
            + "what was made by hand in this folder cannot be told."),
        advice: Bilingual(
          de: "Sichern Sie, was Sie selbst hineingelegt haben, und löschen Sie den Ordner.",
          en: "Keep a copy of what you put there yourself, and delete the folder."))
    }
  }

  /// Throws if something made by hand lies where the build is going to write.
  func refuseConflicts(
    of handMade: HandMade, with paths: [String], _ written: String, force: Bool
  ) throws(PublishingFailure) {
    let files = Set(paths)
    let folders = Set(Manifest.folders(of: paths))
    for item in handMade.items {
      // A folder in the place of a file cannot give way: what is in it would be lost.
      let isInTheWay =
        item.isFolder ? files.contains(item.path) : files.contains(item.path) || folders.contains(item.path)
      guard isInTheWay, item.isFolder || !force else { continue }
      throw PublishingFailure(
        Bilingual(
          de: "„\(written)/\(item.path)“ ist von Hand angelegt und steht dem im Weg, was geschrieben werden soll.",
          en: "“\(written)/\(item.path)” was made by hand and is in the way of what is to be written."),
        advice: Bilingual(
          de: "Benennen Sie es um oder verschieben Sie es. Geändert wurde nichts.",
          en: "Rename it, or move it elsewhere. Nothing was changed."))
    }
  }
}
