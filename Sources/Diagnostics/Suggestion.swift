/// Finds what somebody probably meant.
package enum Suggestion {
  /// The candidate nearest to a misspelt word, if one is near enough to be worth suggesting: at most a third of its
  /// letters differ.
  ///
  /// Ties go to the first candidate.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let typed = Array(folded(word))
    guard !typed.isEmpty else { return nil }
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let letters = Array(folded(candidate))
      let limit = max(1, max(typed.count, letters.count) / 3)
      let bound = min(limit, (best?.distance ?? .max) - 1)
      guard bound >= 0, let distance = distance(typed, letters, atMost: bound) else { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  private static func folded(_ word: String) -> String.UnicodeScalarView {
    word.lowercased().unicodeScalars
  }

  /// Damerau–Levenshtein distance (optimal string alignment), or `nil` above the bound.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost bound: Int) -> Int? {
    guard abs(a.count - b.count) <= bound else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      current.reserveCapacity(b.count + 1)
      for j in b.indices {
        let substitution = previous[j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(substitution, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforePrevious[j - 1] + 1) }
        current.append(cost)
      }
      guard let lowest = current.min(), lowest <= bound else { return nil }
      beforePrevious = previous
      previous = current
    }
    guard let last = previous.last, last <= bound else { return nil }
    return last
  }
}
