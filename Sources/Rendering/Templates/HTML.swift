import Profiles

/// What it takes to put text into HTML.
package enum HTML {
  /// The text with everything that means something to HTML escaped, in element content and in quoted attributes.
  ///
  /// Done byte by byte: a quotation mark followed by a combining accent is one `Character` in Swift and still ends an
  /// attribute, which an escape by `Character` overlooks. Braces are left alone: values are never read as templates.
  package static func escaped(_ text: String) -> String {
    var text = text
    let extra = text.withUTF8 { bytes in
      bytes.reduce(into: 0) { $0 += reference(for: $1)?.utf8.count ?? 0 }
    }
    guard extra > 0 else { return text }
    let count = text.utf8.count
    var result = ""
    result.reserveCapacity(count + extra)
    for scalar in text.unicodeScalars {
      if scalar.isASCII, let reference = reference(for: UInt8(truncatingIfNeeded: scalar.value)) {
        result += reference
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
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

  /// ` lang="ar" dir="rtl"`, or nothing where the text around is in the same language.
  package static func languageAttributes(_ language: LanguageTag, within outer: LanguageTag) -> String {
    guard language != outer else { return "" }
    return " lang=\"\(language.code)\" dir=\"\(language.direction.rawValue)\""
  }
}
