import Foundation
import Testing

/// Files that hold what was agreed on.
enum Golden {
  /// With `STECKBRIEF_UPDATE_GOLDEN=1` the file is written instead; whoever does that reads what changed.
  static func compare(_ text: String, with file: URL) throws {
    if ProcessInfo.processInfo.environment["STECKBRIEF_UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    let agreed = try? String(contentsOf: file, encoding: .utf8)
    #expect(text == agreed, "differs from \(file.lastPathComponent)")
  }
}
