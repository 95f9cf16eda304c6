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
  /// By the index of their keys; plain texts have the form `other` alone.
  private var texts: [[PluralCategory: String]]
  /// Of all texts.
  package let fingerprint: Fingerprint

  /// Checks the entries of a file and makes the most of them: every error is reported, and a text that is missing
  /// shows its key.
  package static func load(
    _ entries: [StringEntry], language: LanguageTag, isReviewed: Bool, file: String
  ) -> (strings: InterfaceStrings, findings: [Diagnostic]) {
    var check = StringsCheck(language: language, file: file)
    let texts = check.texts(of: entries)
    return (InterfaceStrings(language: language, isReviewed: isReviewed, texts: texts), check.findings)
  }

  private init(language: LanguageTag, isReviewed: Bool, texts: [StringKey: [PluralCategory: String]]) {
    self.language = language
    self.isReviewed = isReviewed
    self.texts = StringKey.allCases.map { texts[$0] ?? [.other: $0.rawValue] }
    var fingerprint = Fingerprint()
    fingerprint.add(language.code)
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

  private static func fill(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
    var result: [UInt8] = []
    var rest = pattern.utf8[...]
    while let open = rest.firstIndex(of: 0x7B), let close = rest[open...].firstIndex(of: 0x7D) {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      if let value = values.first(where: { name.elementsEqual($0.key.utf8) })?.value {
        result += value.utf8
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    result += rest
    return String(decoding: result, as: UTF8.self)
  }
}
