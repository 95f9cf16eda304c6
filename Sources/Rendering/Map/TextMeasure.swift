/// How much room a text takes, without knowing the font: the fonts of websites differ by a tenth or so.
enum TextMeasure {
  /// In ems, rather too much than too little.
  static func width(_ text: String) -> Double {
    text.reduce(0) { $0 + width($1) }
  }

  private static func width(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return switch scalar {
    case "i", "j", "l", "I", ".", ",", "'", "|", ":", " ", "-", "/", "t", "f", "r": 0.36
    case "m", "w", "M", "W", "–": 0.9
    case "A"..."Z", "Ä", "Ö", "Ü": 0.68
    case "\u{1100}"..."\u{115F}", "\u{2E80}"..."\u{D7A3}", "\u{F900}"..."\u{FAFF}": 1
    case "\u{400}"..."\u{52F}": 0.66
    default: 0.58
    }
  }

  /// The text in at most so many lines, each as short as possible, broken behind spaces, hyphens and slashes.
  static func lines(of text: String, atMost count: Int) -> [String] {
    let pieces = pieces(of: text)
    guard count > 1, pieces.count > 1 else { return [text] }
    // The narrowest measure into which it fits; names have few pieces.
    let widths = pieces.indices.flatMap { from in
      pieces.indices[from...].map { to in width(pieces[from...to].joined().trimmingSpaces) }
    }
    for limit in widths.sorted() {
      if let lines = fill(pieces, within: limit), lines.count <= count { return lines }
    }
    return [text]
  }

  private static func pieces(of text: String) -> [String] {
    var pieces = [""]
    for character in text {
      pieces[pieces.count - 1].append(character)
      if character == " " || character == "-" || character == "/" { pieces.append("") }
    }
    return pieces.filter { !$0.isEmpty }
  }

  private static func fill(_ pieces: [String], within limit: Double) -> [String]? {
    var lines: [String] = []
    for piece in pieces {
      guard width(piece.trimmingSpaces) <= limit else { return nil }
      if let last = lines.last, width((last + piece).trimmingSpaces) <= limit {
        lines[lines.count - 1] = last + piece
      } else {
        lines.append(piece)
      }
    }
    return lines.map(\.trimmingSpaces)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
