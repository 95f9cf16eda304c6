import Foundation

/// A folder for one test, with the content and templates of a site in it; gone when the test is over.
package final class SiteFolder: Sendable {
  package let path: String

  /// `parent` is where to make it: file systems list their files in different orders.
  package init(in parent: String = TestStorage.folder) throws {
    path = parent + (parent.hasSuffix("/") ? "" : "/") + "steckbrief-site-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path within.
  package func callAsFunction(_ name: String) -> String { path + "/" + name }

  // MARK: - What is laid in it

  /// The content of `Tests/Fixtures/sites/NAME`.
  package func copyContent(of site: String) throws {
    try FileManager.default.copyItem(atPath: Repository.site(site) + "/content", toPath: self("content"))
  }

  /// A copy of the project's own templates, beside which there is no Typst.
  package func copyTemplates() throws {
    try FileManager.default.copyItem(atPath: Repository.templates, toPath: self("templates"))
  }

  package func write(_ name: String, _ data: Data) throws {
    let file = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  package func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  /// Lays a shell script there as a program.
  ///
  /// A file that was just written cannot be relied on to start: another test may be starting a process of its own, which
  /// has the file open for a moment, and Linux runs nothing that is open for writing (`ETXTBSY`). So what is started is a
  /// link to a file of the checkout, and a shell reads the script.
  package func writeProgram(_ name: String, _ script: String) throws {
    try write(name + ".sh", script)
    if (try? FileManager.default.destinationOfSymbolicLink(atPath: self(name))) != nil { try remove(name) }
    try FileManager.default.createSymbolicLink(
      atPath: self(name), withDestinationPath: Repository.root + "/Tests/Fixtures/programs/script")
  }

  package func append(_ name: String, _ text: String) throws { try write(name, (self.text(name) ?? "") + text) }

  /// Replaces a text, which must be there.
  package func replace(_ old: String, with new: String, in name: String) throws {
    guard let text = text(name), text.contains(old) else { throw Missing(text: old, file: name) }
    try write(name, text.replacingOccurrences(of: old, with: new))
  }

  package struct Missing: Error {
    package init(text: String, file: String) {
      self.text = text
      self.file = file
    }

    let text: String
    let file: String
  }

  package func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self(name)) }

  // MARK: - What is found in it

  package func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  package func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self(name)) }

  /// Names in a folder, those that begin with a dot too, sorted.
  package func names(_ name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self(name)).sorted()
  }

  /// The names in the folder itself, without that of what the program keeps of pictures from build to build.
  package func ownNames() throws -> [String] { try names().filter { $0 != ".steckbrief" } }

  /// All files below a folder, by their paths within it; empty if there is no such folder.
  package func tree(_ name: String = "public") throws -> [String: Data] { try Repository.files(below: self(name)) }

  /// The numbers of the folder and of everything in it, by which the file system knows them.
  package func identities(_ name: String = "public") throws -> [String: Int] {
    var result: [String: Int] = [:]
    for path in [""] + (try FileManager.default.subpathsOfDirectory(atPath: self(name))) {
      let attributes = try FileManager.default.attributesOfItem(atPath: self(name) + "/" + path)
      result[path] = attributes[.systemFileNumber] as? Int
    }
    return result
  }
}

/// The checkout that is tested.
package enum Repository {
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  package static let templates = root + "/templates"

  package static func site(_ name: String) -> String { root + "/Tests/Fixtures/sites/" + name }

  /// All files below a folder, by their paths within it; empty if there is no such folder.
  package static func files(below folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    guard FileManager.default.fileExists(atPath: folder) else { return files }
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      files[path] = FileManager.default.contents(atPath: folder + "/" + path)
    }
    return files
  }
}
