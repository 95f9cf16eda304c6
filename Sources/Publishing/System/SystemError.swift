#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An error number of the operating system (POSIX `errno`).
struct SystemError: Error, Hashable {
  let code: Int32

  init(code: Int32) { self.code = code }

  /// The error of the call that failed just now.
  static var last: SystemError { SystemError(code: errno) }

  static let exists = SystemError(code: EEXIST)
  static let notFound = SystemError(code: ENOENT)
  static let notAFolder = SystemError(code: ENOTDIR)
  static let isLink = SystemError(code: ELOOP)
  static let noSpace = SystemError(code: ENOSPC)
  static let readOnly = SystemError(code: EROFS)
  static let isLocked = SystemError(code: EWOULDBLOCK)

  /// Whether the rights for it are missing.
  var isRefusal: Bool { code == EACCES || code == EPERM }

  /// Whether the file system or the kernel lacks the call, so that another way has to be taken.
  var isUnsupported: Bool {
    [ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP, ENOTTY, ENOLCK].contains(code)
  }

  /// Whether a second name for a file cannot be had here (no hard links, too many, another file system, not one's own).
  var preventsLinks: Bool { isUnsupported || isRefusal || code == EMLINK || code == EXDEV }

  /// What the system calls it, in English.
  var text: String { String(cString: strerror(code)) }
}
