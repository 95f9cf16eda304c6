import Dispatch

/// Work with processes and folders of its own, for whose end the preview waits when it is told to end.
///
/// Commands that have a result have ``Interruption``.
///
/// Whoever does it first says so, and then asks whether it is still wanted: so nothing begins that nobody waits for.
package enum UnfinishedWork {
  private static let group = DispatchGroup()

  package static func during<Result, Failure>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    group.enter()
    defer { group.leave() }
    return try work()
  }

  /// Blocks the thread until all of it has ended, and removes the folders that were still needed.
  package static func waitForEnd() {
    group.wait()
    ScratchFolder.removeAll()
  }
}
