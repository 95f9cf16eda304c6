#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What lies in an output folder without being listed in its manifest: put there by somebody, and never to be lost.
struct HandMade {
  /// Something that lies there.
  struct Item {
    /// As text, for comparisons and messages.
    let path: String
    /// As the system has it; ends with a zero byte.
    let rawPath: [CChar]
    /// A folder in which the build keeps nothing, of this mode.
    let folderMode: mode_t?
    var isFolder: Bool { folderMode != nil }
  }

  /// Folders before what is in them.
  private(set) var items: [Item] = []

  /// Nothing at all.
  init() {}

  /// Walks through the folder.
  ///
  /// Of what `manifest` lists nothing is taken, nor folders that hold only such.
  init(in folder: Folder, besides manifest: Manifest) throws(SystemError) {
    try walk(folder, "", [], manifest, Set(Manifest.folders(of: manifest.entries.keys)))
  }

  private mutating func walk(
    _ folder: Folder, _ path: String, _ rawPath: [CChar], _ manifest: Manifest, _ owned: Set<String>
  ) throws(SystemError) {
    for entry in try folder.entries() {
      let entryPath = path + entry.text
      if !entry.isFolder {
        guard entryPath != Manifest.fileName, manifest.entries[entryPath] == nil else { continue }
        items.append(Item(path: entryPath, rawPath: rawPath + entry.name, folderMode: nil))
      } else {
        let inner = try Folder(entry.name, in: folder)
        if !owned.contains(entryPath) {
          let mode = inner.status()?.mode ?? 0o755
          items.append(Item(path: entryPath, rawPath: rawPath + entry.name, folderMode: mode))
        }
        try walk(inner, entryPath + "/", rawPath + entry.name.dropLast() + [0x2F], manifest, owned)
      }
    }
  }

  /// Gives everything a name in another folder too: by hard link where possible, else as a copy.
  ///
  /// What is there already stays.
  func carry(from old: Folder, to new: Folder) throws(SystemError) {
    var made: [(path: [CChar], mode: mode_t)] = []
    for item in items {
      do throws(SystemError) {
        if let mode = item.folderMode {
          try new.makeFolder(item.rawPath, mode: 0o700)
          made.append((item.rawPath, mode))
        } else {
          // Its folder may have been listed when the build still wrote there.
          try makeMissingFolders(above: item.path, in: new)
          do throws(SystemError) {
            try new.link(item.rawPath, to: item.rawPath, in: old)
          } catch  where error.preventsLinks {
            try new.copy(item.rawPath, of: item.rawPath, in: old)
          }
        }
      } catch  where error == .exists {
        continue
      } catch  where error == .notFound && old.status(of: item.rawPath) == nil {
        // Somebody removed it meanwhile: so be it.
        continue
      }
    }
    // Last, for a folder in which nobody may write could not have been filled.
    for (path, mode) in made.reversed() {
      try new.setMode(mode, of: path)
    }
  }

  private func makeMissingFolders(above path: String, in folder: Folder) throws(SystemError) {
    for name in Manifest.folders(of: [path]) where folder.status(of: name) == nil {
      try folder.makeFolder(name, mode: 0o755)
    }
  }
}
