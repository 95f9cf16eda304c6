import Diagnostics
import Profiles

/// A profile as it will be written: fields as text, in YAML that has been checked, and what was left over.
struct ProfileDraft {
  /// The value of a field, as YAML.
  enum Value {
    /// On the line of its key.
    case inline(String)
    /// A mapping below it: fields with their values.
    case parts([(field: FieldDeclaration, yaml: String)])
    /// A list of one such mapping.
    case item([(field: FieldDeclaration, yaml: String)])
  }

  /// By English key.
  var values: [String: Value] = [:]
  /// What has to be said to whoever goes on with it: values that did not fit.
  var notes: [String] = []
  /// Markdown.
  var body = ""

  /// The file's text, with keys in a language.
  func text(in language: MessageLanguage, vocabulary: Vocabulary?) -> String {
    var lines = ["---"]
    for field in ProfileField.all {
      guard let value = values[field.key] else { continue }
      switch value {
      case .inline(let yaml): lines.append("\(field.key(in: language)): \(yaml)")
      case .parts(let parts): lines += block(field, parts, bullet: "  ", language)
      case .item(let parts): lines += block(field, parts, bullet: "  - ", language)
      }
    }
    let missing = ProfileField.all.filter { $0.isRequired && values[$0.key] == nil }
    if !missing.isEmpty {
      lines += ["", YAMLText.comment(Self.missing(language))]
      let explained = FieldExplanation(language: language, vocabulary: vocabulary)
      for field in missing { lines += explained.help(field) + explained.sample(field).map { "#" + $0 } }
    }
    if !notes.isEmpty {
      lines += ["", YAMLText.comment(Self.leftOver(language))]
      lines += notes.map { YAMLText.comment("  " + $0) }
    }
    lines.append("---")
    return lines.joined(separator: "\n") + "\n" + (body.isEmpty ? "" : "\n" + body + "\n")
  }

  private func block(
    _ field: FieldDeclaration, _ parts: [(field: FieldDeclaration, yaml: String)], bullet: String,
    _ language: MessageLanguage
  ) -> [String] {
    let indent = String(repeating: " ", count: bullet.count)
    return ["\(field.key(in: language)):"]
      + parts.enumerated().map { number, part in
        "\(number == 0 ? bullet : indent)\(part.field.key(in: language)): \(part.yaml)"
      }
  }

  private static let missing = Bilingual(
    de: "Fehlt noch. Löschen Sie das # am Zeilenanfang und setzen Sie ein, was stimmt:",
    en: "Still missing. Delete the # at the beginning of the line and put in what is right:")

  private static let leftOver = Bilingual(
    de: "Stand in der Liste und passt so nicht; bitte einarbeiten oder löschen:",
    en: "Was in the list and does not fit as it is; please work it in or delete it:")
}

extension FieldDeclaration {
  func key(in language: MessageLanguage) -> String { language == .german ? germanKey : key }
}
