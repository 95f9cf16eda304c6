/// What names are sorted by: German names as in telephone directories (DIN 5007-2: ä as ae), letters before digits,
/// other scripts after Latin.
///
/// Punctuation counts as a space, at the beginning not at all.
///
/// Compared byte by byte, so the order is the same on every machine and with every toolchain. Ties are the
/// caller's to break, by slug.
package struct CollationKey: Hashable, Sendable, Comparable {
  private let text: String

  package init(_ name: String) {
    let key = Folding.key(name)
    guard key.utf8.contains(where: \.isASCIIDigit) else {
      text = key
      return
    }
    // In ASCII the digits stand before the letters and `{` after them.
    var result = ""
    result.reserveCapacity(key.utf8.count + 8)
    for scalar in key.unicodeScalars {
      if ("0"..."9").contains(scalar) { result.append("{") }
      result.unicodeScalars.append(scalar)
    }
    text = result
  }

  /// The heading of an A–Z list under which the name stands.
  package var initial: Initial {
    guard let first = text.unicodeScalars.first else { return .other }
    switch first {
    case "a"..."z": return .letter(Character(first.properties.uppercaseMapping))
    case "{": return .digit
    default: return .other
    }
  }

  package static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

/// A heading of an A–Z list.
package enum Initial: Hashable, Sendable, Comparable {
  case letter(Character)
  case digit
  /// Names in another script than Latin.
  case other

  /// Where the heading can be linked to: `a` … `z`, `0` or `other`.
  package var anchor: String {
    switch self {
    case .letter(let letter): letter.lowercased()
    case .digit: "0"
    case .other: "other"
    }
  }

  package static func < (left: Initial, right: Initial) -> Bool { left.rank < right.rank }

  private var rank: String {
    switch self {
    case .letter(let letter): String(letter)
    case .digit: "{"
    case .other: "|"
    }
  }
}
