import Foundation
import Testing

/// The guide for people who design says what is in the templates' folder, and nothing else.
struct DesignGuideTests {
  private static let templates = "templates/brochure"

  private static func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private static func templateNames() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: templates).filter { $0.hasSuffix(".typ") })
  }

  /// The names in the first cells of the tables.
  private static func rows(_ guide: String) -> [String] {
    guide.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .flatMap { $0.split(separator: "|")[0].split(separator: "`").filter { !$0.contains(" ") } }.map(String.init)
  }

  @Test func everyTemplateIsInItsTableOnce() throws {
    let named = Self.rows(try Self.text("docs/broschuere.md")).filter { $0.hasSuffix(".typ") }
    #expect(named.sorted() == (try Self.templateNames()).sorted())
  }

  @Test func noTemplateIsNamedThatThereIsNot() throws {
    let guide = try Self.text("docs/broschuere.md")
    let named = Set(guide.matches(of: /[\w-]+\.typ\b/).map { String($0.0) })
    // The page that readers add themselves.
    #expect(named.subtracting(try Self.templateNames()) == ["thanks.typ"])
  }

  @Test func everyKeyOfTheStyleThatMayBeChangedIsExplained() throws {
    let style = try Self.text(Self.templates + "/style.typ")
    let start = try #require(style.range(of: "// ---- Colours"))
    let end = try #require(style.range(of: "// ---- What follows from all this"))
    let keys = style[start.upperBound..<end.lowerBound].split(separator: "\n")
      .compactMap { $0.prefixMatch(of: #/    ([\w-]+): /#).map { String($0.1) } }
    #expect(keys.count > 12)
    let guide = try Self.text("docs/broschuere.md")
    #expect(Self.rows(guide).filter { !$0.hasSuffix(".typ") }.sorted() == keys.sorted())
    for name in ["papers", "sizes", "make-style"] {
      #expect(guide.contains("`\(name)`"))
      #expect(style.contains("#let \(name)"))
    }
  }

  /// The guide says that a part is left out by `//` before its line.
  @Test func everyPartOfTheBrochureIsCalledInOneLine() throws {
    let main = try Self.text(Self.templates + "/main.typ")
    let start = try #require(main.range(of: "// ---- The parts"))
    let lines = main[start.upperBound...].split(separator: "\n").dropFirst().filter { !$0.hasPrefix("//") }
    #expect(lines.count == 9)
    for line in lines {
      #expect(line.hasPrefix("#") && line.count <= 120, "\(line)")
      for (open, close) in [("(", ")"), ("{", "}"), ("[", "]")] {
        #expect(line.count { $0 == Character(open) } == line.count { $0 == Character(close) }, "\(line)")
      }
    }
  }

  @Test func everyTemplateSaysAtItsHeadWhatToChange() throws {
    for name in try Self.templateNames() {
      let head = try Self.text("\(Self.templates)/\(name)").prefix { $0 != "#" }
      #expect(head.contains("// To change: "), "\(name)")
    }
  }

  @Test(arguments: ["README.md", "docs/handbuch.md"])
  func theGuideIsFoundFrom(_ document: String) throws {
    #expect(try Self.text(document).contains("broschuere.md)"))
  }
}
