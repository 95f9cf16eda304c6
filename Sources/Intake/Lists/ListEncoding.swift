import Diagnostics

/// The text of a list, however the spreadsheet saved it.
enum ListEncoding {
  /// UTF-8, with or without byte-order mark; what is not, is taken for Windows-1252, as older spreadsheets write it.
  ///
  /// `nil`, and why, for UTF-16 and for what is no text, such as the spreadsheet itself.
  static func decode(_ bytes: [UInt8], file: String, _ diagnostics: inout [Diagnostic]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      diagnostics.append(.spreadsheet(file))
      return nil
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0) {
      diagnostics.append(.utf16(file))
      return nil
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: content, as: UTF8.self) { return text }
    return content.reduce(into: "") { $0.unicodeScalars.append(windows1252($1)) }
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252); the five that are not used stay control characters.
  private static let upper = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}

extension Diagnostic {
  fileprivate static func utf16(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, .unreadableList,
      Bilingual(de: "Die Liste ist in UTF-16 gespeichert.", en: "The list is saved as UTF-16."),
      advice: Bilingual(
        de: "Speichern Sie sie in der Tabellenkalkulation als „CSV UTF-8“.",
        en: "Save it in the spreadsheet program as “CSV UTF-8”."), file: file)
  }

  fileprivate static func spreadsheet(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, .unreadableList,
      Bilingual(
        de: "Das ist keine Textdatei, sondern eine Tabelle oder ein Archiv.",
        en: "This is no text file but a spreadsheet or an archive."),
      advice: Bilingual(
        de: "Öffnen Sie sie in der Tabellenkalkulation und speichern Sie sie als „CSV UTF-8“.",
        en: "Open it in the spreadsheet program and save it as “CSV UTF-8”."), file: file)
  }
}
