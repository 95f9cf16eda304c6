import Diagnostics
import Foundation
import Pipeline
import Profiles
import Publishing
import SiteSupport
import Testing

/// Small sites whose every page was read and agreed on: `Tests/Fixtures/sites/NAME/{content,expected}`.
///
/// With `STECKBRIEF_UPDATE_GOLDEN=1` what is expected is written instead; whoever does that reads what changed.
@Suite struct GoldenSiteTests {
  @Test(arguments: ["small"])
  func aSiteIsMadeAsAgreed(name: String) async throws {
    let folder = try SiteFolder()
    try #require(ImageTool() != nil, "the pictures need libvips-tools")
    let today = try #require(CalendarDate("2026-10-01"))
    var request = BuildRequest(
      folders: SiteFolders(
        content: Repository.site(name) + "/content", templates: Repository.templates, output: folder("public")),
      today: today)
    request.folders.pictures = folder("pictures")
    request.makesPDF = false
    let outcome = await Build.run(request)
    #expect(outcome.failure == nil)
    #expect(outcome.diagnostics.filter { $0.severity != .note } == [])

    var made = Dictionary(
      uniqueKeysWithValues: try folder.tree().map { (Self.withoutHashes($0.key), Self.withoutHashes($0.value)) })
    #expect(made.removeValue(forKey: ".steckbrief-manifest") != nil)
    // Their names have their sizes. The bytes are those of whatever libvips is installed.
    for path in made.keys where path.hasPrefix("assets/pictures/") { made[path] = Data() }
    // What is copied as it is, is held against what it was copied from.
    let assets = try Repository.files(below: Repository.templates + "/website/assets")
    for (path, bytes) in assets { #expect(made.removeValue(forKey: "assets/" + path) == bytes, "assets/\(path)") }

    let agreed = Repository.site(name) + "/expected"
    if ProcessInfo.processInfo.environment["STECKBRIEF_UPDATE_GOLDEN"] == "1" { try update(agreed, to: made) }
    for difference in TreeDifference.between(made, expected: try Repository.files(below: agreed)) {
      Issue.record("\(difference)")
    }
  }

  /// What was agreed on, does not depend on the bytes of style sheets and scripts.
  private static func withoutHashes(_ text: String) -> String {
    text.replacing(/(assets\/[a-z\/-]+)\.[0-9a-f]{8}\.(css|js|svg)/) { "\($0.1).\($0.2)" }
  }

  private static func withoutHashes(_ data: Data) -> Data {
    String(data: data, encoding: .utf8).map { Data(withoutHashes($0).utf8) } ?? data
  }

  private func update(_ folder: String, to files: [String: Data]) throws {
    try? FileManager.default.removeItem(atPath: folder)
    for (path, bytes) in files {
      let file = URL(fileURLWithPath: folder + "/" + path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }
}
