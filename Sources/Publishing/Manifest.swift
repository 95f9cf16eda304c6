/// What a build wrote into its folder: kept there as a file, so that the next build knows what is its own and what
/// somebody put there by hand.
///
///     steckbrief-manifest 1
///     FINGERPRINT SIZE PATH
///
/// One line per file, sorted by path: 32 hexadecimal digits of what went into the file, its size in bytes, its path
/// with `/`. Nothing in it depends on the machine or the time.
struct Manifest: Equatable {
  struct Entry: Hashable, Sendable {
    let fingerprint: String
    let size: Int
  }

  var entries: [String: Entry] = [:]

  static let fileName = ".steckbrief-manifest"
  private static let header = "steckbrief-manifest 1"

  init(_ entries: [String: Entry] = [:]) { self.entries = entries }

  /// Reads what ``bytes`` wrote; `nil` if it is anything else, or of another version.
  init?(bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == UInt8(ascii: "\n") else { return nil }
    var lines = text.utf8.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst(), first.elementsEqual(Self.header.utf8) else { return nil }
    entries.reserveCapacity(lines.count)
    for line in lines {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].count == 32, let size = Int(Substring(parts[1])), !parts[2].isEmpty else {
        return nil
      }
      entries[String(Substring(parts[2]))] = Entry(fingerprint: String(Substring(parts[0])), size: size)
    }
  }

  /// The file's text.
  var bytes: [UInt8] {
    let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    var result = Array((Self.header + "\n").utf8)
    result.reserveCapacity(sorted.count * 80)
    for (path, entry) in sorted {
      result += entry.fingerprint.utf8
      result.append(UInt8(ascii: " "))
      result += String(entry.size).utf8
      result.append(UInt8(ascii: " "))
      result += path.utf8
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  /// All folders that the files lie in, those above first.
  static func folders(of paths: some Sequence<String>) -> [String] {
    var folders: Set<String> = []
    for path in paths {
      var rest = path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard folders.insert(String(rest)).inserted else { break }
      }
    }
    return folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
