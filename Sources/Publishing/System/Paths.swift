import CSystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Paths of the system, absolute and with symbolic links resolved.
enum Paths {
  /// The real path of something that exists.
  static func real(_ path: String) throws(SystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw .last }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The real path of something that need not exist, nor the folders above it: that of the nearest folder above that does,
  /// and the rest as it was written.
  ///
  /// `nil` where nobody can tell yet: a link that leads nowhere, or a step back out of a folder that does not exist, which
  /// may turn out to be a link.
  static func resolved(_ path: String) -> String? {
    var missing: [String] = []
    var existing = path.isEmpty ? "." : path
    while FileStatus(at: existing) == nil {
      let (folder, name) = split(existing)
      guard folder != existing, name != ".." else { return nil }
      if name != "." { missing.append(name) }
      existing = folder
    }
    guard let real = try? real(existing) else { return nil }
    return missing.reversed().reduce(real, joined)
  }

  static var currentFolder: String? { try? real(".") }

  /// The homes of whoever runs the program: as the environment has it, and as the system has it.
  static var homes: [String] {
    var homes: [String] = []
    if let home = getenv("HOME") { homes.append(String(cString: home)) }
    if let entry = getpwuid(geteuid()), let home = entry.pointee.pw_dir { homes.append(String(cString: home)) }
    return homes.compactMap { try? real($0) }
  }

  /// Whether there is a process of this number.
  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }

  /// The number of this process.
  static var process: Int32 { getpid() }

  /// Whether a path is the folder or lies in it.
  ///
  /// Both real.
  static func contains(_ folder: String, _ path: String) -> Bool {
    folder == path || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A path in its folder and its last name; the folder is `.` if none is named.
  static func split(_ path: String) -> (folder: String, name: String) {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  /// Makes a folder and those above it, as far as they are missing.
  static func makeFolders(_ path: String) throws(SystemError) {
    guard FileStatus(following: path) == nil else { return }
    let parent = split(path).folder
    if parent != path { try makeFolders(parent) }
    // Another process may have been quicker.
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last }
  }

  static func makeFolder(_ path: String, mode: FileStatus.Mode) throws(SystemError) {
    guard mkdir(path, mode) == 0 else { throw .last }
  }

  static func rename(_ from: String, to new: String) throws(SystemError) {
    guard systemRename(from, new) == 0 else { throw .last }
  }

  /// Renames, but never over something that is there.
  static func rename(_ from: String, toNew new: String) throws(SystemError) {
    let error = SystemError(code: csystem_rename_new(from, new))
    if error.isUnsupported, FileStatus(at: new) == nil { return try rename(from, to: new) }
    guard error.code == 0 else { throw error }
  }

  /// Exchanges two folders in one step.
  static func exchange(_ one: String, _ other: String) throws(SystemError) {
    let error = SystemError(code: csystem_exchange(one, other))
    guard error.code == 0 else { throw error }
  }
}

// Inside the type this name means its own methods.
private func systemRename(_ from: String, _ new: String) -> Int32 { rename(from, new) }
