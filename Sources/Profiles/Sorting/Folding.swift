/// Reduces words to the letters they are looked up and sorted by.
package enum Folding {
  /// Lower case, without accents, German umlauts as two letters (`Türkisch` → `tuerkisch`), every run of other
  /// characters as one space, none at the ends.
  ///
  /// Two spellings with one key mean the same.
  package static func key(_ text: String) -> String {
    if let plain = asciiKey(text) { return plain }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var gap = false
    fold(text) { piece in
      guard let piece else {
        gap = !result.isEmpty
        return
      }
      if gap { result.append(" ") }
      gap = false
      result.append(contentsOf: piece)
    }
    return result
  }

  /// The key of a text in ASCII, byte by byte; `nil` if there is another character in it.
  private static func asciiKey(_ text: String) -> String? {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    var gap = false
    let bytes = text.utf8
    return String(unsafeUninitializedCapacity: bytes.count) { buffer in
      var count = 0
      for byte in bytes {
        guard byte.isASCIILetterOrDigit else {
          gap = count > 0
          continue
        }
        if gap {
          buffer[count] = 0x20
          count += 1
          gap = false
        }
        buffer[count] = byte.isASCIIDigit ? byte : byte | 0x20
        count += 1
      }
      return count
    }
  }

  /// Hands over the folded letters and digits of a text one after the other; `nil` for anything between words.
  private static func fold(_ text: String, _ receive: (String?) -> Void) {
    // A combining umlaut (NFD, as file names and telephones write it) makes two letters of the one before it.
    var pending: String?
    func flush() {
      if let waiting = pending { receive(waiting) }
      pending = nil
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39:
        flush()
        pending = String(scalar)
      case 0x41...0x5A:
        flush()
        pending = scalar.properties.lowercaseMapping
      case 0x00...0x7F:
        flush()
        receive(nil)
      case 0x308:
        if let letter = pending, "aou".contains(letter) {
          pending = letter + "e"
        } else if let letter = pending, let whole = whole(letter, scalar) {
          pending = String(whole)
        }
      case 0xC0...0x24F, 0x1E00...0x1EFF:
        flush()
        pending = latin[scalar] ?? scalar.properties.lowercaseMapping
      default:
        let category = scalar.properties.generalCategory
        if category == .nonspacingMark || category == .spacingMark, let letter = pending,
          let whole = whole(letter, scalar)
        {
          pending = String(whole)
          continue
        }
        switch category {
        case .nonspacingMark, .enclosingMark, .format, .modifierLetter: break
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber, .letterNumber,
          .spacingMark:
          flush()
          pending = scalar.properties.lowercaseMapping
        default:
          flush()
          receive(nil)
        }
      }
    }
    flush()
  }

  /// The letter that a letter and a mark make together, if there is one of its own.
  private static func whole(_ letter: String, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard letter.utf8.first.map({ $0 >= 0x80 }) == true else { return nil }
    var text = letter
    text.unicodeScalars.append(mark)
    guard let character = text.first, text.dropFirst().isEmpty else { return nil }
    return composed[character]
  }

  /// Letters of other scripts that can also be written as a letter and a mark: `й` is `и` with a breve.
  ///
  /// Characters that look alike by canonical equivalence are equal in Swift, so that each is found in both forms.
  private static let composed: [Character: Unicode.Scalar] = {
    var result: [Character: Unicode.Scalar] = [:]
    let scripts: [ClosedRange<UInt32>] = [
      0x370...0x52F, 0x620...0x6D3, 0x900...0xDFF, 0x1F00...0x1FFF, 0x3040...0x30FF,
    ]
    for scalar in scripts.joined().lazy.compactMap(Unicode.Scalar.init) { result[Character(scalar)] = scalar }
    return result
  }()

  /// Accented Latin letters and what they fold to.
  ///
  /// A letter's base is read off its Unicode name, `LATIN SMALL LETTER S WITH CEDILLA`: names are never changed
  /// (Unicode stability policy), so the table is the same with every toolchain.
  private static let latin: [Unicode.Scalar: String] = {
    var result: [Unicode.Scalar: String] = [:]
    for value in Array(UInt32(0xC0)...0x24F) + Array(UInt32(0x1E00)...0x1EFF) {
      guard let scalar = Unicode.Scalar(value), let name = scalar.properties.name else { continue }
      let words = name.split(separator: " ")
      guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER" else { continue }
      switch words[3] {
      case "SHARP": result[scalar] = "ss"
      case "AE": result[scalar] = "ae"
      case "DOTLESS": result[scalar] = words.count > 4 ? words[4].lowercased() : nil
      case "THORN": result[scalar] = "th"
      case "ETH": result[scalar] = "d"
      case "ENG": result[scalar] = "ng"
      case "SCHWA", "OPEN", "LONG", "TURNED", "REVERSED": continue
      default: result[scalar] = words[3].count <= 2 ? words[3].lowercased() : nil
      }
    }
    for (letters, base) in ["ÄäǞǟ": "ae", "ÖöȪȫ": "oe", "ÜüǕǖǗǘǙǚǛǜ": "ue", "Œœ": "oe", "Əə": "e"] {
      for scalar in letters.unicodeScalars { result[scalar] = base }
    }
    return result
  }()
}
