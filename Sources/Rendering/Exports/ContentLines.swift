/// Lines as vCard (RFC 6350, section 3) and iCalendar (RFC 5545, section 3.1) share them: `NAME;PARAMETER=value:value`,
/// with CR LF at the end, folded at 75 octets.
package struct ContentLines: Sendable {
  package private(set) var bytes: [UInt8] = []

  /// How many octets a line has at most, its break not counted.
  private static let limit = 75

  package init() {}

  /// A line whose value is written already: a number, a date, an address, a list of parts.
  package mutating func add(_ name: String, _ parameters: [(name: String, value: String)] = [], raw value: String) {
    var line = name
    for parameter in parameters { line += ";\(parameter.name)=\(Self.parameter(parameter.value))" }
    line += ":"
    // A line break in an address would begin a line of its own.
    if value.unicodeScalars.contains(where: Self.breaksLines) {
      line.unicodeScalars += value.unicodeScalars.lazy.filter { !Self.breaksLines($0) }
    } else {
      line += value
    }
    fold(line)
  }

  /// A line whose value is text.
  package mutating func add(_ name: String, _ parameters: [(name: String, value: String)] = [], text: String) {
    add(name, parameters, raw: Self.text(text))
  }

  /// A line whose value is a list of texts, or parts divided by another sign.
  package mutating func add(
    _ name: String, _ parameters: [(name: String, value: String)] = [], texts: [String], separator: String = ","
  ) {
    add(name, parameters, raw: texts.map(Self.text).joined(separator: separator))
  }

  /// Puts in what lies between `BEGIN` and `END`.
  package mutating func component(_ name: String, _ content: (inout ContentLines) -> Void) {
    add("BEGIN", raw: name)
    content(&self)
    add("END", raw: name)
  }

  // MARK: - Values

  /// A text with what divides values, and with line breaks, written by a backslash (RFC 6350, 3.4; RFC 5545, 3.3.11).
  ///
  /// By code points: a comma under a combining accent is one `Character`, and a comma all the same.
  static func text(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ",", ";":
        result.append("\\")
        result.append(scalar)
      case "\n" where isAfterReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        result.append("\\")
        result.append("n")
      case "\t": result.append(scalar)
      case "\u{00}"..."\u{1F}", "\u{7F}": break
      default: result.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }

  /// The value of a parameter: quoted where it must be, with quotation marks and line breaks as RFC 6868 writes them.
  private static func parameter(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    var isPlain = true
    for scalar in value.unicodeScalars {
      switch scalar {
      case "^": result.append(contentsOf: "^^".unicodeScalars)
      case "\"": result.append(contentsOf: "^'".unicodeScalars)
      case "\n": result.append(contentsOf: "^n".unicodeScalars)
      case "\u{00}"..."\u{1F}", "\u{7F}": break
      default:
        if scalar == ":" || scalar == ";" || scalar == "," { isPlain = false }
        result.append(scalar)
      }
    }
    return isPlain ? String(result) : "\"\(String(result))\""
  }

  // MARK: - Folding

  /// Appends a line; what does not fit goes on in the next one, behind a space.
  ///
  /// Only between code points: readers put the lines together byte by byte or character by character, and both must find
  /// the same.
  private mutating func fold(_ line: String) {
    var line = line
    line.withUTF8 { text in
      var rest = text[...]
      var room = Self.limit
      while rest.count > room {
        var end = rest.startIndex + room
        while text[end] & 0xC0 == 0x80 { end -= 1 }
        bytes += rest[..<end]
        bytes += "\r\n ".utf8
        rest = rest[end...]
        room = Self.limit - 1
      }
      bytes += rest
      bytes += "\r\n".utf8
    }
  }

  private static func breaksLines(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
