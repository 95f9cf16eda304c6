import Diagnostics
import Profiles

/// The files of a content folder as one reading found them, so that the next reads only those that changed.
///
/// A value: who keeps it hands it to the next ``ContentReader/read(reusing:)``. What is taken from it is what reading
/// the file again would give.
package struct ReadFiles: Sendable {
  /// What every file is read by: the settings, the words, the day.
  struct Basis: Hashable, Sendable {
    let root: String
    let today: CalendarDate
    let acceptsDrafts: Bool
    let site: FileStamp
    let vocabulary: FileStamp
  }

  /// What came of a file, and the stamps of all files that it came from.
  struct Entry<Value: Sendable>: Sendable {
    let value: Value
    let stamps: [(path: String, stamp: FileStamp)]

    /// `nil` if any of the files was changed so recently that a further change might not show.
    init?(_ value: Value, from paths: [String], readAt moment: FileStamp.Moment) {
      var stamps: [(String, FileStamp)] = []
      for path in paths {
        guard let stamp = FileStamp(path, ifOlderThan: moment) else { return nil }
        stamps.append((path, stamp))
      }
      self.value = value
      self.stamps = stamps
    }

    func isCurrent(at moment: FileStamp.Moment) -> Bool {
      stamps.allSatisfy { FileStamp($0.path, ifOlderThan: moment) == $0.stamp }
    }
  }

  /// `nil` if it was changed so recently that nothing of this can be used again.
  let basis: Basis?
  /// By their paths within the content folder.
  private(set) var profiles: [String: Entry<ReadProfile>] = [:]
  private(set) var pages: [String: Entry<ReadPage>] = [:]
  var outlines: Entry<ReadOutlines>?
  var register: Entry<ReadRegister>?

  init(basis: Basis?) { self.basis = basis }

  mutating func keep(_ files: [TakenFile<ReadProfile>], of paths: [String]) { profiles = Self.table(files, paths) }
  mutating func keep(_ files: [TakenFile<ReadPage>], of paths: [String]) { pages = Self.table(files, paths) }

  private static func table<Value>(_ files: [TakenFile<Value>], _ paths: [String]) -> [String: Entry<Value>] {
    var table: [String: Entry<Value>] = [:]
    table.reserveCapacity(paths.count)
    for (path, file) in zip(paths, files) { table[path] = file.entry }
    return table
  }
}

/// What one file gave, read now or known from before.
struct TakenFile<Value: Sendable>: Sendable {
  let value: Value
  /// What to know of it next time; `nil` if it must be read again then.
  let entry: ReadFiles.Entry<Value>?
  let isReused: Bool
}

/// The borders of the districts, and what is wrong with their file.
struct ReadOutlines: Sendable {
  let outlines: DistrictOutlines?
  let diagnostics: [Diagnostic]
}

extension ReadFiles.Basis {
  /// `nil` if either file is missing or was changed at `moment` or later.
  init?(root: String, today: CalendarDate, acceptsDrafts: Bool, readAt moment: FileStamp.Moment) {
    guard let site = FileStamp(root + "/" + SiteReader.path, ifOlderThan: moment),
      let vocabulary = FileStamp(root + "/" + VocabularyReader.path, ifOlderThan: moment)
    else { return nil }
    self.init(root: root, today: today, acceptsDrafts: acceptsDrafts, site: site, vocabulary: vocabulary)
  }
}

extension ReadProfile {
  /// The files that went into it, as paths to open: its own, and the pictures that it names.
  ///
  /// `nil` if it is broken: then it also depends on what lies beside it, for the sake of advice.
  func sources(root: String, path: String) -> [String]? {
    switch content {
    case nil: nil
    case .translation: [root + "/" + path]
    case .profile(let profile):
      [root + "/" + path]
        + [ProfileField.logo, ProfileField.photo].compactMap { field in
          profile[field]?[PictureField.file].map { root + "/associations/" + profile.folder + $0 }
        }
    }
  }
}
