import Diagnostics
import Foundation
import Profiles
import Reading
import Rendering
import Testing

/// A folder that is read again and again, as the preview does it.
@Suite struct RereadingTests {
  let site: TemporaryFolder
  let today: CalendarDate

  init() throws {
    site = try TemporaryFolder()
    try FileManager.default.copyItem(at: RobustnessTests.content, to: site.url("content"))
    today = try #require(CalendarDate("2026-11-23"))
  }

  private func read(reusing known: ReadFiles? = nil) async -> ReadContent {
    await ContentReader(folder: site.content, today: today).read(reusing: known)
  }

  /// Files that were written a moment ago are not relied on: the clock of the file system has to go on.
  private func waitForTheClock() { usleep(20_000) }

  /// Everything that was read.
  private struct Summary: Equatable {
    struct Text: Equatable {
      let file: String
      let record: Record
      let markdown: String
    }

    let texts: [[Text]]
    let pictures: [NamedPicture]
    let diagnostics: [Diagnostic]
    let brokenFiles: [String]
    let settings: Record?

    init(_ content: ReadContent) {
      func texts(_ file: String, _ record: Record, _ body: Body, _ translations: [Translation]) -> [Text] {
        [Text(file: file, record: record, markdown: body.markdown)]
          + translations.map { Text(file: $0.file, record: $0.record, markdown: $0.body.markdown) }
      }
      let directory = content.directory
      self.texts =
        (directory?.profiles ?? []).map { texts($0.file, $0.record, $0.body, $0.translations) }
        + (directory?.pages ?? []).map { texts($0.file, $0.record, $0.body, $0.translations) }
      pictures = content.pictures
      diagnostics = content.diagnostics
      brokenFiles = content.brokenFiles
      settings = directory?.settings.record
    }
  }

  @Test func whatDidNotChangeIsNotReadAgain() async throws {
    waitForTheClock()
    let first = await read()
    #expect(first.reusedCount == 0)
    let second = await read(reusing: first.files)
    let all = try #require(FileManager.default.subpaths(atPath: site.content)).count { $0.hasSuffix(".md") }
    #expect(second.reusedCount == all)
    #expect(Summary(second) == Summary(first))

    try site.write("kaputt", to: "content/associations/caravela.md")
    let third = await read(reusing: second.files)
    #expect(third.reusedCount == all - 1)
    #expect(third.brokenFiles == [site.content + "/associations/caravela.md"])
  }

  @Test func anotherDayOrOtherWordsReadEverythingAgain() async throws {
    waitForTheClock()
    let first = await read()
    let tomorrow = try #require(CalendarDate("2026-11-24"))
    #expect(await ContentReader(folder: site.content, today: tomorrow).read(reusing: first.files).reusedCount == 0)
    let vocabulary = try String(contentsOf: site.url("content/vocabulary.yaml"), encoding: .utf8)
    try site.write(vocabulary + "\n", to: "content/vocabulary.yaml")
    #expect(await read(reusing: first.files).reusedCount == 0)
  }

  @Test func aPictureThatChangesChangesItsProfile() async throws {
    waitForTheClock()
    let first = await read()
    let picture = try Data(contentsOf: site.url("content/associations/karite.png"))
    try site.write(picture, to: "content/associations/helin.png")
    let second = await read(reusing: first.files)
    #expect(second.pictures != first.pictures)
    #expect(Summary(second) == Summary(await read()))
    try FileManager.default.removeItem(at: site.url("content/associations/helin.png"))
    let third = await read(reusing: second.files)
    #expect(third.brokenFiles == [site.content + "/associations/helin.md"])
    try site.write(picture, to: "content/associations/helin.png")
    #expect(await read(reusing: third.files).brokenFiles == [])
  }

  @Test func whatIsEnteredIsSeen() async throws {
    waitForTheClock()
    let first = await read()
    #expect(first.register.entries.isEmpty)
    let entry = """
      ausgaben:
        - {form: seiten, datei: a.pdf, datum: 2026-01-01, sha-256: \(String(repeating: "0", count: 64)), anzahl: 1,
           steckbriefe: [ehemalige]}

      """
    try site.write(entry, to: "content/editions.yaml")
    waitForTheClock()
    let second = await read(reusing: first.files)
    #expect(second.register.entries.count == 1)
    #expect(second.diagnostics.contains { $0.rule == .copiesOut })
    try site.write(entry + "  - {erledigt: [ehemalige]}\n", to: "content/editions.yaml")
    let third = await read(reusing: second.files)
    #expect(third.register.entries.count == 2)
    #expect(!third.diagnostics.contains { $0.rule == .copiesOut })
    try FileManager.default.removeItem(at: site.url("content/editions.yaml"))
    #expect(await read(reusing: third.files).register.entries.isEmpty)
  }

  @Test("Whatever happens between two readings, the second finds what a first would find", arguments: 0..<3)
  func editing(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let paths = try #require(FileManager.default.subpaths(atPath: site.content)).sorted()
      .filter { !$0.hasSuffix(".png") && $0.contains(".") }
    var known = await read().files
    for round in 0..<8 {
      let path = try #require(paths.randomElement(using: &random))
      let file = site.url("content/" + path)
      let old = try? Data(contentsOf: file)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: try? FileManager.default.removeItem(at: file)
      case 1: try site.write((old ?? Data()) + Data("\nMehr Text.\n".utf8), to: "content/" + path)
      // As editors do that save under another name first; the size stays the same.
      case 2:
        try site.write(Data((old ?? Data()).reversed()), to: "content/.neu")
        rename(site.url("content/.neu").path, file.path)
      case 3: try site.write((old ?? Data()).prefix(200), to: "content/" + path)
      case 4: rename(file.path, site.url("content/associations/umbenannt-\(round).md").path)
      default:
        try FileManager.default.removeItem(at: site.url("content"))
        try FileManager.default.copyItem(at: RobustnessTests.content, to: site.url("content"))
      }
      if Bool.random(using: &random) { waitForTheClock() }
      let content = await read(reusing: known)
      #expect(Summary(content) == Summary(await read()), "round \(round), \(path)")
      known = content.files
    }
  }
}
