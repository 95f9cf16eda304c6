import Diagnostics
import Profiles

/// The forms that addresses and the like must have: enough to find typing mistakes, not to refuse what is unusual.
enum AddressSyntax {
  enum Verdict {
    /// The text, as it shall be used.
    case good(String)
    case bad(Bilingual, Bilingual?)
  }

  /// A mailbox at a domain (RFC 5321, without quoted local parts and address literals).
  static func email(_ text: String) -> Verdict {
    let address =
      text.utf8.count > 7 && text.prefix(7).lowercased() == "mailto:" ? String(text.dropFirst(7)) : text
    let parts = address.utf8.split(separator: 0x40, omittingEmptySubsequences: false).map(Substring.init)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count), isHost(parts[1]),
      parts[0].utf8.allSatisfy({ $0 > 0x20 && !forbiddenInMailbox.contains($0) }),
      !hidesCharacters(parts[0]),
      !parts[0].utf8.split(separator: 0x2E, omittingEmptySubsequences: false).contains(where: \.isEmpty)
    else { return .bad(.invalidEmail(text), .writeEmail) }
    return .good(address)
  }

  /// Digits with the usual separators; 5 to 15 digits (E.164 allows no more).
  static func phone(_ text: String) -> Verdict {
    let digits = text.utf8.count(where: \.isASCIIDigit)
    guard (5...15).contains(digits), text.utf8.allSatisfy({ $0.isASCIIDigit || separatorsInPhone.contains($0) }),
      text.utf8.dropFirst().allSatisfy({ $0 != 0x2B }) || text.hasPrefix("(+")
    else { return .bad(.invalidPhone(text), .writePhone) }
    return .good(text)
  }

  /// An absolute http or https address without a user name.
  static func webAddress(_ text: String) -> Verdict {
    let bytes = text.utf8
    let scheme = bytes.prefix { $0 != 0x3A }
    guard bytes[scheme.endIndex...].starts(with: "://".utf8),
      ["https", "http"].contains(text[..<scheme.endIndex].lowercased())
    else {
      let host = Substring(bytes.prefix { $0 != 0x2F && $0 != 0x3A })
      let lacksOnlyScheme = isHost(host) && webAddress("https://" + text).isGood
      return .bad(.invalidWebAddress(text), lacksOnlyScheme ? .addScheme(text) : .writeWebAddress)
    }
    let authority = bytes[scheme.endIndex...].dropFirst(3).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let host = authority.prefix { $0 != 0x3A }
    let port = authority.dropFirst(host.count + 1)
    guard isHost(Substring(host)), port.allSatisfy(\.isASCIIDigit),
      bytes.allSatisfy({ $0 > 0x20 && !forbiddenInAddress.contains($0) }), !hidesCharacters(text)
    else { return .bad(.invalidWebAddress(text), .copyWebAddress) }
    return .good(text)
  }

  /// Where a link of the menu may lead.
  static func linkTarget(_ text: String) -> Verdict {
    let lower = text.lowercased()
    if lower.hasPrefix("mailto:") { return email(text).isGood ? .good(text) : email(text) }
    if lower.hasPrefix("tel:") {
      let verdict = phone(String(text.dropFirst(4)))
      return verdict.isGood ? .good(text) : verdict
    }
    return webAddress(text)
  }

  /// Five digits in Germany; elsewhere a country's letters make it clear that it is meant.
  static func postcode(_ text: String) -> Verdict {
    let isGerman = text.utf8.count == 5 && text.utf8.allSatisfy(\.isASCIIDigit)
    let isForeign =
      (3...10).contains(text.utf8.count) && text.utf8.contains(where: \.isASCIILetter)
      && text.utf8.contains(where: \.isASCIIDigit)
      && text.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == 0x20 || $0 == 0x2D }
    return isGerman || isForeign ? .good(text) : .bad(.invalidPostcode(text), .writePostcode)
  }

  static func colour(_ text: String) -> Verdict {
    let digits = text.dropFirst()
    guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit) else {
      return .bad(.invalidColour(text), .writeColour)
    }
    return .good(text.lowercased())
  }

  private static let separatorsInPhone = Array(" +-/().".utf8)
  private static let forbiddenInMailbox = Array("()<>[],;:\\\"\u{7F}".utf8)
  private static let forbiddenInAddress = Array("<>\"{}|\\^`\u{7F}".utf8)

  /// Whether there are characters that nobody sees, such as those that come along when one copies from elsewhere.
  private static func hidesCharacters(_ text: some StringProtocol) -> Bool {
    // Nearly every address is plain ASCII, where the other checks have refused them.
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return false }
    return text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .unassigned, .privateUse, .surrogate, .spaceSeparator: true
      default: false
      }
    }
  }

  /// A name of at least two labels; letters of all scripts are allowed (IDNA).
  private static func isHost(_ host: Substring) -> Bool {
    let labels = host.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return labels.count >= 2 && host.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D
          && label.allSatisfy { $0.isASCIILetterOrDigit || $0 == 0x2D || $0 == 0x5F || $0 >= 0x80 }
      } && (labels.last?.contains { !$0.isASCIIDigit && $0 != 0x2D } ?? false)
      && (host.utf8.allSatisfy { $0 < 0x80 }
        || host.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." })
  }
}

extension AddressSyntax.Verdict {
  fileprivate var isGood: Bool {
    if case .good = self { return true }
    return false
  }
}

extension Bilingual {
  fileprivate static func invalidEmail(_ text: String) -> Bilingual {
    Bilingual(de: "„\(text)“ ist keine E-Mail-Adresse.", en: "“\(text)” is not an e-mail address.")
  }
  fileprivate static let writeEmail = Bilingual(
    de: "Schreiben Sie eine Adresse: kontakt@beispiel.example.org", en: "Write one address: contact@example.org")

  fileprivate static func invalidPhone(_ text: String) -> Bilingual {
    Bilingual(de: "„\(text)“ ist keine Telefonnummer.", en: "“\(text)” is not a telephone number.")
  }
  fileprivate static let writePhone = Bilingual(
    de: "Schreiben Sie nur Ziffern und Leerzeichen, eine Nummer je Angabe: \"030 23125 000\"",
    en: "Write only digits and spaces, one number per field: \"030 23125 000\"")

  fileprivate static func invalidWebAddress(_ text: String) -> Bilingual {
    Bilingual(de: "„\(text)“ ist keine Webadresse.", en: "“\(text)” is not a web address.")
  }
  fileprivate static func addScheme(_ text: String) -> Bilingual {
    Bilingual(de: "Schreiben Sie https://\(text)", en: "Write https://\(text)")
  }
  fileprivate static let copyWebAddress = Bilingual(
    de: "Öffnen Sie die Seite, und kopieren Sie die Adresse neu, ohne Leerzeichen und ohne Text davor oder dahinter.",
    en: "Open the page and copy its address anew, without spaces and without any text around it.")
  fileprivate static let writeWebAddress = Bilingual(
    de: "Sie beginnt mit https:// oder http://.", en: "It begins with https:// or http://.")

  fileprivate static func invalidPostcode(_ text: String) -> Bilingual {
    Bilingual(de: "„\(text)“ ist keine Postleitzahl.", en: "“\(text)” is not a postcode.")
  }
  fileprivate static let writePostcode = Bilingual(
    de: "Sie hat fünf Ziffern: \"33602\"", en: "It has five digits: \"33602\"")

  fileprivate static func invalidColour(_ text: String) -> Bilingual {
    Bilingual(de: "„\(text)“ ist keine Farbe.", en: "“\(text)” is not a colour.")
  }
  fileprivate static let writeColour = Bilingual(
    de: "Schreiben Sie sechs hexadezimale Ziffern: \"#0b5d57\"", en: "Write six hexadecimal digits: \"#0b5d57\"")
}
