/// Where text may stand on the pages of a brochure, in points.
///
/// The template `area.typ` says so, in one line of numbers.
struct TextArea: Equatable {
  let width: Double
  let inside: Double
  let outside: Double
  let bottom: Double
  let columns: Int
  let gutter: Double
  let isBoundOnTheRight: Bool
  /// Of the cover, on all sides.
  let coverMargin: Double

  init?(_ line: String) {
    let numbers = line.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 8, numbers[4] >= 1, numbers.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return nil }
    width = numbers[0]
    inside = numbers[1]
    outside = numbers[2]
    bottom = numbers[3]
    columns = Int(min(numbers[4], 9))
    gutter = numbers[5]
    isBoundOnTheRight = numbers[6] == 1
    coverMargin = numbers[7]
  }

  /// From where to where lines may go; pages count from 1.
  ///
  /// A page may be larger by the same on all sides, its bleed.
  func lines(onPage number: Int, width pageWidth: Double) -> ClosedRange<Double> {
    let bleed = bleed(ofPage: pageWidth)
    if number == 1 { return bleed + coverMargin...max(bleed + coverMargin, pageWidth - bleed - coverMargin) }
    let isInsideLeft = (number % 2 == 1) != isBoundOnTheRight
    let (left, right) = isInsideLeft ? (inside, outside) : (outside, inside)
    return bleed + left...max(bleed + left, pageWidth - bleed - right)
  }

  /// What lies around a page on all sides, to be cut off.
  func bleed(ofPage pageWidth: Double) -> Double { max(0, (pageWidth - width) / 2) }

  /// What lies between two columns.
  func gap(onPage number: Int, width pageWidth: Double) -> ClosedRange<Double>? {
    guard columns == 2 else { return nil }
    let lines = lines(onPage: number, width: pageWidth)
    let middle = (lines.lowerBound + lines.upperBound) / 2
    return middle - gutter / 2...middle + gutter / 2
  }
}
