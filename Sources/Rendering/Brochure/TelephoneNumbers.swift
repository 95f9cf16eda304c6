/// Keeps telephone numbers in one line: whoever reads half of one calls somebody else.
enum TelephoneNumbers {
  /// The longest number there is (ITU-T E.164), in digits, with a 0 before it.
  private static let mostDigits = 16
  private static let fewestDigits = 6

  /// The text, with no-break spaces within what begins with `0` or `+` and goes on in groups of digits.
  static func joined(_ text: String.UnicodeScalarView) -> String.UnicodeScalarView {
    guard text.contains(where: isDigit) else { return text }
    var scalars = Array(text)
    var index = 0
    while index < scalars.count {
      let isStart =
        (scalars[index] == "0" || scalars[index] == "+") && (index == 0 || !isPart(scalars[index - 1]))
      let (end, digits) = isStart ? number(in: scalars, from: index) : (index + 1, 0)
      if (fewestDigits...mostDigits).contains(digits) {
        for place in index..<end where scalars[place] == " " { scalars[place] = "\u{A0}" }
      }
      index = end
    }
    return String.UnicodeScalarView(scalars)
  }

  /// Where the groups that begin here end, and how many digits they have.
  private static func number(in scalars: [Unicode.Scalar], from start: Int) -> (end: Int, digits: Int) {
    var (end, digits, next) = (start + 1, isDigit(scalars[start]) ? 1 : 0, start + 1)
    while next < scalars.count {
      if isDigit(scalars[next]) {
        digits += 1
        end = next + 1
      } else if next - end >= 3 || !" /-–()".unicodeScalars.contains(scalars[next]) {
        break
      }
      next += 1
    }
    return (end, digits)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar) || ".,:-/+".unicodeScalars.contains(scalar)
  }
}
