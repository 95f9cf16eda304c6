/// How strongly districts are shaded: five steps, 0 for those without associations.
///
/// By rank, not by size: where one district has half of all associations, the others still differ.
package struct Shading: Sendable {
  package static let greatestStep = 4

  /// Of all districts that have any, ascending.
  private let counts: [Int]
  /// Each number once, ascending.
  private let distinct: [Int]

  package init(_ counts: [Int]) {
    self.counts = counts.filter { $0 > 0 }.sorted()
    distinct = Set(self.counts).sorted()
  }

  package func step(for count: Int) -> Int {
    guard count > 0, let lower = counts.firstIndex(where: { $0 >= count }) else { return 0 }
    // Few numbers have a step each; of many, those in the same quarter share one.
    if distinct.count <= Self.greatestStep { return 1 + distinct.count { $0 < count } }
    let upper = counts.firstIndex { $0 > count } ?? counts.count
    return min(Self.greatestStep, 1 + (lower + upper) * Self.greatestStep / (2 * counts.count))
  }

  /// The steps that occur among the districts with associations, and the numbers that each stands for.
  var key: [(step: Int, numbers: ClosedRange<Int>)] {
    var key: [(step: Int, numbers: ClosedRange<Int>)] = []
    for count in distinct {
      let step = step(for: count)
      if let last = key.last, last.step == step {
        key[key.count - 1].numbers = last.numbers.lowerBound...count
      } else {
        key.append((step, count...count))
      }
    }
    return key
  }
}
