/// Which characters the installed fonts can show, family by family.
///
/// Read from `coverage.txt`, which `Scripts/fonts.py` writes beside the fonts: a line with a family's name, then its
/// characters as ranges of code points, `0020-007E`, one on a line. A line that is neither empty nor a range begins
/// a family.
package struct FontCoverage: Sendable {
  private struct Family: Sendable {
    let name: String
    var ranges: [ClosedRange<UInt32>]
  }

  private let families: [Family]
  /// Nearly all text is Latin: one look answers for it, whatever the number of families.
  private let latin: [Bool]

  /// Families without a single character are dropped.
  package init(parsing text: String) {
    var families: [Family] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.drop { $0 == " " }
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      if let range = Self.range(line) {
        if families.isEmpty { families.append(Family(name: "", ranges: [])) }
        families[families.count - 1].ranges.append(range)
      } else {
        families.append(Family(name: String(line), ranges: []))
      }
    }
    families.removeAll { $0.ranges.isEmpty }
    for index in families.indices { families[index].ranges.sort { $0.lowerBound < $1.lowerBound } }
    self.families = families
    latin = (0..<Self.latinEnd).map { value in families.first.map { Self.covers($0.ranges, value) } ?? false }
  }

  /// Covers everything: for those who have no fonts to ask, and for tests.
  package static let everything = FontCoverage(parsing: "0020-10FFFF")

  package var familyNames: [String] { families.map(\.name) }

  package func covers(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < Self.latinEnd, latin[Int(scalar.value)] { return true }
    return families.contains { Self.covers($0.ranges, scalar.value) }
  }

  /// Whether one family has all of these characters.
  ///
  /// A letter and the marks upon it are drawn from one font or not at all.
  package func coversTogether(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    if scalars.allSatisfy({ $0.value < Self.latinEnd && latin[Int($0.value)] }) { return true }
    return families.contains { family in scalars.allSatisfy { Self.covers(family.ranges, $0.value) } }
  }

  /// Latin letters with their accents, and the phonetic ones.
  private static let latinEnd: UInt32 = 0x300

  private static func covers(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }

  private static func range(_ line: Substring) -> ClosedRange<UInt32>? {
    let ends = line.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let first = codePoint(ends[0]), let last = codePoint(ends[ends.count - 1]),
      first <= last
    else { return nil }
    return first...last
  }

  private static func codePoint(_ digits: Substring) -> UInt32? {
    (4...6).contains(digits.utf8.count) ? UInt32(digits, radix: 16) : nil
  }
}
