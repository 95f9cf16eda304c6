import Diagnostics
import Foundation
import Profiles
import Reading
import Testing

@Suite("Borders of districts")
struct DistrictOutlinesTests {
  private static let square = "[[8.5, 52, 70.5], [8.6, 52.0], [8.6, 52.1], [8.5, 52.1], [8.5, 52]]"

  private static func feature(_ properties: String, id: String? = nil, rings: [String] = [square]) -> String {
    let id = id.map { "\"id\": \($0), " } ?? ""
    return """
      {"type": "Feature", \(id)"properties": \(properties),
       "geometry": {"type": "Polygon", "coordinates": [\(rings.joined(separator: ", "))]}}
      """
  }

  private static func collection(_ features: [String]) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\n\(features.joined(separator: ",\n"))\n]}\n"
  }

  private static func read(
    _ text: String
  ) async throws -> (outlines: DistrictOutlines?, findings: [Diagnostic], site: TemporaryFolder) {
    let site = try TemporaryFolder()
    try site.copyBase()
    try site.write(text, to: "content/districts.geojson")
    let content = try await site.read()
    return (content.directory?.outlines, content.diagnostics, site)
  }

  @Test(
    "A district is known by any of its names, whatever the property is called",
    arguments: [
      "{\"name\": \"Mitte\"}", "{\"NAME\": \"MITTE\"}", "{\"nr\": 3, \"Bezeichnung\": \"mitte\"}",
      "{\"BEZ_TXT\": \"Mitte\", \"stadt\": \"Bielefeld\"}", "{\"name\": \"Bezirk 1\", \"alias\": \"M\\u0069tte\"}",
    ])
  func names(properties: String) async throws {
    let (outlines, findings, _) = try await Self.read(
      Self.collection([Self.feature(properties), Self.feature("null", id: "\"senne\"")]))
    #expect(findings == [])
    let mitte = try #require(outlines?[TermID("mitte")])
    #expect(mitte.map(\.count) == [4])
    #expect(mitte.first?.first == DistrictOutlines.Coordinate(longitude: 8.5, latitude: 52))
    #expect(outlines?[TermID("senne")].count == 1)
  }

  @Test("Holes, several areas and several features of a district are put together")
  func together() async throws {
    let multi = """
      {"type": "Feature", "properties": {"name": "Mitte"}, "geometry": {"type": "MultiPolygon", "coordinates":
      [[\(Self.square), [[8.52, 52.02], [8.54, 52.02], [8.54, 52.04]]], [\(Self.square)]]}}
      """
    let (outlines, findings, _) = try await Self.read(
      Self.collection([multi, Self.feature("{\"name\": \"Mitte\"}"), Self.feature("{\"name\": \"Senne\"}")]))
    #expect(findings == [])
    #expect(outlines?[TermID("mitte")].map(\.count) == [4, 3, 4, 4])
  }

  @Test("A file with an error gives no map, and the rest is read all the same")
  func broken() async throws {
    let (outlines, findings, site) = try await Self.read("{")
    #expect(outlines == nil)
    #expect(findings.map(\.rule) == [.invalidGeoJSON])
    #expect(try await site.read().directory?.profiles.count == 1)
    #expect(try await site.read().brokenFiles == [site.content + "/districts.geojson"])
  }

  @Test("Places count in characters, whatever ends a line", arguments: ["\n", "\r\n", "\r"])
  func places(lineBreak: String) async throws {
    let text = Self.collection([
      Self.feature("{\"ä\": \"x\", \"name\": \"Zürich\"}"), Self.feature("{\"name\": \"Mitte\"}"),
    ])
    let (_, findings, _) = try await Self.read("\u{FEFF}" + text.replacingOccurrences(of: "\n", with: lineBreak))
    let finding = try #require(findings.first { $0.rule == .unknownShape })
    #expect(finding.place?.line == 2)
    #expect(finding.place?.column == 54)
  }

  @Test("Neither size, depth nor encoding stops the program")
  func hostile() async throws {
    #expect(try await Self.read(String(repeating: " ", count: 8 << 20 + 1)).findings.map(\.rule) == [.fileTooLarge])
    #expect(try await Self.read(String(repeating: "[", count: 1 << 20)).findings.map(\.rule) == [.invalidGeoJSON])
    for number in ["01", "1e", "-", ".5", "NaN", "1e999"] {
      let text = Self.collection([Self.feature("{\"name\": \"Mitte\"}", rings: ["[[\(number), 1], [2, 2], [3, 1]]"])])
      #expect(try await Self.read(text).findings.contains { $0.severity == .error }, "\(number)")
    }
    let site = try TemporaryFolder()
    try site.copyBase()
    try site.write(Data("{\"type\": \"Stra".utf8 + [0xDF, 0x65]), to: "content/districts.geojson")
    let finding = try #require(try await site.read().diagnostics.first)
    #expect(finding.rule == .notUTF8)
    #expect(finding.place?.column == 15)
  }

  @Test("Whatever happens to the file: no crash, and findings lie within it", arguments: 0..<40)
  func mutations(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let sound = Self.collection([
      Self.feature("{\"name\": \"Mitte\", \"x\": [1.5e3, true, null, \"\\ud83c\\udf33\"]}"),
      Self.feature("{\"name\": \"Senne\"}"),
    ])
    let bytes = Mutation.apply(to: Array(sound.utf8), &random)
    let site = try TemporaryFolder()
    try site.copyBase()
    try site.write(Data(bytes), to: "content/districts.geojson")
    let lengths = RobustnessTests.lineLengths(bytes)
    for finding in try await site.read().diagnostics {
      guard let place = finding.place else { continue }
      try #require(lengths.indices.contains(place.line - 1), "\(finding)")
      #expect(place.column <= lengths[place.line - 1] + 1, "\(finding)")
    }
  }
}
