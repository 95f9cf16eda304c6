import Diagnostics
import Foundation
import Profiles
import Reading
import Testing

@testable import Intake

/// A content folder for one test, removed with it.
final class TestSite: Sendable {
  let root: String
  var content: String { root + "/content" }
  let today: CalendarDate

  init() throws {
    root = NSTemporaryDirectory() + "steckbrief-test-" + UUID().uuidString
    today = try #require(CalendarDate("2026-11-23"))
    try write(
      "content/site.yaml",
      """
      titel: Probe
      herausgeber: {name: Beispielbüro}
      basisadresse: https://vereine.example.org/
      """)
    try write(
      "content/vocabulary.yaml",
      """
      themen:
        - {id: bildung, bezeichnungen: {de: Bildung, en: Education}, auch: [Lernen]}
        - {id: theater, bezeichnungen: {de: "Theater, Tanz", en: Theatre}}
      zielgruppen: [{id: familien, bezeichnungen: {de: Familien, en: Families}}]
      stadtbezirke: [{id: mitte, bezeichnungen: {de: Mitte, en: Centre}}]
      """)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }

  func write(_ path: String, _ data: Data) throws {
    let file = URL(filePath: root + "/" + path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// The text of a profile.
  func profile(_ slug: String) -> String? {
    FileManager.default.contents(atPath: "\(content)/associations/\(slug).md").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The slugs of all profiles, sorted.
  var profiles: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: content + "/associations")) ?? [])
      .map { $0.replacing(".md", with: "") }.sorted()
  }

  /// What the reader makes of a profile and finds wrong with it.
  func read(_ slug: String) async -> (profile: Profile?, findings: [Diagnostic]) {
    let content = await ContentReader(folder: content, today: today).read()
    return (
      content.directory?.profiles.first { $0.slug == slug },
      content.diagnostics.filter { $0.file.hasSuffix("/\(slug).md") && $0.severity != .note }
    )
  }

  /// Imports a list, and a map if there is one.
  func run(
    _ list: String, map: String? = nil, consent: String? = nil, language: MessageLanguage = .german
  ) async throws -> ImportOutcome {
    try write("liste.csv", list)
    if let map { try write("map.yaml", map) }
    return await CSVImport(
      list: root + "/liste.csv", map: map.map { _ in root + "/map.yaml" }, consent: consent, contentFolder: content,
      language: language, today: today
    ).run()
  }
}

extension Diagnostic {
  /// Line, column and rule.
  var short: String { "\(place?.line ?? 0):\(place?.column ?? 0) \(rule.rawValue)" }
}
