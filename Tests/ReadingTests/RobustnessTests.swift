import Diagnostics
import Foundation
import Profiles
import Reading
import Testing

@Suite("Robustness")
struct RobustnessTests {
  static let content = BrokenFixture.fixtures.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("content")

  /// Every line of a file as editors count, with its length.
  static func lineLengths(_ bytes: [UInt8]) -> [Int] {
    var text = String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
    text = String(
      String.UnicodeScalarView(
        text.replacingOccurrences(of: "\r\n", with: "\n", options: .literal).unicodeScalars.map {
          $0 == "\r" ? "\n" : $0
        }))
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(\.count)
  }

  @Test("The example reads without errors")
  func example() async throws {
    let today = try #require(CalendarDate("2026-11-23"))
    let content = await ContentReader(folder: Self.content.path, today: today).read()
    #expect(content.diagnostics.filter { $0.severity == .error } == [])
    #expect(content.directory?.profiles.isEmpty == false)
  }

  @Test(
    "Whatever happens to files: no crash, findings sorted and within their files, the same every time",
    arguments: 0..<8)
  func mutations(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let site = try TemporaryFolder()
    try FileManager.default.copyItem(at: Self.content, to: site.url("content"))
    let paths = try #require(FileManager.default.subpaths(atPath: site.content)).sorted()
      .filter { $0.hasSuffix(".md") || (seed % 4 == 0 && $0.hasSuffix(".yaml")) }
    for round in 0..<4 {
      var mutated: [String: [UInt8]] = [:]
      for path in paths {
        let sound = [UInt8](try Data(contentsOf: Self.content.appendingPathComponent(path)))
        let bytes = Mutation.apply(to: sound, &random)
        mutated[site.content + "/" + path] = bytes
        try Data(bytes).write(to: site.url("content/" + path))
      }
      let content = try await site.read()
      #expect(content.diagnostics == content.diagnostics.sorted())
      for finding in content.diagnostics {
        guard let place = finding.place, let bytes = mutated[finding.file] else { continue }
        let lengths = Self.lineLengths(bytes)
        guard lengths.indices.contains(place.line - 1) else {
          Issue.record(
            "seed \(seed), round \(round): \(finding.file):\(place.line) is not in the file: \(finding.rule)")
          continue
        }
        #expect(
          place.column >= 1 && place.column + place.width - 1 <= lengths[place.line - 1] + 1,
          "seed \(seed), round \(round): \(finding)")
      }
      for language in MessageLanguage.allCases {
        for format in DiagnosticPrinter.Format.allCases {
          let printed = DiagnosticPrinter(language: language, format: format).print(content.diagnostics)
          #expect(format != .text || !printed.unicodeScalars.contains { $0.isUnsafeToPrint && $0 != "\n" })
        }
      }
      if round == 0 {
        let again = try await site.read()
        #expect(again.diagnostics == content.diagnostics)
        #expect(again.brokenFiles == content.brokenFiles)
        #expect(again.directory?.profiles.map(\.record) == content.directory?.profiles.map(\.record))
      }
    }
  }

  @Test("Byte-order mark and line breaks of other systems change nothing", arguments: ["crlf", "cr", "bom", "both"])
  func lineBreaks(kind: String) async throws {
    let plain = try TemporaryFolder()
    try FileManager.default.copyItem(at: Self.content, to: plain.url("content"))
    let other = try TemporaryFolder()
    try FileManager.default.copyItem(at: Self.content, to: other.url("content"))
    for path in try #require(FileManager.default.subpaths(atPath: other.content))
    where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
      var text = try String(contentsOf: other.url("content/" + path), encoding: .utf8)
      if kind != "bom" { text = text.replacingOccurrences(of: "\n", with: kind == "cr" ? "\r" : "\r\n") }
      if kind == "bom" || kind == "both" { text = "\u{FEFF}" + text }
      try other.write(text, to: "content/" + path)
    }
    let (first, second) = (try await plain.read(), try await other.read())
    #expect(first.diagnostics.map(\.message) == second.diagnostics.map(\.message))
    let (left, right) = (try #require(first.directory), try #require(second.directory))
    #expect(left.profiles.map(\.record) == right.profiles.map(\.record))
    #expect(left.profiles.map(\.body) == right.profiles.map(\.body))
    #expect(left.settings.record == right.settings.record)
    #expect(left.pages.map(\.body) == right.pages.map(\.body))
  }

  @Test("A broken entry hides nothing of the others, and a broken file no other file")
  func together() async throws {
    let site = try TemporaryFolder()
    try site.copyBase()
    try site.write(
      """
      ---
      name: "Unclosed
      kurzbeschreibung: Wir helfen: täglich
      themen: [Bildnug
      sprachen: [Türkich]
      e-mail: kein
      adresse:
      \tort: Bielefeld
      gegründet: 98
      ---

      [x](weg.md) <b>

      """, to: "content/associations/a.md")
    try site.write("---\nname: B\n---\n", to: "content/associations/b.md")
    let content = try await site.read()
    let rules = content.diagnostics.filter { $0.file.hasSuffix("/a.md") }.map(\.rule)
    #expect(
      rules == [
        .missingField, .yamlSyntax, .colonInValue, .yamlSyntax, .unknownLanguage, .invalidEmail, .tabIndentation,
        .invalidYear,
        .deadLink, .rawHTML,
      ])
    #expect(content.diagnostics.count { $0.file.hasSuffix("/b.md") && $0.rule == .missingField } == 4)
    #expect(content.brokenFiles.map { $0.split(separator: "/").last } == ["a.md", "b.md"])
    #expect(content.directory?.profiles.map(\.slug) == ["beispiel"])
  }

  @Test("Files made to be slow are read in the end", arguments: Slow.allCases)
  func slow(_ slow: Slow) async throws {
    let site = try TemporaryFolder()
    try site.copyBase()
    let sound = try String(contentsOf: site.url(BrokenSiteTests.profile), encoding: .utf8)
    let room = SourceTextLimit.bytes - sound.utf8.count
    try site.write(slow.text(around: sound, room: room), to: BrokenSiteTests.profile)
    let content = try await site.read()
    #expect(content.diagnostics.count <= 2 * 101)
  }

  enum SourceTextLimit {
    static let bytes = 256 * 1024
  }

  /// Each is as long as a file may be.
  enum Slow: CaseIterable {
    case brokenEntries, unclosedQuotes, missingColons, openBrackets, nestedLists, links, unlikeLinks, html, quotes,
      hashes, keys, oneLine, controls

    func text(around sound: String, room: Int) -> String {
      func fill(_ piece: String) -> String { String(repeating: piece, count: room / piece.utf8.count) }
      func above(_ piece: String) -> String { "---\n" + fill(piece) + sound.dropFirst(4) }
      return switch self {
      case .brokenEntries: above("a: b: c\n")
      case .unclosedQuotes: above("a: \"b\n")
      case .missingColons: above("a: [\nb\n")
      case .openBrackets: "---\n" + "a: " + fill("[") + "\n" + sound.dropFirst(4)
      case .nestedLists: "---\na:\n" + fill("- ") + "x\n" + sound.dropFirst(4)
      case .links: sound + fill("[a](b.md) ")
      case .unlikeLinks: sound + fill("[a](b&amp;c.md) ")
      case .html: sound + fill("<b>")
      case .quotes: sound + fill(">")
      case .hashes: above("a: b #c\n")
      case .keys: above("a: b\n")
      case .oneLine: "---\nname: " + fill("x: ") + "\n" + sound.dropFirst(4)
      case .controls: sound + fill("\u{1}")
      }
    }
  }
}
