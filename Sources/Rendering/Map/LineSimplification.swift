/// Tells how much each point of a line matters, by the method of Visvalingam and Whyatt (1993): again and again the point
/// is dropped that makes the smallest triangle with its neighbours.
enum LineSimplification {
  /// For each point twice the area of its triangle when it was its turn, in square tenths; never less than for a point
  /// that was dropped before it.
  ///
  /// The ends are never dropped.
  static func weights(of line: [GridPoint]) -> [Int] {
    var weights = [Int](repeating: .max, count: line.count)
    guard line.count > 2 else { return weights }
    var before = line.indices.map { $0 - 1 }
    var behind = line.indices.map { $0 + 1 }
    var triangles = weights
    var queue = PointQueue()
    func triangle(_ index: Int) -> Int {
      abs(GridPoint.doubleArea(line[before[index]], line[index], line[behind[index]]))
    }
    for index in 1..<line.count - 1 {
      triangles[index] = triangle(index)
      queue.insert(index, weight: triangles[index])
    }
    var greatest = 0
    while let (index, weight) = queue.removeFirst() {
      // Left over from before a neighbour was dropped.
      guard weights[index] == .max, triangles[index] == weight else { continue }
      greatest = max(greatest, weight)
      weights[index] = greatest
      behind[before[index]] = behind[index]
      before[behind[index]] = before[index]
      for neighbour in [before[index], behind[index]] where neighbour > 0 && neighbour < line.count - 1 {
        triangles[neighbour] = triangle(neighbour)
        queue.insert(neighbour, weight: triangles[neighbour])
      }
    }
    return weights
  }
}

/// Points by weight, the lightest first: a binary heap; of equal weights the first point of the line comes first.
private struct PointQueue {
  private var heap: [(index: Int, weight: Int)] = []

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    (heap[left].weight, heap[left].index) < (heap[right].weight, heap[right].index)
  }

  mutating func insert(_ index: Int, weight: Int) {
    heap.append((index, weight))
    var place = heap.count - 1
    while place > 0, precedes(place, (place - 1) / 2) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func removeFirst() -> (index: Int, weight: Int)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count && precedes(child, least) { least = child }
      guard least != place else { return first }
      heap.swapAt(place, least)
      place = least
    }
  }
}
