import Diagnostics
import Profiles
import Rendering

// Texts of the interface: `strings/LANG.yaml`.

extension TemplateReader {
  /// The texts of a language, checked.
  ///
  /// `fallback` has those that this language lacks; the default language has none. `edition` asks for the language, if
  /// it is not the site.
  func strings(
    in language: LanguageTag, fallback: InterfaceStrings?, askedBy edition: PrintedLanguage? = nil,
    _ diagnostics: inout [Diagnostic]
  ) -> InterfaceStrings? {
    let file = "\(root)/strings/\(language).yaml"
    guard DiskFile.exists(file) else {
      let others = FolderListing(root + "/strings").files.map { String($0.dropLast(".yaml".count)) }
      diagnostics.append(
        Diagnostic(
          .error, .missingTemplate, .noStrings(language),
          advice: edition == nil ? .existingLanguages(others) : .printedLanguages(others), file: edition?.file ?? file,
          place: edition?.place))
      return nil
    }
    guard let text = text(file, &diagnostics) else { return nil }
    var findings = Findings(file: file)
    guard let mapping = TopMapping(text, firstLine: 1, &findings) else {
      diagnostics += findings.diagnostics
      return nil
    }
    var (isReviewed, isComplete) = (false, false)
    var languageNames: [LanguageTag: String] = [:]
    var entries: [StringEntry] = []
    for (key, value) in mapping.pairs {
      switch (key.scalar, value.content) {
      case ("language", _): break
      case ("reviewed", .scalar(let answer, _)): isReviewed = !Self.isNo(answer)
      case ("complete", .scalar(let answer, _)): isComplete = Self.isYes(answer)
      case ("language-names", .mapping(let names)): languageNames = Self.languageNames(names, &findings)
      case (let key?, .scalar(let text, _)):
        entries.append(StringEntry(key: key, value: .text(text), place: value.place))
      case (let name?, .mapping(let forms)):
        let pairs = forms.compactMap { form in
          form.key.scalar.flatMap { category in form.value.scalar.map { (category, $0) } }
        }
        let entry = StringEntry(
          key: name, value: .forms(Dictionary(pairs, uniquingKeysWith: { first, _ in first })), place: key.place)
        entries.append(entry)
      default: findings.error(.wrongType, at: value.place, .textExpected)
      }
    }
    let (strings, checked) = InterfaceStrings.load(
      entries, language: language, isReviewed: isReviewed, isComplete: isComplete, languageNames: languageNames,
      fallback: fallback, file: file)
    diagnostics += findings.diagnostics + checked
    return strings
  }

  /// Says which languages nobody has read who speaks them: a machine's or a stranger's mistakes are the office's.
  static func unreviewed(_ strings: [InterfaceStrings], folder: String) -> [Diagnostic] {
    let codes = strings.filter { !$0.isReviewed }.map(\.language.code)
    guard !codes.isEmpty else { return [] }
    return [
      Diagnostic(
        .warning, .unreviewedLanguage, .unreviewed(codes), advice: .markAsReviewed(codes[0]), file: folder)
    ]
  }

  /// Anything else says who it was: `reviewed: Ayşe, 2026-12-01`.
  private static func isNo(_ answer: String) -> Bool { ["no", "nein", "false", ""].contains(answer.lowercased()) }

  private static func isYes(_ answer: String) -> Bool { ["yes", "ja", "true"].contains(answer.lowercased()) }

  private static func languageNames(
    _ names: [(key: YAMLNode, value: YAMLNode)], _ findings: inout Findings
  ) -> [LanguageTag: String] {
    var result: [LanguageTag: String] = [:]
    for (key, value) in names {
      guard let code = key.scalar, let tag = LanguageTag(code), Language.all[tag] != nil else {
        findings.error(.unknownLanguage, at: key.place, .unknownCode(key.scalar ?? ""))
        continue
      }
      guard let name = value.scalar, !name.isEmpty else {
        findings.error(.wrongType, at: value.place, .textExpected)
        continue
      }
      result[tag] = name
    }
    return result
  }
}

extension Bilingual {
  fileprivate static func noStrings(_ language: LanguageTag) -> Bilingual {
    Bilingual(
      de: "Für die Sprache „\(language)“ gibt es keine Texte der Oberfläche.",
      en: "There are no interface texts for the language “\(language)”.")
  }

  fileprivate static func existingLanguages(_ codes: [String]) -> Bilingual? {
    guard !codes.isEmpty else { return nil }
    let list = codes.joined(separator: ", ")
    return Bilingual(
      de: "Es gibt: \(list). Die Sprache der Seiten steht in site.yaml unter „sprache“.",
      en: "There are: \(list). The language of the site is “lang” in site.yaml.")
  }

  fileprivate static func printedLanguages(_ codes: [String]) -> Bilingual? {
    guard !codes.isEmpty else { return nil }
    let list = codes.joined(separator: ", ")
    return Bilingual(
      de: "Es gibt: \(list). Eine Ausgabe kann nur in einer dieser Sprachen sein.",
      en: "There are: \(list). An edition can be in one of these languages only.")
  }

  fileprivate static let textExpected = Bilingual(
    de: "Hier wird ein Text oder eine Liste von Formen (one, other) erwartet.",
    en: "A text or a list of forms (one, other) is expected here.")

  fileprivate static func unknownCode(_ code: String) -> Bilingual {
    Bilingual(de: "Das Kürzel „\(code)“ ist nicht bekannt.", en: "There is no language code “\(code)”.")
  }

  fileprivate static func unreviewed(_ codes: [String]) -> Bilingual {
    let list = codes.joined(separator: ", ")
    return Bilingual(
      de: "Diese Texte der Oberfläche hat noch niemand geprüft, der die Sprache spricht: \(list).",
      en: "Nobody who speaks the language has checked these interface texts yet: \(list).")
  }

  fileprivate static func markAsReviewed(_ code: String) -> Bilingual {
    Bilingual(
      de: "Ist die Datei geprüft, schreiben Sie darin, von wem: „reviewed: NAME“ (\(code).yaml). Bis dahin geht alles.",
      en: "Once the file is checked, write in it by whom: “reviewed: NAME” (\(code).yaml). Until then all works.")
  }
}
