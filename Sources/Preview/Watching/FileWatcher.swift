import CSystemCalls

/// Tells that something below some folders has changed: written, renamed, removed, or a folder itself gone or back.
///
/// What it was, nobody is told: whoever reads the folders again sees it, and files that did not change cost nothing.
package protocol FileWatcher: Sendable {
  /// An element for each change, or for several in quick succession; those that come while nobody waits are one.
  ///
  /// Ends with the watcher.
  var changes: AsyncStream<Void> { get }
}

package enum FileWatchers {
  /// Watches folders with all that is below them, by the system's own means if it has any to spare.
  ///
  /// A folder need not exist yet.
  package static func watch(_ folders: [String]) -> any FileWatcher {
    #if os(Linux)
      if !folders.contains(where: { csystem_is_far($0) != 0 }), let watcher = InotifyWatcher(folders) { return watcher }
    #endif
    return PollingWatcher(folders)
  }
}

/// Names that are no part of a site: hidden files, and those that editors write beside the one that is edited.
enum PassingNames {
  static func contain(_ name: some StringProtocol) -> Bool { name.hasPrefix(".") || name.hasSuffix("~") }
}
