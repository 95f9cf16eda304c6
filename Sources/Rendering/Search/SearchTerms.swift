import Parallel

/// All words of a directory and what each leads to.
struct SearchTerms: Sendable {
  private var words = WordTable()
  /// By the number of the word.
  private var postings: [[SearchPosting]] = []
  private var values: [[SearchValueReference]] = []

  /// A word, finished.
  struct Term: Sendable {
    let word: [UInt8]
    /// Documents ascending, each once.
    let postings: [SearchPosting]
    let values: [SearchValueReference]
  }

  /// `harvests` in the order of their documents, each of other documents.
  init(_ harvests: [SearchHarvest], _ facets: SearchFacets) {
    for harvest in harvests {
      for (number, found) in harvest.postings.enumerated() { postings[add(harvest.words[number])] += found }
    }
    for (number, value) in facets.values.enumerated() where !value.members.isEmpty {
      for spelling in value.spellings {
        SearchFolding.words(of: spelling) { word in
          values[add(word[...])].append(SearchValueReference(value: number, isPart: false))
        }
      }
    }
  }

  /// All terms in the order of ``SearchOrder``, with those that are only parts of words.
  func sorted() async -> [Term] {
    let (words, postings, values) = (words, postings, values)
    let compounds = CompoundWords(words)
    let parts = await Array(0..<words.count).parallelMap { number in compounds.parts(of: words[number]) }
    var all = self
    var wholes = [[Int]](repeating: [], count: words.count)
    for (whole, starts) in parts.enumerated() {
      for start in starts {
        let part = all.add(words[whole].dropFirst(start))
        if part == wholes.count { wholes.append([]) }
        wholes[part].append(whole)
      }
    }
    let (complete, sources) = (all.words, wholes)
    let order = (0..<complete.count).sorted { SearchOrder.precedes(complete[$0], complete[$1]) }
    return await order.parallelMap { number in
      var found = number < postings.count ? postings[number] : []
      var named = number < values.count ? values[number] : []
      for whole in sources[number] {
        found += postings[whole].lazy.map(\.ofPart)
        named += values[whole].lazy.map(\.ofPart)
      }
      return Term(
        word: Array(complete[number]), postings: sources[number].isEmpty ? found : SearchPosting.best(of: found),
        values: SearchValueReference.best(of: named))
    }
  }

  private mutating func add(_ word: ArraySlice<UInt8>) -> Int {
    let number = words.number(of: word)
    if number == postings.count {
      postings.append([])
      values.append([])
    }
    return number
  }
}

/// That a word names a topic, an audience, a district or a language.
///
/// A word refers to the value and not to its documents, which are listed once however many languages name it.
struct SearchValueReference: Hashable, Sendable {
  let value: Int
  /// Whether the word is only a part of one in the name.
  let isPart: Bool

  var ofPart: SearchValueReference { SearchValueReference(value: value, isPart: true) }

  /// By number, each once, as a whole word if it is one.
  static func best(of references: [SearchValueReference]) -> [SearchValueReference] {
    var result: [SearchValueReference] = []
    for reference in references.sorted(by: { ($0.value, $0.isPart ? 1 : 0) < ($1.value, $1.isPart ? 1 : 0) })
    where result.last?.value != reference.value {
      result.append(reference)
    }
    return result
  }
}

/// The order of terms: that of UTF-16, in which the browser compares.
enum SearchOrder {
  static func precedes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    left.lexicographicallyPrecedes(right) { rank(of: $0) < rank(of: $1) }
  }

  /// Letters beyond U+FFFF are written by surrogates there, which come before U+E000.
  private static func rank(of byte: UInt8) -> UInt8 {
    switch byte {
    case 0xEE, 0xEF: byte + 5
    case 0xF0...: byte - 2
    default: byte
    }
  }
}
