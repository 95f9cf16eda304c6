extension Array where Element: Sendable {
  /// Applies `transform` to every element on all cores and returns the results in the order of the elements.
  ///
  /// The elements are handed out in runs, so that a cheap `transform` does not drown in bookkeeping.
  package func parallelMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let runLength = Swift.max(1, Swift.min(64, count / 16))
    guard count > runLength else { return map(transform) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for (number, start) in stride(from: 0, to: count, by: runLength).enumerated() {
        let run = self[start..<Swift.min(start + runLength, count)]
        group.addTask { (number, run.map(transform)) }
      }
      var runs: [[Result]] = .init(repeating: [], count: (count + runLength - 1) / runLength)
      for await (number, results) in group { runs[number] = results }
      return runs.flatMap { $0 }
    }
  }
}
