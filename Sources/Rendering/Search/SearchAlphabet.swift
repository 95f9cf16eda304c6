/// What each letter becomes before words are compared: one spelling for all that people type.
///
/// The table is sent to the browser as it is, so that what is typed there cannot be read by other rules than what was
/// written here. Letters that it does not name stay as they are, in lower case; marks that are not letters go.
enum SearchAlphabet {
  /// Each letter in lower case with what stands in its place, in UTF-8; empty if nothing does.
  static let replacements: [UInt32: [UInt8]] = {
    var result: [UInt32: [UInt8]] = [:]
    for (replacement, letters) in groups {
      for letter in letters.unicodeScalars { result[letter.value] = Array(replacement.utf8) }
    }
    return result
  }()

  /// The same table for the browser: `a:àáâ b:б`, by replacement.
  static let table = groups.map { $0.replacement + ":" + $0.letters }.joined(separator: " ")

  /// What stands in the place of each of the letters.
  private typealias Spelling = (replacement: String, letters: String)

  private static let groups: [Spelling] = {
    var letters: [String: [Unicode.Scalar]] = [:]
    for (letter, base) in accentedLatin where others[letter] == nil {
      letters[same[base] ?? base, default: []].append(letter)
    }
    for (letter, replacement) in others { letters[replacement, default: []].append(letter) }
    return letters.map { replacement, letters in
      var text = ""
      for letter in letters.sorted() { text.unicodeScalars.append(letter) }
      return (replacement, text)
    }.sorted { $0.replacement.utf8.lexicographicallyPrecedes($1.replacement.utf8) }
  }()

  /// Letters of one sound that languages write differently: Yusuf, Jusuf and Юсуф; Warschau and Варшава.
  private static let same = ["y": "i", "j": "i", "w": "v"]

  /// Latin letters with accents and strokes, with their base.
  ///
  /// The base is read off the letter's Unicode name, `LATIN SMALL LETTER S WITH CEDILLA`: names are never changed
  /// (Unicode stability policy), so the table is the same with every toolchain.
  private static let accentedLatin: [(letter: Unicode.Scalar, base: String)] = {
    let blocks: [ClosedRange<UInt32>] = [0xDF...0x24F, 0x1E00...0x1EFF]
    return blocks.joined().compactMap { value in
      guard let letter = Unicode.Scalar(value), let name = letter.properties.name else { return nil }
      let words = name.split(separator: " ")
      guard words.count > 4, words[0...2] == ["LATIN", "SMALL", "LETTER"], words[3].utf8.count == 1, words[4] == "WITH"
      else { return nil }
      return (letter, words[3].lowercased())
    }
  }()

  /// Letters whose name does not say what they are to become.
  private static let others: [Unicode.Scalar: String] = {
    var result: [Unicode.Scalar: String] = [:]
    for list in [latin, cyrillic, greek, arabic, indic, digits] {
      for spelling in list {
        for letter in spelling.letters.unicodeScalars { result[letter] = spelling.replacement }
      }
    }
    return result
  }()

  private static let latin: [Spelling] = [
    ("i", "jyıĳ"), ("v", "wʋ"), ("ss", "ß"), ("ae", "æǽ"), ("oe", "œ"), ("th", "þ"), ("d", "ðɖɗ"), ("e", "əǝɛ"),
    ("o", "ɔ"), ("s", "ſ"),
    ("n", "ŋɲ"), ("b", "ɓ"), ("g", "ɣ"), ("u", "ʊ"),
  ]

  /// As Ukrainian passports, Russian ones and people on telephones write it, as far as these agree.
  private static let cyrillic: [Spelling] = [
    ("a", "аә"), ("b", "б"), ("v", "в"), ("g", "гґғѓ"), ("d", "дђ"), ("e", "еёэѐ"), ("ie", "є"), ("zh", "ж"),
    ("z", "з"),
    ("i", "иіїйыјӣѝ"), ("k", "кќқ"), ("l", "л"), ("li", "љ"), ("m", "м"), ("n", "нң"), ("ni", "њ"), ("o", "оө"),
    ("p", "п"), ("r", "р"),
    ("s", "с"), ("t", "т"), ("c", "ћ"), ("u", "уўүұӯ"), ("f", "ф"), ("h", "хҳһ"), ("ts", "ц"), ("ch", "чҷ"),
    ("sh", "шщ"), ("iu", "ю"),
    ("ia", "я"), ("dz", "џѕ"), ("", "ъь"),
  ]

  private static let greek: [Spelling] = [
    ("a", "αά"), ("v", "β"), ("g", "γ"), ("d", "δ"), ("e", "εέ"), ("z", "ζ"), ("i", "ηήιίϊΐυύϋΰ"), ("th", "θ"),
    ("k", "κ"), ("l", "λ"),
    ("m", "μ"), ("n", "ν"), ("x", "ξ"), ("o", "οόωώ"), ("p", "π"), ("r", "ρ"), ("s", "σς"), ("t", "τ"), ("f", "φ"),
    ("h", "χ"), ("ps", "ψ"),
  ]

  /// Letters that Arabic, Persian, Urdu and Sorani write in more than one way, or that keyboards confuse.
  private static let arabic: [Spelling] = [
    ("\u{627}", "أإآٱٲٳ"), ("\u{648}", "ؤۆۇۈۊ"), ("\u{6CC}", "يىئێېےۓ"), ("\u{6A9}", "كڪ"), ("\u{647}", "ةۀەہھۂۃ"),
    ("\u{631}", "ڕ"),
    ("\u{644}", "ڵ"), ("", "ء\u{640}"),
  ]

  /// Vowels of Tamil that some keyboards write in two parts.
  private static let indic: [Spelling] = [
    ("\u{BC6}\u{BBE}", "\u{BCA}"), ("\u{BC7}\u{BBE}", "\u{BCB}"), ("\u{BC6}\u{BD7}", "\u{BCC}"),
  ]

  /// The digits of other scripts: each is so many places behind its zero.
  private static let digits: [Spelling] = (0..<10).map { digit in
    var letters = ""
    for zero: UInt32 in [
      0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040, 0x17E0,
    ] {
      if let scalar = Unicode.Scalar(zero + UInt32(digit)) { letters.unicodeScalars.append(scalar) }
    }
    return (String(digit), letters)
  }
}
