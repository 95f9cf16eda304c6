#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system knows of a file.
struct FileStatus {
  typealias Mode = mode_t

  let isFolder: Bool
  let isFile: Bool
  let isLink: Bool
  /// The permission bits.
  let mode: Mode
  let size: Int
  /// When its bytes last changed.
  let modified: timespec
  /// Which file it is, whatever its name: device and number.
  let identity: [UInt64]

  init(_ status: stat) {
    let type = status.st_mode & S_IFMT
    isFolder = type == S_IFDIR
    isFile = type == S_IFREG
    isLink = type == S_IFLNK
    mode = status.st_mode & 0o7777
    size = Int(status.st_size)
    #if canImport(Darwin)
      modified = status.st_mtimespec
    #else
      modified = status.st_mtim
    #endif
    identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
  }

  /// Looks at a path, through symbolic links; `nil` if there is nothing.
  init?(following path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Looks at a path itself, even if it is a symbolic link; `nil` if there is nothing.
  init?(at path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}
