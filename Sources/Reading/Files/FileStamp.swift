import Glibc

/// By what a file that nobody touched since is known again without being read.
///
/// Which file it is, how large, when its bytes were written and when anything about it was changed last: no editor can
/// set the last of these.
struct FileStamp: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  private let modified: Moment
  private let changed: Moment

  /// A time as the file system writes it down.
  struct Moment: Hashable, Comparable, Sendable {
    private let seconds: Int
    private let nanoseconds: Int

    fileprivate init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }

    /// The time that a file would get that is changed right now.
    static var now: Moment {
      var time = timespec()
      // The clock that Linux takes the times of files from; the usual one is ahead of it.
      clock_gettime(CLOCK_REALTIME_COARSE, &time)
      return Moment(time)
    }

    static func < (left: Moment, right: Moment) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
  }

  /// The stamp of what a path leads to; `nil` if there is nothing, or if it was changed at `moment` or later: another
  /// change in the same tick of the clock would leave no trace.
  init?(_ path: String, ifOlderThan moment: Moment) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(status.st_size)
    modified = Moment(status.st_mtim)
    changed = Moment(status.st_ctim)
    guard changed < moment else { return nil }
  }
}
