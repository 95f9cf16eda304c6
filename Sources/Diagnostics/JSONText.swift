/// Strings as JSON writes them (RFC 8259, section 7).
package enum JSONText {
  /// The text in quotation marks, with what JSON forbids inside escaped.
  ///
  /// Everything else stays as it is, in UTF-8.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    append(text, to: &result)
    result += "\""
    return result
  }

  /// Appends the text, escaped but without quotation marks.
  package static func append(_ text: String, to result: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{00}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
