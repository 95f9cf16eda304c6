/// Finds the words that other words end in: `verein` in `kulturverein`.
///
/// German writes them as one. No dictionary is needed: a place in a word is the beginning of another if a word of the
/// directory itself begins there, as in Kulturverein, or ends before it, as in Frauenfrühstück, where Frühstück is not a
/// word of its own anywhere.
struct CompoundWords: Sendable {
  private let words: WordTable
  /// The first four letters of all words that have so many.
  private let beginnings: Set<UInt32>

  /// Shorter words are not taken apart.
  private static let shortestWhole = 7
  /// Neither half may be shorter; for one that is to be known by itself, the second holds.
  private static let shortestFirst = 3
  private static let shortestSecond = 4

  init(_ words: WordTable) {
    self.words = words
    var beginnings: Set<UInt32> = []
    for number in 0..<words.count where words[number].count >= Self.shortestSecond {
      beginnings.insert(Self.beginning(words[number]))
    }
    self.beginnings = beginnings
  }

  /// Where the later parts of a word begin.
  ///
  /// In Latin letters alone, which Cyrillic ones have been turned into; no other script of ours writes compounds as one.
  func parts(of word: ArraySlice<UInt8>) -> [Int] {
    guard word.count >= Self.shortestWhole, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [] }
    return (Self.shortestFirst...(word.count - Self.shortestSecond)).filter { start in
      isWord(word.prefix(start)) || beginsWithWord(word.dropFirst(start))
    }
  }

  private func isWord(_ first: ArraySlice<UInt8>) -> Bool {
    first.count >= Self.shortestSecond && words.contains(first)
  }

  private func beginsWithWord(_ rest: ArraySlice<UInt8>) -> Bool {
    guard beginnings.contains(Self.beginning(rest)) else { return false }
    return (Self.shortestSecond...rest.count).contains { words.contains(rest.prefix($0)) }
  }

  private static func beginning(_ word: ArraySlice<UInt8>) -> UInt32 {
    word.prefix(shortestSecond).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
