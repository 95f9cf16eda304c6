import CSystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The right of one process to work on something, by `flock` on a file.
///
/// The system takes it back when the process ends, however it ends; the file is removed when the lock is
/// given up.
struct FolderLock: ~Copyable {
  private let descriptor: Int32
  private let path: String
  /// `false` where the file system knows no locks: then nobody can tell whether others are at work.
  let isExclusive: Bool

  /// Throws `isLocked` if another process has it.
  init(_ path: String) throws(SystemError) {
    self.path = path
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard file >= 0 else { throw .last }
      let error = SystemError(code: csystem_lock(file))
      guard error.code == 0 || error.isUnsupported else {
        close(file)
        throw error
      }
      // Whoever had it may have removed the file between our two calls; then the lock is on nothing.
      var status = stat()
      if fstat(file, &status) == 0, FileStatus(at: path)?.identity == FileStatus(status).identity {
        descriptor = file
        isExclusive = error.code == 0
        return
      }
      close(file)
    }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }
}
