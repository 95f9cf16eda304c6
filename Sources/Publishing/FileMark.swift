import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a build recognises a file that it wrote itself and nobody touched since.
///
/// Every file that a build writes was last changed, so its time says, in the second before, and a fraction of a second
/// into it that is a short hash of the file's fingerprint and of the program. A file that was edited since, restored
/// from a backup or written by another version of the program does not bear that mark (but for one in ten million),
/// and is made anew. Where times have no fractions everything is made anew: slower, never wrong.
struct FileMark: Sendable {
  private let program: Fingerprint

  /// `nil` where the system does not tell which program this is.
  static let current: FileMark? = {
    guard let status = FileStatus(following: "/proc/self/exe") else { return nil }
    var program = Fingerprint()
    program.add(status.size)
    program.add(Int(status.modified.tv_sec))
    program.add(Int(status.modified.tv_nsec))
    return FileMark(program: program)
  }()

  /// In nanoseconds, in steps of 100 as NTFS has them.
  private func fraction(_ fingerprint: Fingerprint) -> Int {
    var marked = program
    marked.add(fingerprint)
    return Int((UInt32(marked.description.prefix(8), radix: 16) ?? 0) % 10_000_000) * 100
  }

  /// The time to give to a file that is written now.
  func stamp(for fingerprint: Fingerprint) -> timespec {
    // The second before, lest the fraction lead into the future.
    timespec(tv_sec: time(nil) - 1, tv_nsec: fraction(fingerprint))
  }

  func isBorne(by status: FileStatus, for fingerprint: Fingerprint) -> Bool {
    Int(status.modified.tv_nsec) == fraction(fingerprint)
  }
}
