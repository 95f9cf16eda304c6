import Diagnostics
import Profiles

/// Explains fields to whoever fills them in, from their declarations: as comments and samples in YAML.
struct FieldExplanation {
  let language: MessageLanguage
  /// The words that the site has; without it the declarations' own examples are given.
  let vocabulary: Vocabulary?

  /// What the field means, as comments.
  func help(_ field: FieldDeclaration) -> [String] {
    let words = known(field)
    let list = words.isEmpty ? [] : ["\(Self.possible(language)) " + words.joined(separator: " · ")]
    return ([field.help(language)] + list).flatMap { Self.wrapped($0) }.map { "# " + $0 }
  }

  /// The field with its example: lines of YAML that can be read as they are.
  func sample(_ field: FieldDeclaration) -> [String] {
    let key = field.key(in: language)
    switch field.kind {
    case .record(let parts): return ["\(key):"] + block(parts, bullet: "  ")
    case .records(let parts): return ["\(key):"] + block(parts, bullet: "  - ")
    default: return ["\(key): \(example(field))"]
    }
  }

  /// The field without a value, to be filled in.
  func blank(_ field: FieldDeclaration) -> [String] {
    let key = field.key(in: language)
    guard case .record(let parts) = field.kind else { return ["\(key):"] }
    return ["\(key):"] + parts.filter(\.isRequired).map { "  \($0.key(in: language)):" }
  }

  func example(_ field: FieldDeclaration) -> String {
    let words = known(field)
    guard let first = words.first else { return field.example(language) }
    if case .terms = field.kind { return YAMLText.list(Array(words.prefix(2))) }
    return YAMLText.scalar(first)
  }

  private func block(_ parts: [FieldDeclaration], bullet: String) -> [String] {
    let indent = String(repeating: " ", count: bullet.count)
    return parts.enumerated().flatMap { number, part in
      Self.wrapped(part.help(language)).map { "\(indent)# \($0)" }
        + ["\(number == 0 ? bullet : indent)\(part.key(in: language)): \(example(part))"]
    }
  }

  /// The words of the vocabulary that the field takes, in the language.
  private func known(_ field: FieldDeclaration) -> [String] {
    let kind: Vocabulary.Kind
    switch field.kind {
    case .term(let terms), .terms(let terms): kind = terms
    default: return []
    }
    guard let tag = LanguageTag(language.rawValue) else { return [] }
    return vocabulary?[kind].map { $0.labels.text(in: tag, or: .german)?.value ?? $0.id.rawValue } ?? []
  }

  private static let possible = Bilingual(de: "Möglich:", en: "Possible:")

  /// Lines of at most 90 characters.
  static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + word.count > 89 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
