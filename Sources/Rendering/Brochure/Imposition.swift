import Profiles

/// Which pages stand side by side on the sheets of a booklet, so that folded and stapled they are in order.
///
/// For saddle stitching: all sheets are put into one another and stapled through the fold. What is too thick for that is
/// divided into signatures, each folded by itself, that lie one on the other.
package struct Imposition: Hashable, Sendable {
  /// One side of a sheet, as it lies before the printer: numbers of pages, from 1.
  ///
  /// Numbers above the page count are those of pages to fill up with.
  package struct Side: Hashable, Sendable {
    package let left: Int
    package let right: Int
  }

  /// Of the brochure.
  package let pageCount: Int
  /// Front and back of the first sheet, front and back of the second, and so on.
  package let sides: [Side]
  /// How many sheets each signature has.
  package let signatures: [Int]

  /// With all that is filled up: a multiple of four.
  package var filledCount: Int { sides.count * 2 }
  package var sheetCount: Int { sides.count / 2 }

  /// Divides the pages over sheets.
  ///
  /// `signature` is how many pages are folded together, at most: a multiple of four. Without it, all are.
  ///
  /// What is read from right to left is bound on the right: its first page lies where others have their last.
  package init(pageCount: Int, signature: Int? = nil, direction: LanguageTag.Direction) {
    self.pageCount = pageCount
    let filled = (max(pageCount, 1) + 3) / 4 * 4
    var sides: [Side] = []
    var signatures: [Int] = []
    var first = 1
    while first <= filled {
      let count = min(signature ?? filled, filled - first + 1)
      let last = first + count - 1
      for sheet in 0..<count / 4 {
        let front = (outer: last - 2 * sheet, inner: first + 2 * sheet)
        let back = (inner: first + 2 * sheet + 1, outer: last - 2 * sheet - 1)
        sides.append(Side(left: front.outer, right: front.inner))
        sides.append(Side(left: back.inner, right: back.outer))
      }
      signatures.append(count / 4)
      first += count
    }
    self.sides = direction == .leftToRight ? sides : sides.map { Side(left: $0.right, right: $0.left) }
    self.signatures = signatures
  }
}
