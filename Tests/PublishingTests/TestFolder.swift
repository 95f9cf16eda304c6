import Foundation
import Rendering

/// A folder for one test, removed with it.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "steckbrief-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path within.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ text: String = "by hand\n") throws {
    let file = URL(filePath: self(name))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self(name)) }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func exists(_ name: String) -> Bool { (try? attributes(name)) != nil }

  func mode(_ name: String) throws -> Int { try attributes(name)[.posixPermissions] as? Int ?? 0 }
  func number(_ name: String) throws -> Int { try attributes(name)[.systemFileNumber] as? Int ?? 0 }
  func date(_ name: String) throws -> Date { try attributes(name)[.modificationDate] as? Date ?? .distantPast }

  private func attributes(_ name: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: self(name))
  }

  /// Everything in a folder: the text of files, the target of links after an arrow, `/` for folders.
  func tree(_ name: String) throws -> [String: String] {
    var result: [String: String] = [:]
    for entry in try FileManager.default.subpathsOfDirectory(atPath: self(name)) {
      let path = name + "/" + entry
      switch try attributes(path)[.type] as? FileAttributeType {
      case .typeDirectory: result[entry] = "/"
      case .typeSymbolicLink:
        result[entry] = try "→ " + FileManager.default.destinationOfSymbolicLink(atPath: self(path))
      default: result[entry] = text(path)
      }
    }
    return result
  }

  /// Names in a folder, sorted.
  func names(_ name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self(name)).sorted()
  }
}

extension PlannedFile {
  /// A file of this text, whose fingerprint is that of the text.
  static func text(_ path: String, _ text: String) -> PlannedFile {
    var fingerprint = Fingerprint()
    fingerprint.add(text)
    return PlannedFile(path: path, fingerprint: fingerprint, content: .rendered { Array(text.utf8) })
  }
}
