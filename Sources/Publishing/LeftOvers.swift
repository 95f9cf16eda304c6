/// What builds that were killed left beside their output folder.
struct LeftOvers {
  private let target: OutputTarget

  init(_ target: OutputTarget) { self.target = target }

  /// Names of folders that are being put together, or that were exchanged and are being removed.
  static let staging = "staging-"
  /// Names of old folders that were moved away where the file system cannot exchange.
  static let old = "old-"

  /// Clears them away.
  ///
  /// Only for whoever has the lock: nobody else is at work then.
  func clear() throws(SystemError) {
    let folder = try Folder(target.folder)
    let leftOvers = try folder.entries().filter { $0.isFolder && $0.text.hasPrefix(target.prefix) }
    for entry in leftOvers where entry.text.hasPrefix(target.prefix + Self.old) {
      if FileStatus(at: target.path) == nil {
        // Killed between the two renames: the old folder goes back to its place.
        try Paths.rename(Paths.joined(target.folder, entry.text), toNew: target.path)
      } else if FileStatus(at: Paths.joined(target.path, Manifest.fileName)) != nil {
        try folder.removeFolder(entry.name)
      }
      // Else somebody made the folder anew meanwhile. Both stay; whatever was made by hand is in one of them.
    }
    for entry in leftOvers where entry.text.hasPrefix(target.prefix + Self.staging) {
      try folder.removeFolder(entry.name)
    }
  }
}
