/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text with everything in it that has a meaning somewhere.
  mutating func text(upTo length: Int) -> String {
    let pieces = [
      "a", "B", "ß", "é", " ", "  ", "\n", "\t", ":", ": ", " #", "#", "-", "- ", "*", "_", "`", "\"", "'", "“", "„",
      ",",
      "[", "]", "{", "}", "<b>", "&amp;", "&", "!", "|", ">", "%", "@", "\\", "?", "=", "---", "***", "1. ", "12) ",
      "~",
      "null", "yes", "no", "0x1F", "1998", "18:00", "т", "م", "த", "🎉", "\u{202E}", "\u{85}", "\u{2028}", "\u{FEFF}",
      "\u{7}", "[a](javascript:x)", "![b](c)", "e. V.", "http://a.example.org", "word", "\u{A0}",
    ]
    return (0..<Int.random(in: 0...length / 3, using: &self)).map { _ in
      pieces.randomElement(using: &self) ?? ""
    }.joined()
  }
}
