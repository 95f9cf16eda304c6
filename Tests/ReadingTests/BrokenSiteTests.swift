import Diagnostics
import Foundation
import Glibc
import Profiles
import Reading
import Testing

@Suite("Broken sites")
struct BrokenSiteTests {
  /// Findings of other rooms, and where they are tested.
  static let elsewhere: [Rule: String] = [
    .templateSyntax: "RenderingTests", .unknownTemplateName: "RenderingTests", .missingPartial: "RenderingTests",
    .unknownAsset: "RenderingTests", .missingString: "RenderingTests", .unknownString: "RenderingTests",
    .missingTemplate: "RenderingTests",
    .unreviewedLanguage: "StringsReaderTests",
    .notPublished: "PipelineTests", .picturesNotMade: "PipelineTests", .characterNotCovered: "BrochureTests",
    .textDoesNotFit: "BrochureTests", .pagesUnsettled: "BrochureTests",
    .typesettingFailed: "BrochureTests", .unreadableList: "IntakeTests", .unclosedQuote: "IntakeTests",
    .unknownColumn: "IntakeTests", .extraCell: "IntakeTests", .rowSkipped: "IntakeTests",
    .valueNotTaken: "IntakeTests", .invalidMap: "IntakeTests",
    .externalLinkDead: "CommandLineTests", .externalLinkMoved: "CommandLineTests",
  ]

  /// Rules whose broken files are too large to keep: tested below.
  static let generated: Set<Rule> = [.fileTooLarge, .tooManyFindings]

  static let profile = "content/associations/beispiel.md"

  @Test("The base of all broken sites is sound")
  func base() async throws {
    let site = try TemporaryFolder()
    try site.copyBase()
    let content = try await site.read()
    #expect(content.diagnostics == [])
    #expect(content.directory?.profiles.count == 1)
    #expect(content.directory?.pages.count == 3)
  }

  @Test("Exactly the marked findings appear, worded as agreed", arguments: BrokenFixture.all)
  func fixture(_ fixture: BrokenFixture) async throws {
    let site = try TemporaryFolder()
    let expected = try fixture.lay(in: site)
    let findings = try await site.read().diagnostics
    #expect(findings.map { BrokenFixture.describe($0, root: site.content) }.sorted() == expected)
    #expect(findings == findings.sorted())
    #expect(findings.contains { $0.rule.rawValue == fixture.rule }, "nothing of \(fixture.rule)")
    for finding in findings {
      #expect(!finding.message.de.isEmpty && !finding.message.en.isEmpty)
      let advice = try #require(finding.advice, "\(finding.rule) says no way out")
      #expect(!advice.de.isEmpty && !advice.en.isEmpty)
    }
    for language in MessageLanguage.allCases {
      let printed = DiagnosticPrinter(language: language).print(findings)
        .replacingOccurrences(of: site.content, with: "content")
      try Golden.compare(printed, with: fixture.folder.appendingPathComponent("expected.\(language.rawValue).txt"))
    }
  }

  @Test("Every rule has a broken site, or is tested elsewhere", arguments: Rule.allCases)
  func coverage(_ rule: Rule) {
    let hasFixture = BrokenFixture.all.contains { $0.rule == rule.rawValue } || Self.generated.contains(rule)
    #expect(hasFixture != (Self.elsewhere[rule] != nil))
  }

  @Test("A file over 256 KiB is refused, one of 256 KiB is read")
  func size() async throws {
    let site = try TemporaryFolder()
    try site.copyBase()
    var data = try Data(contentsOf: site.url(Self.profile))
    data.append(Data(repeating: UInt8(ascii: "a"), count: 256 * 1024 - data.count))
    try site.write(data, to: Self.profile)
    #expect(try await site.read().diagnostics == [])
    data.append(UInt8(ascii: "a"))
    try site.write(data, to: Self.profile)
    #expect(try await site.read().diagnostics.map(\.rule) == [.fileTooLarge])
  }

  @Test("A hundred findings of a file are listed, the rest is counted")
  func tooMany() async throws {
    let site = try TemporaryFolder()
    try site.copyBase()
    let sound = try String(contentsOf: site.url(Self.profile), encoding: .utf8)
    try site.write(sound + String(repeating: "<b>x</b> ", count: 20_000), to: Self.profile)
    let warnings = try await site.read().diagnostics
    #expect(warnings.count == 101)
    #expect(warnings.count { $0.rule == .rawHTML } == 100)
    let rest = try #require(warnings.first { $0.rule == .tooManyFindings })
    #expect(rest.severity == .warning)
    #expect(rest.message.de.contains("39900"))
    try site.write(sound + String(repeating: "\u{1}", count: 200), to: Self.profile)
    let errors = try await site.read()
    #expect(errors.diagnostics.first { $0.rule == .tooManyFindings }?.severity == .error)
    #expect(errors.brokenFiles.count == 1)
  }

  @Test("A pipe among the profiles does not stop the program")
  func pipe() async throws {
    let site = try TemporaryFolder()
    try site.copyBase()
    try #require(mkfifo(site.url("content/associations/pipe.md").path, 0o600) == 0)
    #expect(try await site.read().diagnostics.map(\.rule) == [.unreadableFile])
  }
}
