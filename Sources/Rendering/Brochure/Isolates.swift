import Profiles

/// Keeps runs of one direction together within text of the other (Unicode Bidirectional Algorithm, UAX 9).
enum Isolates {
  private static let leftToRight: Unicode.Scalar = "\u{2066}"
  private static let firstStrong: Unicode.Scalar = "\u{2068}"
  private static let end: Unicode.Scalar = "\u{2069}"

  /// A short text that will stand among others, as in a list: isolated if it might disturb them.
  static func value(_ text: String, within direction: LanguageTag.Direction) -> String {
    let disturbs =
      switch direction {
      case .leftToRight: text.unicodeScalars.contains(where: isRightToLeft)
      case .rightToLeft:
        text.unicodeScalars.contains { $0.properties.isAlphabetic && !isRightToLeft($0) || isDigit($0) }
      }
    return disturbs ? "\(firstStrong)\(text)\(end)" : text
  }

  /// A text that runs from left to right whatever it stands in: a telephone number, an address of the web, code.
  static func leftToRight(_ text: String) -> String { "\(leftToRight)\(text)\(end)" }

  /// Right-to-left text with its telephone numbers and addresses isolated: their groups would change places.
  static func numbersIsolated(in text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let (end, next) = run(in: scalars, from: index)
      if needsIsolation(scalars[index..<end]) {
        result.append(leftToRight)
        result.append(contentsOf: scalars[index..<end])
        result.append(Self.end)
        result.append(contentsOf: scalars[end..<next])
      } else {
        result.append(contentsOf: scalars[index..<next])
      }
      index = next
    }
    return String(result)
  }

  /// Where the run of ASCII that begins here ends, and where to go on.
  ///
  /// Groups of digits with single spaces between them belong to one run, punctuation at its end does not.
  private static func run(in scalars: [Unicode.Scalar], from start: Int) -> (end: Int, next: Int) {
    var next = start
    while next < scalars.count {
      let scalar = scalars[next]
      if scalar == " " || scalar == "\u{A0}" {
        guard next > start, next + 1 < scalars.count, isDigit(scalars[next - 1]) || scalars[next - 1] == ")",
          isDigit(scalars[next + 1]) || "(/-".unicodeScalars.contains(scalars[next + 1])
        else { break }
      } else if !isPart(scalar) {
        break
      }
      next += 1
    }
    var end = next
    while end > start, " \u{A0}.,:;!?(-/".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    return (end, max(next, start + 1))
  }

  private static func needsIsolation(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = run.count(where: isDigit)
    if digits == run.count { return false }
    return digits >= 5 || run.contains("@") || run.contains("/")
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value) && !"\"<>[]{}|\\^`*".unicodeScalars.contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// Whether a character belongs to a script that runs from right to left (UAX 9, classes R and AL, by block).
  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
