/// Strings as JSON writes them (RFC 8259, section 7).
package enum JSONText {
  /// The text in quotation marks, with what JSON forbids inside escaped.
  ///
  /// Everything else stays as it is, in UTF-8.
  package static func quoted(_ text: String) -> String {
    var result: [UInt8] = []
    append(quoted: text, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends the text in quotation marks.
  package static func append(quoted text: String, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in append(bytes, to: &result) }
    result.append(UInt8(ascii: "\""))
  }

  /// Appends UTF-8, escaped but without quotation marks.
  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    var written = 0
    var index = 0
    while index < bytes.count {
      guard let (escape, length) = escape(bytes, at: index) else {
        index += 1
        continue
      }
      result += bytes[written..<index]
      result += escape.utf8
      index += length
      written = index
    }
    result += bytes[written...]
  }

  /// What stands for the sign at an index, and how long that is; `nil` if it stands for itself.
  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (text: String, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case 0..<0x20:
      let digits = String(bytes[index], radix: 16)
      return ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits, 1)
    // U+2028 and U+2029, which end a line in scripts.
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
      return (bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default: return nil
    }
  }
}
