/// Cuts text into the words it is found by, each in the one spelling that all its spellings share.
///
/// `turkisch`, `tuerkisch` and `Türkisch` become `turkish`; `Київ` and `Kyiv` become `kiv`; `التعليم` becomes `تعلیم`.
/// Precision is lost, and nothing else: what is typed is folded in the same way. `words.js` does the same in the browser
/// from the same tables, and a test holds the two against each other.
enum SearchFolding {
  /// What stands in for a piece of a word, if what was written before it allows.
  struct Rule: Sendable {
    let piece: [UInt8]
    let replacement: [UInt8]
    /// The letters one of which must stand before it; with `^` in front, none of which may; empty for any place.
    let after: [UInt8]

    init(_ piece: String, _ replacement: String, after: String = "") {
      (self.piece, self.replacement, self.after) = (Array(piece.utf8), Array(replacement.utf8), Array(after.utf8))
    }

    /// Whether it applies to a word at a place, `before` being the letter that the result has so far at its end.
    fileprivate func applies(to word: [UInt8], at place: Int, behind before: UInt8?) -> Bool {
      guard word[place...].starts(with: piece) else { return false }
      return after.isEmpty || after.contains(before ?? 0) != (after[0] == 0x5E)
    }
  }

  /// In the order in which they are tried at each place, after the letters have been replaced.
  ///
  /// An `e` behind a vowel makes an umlaut of it, as in Tuerkei, but not in neue, Frauen or queer.
  static let rules = [
    Rule("shch", "sh"), Rule("sch", "sh"), Rule("kh", "h"), Rule("ph", "f"), Rule("ae", "a", after: "^aeiouq"),
    Rule("oe", "o", after: "^aeiouq"), Rule("ue", "u", after: "^aeiouq"), Rule("i", "", after: "i"),
  ]

  /// The Arabic article, alone and grown together with a preposition or a conjunction.
  ///
  /// Tried in this order.
  static let articles = ["وال", "بال", "كال", "فال", "ال", "لل"].map { Array($0.utf8) }

  /// Scripts that put no space between words.
  ///
  /// A run of them is found from each of its letters on.
  static let unspaced: [ClosedRange<UInt32>] = [
    0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
  ]

  /// How many letters of such a run make a word.
  static let unspacedLength = 6
  /// Letters beyond so many are cut off: nobody types them.
  static let longestWord = 32
  /// How many letters a word must have for the article to go.
  static let shortestWithArticle = 5

  /// Hands over each word of a text, folded, in UTF-8.
  static func words(of text: String, _ receive: ([UInt8]) -> Void) {
    var word: [UInt8] = []
    var run: [[UInt8]] = []
    func end() {
      if !word.isEmpty { receive(finished(word)) }
      for start in run.indices { receive(Array(run[start...].prefix(unspacedLength).joined())) }
      word.removeAll(keepingCapacity: true)
      run.removeAll(keepingCapacity: true)
    }
    for original in text.unicodeScalars {
      for scalar in lowercased(original) {
        let letter = SearchAlphabet.replacements[scalar.value] ?? Array(String(scalar).utf8)
        switch place(of: scalar) {
        case .between: end()
        case .nowhere: break
        case .spaced:
          if !run.isEmpty { end() }
          word += letter
        case .unspaced:
          if !word.isEmpty { end() }
          run.append(letter)
        }
      }
    }
    end()
  }

  private enum Place {
    case spaced, unspaced
    /// Between words.
    case between
    /// Overlooked wherever it stands: accents, apostrophes, marks of direction.
    case nowhere
  }

  private static func place(of scalar: Unicode.Scalar) -> Place {
    switch scalar {
    case "a"..."z", "0"..."9": return .spaced
    case "'", "`", "´", "‘", "’": return .nowhere
    case "\0"..."\u{7F}": return .between
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .modifierLetter: return .nowhere
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .spacingMark, .decimalNumber,
      .letterNumber, .otherNumber:
      return unspaced.contains { $0.contains(scalar.value) } ? .unspaced : .spaced
    default: return .between
    }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar.value {
    case 0x41...0x5A, 0x80...: scalar.properties.lowercaseMapping.unicodeScalars
    default: String.UnicodeScalarView([scalar])
    }
  }

  /// A word whose letters have been replaced, with the rules applied.
  private static func finished(_ letters: [UInt8]) -> [UInt8] {
    var word = ruled(letters)
    if word.first.map({ $0 >= 0x80 }) == true, length(of: word) >= shortestWithArticle,
      let article = articles.first(where: { word.starts(with: $0) })
    {
      word.removeFirst(article.count)
    }
    return cut(word)
  }

  private static func ruled(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    while place < letters.count {
      if let rule = rules.first(where: { $0.applies(to: letters, at: place, behind: result.last) }) {
        result += rule.replacement
        place += rule.piece.count
      } else {
        result.append(letters[place])
        place += 1
      }
    }
    return result
  }

  private static func cut(_ word: [UInt8]) -> [UInt8] {
    var left = longestWord
    for (place, byte) in word.enumerated() where !byte.continuesLetter {
      if left == 0 { return Array(word[..<place]) }
      left -= 1
    }
    return word
  }

  /// In letters, not in bytes.
  private static func length(of word: [UInt8]) -> Int { word.count { !$0.continuesLetter } }
}

extension UInt8 {
  /// Whether it is a later byte of a letter in UTF-8.
  fileprivate var continuesLetter: Bool { self & 0xC0 == 0x80 }
}
