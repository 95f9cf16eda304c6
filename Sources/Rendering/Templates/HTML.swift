import Profiles

/// What it takes to put text into HTML.
package enum HTML {
  /// The text with everything that means something to HTML escaped, in element content and in quoted attributes.
  package static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(escaping: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text, escaped.
  ///
  /// Done byte by byte: a quotation mark followed by a combining accent is one `Character` in Swift and still ends an
  /// attribute, which an escape by `Character` overlooks.
  static func append(escaping text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        guard let reference = reference(for: bytes[index]) else { continue }
        output += bytes[start..<index]
        output += reference.utf8
        start = index + 1
      }
      output += bytes[start...]
    }
  }

  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case 0x22: "&quot;"
    case 0x26: "&amp;"
    case 0x27: "&#39;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    default: nil
    }
  }

  /// ` lang="ar"`, for a name that stands in the text around it whichever way that runs; or nothing.
  package static func language(_ language: LanguageTag, within outer: LanguageTag) -> String {
    language == outer ? "" : " lang=\"\(language.code)\""
  }

  /// ` lang="ar" dir="rtl"`, or nothing where the text around is in the same language.
  package static func languageAttributes(_ language: LanguageTag, within outer: LanguageTag) -> String {
    guard language != outer else { return "" }
    return " lang=\"\(language.code)\" dir=\"\(language.direction.rawValue)\""
  }
}
