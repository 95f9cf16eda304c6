import Diagnostics
import Foundation
import Reading
import Testing

/// A smallest broken site of `Tests/Fixtures/broken`: the files in its `content` are laid over those of
/// `Tests/Fixtures/base`, a sound site.
///
/// Where a finding is expected, the line below says so: `^~~~ rule-name` below the marked columns. Such lines are taken
/// out before the files are read. What has no such place is in the file `expected`, one finding per line; paths in
/// `removed` are taken away; `outside` comes to lie beside the content folder.
struct BrokenFixture: CustomTestStringConvertible, Sendable {
  let name: String

  /// The rule, which the folder's name gives up to the first dot.
  var rule: String { String(name.prefix { $0 != "." }) }
  var testDescription: String { name }
  var folder: URL { Self.folder.appendingPathComponent(name) }

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")
  static let folder = fixtures.appendingPathComponent("broken")

  static let all: [BrokenFixture] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    .filter { !$0.hasPrefix(".") }.map { BrokenFixture(name: $0) }

  /// Puts the site together below a folder; returns what is expected of it, as ``describe(_:root:)`` has it.
  func lay(in site: TemporaryFolder) throws -> [String] {
    var expected: [String] = []
    try site.copyBase()
    for path in try lines(of: "removed") { try FileManager.default.removeItem(at: site.url("content/" + path)) }
    for area in ["content", "outside"] {
      let source = folder.appendingPathComponent(area)
      guard let paths = FileManager.default.enumerator(atPath: source.path) else { continue }
      for case let path as String in paths {
        let from = source.appendingPathComponent(path)
        let attributes = try FileManager.default.attributesOfItem(atPath: from.path)
        switch attributes[.type] as? FileAttributeType {
        case .typeDirectory: continue
        case .typeSymbolicLink:
          let target = try FileManager.default.destinationOfSymbolicLink(atPath: from.path)
          try site.makeFolder(for: "\(area)/\(path)")
          try FileManager.default.createSymbolicLink(
            atPath: site.url("\(area)/\(path)").path, withDestinationPath: target)
        default:
          let marked = MarkedText(try Data(contentsOf: from), path: path)
          expected += marked.expected
          try site.write(marked.data, to: "\(area)/\(path)")
        }
      }
    }
    return (expected + (try lines(of: "expected"))).sorted()
  }

  /// One finding as fixtures write it: `associations/x.md:2:7:19 duplicate-name`, with line, column and width.
  static func describe(_ finding: Diagnostic, root: String) -> String {
    let path = String(finding.file.dropFirst(root.count + 1))
    let place = finding.place.map { ":\($0.line):\($0.column):\($0.width)" } ?? ""
    return "\(path)\(place) \(finding.rule.rawValue)"
  }

  private func lines(of file: String) throws -> [String] {
    let url = folder.appendingPathComponent(file)
    guard FileManager.default.fileExists(atPath: url.path) else { return [] }
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}

/// A text whose lines of carets say what is expected of the lines above them.
private struct MarkedText {
  var data: Data
  var expected: [String] = []

  init(_ data: Data, path: String) {
    self.data = data
    guard let text = String(data: data, encoding: .utf8) else { return }
    var kept: [Substring.UTF8View] = []
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard let mark = Substring(line).wholeMatch(of: /( *)(\^~*) ([a-z0-9-]+)/) else {
        kept.append(line)
        continue
      }
      expected.append("\(path):\(kept.count):\(mark.1.count + 1):\(mark.2.count) \(mark.3)")
    }
    self.data = Data(kept.joined(separator: [0x0A]))
  }
}
