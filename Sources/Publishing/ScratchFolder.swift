import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that only this process can read, gone on every path with all that is in it.
package struct ScratchFolder: ~Copyable {
  /// Absolute, without a slash at the end.
  package let path: String

  /// What the system said when it refused.
  package struct Failure: Error, Sendable {
    package let path: String
    /// As `errno` has it.
    package let code: Int32
    package var text: String { String(cString: strerror(code)) }
  }

  /// Makes a folder below the system's folder for temporary files.
  package init() throws(Failure) {
    let parent = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array("\(parent)/steckbrief-XXXXXX".utf8CString)
    // Made and noted in one, so that none is missed when the program is told to end.
    let made = Self.existing.withLock { paths -> String? in
      let made = template.withUnsafeMutableBufferPointer { buffer -> String? in
        guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return nil }
        return String(cString: start)
      }
      if let made { paths.insert(made) }
      return made
    }
    guard let made else { throw Failure(path: parent, code: errno) }
    path = made
  }

  deinit {
    Self.remove(path)
    Self.existing.withLock { _ = $0.remove(path) }
  }

  private static let existing = Mutex<Set<String>>([])

  /// Removes those that there are: for a program that ends at once, without anything being let go.
  static func removeAll() {
    for path in existing.withLock({ $0 }) { remove(path) }
  }

  /// Removes those that there are, lets no other come into being, and ends the program.
  static func removeAll(_ end: () -> Never) -> Never {
    existing.withLock { paths in
      for path in paths {
        // Another thread may be writing there just now.
        for _ in 0..<100 {
          remove(path)
          guard access(path, F_OK) == 0 else { break }
          usleep(1000)
        }
      }
      end()
    }
  }

  package func makeFolder(_ name: String) throws(Failure) {
    let folder = "\(path)/\(name)"
    guard mkdir(folder, 0o700) == 0 else { throw Failure(path: folder, code: errno) }
  }

  /// Writes a new file; never over something, never through a symbolic link.
  package func write(_ bytes: [UInt8], to name: String) throws(Failure) {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Failure(path: file, code: errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { writeBytes(descriptor, $0[written...]) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(path: file, code: errno) }
      written += count
    }
  }

  private func writeBytes(_ descriptor: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    #if canImport(Darwin)
      return Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      return Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      return Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// The bytes of a file, up to a limit; `nil` where there is no regular file, or a larger one.
  package static func bytes(ofFile path: String, atMost limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled, off_t(filled))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      filled += count
    }
    return bytes
  }

  /// The names in a folder, sorted by their bytes; none if it cannot be read.
  package static func names(inFolder path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file, or a folder with all that is in it; symbolic links are removed, not followed.
  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in names(inFolder: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }
}
