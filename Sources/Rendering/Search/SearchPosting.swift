/// That a word occurs in a document, and in the best place where it does.
///
/// One number: documents in the order of the edition, then places from the best to the least, so that sorted numbers are
/// in the order in which they are written and the first of a document is its best.
struct SearchPosting: Hashable, Comparable, Sendable {
  private let number: UInt32

  /// Where words are found, best first.
  ///
  /// A topic, an audience, a district and a language rank between name and summary.
  enum Field: UInt32, CaseIterable, Sendable {
    case name, summary, text
  }

  /// How many ranks there are: each field, and words that are only a part of one there.
  static let rankCount = Field.allCases.count * 2

  init(document: Int, field: Field) { number = UInt32(document) << 3 | field.rawValue << 1 }

  private init(number: UInt32) { self.number = number }

  var document: Int { Int(number >> 3) }
  /// Twice the field's number, and one more for a part of a word.
  var rank: Int { Int(number & 7) }

  /// The same for a word that is the later part of this one: `verein` of `Kulturverein`.
  var ofPart: SearchPosting { SearchPosting(number: number | 1) }

  static func < (left: SearchPosting, right: SearchPosting) -> Bool { left.number < right.number }

  /// Sorted, and of each document the best.
  static func best(of postings: [SearchPosting]) -> [SearchPosting] {
    var result: [SearchPosting] = []
    result.reserveCapacity(postings.count)
    for posting in postings.sorted() where result.last?.document != posting.document { result.append(posting) }
    return result
  }
}
