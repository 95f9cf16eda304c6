import Diagnostics
import Foundation
import Profiles
import Reading
import Rendering
import Testing

/// What the files of interface texts say of themselves.
struct StringsReaderTests {
  private static let german = "language: de\nreviewed: yes\ncomplete: yes\n"
  private static let turkish = LanguageTag("tr") ?? .german

  /// The findings about the strings of two languages, German being whole.
  private func findings(_ head: String, leavingOut: [StringKey] = []) throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    func lines(without keys: [StringKey] = []) -> String {
      StringKey.allCases.filter { !keys.contains($0) }.map { key in
        let text = ([key.rawValue] + key.placeholders.map { "{\($0)}" }).joined(separator: " ")
        return key.isPlural
          ? "\(key.rawValue):\n  one: \"\(text)\"\n  other: \"\(text)\"\n" : "\(key.rawValue): \"\(text)\"\n"
      }.joined()
    }
    try folder.write(Data((Self.german + lines()).utf8), to: "strings/de.yaml")
    try folder.write(Data((head + lines(without: leavingOut)).utf8), to: "strings/tr.yaml")
    return TemplateReader(folder: folder.url("").path).read(in: [.german, Self.turkish]).diagnostics.filter {
      $0.file.contains("strings")
    }
  }

  @Test("A language that nobody has checked is named, and nothing else is wrong with it")
  func unreviewed() throws {
    let found = try findings("language: tr\nreviewed: no\ncomplete: yes\n")
    #expect(found.map(\.rule) == [.unreviewedLanguage])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.message.en.hasSuffix("checked these interface texts yet: tr.") == true)
    for answer in ["yes", "Ayşe, 2026-11-01"] {
      #expect(try findings("language: tr\nreviewed: \(answer)\ncomplete: yes\n") == [])
    }
  }

  @Test("A missing text is an error only where the file calls itself complete")
  func missing() throws {
    let head = "language: tr\nreviewed: yes\n"
    let gaps: [StringKey] = [.home, .topics]
    #expect(try findings(head + "complete: no\n", leavingOut: gaps).map(\.severity) == [.warning])
    #expect(try findings(head + "complete: yes\n", leavingOut: gaps).map(\.severity) == [.error, .error])
  }

  @Test("An edition in a language without texts is reported where it asks for it")
  func edition() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(Self.german.utf8), to: "strings/de.yaml")
    let greek = try #require(LanguageTag("el"))
    let place = SourcePlace(line: 20, column: 16, width: 2)
    let wanted = PrintedLanguage(greek, at: place, of: "content/site.yaml")
    let found = TemplateReader(folder: folder.url("").path).read(in: [.german], printed: [wanted, wanted]).diagnostics
      .filter { $0.rule == .missingTemplate && !$0.file.hasSuffix(".mustache") }
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.file == "content/site.yaml")
    #expect(finding.place == place)
    #expect(finding.message.de.contains("„el“"))
    #expect(finding.advice?.de.contains("Es gibt: de.") == true)
  }

  @Test("Names of languages must be of languages that exist")
  func names() throws {
    let head = "language: tr\nreviewed: yes\ncomplete: yes\nlanguage-names:\n  ar: Arapça\n  xx: Hiç\n"
    let found = try findings(head)
    #expect(found.map(\.rule) == [.unknownLanguage])
    #expect(found.first?.place?.line == 6)
  }
}
