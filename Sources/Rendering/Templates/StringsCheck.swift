import Diagnostics
import Profiles

/// Holds the entries of a strings file against the keys the program uses.
struct StringsCheck {
  let language: LanguageTag
  /// Whether a text that is missing is an error; otherwise another language stands in.
  let isComplete: Bool
  let file: String
  private(set) var findings: [Diagnostic] = []

  init(language: LanguageTag, isComplete: Bool, file: String) {
    self.language = language
    self.isComplete = isComplete
    self.file = file
  }

  mutating func texts(of entries: [StringEntry]) -> [StringKey: [PluralCategory: String]] {
    var result: [StringKey: [PluralCategory: String]] = [:]
    for entry in entries {
      guard let key = StringKey(rawValue: entry.key) else {
        reportUnknown(entry)
        continue
      }
      let forms = forms(of: entry, for: key)
      for text in forms.values { checkPlaceholders(of: text, for: key, at: entry.place) }
      result[key] = forms
    }
    let missing = StringKey.allCases.filter { result[$0] == nil }
    guard isComplete else {
      if !missing.isEmpty { findings.append(standIns(for: missing)) }
      return result
    }
    for key in missing {
      let example = key.placeholders.map { "{\($0)}" }.joined(separator: " ")
      findings.append(
        Diagnostic(
          .error, .missingString,
          Bilingual(
            de: "Der Text „\(key.rawValue)“ fehlt.", en: "The text “\(key.rawValue)” is missing."),
          advice: Bilingual(
            de: "Eine Zeile „\(key.rawValue): …“ ergänzen\(example.isEmpty ? "." : ", mit \(example).")",
            en: "Add a line “\(key.rawValue): …”\(example.isEmpty ? "." : ", with \(example).")"),
          file: file))
    }
    return result
  }

  private func standIns(for missing: [StringKey]) -> Diagnostic {
    let list = missing.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .warning, .missingString,
      Bilingual(
        de: missing.count == 1
          ? "Ein Text fehlt und erscheint in der Hauptsprache: \(list)."
          : "\(missing.count) Texte fehlen und erscheinen in der Hauptsprache: \(list).",
        en: missing.count == 1
          ? "One text is missing and shown in the default language: \(list)."
          : "\(missing.count) texts are missing and shown in the default language: \(list)."),
      file: file)
  }

  private mutating func reportUnknown(_ entry: StringEntry) {
    let nearest = Suggestion.nearest(to: entry.key, in: StringKey.allCases.map(\.rawValue))
    findings.append(
      Diagnostic(
        .error, .unknownString,
        Bilingual(
          de: "Einen Text „\(entry.key)“ verwendet das Programm nicht.",
          en: "The program uses no text “\(entry.key)”."),
        advice: nearest.map { Bilingual(de: "Ist „\($0)“ gemeint?", en: "Did you mean “\($0)”?") },
        file: file, place: entry.place))
  }

  private mutating func forms(of entry: StringEntry, for key: StringKey) -> [PluralCategory: String] {
    switch entry.value {
    case .text(let text):
      if key.isPlural, PluralCategory.used(in: language).count > 1 {
        report(
          .missingString, at: entry.place,
          de: "„\(key.rawValue)“ braucht die Formen \(needed), je nach Zahl.",
          en: "“\(key.rawValue)” needs the forms \(needed), depending on the number.")
      }
      return [.other: text]
    case .forms(let forms):
      guard key.isPlural else {
        report(
          .unknownString, at: entry.place,
          de: "„\(key.rawValue)“ hat nur eine Form: ein einfacher Text genügt.",
          en: "“\(key.rawValue)” has one form only: a plain text will do.")
        return [.other: forms["other"] ?? forms.min { $0.key < $1.key }?.value ?? key.rawValue]
      }
      return pluralForms(forms, of: key, at: entry.place)
    }
  }

  private mutating func pluralForms(
    _ forms: [String: String], of key: StringKey, at place: SourcePlace
  ) -> [PluralCategory: String] {
    var result: [PluralCategory: String] = [:]
    for (name, text) in forms.sorted(by: { $0.key < $1.key }) {
      guard let category = PluralCategory(rawValue: name) else {
        report(
          .unknownString, at: place,
          de: "„\(name)“ ist keine Form der Mehrzahl; hier gibt es \(needed).",
          en: "“\(name)” is no plural form; here are \(needed).")
        continue
      }
      result[category] = text
    }
    for category in PluralCategory.used(in: language) where result[category] == nil {
      report(
        .missingString, at: place,
        de: "„\(key.rawValue)“ fehlt die Form „\(category.rawValue)“.",
        en: "“\(key.rawValue)” lacks the form “\(category.rawValue)”.")
    }
    return result
  }

  private var needed: String {
    PluralCategory.used(in: language).map(\.rawValue).joined(separator: ", ")
  }

  /// A form for one certain number may spell the number out; all else must have every placeholder.
  private mutating func checkPlaceholders(of text: String, for key: StringKey, at place: SourcePlace) {
    let used = Self.placeholders(in: text)
    for name in used where !key.placeholders.contains(name) {
      let known = key.placeholders.map { "{\($0)}" }.joined(separator: ", ")
      report(
        .unknownString, at: place,
        de: "„\(key.rawValue)“ kennt keinen Platzhalter {\(name)}\(known.isEmpty ? "" : ", nur \(known)").",
        en: "“\(key.rawValue)” has no placeholder {\(name)}\(known.isEmpty ? "" : ", only \(known)").")
    }
    for name in key.placeholders where !used.contains(name) && !key.isPlural {
      report(
        .missingString, at: place,
        de: "In „\(key.rawValue)“ fehlt der Platzhalter {\(name)}.",
        en: "“\(key.rawValue)” lacks the placeholder {\(name)}.")
    }
  }

  private static func placeholders(in text: String) -> [String] {
    // By scalars: a brace before an accent or a joiner, as Persian has them, is no character of its own.
    text.unicodeScalars.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      piece.firstIndex(of: "}").map { String(piece[..<$0]) }
    }
  }

  private mutating func report(_ rule: Rule, at place: SourcePlace, de: String, en: String) {
    findings.append(Diagnostic(.error, rule, Bilingual(de: de, en: en), file: file, place: place))
  }
}
