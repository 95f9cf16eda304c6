import Diagnostics
import Foundation
import Profiles
import Testing

/// The guides in `docs` say what the declarations say.
@Suite struct GuideTests {
  /// With `STECKBRIEF_UPDATE_GOLDEN=1` the table is written instead; whoever does that reads what changed.
  @Test func fieldTableOfTheGuideIsMadeFromTheDeclarations() throws {
    let guide = try Guide("docs/einreichen.md")
    let table = Self.fieldTable(ProfileField.all)
    if ProcessInfo.processInfo.environment["STECKBRIEF_UPDATE_GOLDEN"] == "1" {
      try guide.replaceFields(with: table)
    } else {
      #expect(try guide.fields() == table)
    }
  }

  @Test(arguments: Rule.allCases)
  func handbookExplainsEveryRule(_ rule: Rule) throws {
    let rows = try Guide("docs/handbuch.md").text.split(separator: "\n").filter {
      $0.hasPrefix("| `\(rule.rawValue)` |")
    }
    #expect(rows.count == 1)
  }

  @Test func handbookExplainsNoRuleThatThereIsNot() throws {
    let handbook = try Guide("docs/handbuch.md").text
    let (rules, rest) = ("## Alle Meldungen", "## Für die IT-Abteilung")
    let start = try #require(handbook.range(of: rules))
    let end = try #require(handbook.range(of: rest, range: start.upperBound..<handbook.endIndex))
    let named = handbook[start.upperBound..<end.lowerBound].split(separator: "\n")
      .filter { $0.hasPrefix("| `") }.map { String($0.dropFirst(3).prefix { $0 != "`" }) }
    #expect(named == Rule.allCases.map(\.rawValue))
  }

  @Test func handbookExplainsEverySettingOfTheSite() throws {
    let rows = try Guide("docs/handbuch.md").text.split(separator: "\n")
    for (german, english, isRequired) in Self.settings(SiteField.all) {
      let row = "| `\(german)` | `\(english)` | \(isRequired ? "ja " : "")|"
      #expect(rows.contains { $0.hasPrefix(row) }, "\(row)")
    }
  }

  // MARK: - Tables

  private static func fieldTable(_ fields: [FieldDeclaration]) -> String {
    let head = "| Schlüssel | English key | Pflicht | Bedeutung | Beispiel |\n|---|---|---|---|---|\n"
    return head
      + fields.map { field in
        let cells = [
          "`\(field.germanKey)`", "`\(field.key)`", field.isRequired ? "ja" : "", meaning(of: field),
          "`\(field.example.de)`",
        ]
        return "| "
          + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")
          .replacing("|  |", with: "| |") + " |\n"
      }.joined()
  }

  /// What the field is for, and its parts.
  private static func meaning(of field: FieldDeclaration) -> String {
    let parts = field.parts.map { part in
      part.germanKey == part.key ? "`\(part.key)`" : "`\(part.germanKey)` (`\(part.key)`)"
    }
    return field.help.de + (parts.isEmpty ? "" : " Darin: " + parts.joined(separator: ", ") + ".")
  }

  /// The keys of fields and of their parts.
  private static func settings(_ fields: [FieldDeclaration]) -> [(german: String, english: String, isRequired: Bool)] {
    fields.flatMap { field in
      [(field.germanKey, field.key, field.isRequired)]
        + field.parts.map { (field.germanKey + " → " + $0.germanKey, field.key + " → " + $0.key, $0.isRequired) }
    }
  }
}

extension FieldDeclaration {
  fileprivate var parts: [FieldDeclaration] {
    switch kind {
    case .record(let parts), .records(let parts): parts
    default: []
    }
  }
}

/// A guide of the project, found from this file.
private struct Guide {
  let url: URL
  let text: String

  private static let begin = "<!-- fields:begin -->\n"
  private static let end = "<!-- fields:end -->"

  init(_ path: String) throws {
    url = URL(filePath: #filePath).appending(path: "../../../" + path).standardized
    text = try String(contentsOf: url, encoding: .utf8)
  }

  /// What stands between the marks.
  func fields() throws -> String { String(text[try range()]) }

  func replaceFields(with table: String) throws {
    var text = text
    text.replaceSubrange(try range(), with: table)
    try Data(text.utf8).write(to: url)
  }

  private func range() throws -> Range<String.Index> {
    let begin = try #require(text.range(of: Self.begin))
    let end = try #require(text.range(of: Self.end, range: begin.upperBound..<text.endIndex))
    return begin.upperBound..<end.lowerBound
  }
}
