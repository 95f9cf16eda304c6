#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open folder.
///
/// Paths are taken from it, so that what is worked on stays the same when somebody renames a folder above; it
/// is closed when nobody needs it any more.
///
/// Names are C strings, not `String`: what others put into a folder need not be UTF-8.
final class Folder: Sendable {
  private let descriptor: Int32

  /// Opens the folder at a path.
  init(_ path: String) throws(SystemError) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
  }

  /// Opens a folder within another; never through a symbolic link.
  init(_ name: UnsafePointer<CChar>, in folder: Folder) throws(SystemError) {
    descriptor = openat(folder.descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .last }
  }

  deinit { close(descriptor) }

  // MARK: - Looking

  /// A name in a folder, and what bears it.
  struct Entry {
    /// Ends with a zero byte.
    let name: [CChar]
    let isFolder: Bool

    /// The name as text; wrong bytes are replaced.
    var text: String { String(decoding: name.dropLast().lazy.map(UInt8.init(bitPattern:)), as: UTF8.self) }
  }

  /// All entries but `.` and `..`, in no particular order.
  func entries() throws(SystemError) -> [Entry] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw .last }
    guard let stream = fdopendir(copy) else {
      let error = SystemError.last
      close(copy)
      throw error
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw .last }
        return entries
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) { start in
          Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
        }
      }
      guard name != [0x2E, 0], name != [0x2E, 0x2E, 0] else { continue }
      var isFolder = entry.pointee.d_type == DT_DIR
      if entry.pointee.d_type == DT_UNKNOWN { isFolder = status(of: name)?.isFolder ?? false }
      entries.append(Entry(name: name, isFolder: isFolder))
    }
  }

  /// What is known of a file without opening it; `nil` if there is none.
  ///
  /// Links are not followed.
  func status(of path: UnsafePointer<CChar>) -> FileStatus? {
    var status = stat()
    guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileStatus(status)
  }

  /// What is known of the folder itself.
  func status() -> FileStatus? { status(of: ".") }

  // MARK: - Changing

  /// Makes a folder of exactly this mode, whatever the umask.
  func makeFolder(_ path: UnsafePointer<CChar>, mode: mode_t) throws(SystemError) {
    guard mkdirat(descriptor, path, mode) == 0 else { throw .last }
    try setMode(mode, of: path)
  }

  func setMode(_ mode: mode_t, of path: UnsafePointer<CChar>) throws(SystemError) {
    guard fchmodat(descriptor, path, mode, 0) == 0 else { throw .last }
  }

  /// Writes a file that does not exist yet.
  ///
  /// What the umask takes away from `mode` is given back if `setsMode`. Without `modified` it was last changed now.
  func create(
    _ path: UnsafePointer<CChar>, _ bytes: [UInt8], mode: mode_t = 0o644, setsMode: Bool = false,
    modified: timespec? = nil, flushes: Bool = false
  ) throws(SystemError) {
    let file = openat(descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard file >= 0 else { throw .last }
    var error = bytes.withUnsafeBytes { Self.write($0, to: file) }
    if error == 0, setsMode, fchmod(file, mode) != 0 { error = errno }
    if error == 0, let modified {
      let times = [timespec(tv_sec: 0, tv_nsec: Self.omitted), modified]
      if futimens(file, times) != 0 { error = errno }
    }
    if error == 0, flushes, fsync(file) != 0 { error = errno }
    // Network file systems report here that the disk is full.
    if close(file) != 0, error == 0 { error = errno }
    guard error == 0 else { throw SystemError(code: error) }
  }

  /// Appends to a file that has so many bytes, or makes it: in one write, and onto the disk.
  ///
  /// What could be written only in part is taken away again.
  func append(_ bytes: [UInt8], to path: UnsafePointer<CChar>, of length: Int) throws(SystemError) {
    let file = openat(descriptor, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw .last }
    var error = bytes.withUnsafeBytes { Self.write($0, to: file) }
    if error == 0, fsync(file) != 0 { error = errno }
    if error != 0 {
      _ = ftruncate(file, off_t(length))
      // An empty file would look as if something had been lost.
      if length == 0 { unlinkat(descriptor, path, 0) }
    }
    if close(file) != 0, error == 0 { error = errno }
    guard error == 0 else { throw SystemError(code: error) }
    // The name of a new file is on the disk with its folder.
    if length == 0 { _ = fsync(descriptor) }
  }

  /// Gives a file of another folder a second name here.
  ///
  /// A symbolic link is linked itself.
  func link(_ path: UnsafePointer<CChar>, to source: UnsafePointer<CChar>, in folder: Folder) throws(SystemError) {
    guard linkat(folder.descriptor, source, descriptor, path, 0) == 0 else { throw .last }
  }

  /// The same as ``link(_:to:in:)`` where that cannot be had: copies a file with its mode and time, or a symbolic link.
  func copy(_ path: UnsafePointer<CChar>, of source: UnsafePointer<CChar>, in folder: Folder) throws(SystemError) {
    guard let status = folder.status(of: source) else { throw .notFound }
    if status.isLink {
      var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      let length = readlinkat(folder.descriptor, source, &target, target.count - 1)
      guard length >= 0, symlinkat(target, descriptor, path) == 0 else { throw .last }
    } else {
      let bytes = try folder.read(source)
      try create(path, bytes, mode: status.mode, setsMode: true, modified: status.modified)
    }
  }

  func removeFile(_ name: UnsafePointer<CChar>) throws(SystemError) {
    guard unlinkat(descriptor, name, 0) == 0 else { throw .last }
  }

  /// Removes a folder with all that is in it.
  ///
  /// Symbolic links are removed, not followed.
  func removeFolder(_ name: UnsafePointer<CChar>) throws(SystemError) {
    let folder = try Folder(name, in: self)
    for entry in try folder.entries() {
      do throws(SystemError) {
        try folder.remove(entry)
      } catch  where error.isRefusal {
        // A folder without the right to write in it, carried over as it was.
        try folder.setMode(0o700, of: ".")
        try folder.remove(entry)
      }
    }
    guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else { throw .last }
  }

  private func remove(_ entry: Entry) throws(SystemError) {
    if entry.isFolder { try removeFolder(entry.name) } else { try removeFile(entry.name) }
  }

  // MARK: - Bytes

  /// The bytes of a regular file; never through a symbolic link.
  func read(_ path: UnsafePointer<CChar>) throws(SystemError) -> [UInt8] {
    let file = openat(descriptor, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw .last }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last }
    guard FileStatus(status).isFile else { throw SystemError(code: EINVAL) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var length = 0
    while true {
      if length == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let free = length..<bytes.count
      let count = bytes.withUnsafeMutableBytes {
        Self.read(file, into: UnsafeMutableRawBufferPointer(rebasing: $0[free]))
      }
      guard count >= 0 else { throw .last }
      guard count > 0 else { break }
      length += count
    }
    bytes.removeSubrange(length...)
    return bytes
  }

  private static func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = systemRead(file, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      return count
    }
  }

  /// Returns 0, or the error number.
  private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = systemWrite(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  #if canImport(Darwin)
    private static let omitted = Int(UTIME_OMIT)
  #else
    // `UTIME_OMIT` is a macro that Swift does not import (POSIX.1-2008, Linux's value).
    private static let omitted = (1 << 30) - 2
  #endif
}

// Inside the type these names mean its own methods.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, buffer, count)
}
