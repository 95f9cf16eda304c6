/// Gives every word a number, from 0 on, in the order in which they are first seen.
///
/// Words are handed over as bytes, which need not be made into strings to be found again; that is what makes it worth
/// more than a dictionary where every word of every text passes through.
struct WordTable {
  /// All words, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each word ends.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Open addressing with linear probing, at most half full: the number of a word plus one, or 0.
  private var slots = [UInt32](repeating: 0, count: 1024)

  var count: Int { ends.count }

  /// The word of a number.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

  /// The number of a word, whether it was there already or not.
  mutating func number(of word: some RandomAccessCollection<UInt8>) -> Int {
    let hash = Self.hash(of: word)
    let (slot, found) = find(word, hash)
    if let found { return found }
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  func contains(_ word: some RandomAccessCollection<UInt8>) -> Bool { find(word, Self.hash(of: word)).number != nil }

  /// Where a word is, or belongs.
  private func find(_ word: some RandomAccessCollection<UInt8>, _ hash: UInt64) -> (slot: Int, number: Int?) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, self[number].elementsEqual(word) { return (slot, number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, nil)
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    for number in ends.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(number + 1)
    }
    slots = larger
  }

  /// FNV-1a, its halves mixed.
  private static func hash(of word: some Sequence<UInt8>) -> UInt64 {
    let hash = FNV1a(of: word).value
    return hash ^ (hash >> 32)
  }
}
