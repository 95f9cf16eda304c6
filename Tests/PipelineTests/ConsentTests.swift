import Foundation
import Pipeline
import Publishing
import SiteSupport
import Testing

/// Nothing is published that nobody agreed to: every value of many profiles is looked for in every file.
@Suite struct ConsentTests {
  /// The channels that a file goes to.
  private func channels(of path: String) -> Set<String> {
    if [".vcf", ".ics", ".json", ".csv"].contains(where: path.hasSuffix) { return ["web", "daten"] }
    return path.hasPrefix("brochure.") ? ["web", "druck"] : ["web"]
  }

  /// What search engines read in a page: it goes further than the page around it.
  private func dataBlocks(_ data: Data) -> Data {
    let text = String(decoding: data, as: UTF8.self)
    let blocks = text.matches(of: /<script type="application\/ld\+json">(.*?)<\/script>/).map { String($0.output.1) }
    return Data(blocks.joined().utf8)
  }

  @Test(arguments: [21, 23, 26] as [UInt64])
  func everyFileHoldsOnlyWhatMayBeThere(seed: UInt64) async throws {
    let folder = try SiteFolder()
    let site = RandomSite(seed: seed, profiles: 40)
    try site.lay(in: folder)
    let outcome = try await Trial.build(folder)
    try #require(outcome.site != nil)

    var shown: Set<String> = []
    var asData: [String: Set<String>] = [:]
    let markers = Dictionary(uniqueKeysWithValues: site.markers.map { ($0.text, $0) })
    for (path, data) in try folder.tree() {
      let found = Trial.markers(in: Data(path.utf8) + data)
      for marker in found.compactMap({ markers[$0] }) {
        #expect(marker.channels.isSuperset(of: channels(of: path)), "\(marker.text) of \(marker.file) is in \(path)")
        shown.insert(marker.text)
        let kind = String(path.split(separator: ".").last ?? "")
        if channels(of: path).contains("daten") { asData[kind, default: []].insert(marker.text) }
      }
      for marker in Trial.markers(in: dataBlocks(data)).compactMap({ markers[$0] }) {
        #expect(marker.channels.isSuperset(of: ["web", "daten"]), "\(marker.text) is in the data block of \(path)")
        asData["block", default: []].insert(marker.text)
      }
      #expect(!String(decoding: data, as: UTF8.self).contains(Picture.secret), "metadata of a picture in \(path)")
    }
    // What may be shown is shown; a site without anything would leak nothing either.
    let onTheWeb = site.markers.filter { $0.isShown && $0.channels.contains("web") }
    #expect(onTheWeb.count > 50)
    #expect(onTheWeb.filter { !shown.contains($0.text) }.map { "\($0.text) of \($0.file)" } == [])
    #expect(Set(asData.keys) == ["vcf", "ics", "json", "csv", "block"])
    #expect(asData.values.allSatisfy { $0.count > 2 }, "\(asData.mapValues(\.count))")
  }

  @Test func withdrawnConsentTakesEveryTraceAway() async throws {
    let folder = try SiteFolder()
    var site = RandomSite(seed: 24, profiles: 20)
    try site.lay(in: folder)
    _ = try await Trial.build(folder)
    let markers = Set(site.markers.map(\.text))
    func traces() throws -> [String] {
      try folder.tree().filter { !Trial.markers(in: Data($0.key.utf8) + $0.value).isDisjoint(with: markers) }.keys
        .sorted()
    }
    #expect(try traces().count > 5)
    for path in site.profilePaths {
      let text = String(decoding: try #require(site.files[path]), as: UTF8.self)
      site.write(path, text.replacing(/kanäle: \[[a-z, ]*\]/, with: "kanäle: []"))
    }
    try site.lay(in: folder)
    _ = try await Trial.build(folder)
    #expect(try traces() == [])
  }

  @Test func linksToWhatIsNotShownArePlainText() async throws {
    let folder = try SiteFolder()
    let site = RandomSite(seed: 25, profiles: 40)
    try site.lay(in: folder)
    _ = try await Trial.build(folder)
    var (plain, linked) = (0, 0)
    for path in site.profilePaths {
      guard let slug = site.slugs[path], let page = folder.text("public/associations/\(slug).html"),
        let source = site.files[path].map({ String(decoding: $0, as: UTF8.self) }),
        let target = source.firstMatch(of: /\[Link\]\((verein-[a-z]+)\.md\)/)?.1
      else { continue }
      if folder.exists("public/associations/\(target).html") {
        linked += 1
        #expect(page.contains("\(target).html\""))
        #expect(page.contains(">Link</a>"))
      } else {
        plain += 1
        #expect(!page.contains(target))
        #expect(page.contains("Link,"))
      }
    }
    #expect(plain > 0 && linked > 0)
  }
}
