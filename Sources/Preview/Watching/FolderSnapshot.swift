#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What lies below some folders at a moment: two are equal as long as nobody changed anything.
struct FolderSnapshot: Hashable, Sendable {
  private var files: [File] = []
  /// All folders, as paths to open; those that were asked for first.
  private(set) var folders: [String] = []

  private struct File: Hashable {
    let path: String
    let number: UInt64
    let size: Int64
    let seconds: [Int]
    let nanoseconds: [Int]

    init(_ path: String, _ status: stat) {
      self.path = path
      number = UInt64(truncatingIfNeeded: status.st_ino)
      size = Int64(status.st_size)
      #if canImport(Darwin)
        let times = [status.st_mtimespec, status.st_ctimespec]
      #else
        let times = [status.st_mtim, status.st_ctim]
      #endif
      seconds = times.map { Int($0.tv_sec) }
      nanoseconds = times.map { Int($0.tv_nsec) }
    }
  }

  /// Looks at everything below the folders; symbolic links to folders are not followed, but for the folders themselves.
  init(_ roots: [String], looksAtFiles: Bool = true) {
    for root in roots where FolderIdentity(root) != nil {
      var open = [root]
      while let folder = open.popLast() {
        folders.append(folder)
        for (name, kind) in Self.entries(of: folder) where !PassingNames.contain(name) {
          let path = folder + "/" + name
          if kind == Self.folderKind {
            open.append(path)
          } else if looksAtFiles || kind == Self.unknownKind {
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
              open.append(path)
            } else if looksAtFiles {
              files.append(File(path, status))
            }
          }
        }
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static let folderKind = Int(DT_DIR)
  private static let unknownKind = Int(DT_UNKNOWN)

  private static func entries(of folder: String) -> [(name: String, kind: Int)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [(String, Int)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      entries.append((name, Int(entry.pointee.d_type)))
    }
    return entries
  }
}

/// Which folder a path leads to: another one after the first was renamed away and a new one put in its place.
struct FolderIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  /// `nil` if the path leads to no folder.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
