import Profiles
import Rendering
import Testing

/// Folded and put into one another, sheets must give the pages in order.
struct ImpositionTests {
  /// The pages in the order in which somebody reads them who folds each signature and lays one on the other.
  private func read(_ imposition: Imposition, _ direction: LanguageTag.Direction) -> [Int] {
    var pages: [Int] = []
    var start = 0
    for count in imposition.signatures {
      let sheets = (0..<count).map {
        (front: imposition.sides[start + 2 * $0], back: imposition.sides[start + 2 * $0 + 1])
      }
      // The first half of a signature: of each sheet the leaf that is turned first, front then back.
      let isForward = direction == .leftToRight
      for (front, back) in sheets {
        pages += isForward ? [front.right, back.left] : [front.left, back.right]
      }
      for (front, back) in sheets.reversed() {
        pages += isForward ? [back.right, front.left] : [back.left, front.right]
      }
      start += 2 * count
    }
    return pages
  }

  @Test(arguments: [LanguageTag.Direction.leftToRight, .rightToLeft], [nil, 4, 8, 16, 32] as [Int?])
  func foldedItIsInOrder(direction: LanguageTag.Direction, signature: Int?) {
    for count in 1...70 {
      let imposition = Imposition(pageCount: count, signature: signature, direction: direction)
      #expect(read(imposition, direction) == Array(1...imposition.filledCount))
      #expect(imposition.filledCount % 4 == 0 && (count..<count + 4).contains(imposition.filledCount))
      #expect(imposition.signatures.reduce(0, +) == imposition.sheetCount)
      #expect(imposition.signatures.allSatisfy { signature == nil || $0 * 4 <= signature ?? 0 })
    }
  }

  @Test func eightPagesAreTwoSheets() {
    let sides = Imposition(pageCount: 7, direction: .leftToRight).sides.map { [$0.left, $0.right] }
    #expect(sides == [[8, 1], [2, 7], [6, 3], [4, 5]])
    let mirrored = Imposition(pageCount: 7, direction: .rightToLeft).sides.map { [$0.left, $0.right] }
    #expect(mirrored == [[1, 8], [7, 2], [3, 6], [5, 4]])
  }
}
