/// A value in a PDF file (ISO 32000-1, 7.3), as far as somebody needs it who looks for text.
indirect enum PDFValue {
  case number(Double)
  /// Without its slash.
  case name(String)
  /// The bytes of a string.
  case text([UInt8])
  case list([PDFValue])
  case dictionary([String: PDFValue])
  /// The number of another object.
  case reference(Int)
  /// `true`, `false`, `null`.
  case keyword

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var reference: Int? { if case .reference(let value) = self { value } else { nil } }
  var list: [PDFValue]? { if case .list(let value) = self { value } else { nil } }
  var text: [UInt8]? { if case .text(let value) = self { value } else { nil } }

  subscript(key: String) -> PDFValue? {
    if case .dictionary(let entries) = self { entries[key] } else { nil }
  }
}

/// Reads values, one after the other.
struct PDFValueReader {
  private let bytes: [UInt8]
  private(set) var index: Int
  private static let deepest = 32

  init(_ bytes: [UInt8], at index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// The next value; `nil` where there is none.
  mutating func next() -> PDFValue? { next(depth: 0) }

  private mutating func next(depth: Int) -> PDFValue? {
    skipSpace()
    guard depth < Self.deepest, index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "("): return .text(literal())
    case UInt8(ascii: "["):
      index += 1
      var items: [PDFValue] = []
      while let item = next(depth: depth + 1) { items.append(item) }
      return close("]") ? .list(items) : nil
    case UInt8(ascii: "<"):
      guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "<") else { return .text(hexadecimal()) }
      index += 2
      var entries: [String: PDFValue] = [:]
      while case .name(let key)? = next(depth: depth + 1), let value = next(depth: depth + 1) { entries[key] = value }
      return close(">") && close(">") ? .dictionary(entries) : nil
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      while index < bytes.count, (0x61...0x7A).contains(bytes[index]) { index += 1 }
      return .keyword
    default: return numberOrReference()
    }
  }

  private mutating func close(_ bracket: Unicode.Scalar) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: bracket) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func name() -> String {
    let start = index + 1
    index = start
    while index < bytes.count, bytes[index] > 0x20, !Self.delimiters.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static let delimiters = Set("()<>[]{}/%".utf8)

  private mutating func numberOrReference() -> PDFValue? {
    guard let value = plainNumber() else { return nil }
    let end = index
    // `12 0 R`
    skipSpace()
    if value >= 0, index + 2 < bytes.count, bytes[index] == UInt8(ascii: "0"), bytes[index + 1] == 0x20,
      bytes[index + 2] == UInt8(ascii: "R")
    {
      index += 3
      return .reference(Int(value))
    }
    index = end
    return .number(value)
  }

  private mutating func plainNumber() -> Double? {
    let start = index
    while index < bytes.count, "+-.0123456789".utf8.contains(bytes[index]) { index += 1 }
    return Double(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func literal() -> [UInt8] {
    var result: [UInt8] = []
    var depth = 1
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\"):
        if index < bytes.count { result.append(bytes[index]) }
        index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      if depth == 0 { break }
      if byte != UInt8(ascii: "\\") { result.append(byte) }
    }
    return result
  }

  private mutating func hexadecimal() -> [UInt8] {
    index += 1
    var digits: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue { digits.append(UInt8(digit)) }
      index += 1
    }
    index += 1
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
