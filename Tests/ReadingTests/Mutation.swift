/// Random numbers that are the same in every run (SplitMix64, Steele and others 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What accidents, telephones and bad intentions make of a file.
enum Mutation {
  static let nasty: [[UInt8]] =
    [
      "\0", "\u{FEFF}", "\r\n", "\r", "\t", "\n\n", "---\n", "\n---\n", "\n...\n", "—\n", ": ", ":", " #x", "\"", "'",
      "„", "“",
      "[", "]", "{", "}", "&a *a", "*a", "&a ", "!!x ", "!<tag:x> ", "%YAML 1.1\n", "? ", "- ", "|", ">-\n", "@", "`",
      "\\", "\\x",
      "🎉", "👩‍👩‍👧", "\u{202E}", "\u{2066}", "\u{2028}", "\u{85}", "\u{301}", "\u{FFFF}", "مرحبا", "<script>",
      "](javascript:x)",
      "![", "[x](y.md)", "\n# X\n", "&#x1F;", "name: x\n", "\nname: x\n", "\nthemen:\n", "<<: *a\n", "2026-02-31",
      "99999999999999999999",
    ].map { Array($0.utf8) } + [
      [0xED, 0xA0, 0x80], [0xFF], [0xC3], [0xE2, 0x80], [0xF4, 0x90, 0x80, 0x80],
      Array(repeating: UInt8(ascii: "a"), count: 10_000), Array(repeating: UInt8(ascii: "["), count: 2_000),
      Array(repeating: UInt8(ascii: "{"), count: 2_000), Array(repeating: UInt8(ascii: ">"), count: 2_000),
      Array("\nx: ".utf8) + Array(repeating: UInt8(ascii: "["), count: 500),
      (0..<500).flatMap { Array(repeating: UInt8(ascii: " "), count: $0 % 60) + Array("- a\n".utf8) },
      (0..<300).flatMap { _ in Array("- ".utf8) },
    ]

  /// A few changes at random places.
  static func apply(to bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.removeSubrange(place...)
      default: bytes.insert(contentsOf: nasty.randomElement(using: &random) ?? [], at: place)
      }
    }
    return bytes
  }
}
