import Diagnostics

/// The text of a content file: UTF-8, line breaks as `\n`, without a byte-order mark.
struct SourceText: Sendable {
  let text: String

  /// More than any profile needs, and little enough to be safe to look at.
  static let greatestSize = 256 * 1024

  /// Reads the bytes of a file; `nil` where nothing further can be said of it.
  init?(_ bytes: [UInt8], atMost limit: Int = greatestSize, _ findings: inout Findings) {
    guard bytes.count <= limit else {
      findings.error(.fileTooLarge, Self.tooLarge(bytes.count), advice: Self.shorten)
      return nil
    }
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      findings.error(.emptyFile, .emptyFile, advice: .startFromTemplate)
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      findings.error(.notUTF8, at: SourcePlace(ofInvalidByteIn: bytes), .notUTF8, advice: .saveAsUTF8)
      return nil
    }
    self.text = Self.checkingCharacters(bytes.contains(0x0D) ? Self.unifyingLineBreaks(text) : text, &findings)
  }

  static func tooLarge(_ size: Int) -> Bilingual {
    Bilingual(
      de: "Die Datei ist mit \(size / 1024) KiB zu groß; erlaubt sind 256 KiB.",
      en: "The file is too large: \(size / 1024) KiB; 256 KiB are allowed.")
  }

  static let shorten = Bilingual(
    de: "Kürzen Sie den Text. Bilder gehören in eigene Dateien daneben.",
    en: "Shorten the text. Pictures belong into files of their own beside it.")

  /// With line breaks as `\n`, as editors count lines: after `\r\n`, `\n` and a lone `\r`.
  static func unifyingLineBreaks(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previousWasReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": result.append("\n")
      case "\n" where previousWasReturn: break
      default: result.append(scalar)
      }
      previousWasReturn = scalar == "\r"
    }
    return String(result)
  }

  // MARK: - Characters

  /// Control characters and bidi overrides: they hide what a text says from whoever reviews it
  /// (Unicode Technical Report 36; “Trojan Source”, CVE-2021-42574).
  ///
  /// Each is reported, and then replaced by a harmless character, so that YAML does not stumble over it a second
  /// time and all lines and columns stay as the editor counts them.
  private static func checkingCharacters(_ text: String, _ findings: inout Findings) -> String {
    // Nearly every file passes here, at the speed of its bytes: a suspicious character is a low control byte,
    // or begins with one of these lead bytes.
    var text = text
    let isSuspicious = text.withUTF8 { bytes in
      bytes.contains { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
    }
    guard isSuspicious else { return text }
    var result = String.UnicodeScalarView()
    var line = 1
    var column = 0
    for scalar in text.unicodeScalars {
      column += 1
      var harmless = scalar
      switch scalar.value {
      case 0x0A:
        line += 1
        column = 0
      case 0x09: break
      case 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
        findings.error(
          .controlCharacter, at: SourcePlace(line: line, column: column), .lineBreakCharacter(scalar),
          advice: .breakLine)
        harmless = " "
      case 0x00..<0x20, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF:
        findings.error(
          .controlCharacter, at: SourcePlace(line: line, column: column), .controlCharacter(scalar),
          advice: .deleteCharacter)
        harmless = "\u{FFFD}"
      case 0x202A...0x202E, 0x2066...0x2069:
        findings.error(
          .bidiCharacter, at: SourcePlace(line: line, column: column), .bidiCharacter(scalar),
          advice: .deleteBidiCharacter)
      default: break
      }
      result.append(harmless)
    }
    return String(result)
  }
}

extension Bilingual {
  fileprivate static let emptyFile = Bilingual(de: "Die Datei ist leer.", en: "The file is empty.")

  fileprivate static let startFromTemplate = Bilingual(
    de: "Mit „steckbrief new NAME“ beginnen Sie mit einer Vorlage. Oder löschen Sie die Datei.",
    en: "Start from a template with “steckbrief new NAME”. Or delete the file.")

  fileprivate static func controlCharacter(_ scalar: Unicode.Scalar) -> Bilingual {
    Bilingual(
      de: "Hier steht ein unsichtbares Steuerzeichen (\(code(scalar))).",
      en: "There is an invisible control character here (\(code(scalar))).")
  }

  fileprivate static func bidiCharacter(_ scalar: Unicode.Scalar) -> Bilingual {
    Bilingual(
      de: "Hier steht ein unsichtbares Zeichen, das die Schreibrichtung ändert (\(code(scalar))).",
      en: "There is an invisible character here that changes the direction of text (\(code(scalar))).")
  }

  fileprivate static func lineBreakCharacter(_ scalar: Unicode.Scalar) -> Bilingual {
    Bilingual(
      de: "Hier steht ein unsichtbares Zeichen für einen Zeilen- oder Seitenumbruch (\(code(scalar))).",
      en: "There is an invisible character here that breaks the line or page (\(code(scalar))).")
  }

  fileprivate static let breakLine = Bilingual(
    de: "Löschen Sie es, und drücken Sie stattdessen die Eingabetaste, wo eine neue Zeile beginnen soll.",
    en: "Delete it, and press the Enter key instead where a new line shall begin.")

  fileprivate static let deleteCharacter = Bilingual(
    de: "Löschen Sie das Zeichen: Setzen Sie den Cursor dahinter und drücken Sie die Rücktaste.",
    en: "Delete the character: place the cursor behind it and press Backspace.")

  fileprivate static let deleteBidiCharacter = Bilingual(
    de: "Löschen Sie das Zeichen. Die Schreibrichtung setzt das Programm selbst.",
    en: "Delete the character. The program sets the direction of text by itself.")

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
