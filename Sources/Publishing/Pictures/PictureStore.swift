import Rendering

/// The pictures that were made ready, each in a folder of its own that is named by what it was made from.
///
/// It lies beside the content, and may be deleted at any time. Where nothing can be written there, it lives as long as the
/// program. A folder in it is whole or not there, and never changes.
final class PictureStore: Sendable {
  /// Absolute.
  let path: String
  /// Holds the files where they cannot be kept; gone with this object.
  private let scratch: ScratchFolder?

  /// What is known of a picture.
  enum Entry: Hashable {
    case picture(web: [Rendition], fallback: Rendition, print: Rendition)
    case flaw(PictureFlaw)
  }

  /// `nil` if nothing can be written anywhere.
  init?(_ folder: String) {
    if let kept = Self.opened(folder) {
      path = kept
      scratch = nil
    } else if let scratch = try? ScratchFolder() {
      path = scratch.path
      self.scratch = consume scratch
    } else {
      return nil
    }
  }

  /// The real path of the folder, made if it is missing; `nil` if it cannot be written to.
  private static func opened(_ path: String) -> String? {
    do {
      try Paths.makeFolders(path)
      let real = try Paths.real(path)
      let folder = try Folder(real)
      try folder.setMode(0o700, of: ".")
      // Whoever puts the content under version control should not have to know of this folder.
      if folder.status(of: ".gitignore") == nil { try folder.create(".gitignore", Array("*\n".utf8)) }
      for entry in try folder.entries() where entry.isFolder && isAbandoned(entry.text) {
        try folder.removeFolder(entry.name)
      }
      let trial = draft + "\(Paths.process).trial"
      try folder.makeFolder(trial, mode: 0o700)
      defer { try? folder.removeFolder(trial) }
      // A full disk may still have room for a folder.
      try folder.create(trial + "/room", [UInt8](repeating: 0, count: 64 << 10))
      return real
    } catch {
      return nil
    }
  }

  // MARK: - Entries

  private static let record = "record"

  func entry(_ key: ContentDigest) -> Entry? {
    let folder = "\(path)/\(key)"
    guard let bytes = ScratchFolder.bytes(ofFile: "\(folder)/\(Self.record)", atMost: 4096) else { return nil }
    var web: [Rendition] = []
    var others: [String: Rendition] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      if parts.count == 2, parts[0] == "flaw" { return PictureFlaw(recorded: parts[1]).map(Entry.flaw) }
      guard parts.count == 3, let width = Int(parts[1]), let height = Int(parts[2]),
        let dot = parts[0].firstIndex(of: "."),
        let format = Picture.Format(rawValue: String(parts[0][dot...].dropFirst())),
        let status = FileStatus(at: "\(folder)/\(parts[0])"), status.isFile, status.size > 0
      else { return nil }
      let rendition = Rendition(file: "\(folder)/\(parts[0])", format: format, width: width, height: height)
      if format == .webp { web.append(rendition) } else { others[String(parts[0][..<dot])] = rendition }
    }
    guard !web.isEmpty, let fallback = others[PictureRecipe.fallbackName], let print = others[PictureRecipe.printName]
    else { return nil }
    return .picture(web: web, fallback: fallback, print: print)
  }

  /// Keeps what a draft folder holds, with the record of it.
  func keep(_ draft: String, _ entry: Entry, as key: ContentDigest) throws(SystemError) {
    let lines: [String] =
      switch entry {
      case .picture(let web, let fallback, let print):
        (web + [fallback, print]).map { "\(Paths.split($0.file).name) \($0.width) \($0.height)" }
      case .flaw(let flaw): flaw.recorded.map { ["flaw " + $0] } ?? []
      }
    guard !lines.isEmpty else { return }
    try Folder(draft).create(Self.record, Array((lines.joined(separator: "\n") + "\n").utf8))
    // Another program may have been quicker, with the same result; what is there and cannot be read gives way.
    if FileStatus(at: "\(path)/\(key)") != nil, self.entry(key) == nil { try Folder(path).removeFolder("\(key)") }
    do throws(SystemError) {
      try Paths.rename(draft, to: "\(path)/\(key)")
    } catch {
      guard self.entry(key) != nil else { throw error }
    }
  }

  // MARK: - Drafts

  private static let draft = ".making-"

  /// Makes a folder to work in, and removes it with all that is left in it afterwards.
  func withDraft<Result>(_ body: (String) -> Result) throws(SystemError) -> Result {
    let folder = try Folder(path)
    let name = "\(Self.draft)\(Paths.process).\(UInt32.random(in: 0 ... .max))"
    try folder.makeFolder(name, mode: 0o700)
    defer { try? folder.removeFolder(name) }
    return body("\(path)/\(name)")
  }

  /// Whether a folder is a draft of a program that is no more.
  private static func isAbandoned(_ name: String) -> Bool {
    guard name.hasPrefix(draft), let process = Int32(name.dropFirst(draft.count).prefix { $0.isNumber }) else {
      return false
    }
    return !Paths.isRunning(process)
  }

  // MARK: - Forgetting

  /// After how many builds that did not use it a picture goes.
  static let patience = 30
  private static let idle = "idle"

  /// Counts the builds for which pictures were not used, and removes those of which nobody seems to think any more.
  ///
  /// Where all are used, nothing is written.
  func forget(allBut used: Set<ContentDigest>) {
    guard scratch == nil, let folder = try? Folder(path), let entries = try? folder.entries() else { return }
    let names = Set(used.map(\.description))
    let unused = entries.filter { $0.isFolder && $0.text.utf8.count == 64 && !names.contains($0.text) }
    let known = ScratchFolder.bytes(ofFile: "\(path)/\(Self.idle)", atMost: 16 << 20)
    guard !unused.isEmpty || known != nil else { return }
    var counts: [String: Int] = [:]
    for line in String(decoding: known ?? [], as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 2, let count = Int(parts[1]) { counts[String(parts[0])] = count }
    }
    var lines: [String] = []
    for entry in unused {
      let count = (counts[entry.text] ?? 0) + 1
      if count >= Self.patience, (try? folder.removeFolder(entry.name)) != nil { continue }
      lines.append("\(entry.text) \(count)")
    }
    lines.sort()
    guard !lines.isEmpty else {
      try? folder.removeFile(Self.idle)
      return
    }
    let draft = "\(Self.idle).\(Paths.process).tmp"
    try? folder.removeFile(draft)
    guard (try? folder.create(draft, Array((lines.joined(separator: "\n") + "\n").utf8))) != nil else { return }
    try? Paths.rename("\(path)/\(draft)", to: "\(path)/\(Self.idle)")
  }
}

extension PictureFlaw {
  /// As the store notes it; `nil` for those that another try may mend, or that need no decoder to be seen.
  fileprivate var recorded: String? {
    switch self {
    case .damaged: "damaged"
    case .tooDemanding: "too-demanding"
    default: nil
    }
  }

  fileprivate init?(recorded text: String) {
    switch text {
    case "damaged": self = .damaged
    case "too-demanding": self = .tooDemanding
    default: return nil
    }
  }
}
