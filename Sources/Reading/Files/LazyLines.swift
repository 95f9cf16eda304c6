import Diagnostics

/// The lines of a text, taken apart only when a finding needs one: libcmark gives no columns of inlines.
final class LazyLines {
  private let text: String
  private lazy var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  private var scalars: [Int: [Unicode.Scalar]] = [:]
  /// Behind what was found last in which block: findings come in the order of the text.
  private var found = (block: 0, line: 0, column: 0)

  /// How far a text is searched for: bodies of a single endless line must not cost more than others.
  private static let reach = 4096

  init(_ text: String) { self.text = text }

  /// Where `part` stands, on its line or one of the next of the same block.
  func place(of part: String, line: Int, column: Int, offset: Int) -> SourcePlace {
    let block = SourcePlace(line: line + offset, column: max(1, column))
    let needle = Array((part.split(separator: "\n").first.map(String.init) ?? "").unicodeScalars)
    guard let initial = needle.first else { return block }
    var (number, start) = found.block == line ? (found.line, found.column) : (max(1, line), 0)
    var reach = Self.reach
    while reach > 0, number <= min(line + 40, lines.count) {
      let hay = scalars(ofLine: number)
      while start + needle.count <= hay.count, reach > 0 {
        reach -= 1
        if hay[start] == initial, hay[start..<(start + needle.count)].elementsEqual(needle) {
          found = (line, number, start + needle.count)
          return SourcePlace(line: number + offset, column: start + 1, width: needle.count)
        }
        start += 1
      }
      number += 1
      start = 0
    }
    return block
  }

  private func scalars(ofLine number: Int) -> [Unicode.Scalar] {
    if let known = scalars[number] { return known }
    let line = Array(Substring(lines[number - 1]).unicodeScalars)
    scalars = [number: line]
    return line
  }
}
