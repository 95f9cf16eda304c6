import Diagnostics
import Glibc

/// Reads files and folders.
///
/// Everything else in this room works on bytes.
enum DiskFile {
  /// Why a file cannot be read.
  enum Failure: Error, Equatable {
    case tooLarge(Int)
    /// The path is a symbolic link, and links were not to be followed.
    case link
    case system(Int32)
  }

  /// The bytes of a regular file, unless there are more than `limit`.
  static func read(_ path: String, atMost limit: Int, followsLinks: Bool = true) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 || errno != ELOOP else { throw .link }
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .system(EINVAL) }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(size) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
      }
    }
    guard failure == 0 else { throw .system(failure) }
    return bytes
  }

  /// The absolute path without symbolic links; `nil` if there is no such file.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// What an error of the system means; in the system's words if it is a rare one.
  static func message(_ code: Int32) -> Bilingual {
    switch code {
    case ENOENT: Bilingual(de: "der Verweis führt zu keiner Datei", en: "the link leads to no file")
    case EACCES, EPERM: Bilingual(de: "es fehlt das Recht, sie zu lesen", en: "permission denied")
    case EINVAL, EISDIR, ENXIO: Bilingual(de: "sie ist keine gewöhnliche Datei", en: "it is not a regular file")
    default: Bilingual(String(cString: strerror(code)))
    }
  }
}

/// The files below a folder.
struct FolderListing {
  /// Relative to the folder, with `/`, in a fixed order.
  ///
  /// Hidden files and folders are not in it, and symbolic links to folders are not followed.
  let files: [String]

  init(_ root: String, isRecursive: Bool = true) {
    var files: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      guard let stream = opendir(folder.isEmpty ? root : root + "/" + folder) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard !name.hasPrefix("."), !name.hasSuffix("~") else { continue }
        let path = folder + name
        switch Int(entry.pointee.d_type) {
        case Int(DT_DIR): if isRecursive { folders.append(path + "/") }
        case Int(DT_UNKNOWN):
          var status = stat()
          guard lstat(root + "/" + path, &status) == 0 else { continue }
          if status.st_mode & S_IFMT != S_IFDIR {
            files.append(path)
          } else if isRecursive {
            folders.append(path + "/")
          }
        default: files.append(path)
        }
      }
    }
    self.files = files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
