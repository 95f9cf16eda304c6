import Profiles

/// Reads JSON (RFC 8259) into nodes that know their places, which Foundation's parsers cannot tell.
struct JSONParser {
  /// Where the text stops being JSON.
  struct Failure: Error, Equatable {
    let offset: Int
  }

  /// Coordinates lie eight levels deep; nobody nests fifty.
  private static let greatestDepth = 50

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var depth = 0

  /// The value that `bytes` consist of; offsets count as their indices do.
  static func parse(_ bytes: ArraySlice<UInt8>) throws(Failure) -> JSONNode {
    var parser = JSONParser(bytes)
    let node = try parser.value()
    parser.skipSpace()
    guard parser.index == bytes.endIndex else { throw parser.failure }
    return node
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  private var failure: Failure { Failure(offset: index) }

  /// 0 behind the end, which is no byte of JSON.
  private var current: UInt8 { index < bytes.endIndex ? bytes[index] : 0 }

  private mutating func skipSpace() {
    while index < bytes.endIndex, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
  }

  private mutating func expect(_ byte: UInt8) throws(Failure) {
    guard current == byte else { throw failure }
    index += 1
  }

  // MARK: - Values

  private mutating func value() throws(Failure) -> JSONNode {
    skipSpace()
    let start = index
    let content: JSONNode.Content
    switch current {
    case UInt8(ascii: "{"): content = try nested(JSONParser.object)
    case UInt8(ascii: "["): content = try nested(JSONParser.array)
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try word("true", .flag(true))
    case UInt8(ascii: "f"): content = try word("false", .flag(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    default: content = .number(try number())
    }
    return JSONNode(content: content, offset: start)
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(Failure) -> JSONNode.Content
  ) throws(Failure) -> JSONNode.Content {
    guard depth < Self.greatestDepth else { throw failure }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private static func object(_ parser: inout JSONParser) throws(Failure) -> JSONNode.Content {
    var members: [(key: String, value: JSONNode)] = []
    try parser.list(until: UInt8(ascii: "}")) { parser throws(Failure) in
      let key = try parser.string()
      parser.skipSpace()
      try parser.expect(UInt8(ascii: ":"))
      members.append((key, try parser.value()))
    }
    return .object(members)
  }

  private static func array(_ parser: inout JSONParser) throws(Failure) -> JSONNode.Content {
    var items: [JSONNode] = []
    try parser.list(until: UInt8(ascii: "]")) { parser throws(Failure) in items.append(try parser.value()) }
    return .array(items)
  }

  /// What stands between brackets, separated by commas.
  private mutating func list(
    until end: UInt8, _ item: (inout JSONParser) throws(Failure) -> Void
  ) throws(Failure) {
    index += 1
    skipSpace()
    guard current != end else {
      index += 1
      return
    }
    while true {
      skipSpace()
      try item(&self)
      skipSpace()
      if current == end {
        index += 1
        return
      }
      try expect(UInt8(ascii: ","))
    }
  }

  private mutating func word(_ word: String, _ content: JSONNode.Content) throws(Failure) -> JSONNode.Content {
    guard bytes[index...].starts(with: word.utf8) else { throw failure }
    index += word.utf8.count
    return content
  }

  // MARK: - Numbers

  private mutating func number() throws(Failure) -> Double {
    let start = index
    if current == UInt8(ascii: "-") { index += 1 }
    // No zeros in front: 08 is no number.
    if current == UInt8(ascii: "0") { index += 1 } else { try digits() }
    if current == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if current | 0x20 == UInt8(ascii: "e") {
      index += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    guard let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)) else { throw failure }
    return number
  }

  private mutating func digits() throws(Failure) {
    guard current.isASCIIDigit else { throw failure }
    while current.isASCIIDigit { index += 1 }
  }

  // MARK: - Strings

  private mutating func string() throws(Failure) -> String {
    try expect(UInt8(ascii: "\""))
    var text: [UInt8] = []
    while true {
      let start = index
      while index < bytes.endIndex, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
      text += bytes[start..<index]
      switch current {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        index += 1
        try escape(into: &text)
      default: throw failure
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    let letter = current
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      index += 1
      text += String(try codePoint()).utf8
      return
    default: throw failure
    }
    index += 1
  }

  /// The character of `XXXX`, or of `XXXX\uXXXX`, a pair of surrogates; half a pair becomes U+FFFD.
  private mutating func codePoint() throws(Failure) -> Character {
    let first = try fourDigits()
    guard (0xD800..<0xDC00).contains(first), bytes[index...].starts(with: [0x5C, 0x75]) else {
      return Character(Unicode.Scalar(first) ?? "\u{FFFD}")
    }
    let behindFirst = index
    index += 2
    let second = try fourDigits()
    guard (0xDC00..<0xE000).contains(second) else {
      index = behindFirst
      return "\u{FFFD}"
    }
    return Character(Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}")
  }

  private mutating func fourDigits() throws(Failure) -> UInt32 {
    guard bytes.endIndex - index >= 4, bytes[index..<index + 4].allSatisfy(\.isHexadecimalDigit),
      let number = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw failure }
    index += 4
    return number
  }
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool {
    isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
