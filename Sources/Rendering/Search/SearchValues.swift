/// The documents of each value, in pieces of a few kilobytes.
struct SearchValues: Sendable {
  /// The number of each piece's first value.
  private(set) var beginnings: [Int] = []
  /// The documents of one value after the other, with spaces between them.
  private(set) var texts: [[UInt8]] = []

  init(_ facets: SearchFacets, documents: Int) {
    var size = 0
    for (number, value) in facets.values.enumerated() {
      if texts.isEmpty || size > SearchShards.sizes.upperBound {
        beginnings.append(number)
        texts.append([])
        size = 0
      } else {
        texts[texts.count - 1].append(0x20)
      }
      SearchNumbers.append(value.members, to: &texts[texts.count - 1])
      size += SearchNumbers.compressedSize(of: value.members.count, outOf: documents)
    }
  }
}
