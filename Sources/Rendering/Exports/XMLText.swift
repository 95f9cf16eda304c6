/// What it takes to put text into XML 1.0.
enum XMLText {
  /// The text escaped, for element content and quoted attributes, without what XML cannot hold at all (section 2.2).
  static func escaped(_ text: String) -> String {
    let isClean = text.unicodeScalars.allSatisfy(isAllowed)
    guard !isClean else { return HTML.escaped(text) }
    return HTML.escaped(String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed))))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
