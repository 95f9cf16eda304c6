import Foundation

/// In what two trees of files differ, for people to read.
package enum TreeDifference {
  /// One line per file that is not the same; empty if all are.
  package static func between(_ made: [String: Data], expected: [String: Data]) -> [String] {
    Set(made.keys).union(expected.keys).sorted().compactMap { path in
      switch (made[path], expected[path]) {
      case (let made?, let expected?): made == expected ? nil : "\(path): \(firstDifference(made, expected))"
      case (.some, nil): "\(path): was written, but is not expected"
      case (nil, _): "\(path): is expected, but nothing wrote it"
      }
    }
  }

  private static func firstDifference(_ made: Data, _ expected: Data) -> String {
    guard let madeText = String(data: made, encoding: .utf8), let expectedText = String(data: expected, encoding: .utf8)
    else { return "\(made.count) bytes, which are not the \(expected.count) expected" }
    // By bytes: a carriage return and a line feed are one Character.
    let madeLines = madeText.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let expectedLines = expectedText.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let common = zip(madeLines, expectedLines).prefix { $0.elementsEqual($1) }.count
    func line(_ lines: [Substring.UTF8View]) -> String {
      lines.indices.contains(common) ? "“\(Substring(lines[common]))”" : "(no such line)"
    }
    return "line \(common + 1)\n  expected \(line(expectedLines))\n  written  \(line(madeLines))"
  }
}
