import Diagnostics
import Pipeline
import Profiles

/// What is translated and what is not, for programs: keys and their meaning stay as they are.
struct CoverageJSON {
  private let coverage: TranslationCoverage

  init(_ coverage: TranslationCoverage) { self.coverage = coverage }

  var text: String {
    let parts: KeyValuePairs<String, [String]> = [
      "languages": coverage.languages.map(Self.line), "profiles": coverage.profiles.map(Self.line),
      "pages": coverage.pages.map(Self.line),
    ]
    let members = parts.map { name, lines in
      lines.isEmpty ? "  \"\(name)\": []" : "  \"\(name)\": [\n" + lines.joined(separator: ",\n") + "\n  ]"
    }
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }

  private static func line(_ entry: LanguageCoverage) -> String {
    let interface = entry.interface.map {
      object([
        "texts": String(InterfaceCoverage.count), "missing": list($0.missing), "reviewed": String($0.isReviewed),
      ])
    }
    return "    "
      + object([
        "language": JSONText.quoted(entry.language.code), "offered": String(entry.isOffered),
        "interface": interface ?? "null", "pages": tally(entry.pages), "profiles": tally(entry.profiles),
      ])
  }

  private static func tally(_ tally: Tally) -> String {
    object([
      "total": String(tally.total), "originals": String(tally.originals), "complete": String(tally.complete),
      "partial": String(tally.partial), "untranslated": String(tally.untranslated),
      "outdated": String(tally.outdated), "undated": String(tally.undated),
      "missing-words": String(tally.missingWords),
    ])
  }

  private static func line(_ entry: TextCoverage) -> String {
    "    "
      + object([
        "name": JSONText.quoted(entry.name), "title": JSONText.quoted(entry.title),
        "file": JSONText.quoted(entry.file), "source": JSONText.quoted(entry.source.code),
        "language": JSONText.quoted(entry.language.code), "translation": text(entry.translation),
        "state": JSONText.quoted(entry.state.rawValue), "fields": String(entry.passages),
        "translated": String(entry.translated), "missing": list(entry.missing.map(\.key)),
        "missing-words": String(entry.missingWords), "translates": text(entry.translates?.iso8601),
        "confirmed": text(entry.confirmed?.iso8601),
      ])
  }

  private static func object(_ members: KeyValuePairs<String, String>) -> String {
    "{" + members.map { "\(JSONText.quoted($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(JSONText.quoted).joined(separator: ", ") + "]"
  }

  private static func text(_ text: String?) -> String { text.map(JSONText.quoted) ?? "null" }
}
