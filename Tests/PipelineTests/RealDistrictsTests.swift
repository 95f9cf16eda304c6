import Diagnostics
import Foundation
import Pipeline
import Profiles
import SiteSupport
import Testing

/// Real borders, if there are any at hand: `STECKBRIEF_DISTRICTS` names a folder of GeoJSON files.
@Suite("Real borders of districts")
struct RealDistrictsTests {
  private static let folder = ProcessInfo.processInfo.environment["STECKBRIEF_DISTRICTS"]
  private static let files: [String] =
    folder.flatMap { folder in
      try? FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".geojson") }.sorted()
    } ?? []

  @Test(
    "They become a map that is light and says everything",
    .enabled(if: !files.isEmpty, "STECKBRIEF_DISTRICTS is not set"),
    arguments: files)
  func map(file: String) async throws {
    let folder = try SiteFolder()
    try folder.copyContent(of: "small")
    let data = try Data(contentsOf: URL(fileURLWithPath: try #require(Self.folder) + "/" + file))
    try folder.write("content/districts.geojson", data)
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let features = try #require(json["features"] as? [[String: Any]])
    let names = features.compactMap { ($0["properties"] as? [String: Any])?["name"] as? String }
    let own = "  - {id: mitte, bezeichnungen: {de: Mitte}}\n  - {id: senne, bezeichnungen: {de: Senne}}\n"
    let listed = names.enumerated().map { "  - {id: d-\($0), bezeichnungen: {de: \"\($1)\"}}\n" }.joined()
    let vocabulary = try #require(folder.text("content/vocabulary.yaml"))
    let topics = try #require(vocabulary.range(of: "stadtbezirke:\n"))
    try folder.write("content/vocabulary.yaml", vocabulary[..<topics.upperBound] + own + listed)

    let outcome = try await Trial.build(folder)
    #expect(outcome.diagnostics.filter { $0.severity != .note }.map(\.rule) == [.districtNotOnMap, .districtNotOnMap])
    let page = try #require(folder.text("public/districts/index.html"))
    let map = try #require(page.firstMatch(of: /(?s)<svg.*<\/svg>/)).output
    #expect(map.utf8.count < 20_000)
    #expect(map.matches(of: /<a href="..\/districts\/d-\d+.html"/).count == names.count)
    #expect(map.matches(of: /<path d="M[0-9]+ [0-9]+l[-0-9 zMl]+z"/).count == names.count)
  }
}
