import Diagnostics
import Profiles
import Reading

/// Finds the value that a cell means for a field: mapped, taken apart, completed and checked.
struct CellValue {
  let map: ImportMap
  let checker: FieldChecker
  let vocabulary: Vocabulary
  let language: MessageLanguage

  /// What became of the text of a cell.
  struct Outcome {
    /// Fit for the field, as YAML; several only if the field is a list.
    var yaml: [String] = []
    /// What does not fit, and why.
    var refused: [(text: String, diagnostic: Diagnostic)] = []
  }

  func outcome(of text: String, for target: ImportTarget, _ field: FieldDeclaration) -> Outcome {
    var outcome = Outcome()
    for word in words(in: text, for: target, field) {
      switch verdict(word, field) {
      case .success(let yaml) where field.kind.isList || outcome.yaml.isEmpty:
        if !outcome.yaml.contains(yaml) { outcome.yaml.append(yaml) }
      case .success: outcome.refused.append((word, .tooMany(field, language)))
      case .failure(let refusal): outcome.refused.append((word, refusal.diagnostic))
      }
    }
    return outcome
  }

  /// A cell of a column that is for several fields: each of its words goes to the first field that knows it.
  func distribute(_ text: String, among targets: [ImportTarget]) -> [(target: ImportTarget, text: String)] {
    guard targets.count > 1, let first = targets.first else { return targets.map { ($0, text) } }
    // Prose has commas. What is too long for a summary becomes the text, with its first sentence as the summary.
    let summary = ImportTarget.field(ProfileField.summary.declaration)
    if targets.allSatisfy({ $0 == .body || $0 == summary }) { return [(summary, text)] }
    return pieces(of: text).map { piece in
      let home = targets.first { target in
        map.words(for: piece, in: target) != nil || target.leaf.map { fits(piece, $0) } ?? false
      }
      return (home ?? first, piece)
    }
  }

  private func pieces(of text: String) -> [String] {
    text.split(whereSeparator: map.separators.contains).map(PlainText.trimmed).filter { !$0.isEmpty }
  }

  /// The words of a cell: those that the map has for it, itself if it fits, or what stands between separators.
  private func words(in text: String, for target: ImportTarget, _ field: FieldDeclaration) -> [String] {
    if let mapped = map.words(for: text, in: target) { return mapped }
    guard field.kind.isTakenApart, !fits(text, field) else { return [text] }
    let words = pieces(of: text).flatMap { map.words(for: $0, in: target) ?? [$0] }
    // Of a single value that nobody can read the whole is worth more than its pieces.
    return field.kind.isList || words.contains { fits($0, field) } ? words : [text]
  }

  private func fits(_ word: String, _ field: FieldDeclaration) -> Bool {
    if case .success = verdict(word, field) { return true }
    return false
  }

  private struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  private func verdict(_ word: String, _ field: FieldDeclaration) -> Result<String, Refusal> {
    var first: Diagnostic?
    for candidate in field.kind.completions(of: word) {
      let yaml = field.kind.isNumeric ? candidate : YAMLText.scalar(candidate)
      let (value, diagnostics) = checker.check(yaml, as: field)
      // The reader takes a text apart at its commas; here each word is to have its own say.
      if diagnostics.isEmpty, let value, value.itemCount == 1 { return .success(spelling(of: value, field) ?? yaml) }
      first = first ?? diagnostics.first
    }
    return .failure(Refusal(diagnostic: first ?? .unusable(field, language)))
  }

  /// Words of a fixed set, spelt as the site does.
  private func spelling(of value: FieldValue, _ field: FieldDeclaration) -> String? {
    guard let tag = LanguageTag(language.rawValue) else { return nil }
    switch (value, field.kind) {
    case (.terms(let ids), .terms(let kind)): return ids.first.flatMap { label(of: $0, kind, tag) }
    case (.term(let id), .term(let kind)): return label(of: id, kind, tag)
    case (.languages(let tags), _):
      return tags.first.flatMap { Language.all[$0] }.map { YAMLText.scalar($0.name(in: tag).value) }
    default: return nil
    }
  }

  private func label(of id: TermID, _ kind: Vocabulary.Kind, _ tag: LanguageTag) -> String? {
    let label = vocabulary.term(id, of: kind)?.labels.text(in: tag, or: .german)?.value
    // A label that another term goes by, too, would not be read as this one.
    guard let label, vocabulary.find(label, in: kind) == id else { return YAMLText.scalar(id.rawValue) }
    return YAMLText.scalar(label)
  }
}

extension FieldValue {
  /// How many values a list has; 1 for what is no list.
  fileprivate var itemCount: Int {
    switch self {
    case .terms(let ids): ids.count
    case .languages(let tags): tags.count
    case .channels(let channels): channels.count
    case .texts(let texts): texts.count
    default: 1
    }
  }
}

extension FieldKind {
  /// Whether the field takes several values.
  var isList: Bool {
    switch self {
    case .texts, .slugs, .webAddresses, .channels, .terms, .languages: true
    default: false
    }
  }

  /// Whether a cell may hold more than the field takes: `a@example.org; b@example.org`.
  fileprivate var isTakenApart: Bool {
    switch self {
    case .email, .phone, .webAddress, .term, .language, .choice: true
    default: isList
    }
  }

  fileprivate var isNumeric: Bool {
    switch self {
    case .year, .count, .date: true
    default: false
    }
  }

  /// The ways in which people abbreviate what the field takes.
  fileprivate func completions(of word: String) -> [String] {
    switch self {
    case .webAddress, .webAddresses: [word, "https://" + word]
    case .date, .year, .count: word.allSatisfy { $0.isASCII && !"#:{}[]\"'&*!|>%@`".contains($0) } ? [word] : []
    default: [word]
    }
  }
}

extension Diagnostic {
  fileprivate static func tooMany(_ field: FieldDeclaration, _ language: MessageLanguage) -> Diagnostic {
    let key = field.key(in: language)
    return Diagnostic(
      .warning, .valueNotTaken,
      Bilingual(
        de: "Für „\(key)“ gibt es nur einen Wert; dieser ist einer zu viel.",
        en: "“\(key)” takes one value; this is one too many."), file: "")
  }

  fileprivate static func unusable(_ field: FieldDeclaration, _ language: MessageLanguage) -> Diagnostic {
    let key = field.key(in: language)
    return Diagnostic(
      .warning, .valueNotTaken,
      Bilingual(de: "Das passt nicht zu „\(key)“.", en: "This does not fit “\(key)”."), file: "")
  }
}
