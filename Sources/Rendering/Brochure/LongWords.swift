/// Gives words that no line can hold places to break.
enum LongWords {
  /// The longest run without a break that is left alone: the typesetter hyphenates what is shorter.
  static let longest = 40
  /// How long the pieces of a longer run are: short enough for the columns of an index.
  private static let piece = 20

  /// The text, with a break allowed in every run of more than 40 letters that has none.
  ///
  /// Between letters of a script that is hyphenated the break shows a hyphen, elsewhere, as in an address, nothing.
  static func broken(_ text: String.UnicodeScalarView) -> String.UnicodeScalarView {
    guard text.count > longest else { return text }
    var result = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    var last: Unicode.Scalar?
    var repetitions = 0
    for scalar in text {
      repetitions = scalar == last ? repetitions + 1 : 0
      last = scalar
      if isBreak(scalar), !(isOfDictionary(scalar) && repetitions >= mostRepetitions) {
        append(run, to: &result)
        result.append(scalar)
        run.removeAll(keepingCapacity: true)
      } else {
        run.append(scalar)
      }
    }
    append(run, to: &result)
    return result
  }

  private static func append(_ run: [Unicode.Scalar], to result: inout String.UnicodeScalarView) {
    let isLong = run.count > longest && run.count(where: takesRoom) > longest
    guard isLong else {
      result.append(contentsOf: run)
      return
    }
    let isWord = run.allSatisfy { $0.properties.isCased || !takesRoom($0) }
    var length = 0
    for (index, scalar) in run.enumerated() {
      if takesRoom(scalar) {
        // Never after a joiner: what it joins is one sign.
        if length >= piece, run[index - 1] != "\u{200D}" {
          result.append(isWord ? "\u{AD}" : "\u{200B}")
          length = 0
        }
        length += 1
      }
      result.append(scalar)
    }
  }

  /// Where a line may break anyway (UAX 14, roughly: on the safe side).
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x2D, 0xAD, 0x1680, 0x2000...0x200B, 0x2010, 0x2013, 0x2014, 0x3000: true
    // Ideographs, kana and Hangul break between any two.
    case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    case _ where isOfDictionary(scalar): true
    // The word spaces of Ethiopic and Tibetan.
    case 0x1361, 0x0F0B: true
    default: false
    }
  }

  /// Thai, Lao, Burmese and Khmer have no spaces between words: the typesetter has dictionaries of them.
  private static func isOfDictionary(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
    default: false
    }
  }

  /// No dictionary has words with more of the same letter in a row.
  private static let mostRepetitions = 3

  private static func takesRoom(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return scalar.value != 0xAD }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: return false
    default: return true
    }
  }
}
