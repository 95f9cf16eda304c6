import Diagnostics
import Profiles

/// An entry of `templates/strings/LANG.yaml` as its reader found it.
package struct StringEntry: Sendable {
  /// What stands behind a key.
  package enum Value: Sendable {
    case text(String)
    /// By plural category.
    case forms([String: String])
  }

  package let key: String
  package let value: Value
  package let place: SourcePlace

  package init(key: String, value: Value, place: SourcePlace) {
    self.key = key
    self.value = value
    self.place = place
  }
}

/// The texts of the interface in one language.
package struct InterfaceStrings: Sendable {
  package let language: LanguageTag
  /// Whether somebody who speaks the language has read them all.
  package let isReviewed: Bool
  /// Numbers are written with these, one for each digit; `nil` where they are the usual ones.
  let digits: [Character]?
  /// What languages are called, as far as the file says.
  let languageNames: [LanguageTag: String]
  /// By the index of their keys; plain texts have the form `other` alone.
  private var texts: [[PluralCategory: String]]
  /// The texts that the file does not have, and that are those of another language.
  package let missingKeys: [StringKey]
  /// Of all texts.
  package let fingerprint: Fingerprint

  /// Checks the entries of a file and makes the most of them: every error is reported, and a text that is missing
  /// is that of the `fallback`, or else its key.
  ///
  /// Of a file that is marked as complete, and of one without a fallback, nothing may be missing.
  package static func load(
    _ entries: [StringEntry], language: LanguageTag, isReviewed: Bool, isComplete: Bool = true,
    languageNames: [LanguageTag: String] = [:], fallback: InterfaceStrings? = nil, file: String
  ) -> (strings: InterfaceStrings, findings: [Diagnostic]) {
    var check = StringsCheck(language: language, isComplete: isComplete || fallback == nil, file: file)
    let texts = check.texts(of: entries)
    let strings = InterfaceStrings(
      language: language, isReviewed: isReviewed, texts: texts, languageNames: languageNames, fallback: fallback)
    return (strings, check.findings)
  }

  private init(
    language: LanguageTag, isReviewed: Bool, texts: [StringKey: [PluralCategory: String]],
    languageNames: [LanguageTag: String], fallback: InterfaceStrings?
  ) {
    self.language = language
    self.isReviewed = isReviewed
    self.languageNames = languageNames
    missingKeys = StringKey.allCases.filter { texts[$0] == nil }
    self.texts = StringKey.allCases.map { texts[$0] ?? fallback?.texts[$0.index] ?? [.other: $0.rawValue] }
    let digits = Array(self.texts[StringKey.digits.index][.other] ?? "")
    self.digits = digits.count == 10 && digits != Array("0123456789") ? digits : nil
    var fingerprint = Fingerprint()
    fingerprint.add(language.code)
    for (tag, name) in languageNames.sorted(by: { $0.key < $1.key }) {
      fingerprint.add(tag.code)
      fingerprint.add(name)
    }
    for forms in self.texts {
      for category in PluralCategory.allCases { fingerprint.add(forms[category] ?? "") }
    }
    self.fingerprint = fingerprint
  }

  /// A text as it stands in the file.
  package subscript(key: StringKey) -> String { texts[key.index][.other] ?? key.rawValue }

  /// A text with its placeholders filled in.
  package func text(_ key: StringKey, _ values: KeyValuePairs<String, String>) -> String {
    Self.fill(self[key], values)
  }

  /// A text with a number in the plural form that the number asks for.
  package func text(_ key: StringKey, count: Int) -> String {
    let forms = texts[key.index]
    let form = forms[PluralCategory.of(count, in: language)] ?? forms[.other] ?? key.rawValue
    return Self.fill(form, ["count": number(count)])
  }

  /// All forms of a text with a number, the place of the number still open: for whoever counts in the browser.
  func forms(_ key: StringKey) -> [(category: PluralCategory, text: String)] {
    PluralCategory.allCases.compactMap { category in texts[key.index][category].map { (category, $0) } }
  }

  private static func fill(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
    var pattern = pattern
    let filled = pattern.withUTF8 { pattern in
      var result: [UInt8] = []
      result.reserveCapacity(pattern.count + 32)
      var rest = pattern[...]
      while let open = rest.firstIndex(of: 0x7B), let close = rest[open...].firstIndex(of: 0x7D) {
        let name = rest[(open + 1)..<close]
        result += rest[..<open]
        if let value = values.first(where: { name.elementsEqual($0.key.utf8) })?.value {
          result += value.utf8
        } else {
          result += rest[open...close]
        }
        rest = rest[(close + 1)...]
      }
      result += rest
      return result
    }
    return String(decoding: filled, as: UTF8.self)
  }
}
