/// Text that stands where it should not: out of its column, off the page, or upon other text.
struct Overflow: Equatable {
  enum Kind: Hashable {
    case side
    case foot
    case collision
  }

  let kind: Kind
  /// From 1.
  let page: Int
  /// How far, in points.
  let distance: Double
  /// Where it begins: from the left, and from the bottom of the page.
  let x: Double
  let y: Double
}

extension TextArea {
  /// What of a page's text does not stand where it should.
  ///
  /// Spaces and full stops hang over the end of a line, and how wide the last of a row is, its width does not tell: less
  /// than a letter is nothing to worry about.
  func overflows(of runs: [PDFTextRun], page: Int, width: Double) -> [Overflow] {
    let lines = lines(onPage: page, width: width)
    let gap = gap(onPage: page, width: width)
    let columnTop = gap.flatMap { top(of: runs, dividedBy: $0) }
    let foot = bleed(ofPage: width) + (page == 1 ? coverMargin : bottom)
    var found: [Overflow] = []
    for run in runs where run.right - run.left > 0.3 * run.size {
      func overflow(_ kind: Overflow.Kind, by distance: Double) {
        found.append(Overflow(kind: kind, page: page, distance: distance, x: run.left, y: run.y))
      }
      let side = max(run.right - lines.upperBound, lines.lowerBound - run.left)
      if side > run.size {
        overflow(.side, by: side)
      } else if let gap, let columnTop, run.y < columnTop + 0.5 * run.size,
        case let over = min(run.right - gap.lowerBound, gap.upperBound - run.left), over > run.size
      {
        overflow(.side, by: over)
      }
      if foot - run.y > 0.5 { overflow(.foot, by: foot - run.y) }
    }
    return found + collisions(of: runs, page: page)
  }

  /// How far up a page is set in columns: headings may stand above both.
  ///
  /// `nil` if it is not: not all pages are where the brochure is, and where most lines cross the gap, some end at it by
  /// chance.
  private func top(of runs: [PDFTextRun], dividedBy gap: ClosedRange<Double>) -> Double? {
    let beside = runs.filter { abs($0.left - gap.upperBound) < 0.6 || abs($0.right - gap.lowerBound) < 0.6 }
    let across = runs.count { $0.left < gap.lowerBound && $0.right > gap.upperBound }
    return beside.count > max(3, across) ? beside.lazy.map(\.y).max() : nil
  }

  private func collisions(of runs: [PDFTextRun], page: Int) -> [Overflow] {
    let runs = runs.filter { $0.right - $0.left > 0.5 * $0.size }.sorted { $0.y > $1.y }
    var found: [Overflow] = []
    for (index, run) in runs.enumerated() {
      for other in runs[(index + 1)...] {
        let size = min(run.size, other.size)
        guard run.y - other.y < 0.4 * size else { break }
        let shared = min(run.right, other.right) - max(run.left, other.left)
        if shared > 0.6 * size {
          found.append(Overflow(kind: .collision, page: page, distance: shared, x: run.left, y: run.y))
        }
      }
    }
    return found
  }
}
