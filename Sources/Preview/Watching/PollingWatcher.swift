/// Looks at the folders again and again: where the system has no means to be told, or none left.
package final class PollingWatcher: FileWatcher {
  package let changes: AsyncStream<Void>
  private let thread: WatchingThread?

  /// Half a second is soon enough for somebody who has just saved a file, and 10,000 files are looked at in a tenth of it.
  package init(_ folders: [String], everyMilliseconds interval: Int32 = 500) {
    let (changes, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.changes = changes
    let first = FolderSnapshot(folders)
    thread = WatchingThread { wait in
      var known = first
      while wait(-1, interval) != .end {
        let snapshot = FolderSnapshot(folders)
        if snapshot != known { continuation.yield() }
        known = snapshot
      }
      continuation.finish()
    }
  }
}
