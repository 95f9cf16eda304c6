import Foundation
import Profiles
import Reading
import Testing

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
  let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("steckbrief-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  var content: String { url("content").path }

  func url(_ path: String) -> URL { root.appendingPathComponent(path) }

  /// Puts the sound site of the fixtures into the content folder.
  func copyBase() throws {
    try FileManager.default.copyItem(
      at: BrokenFixture.fixtures.appendingPathComponent("base"), to: url("content"))
  }

  func makeFolder(for path: String) throws {
    try FileManager.default.createDirectory(
      at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
  }

  func write(_ data: Data, to path: String) throws {
    try makeFolder(for: path)
    try data.write(to: url(path))
  }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  /// Reads the content folder as on the day that all tests agree on.
  func read() async throws -> ReadContent {
    let today = try #require(CalendarDate("2026-11-23"))
    return await ContentReader(folder: content, today: today).read()
  }
}
