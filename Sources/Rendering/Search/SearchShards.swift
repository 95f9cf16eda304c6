import Parallel

/// The terms in pieces of a few kilobytes each, of which a search loads those that its words may be in.
struct SearchShards: Sendable {
  /// The first letters of each piece's first term: as many as it takes to tell where a word belongs.
  private(set) var beginnings: [String] = []
  /// What each piece holds, in ASCII and the letters of the terms; never a quotation mark or a backslash.
  let texts: [[UInt8]]

  /// A piece is cut somewhere between these sizes, in bytes when compressed.
  static let sizes = 3_500...7_000
  /// What a term takes beside its documents.
  private static let termSize = 4

  init(_ terms: [SearchTerms.Term], documents: Int) async {
    let sizes = await terms.parallelMap { term in
      var counts = [Int](repeating: 0, count: SearchPosting.rankCount)
      for posting in term.postings { counts[posting.rank] += 1 }
      return counts.reduce(Self.termSize + term.values.count * 2) { size, count in
        size + SearchNumbers.compressedSize(of: count, outOf: documents)
      }
    }
    let cuts = Self.cuts(terms, sizes)
    for cut in cuts.dropLast() {
      let shared = cut == 0 ? -1 : terms[cut].word.sharedLetters(with: terms[cut - 1].word).letters
      beginnings.append(String(String(decoding: terms[cut].word, as: UTF8.self).unicodeScalars.prefix(shared + 1)))
    }
    texts = await zip(cuts, cuts.dropFirst()).map { $0..<$1 }.parallelMap { Self.text(terms[$0]) }
  }

  /// Where pieces begin, and the end of the last.
  ///
  /// Within the sizes allowed, where two neighbours have the fewest letters in common, so that what begins with the same
  /// letters lies together.
  private static func cuts(_ terms: [SearchTerms.Term], _ termSizes: [Int]) -> [Int] {
    guard !terms.isEmpty else { return [0] }
    var cuts = [0]
    var size = 0
    var best: (place: Int, shared: Int, size: Int)?
    for place in terms.indices.dropFirst() {
      size += termSizes[place - 1]
      if size >= sizes.lowerBound {
        let shared = terms[place].word.sharedLetters(with: terms[place - 1].word).letters
        if best.map({ shared < $0.shared }) ?? true { best = (place, shared, size) }
      }
      if size + termSizes[place] > sizes.upperBound, let cut = best {
        cuts.append(cut.place)
        size -= cut.size
        best = nil
      }
    }
    return cuts + [terms.count]
  }

  /// The terms of a piece with spaces between them.
  ///
  /// Of each: how many letters it shares with the one before, a digit; the others; then what it leads to, behind a mark
  /// for each rank of documents and for each kind of reference to values.
  private static func text(_ terms: ArraySlice<SearchTerms.Term>) -> [UInt8] {
    var text: [UInt8] = []
    var last: [UInt8] = []
    for term in terms {
      if !text.isEmpty { text.append(0x20) }
      let shared = term.word.sharedLetters(with: last)
      SearchNumbers.append(shared.letters, to: &text)
      text += term.word[shared.bytes...]
      for rank in 0..<SearchPosting.rankCount {
        let documents = term.postings.lazy.filter { $0.rank == rank }.map(\.document)
        guard !documents.isEmpty else { continue }
        text.append(marks[rank])
        SearchNumbers.append(documents, to: &text)
      }
      for (isPart, mark) in [(false, valueMark), (true, valuePartMark)] {
        let values = term.values.lazy.filter { $0.isPart == isPart }.map(\.value)
        guard !values.isEmpty else { continue }
        text.append(mark)
        SearchNumbers.append(values, to: &text)
      }
      last = term.word
    }
    return text
  }

  /// By rank.
  ///
  /// No word has punctuation in it, so that the first mark is where a term ends.
  private static let marks = Array("!#$%&*".utf8)
  private static let valueMark: UInt8 = 0x3D
  private static let valuePartMark: UInt8 = 0x7E
}

extension [UInt8] {
  /// How much two words in UTF-8 have in common at their beginning, up to 31 letters and never half of one.
  ///
  /// Letters are counted as the browser does, in UTF-16.
  fileprivate func sharedLetters(with other: [UInt8]) -> (letters: Int, bytes: Int) {
    var (letters, bytes) = (0, 0)
    var place = 0
    while place < count, place < other.count, self[place] == other[place] {
      place += 1
      let isWhole = place == count || self[place] & 0xC0 != 0x80
      let isWholeThere = place == other.count || other[place] & 0xC0 != 0x80
      guard isWhole, isWholeThere else { continue }
      let length = self[bytes] >= 0xF0 ? 2 : 1
      guard letters + length <= 31 else { break }
      letters += length
      bytes = place
    }
    return (letters, bytes)
  }
}
