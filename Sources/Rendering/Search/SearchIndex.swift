import Parallel
import Profiles

/// What the search on home looks things up in: made once for the whole site, whatever languages its interface has.
///
/// From the edition for the web alone, so that nothing can be found that may not be shown. All files are scripts that
/// call one function, `steckbrief(name, data)`: a script is all that a page opened from a folder may load.
package struct SearchIndex: Sendable {
  /// Changes whenever any file does, and is part of the address of each: no browser mixes old ones with new ones.
  package let version: String
  let facets: SearchFacets
  package let files: [PlannedFile]

  /// How many profiles share a file of what their cards show.
  private static let cardsPerFile = 16

  package init(_ source: WebsiteSource) async {
    let edition = source.edition
    let facets = SearchFacets(edition, source.strings)
    let harvests = await Self.runs(edition.profiles.count).parallelMap { SearchHarvest(edition.profiles, $0) }
    let terms = await SearchTerms(harvests, facets).sorted()
    let shards = await SearchShards(terms, documents: edition.profiles.count)
    let values = SearchValues(facets, documents: edition.profiles.count)
    let cards = await SearchCards(source, facets, perFile: Self.cardsPerFile)
    let manifest = SearchManifest(
      documents: edition.profiles.count, cardsPerFile: Self.cardsPerFile, shards: shards.beginnings, facets: facets,
      values: values.beginnings,
      languages: edition.profiles.flatMap { [$0.language] + $0.translations.map(\.language) })

    var files = await Array(shards.texts.enumerated()).parallelMap { Self.file("terms-\($0.offset)", text: $0.element) }
    files += values.texts.enumerated().map { Self.file("values-\($0)", text: $1) }
    files += cards.files
    files.append(Self.file("index", data: manifest.json))
    self.facets = facets
    self.files = files
    var version = Fingerprint()
    for file in files { version.add(file.fingerprint) }
    self.version = String(String(describing: version).prefix(8))
  }

  /// Documents that are read together: enough runs for all cores, few enough that most words are met in each.
  private static func runs(_ count: Int) -> [Range<Int>] {
    let length = max(16, (count + 7) / 8)
    return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
  }

  /// A file with a text that needs no escaping.
  private static func file(_ name: String, text: [UInt8]) -> PlannedFile {
    file(name, data: [0x22] + text + [0x22])
  }

  private static func file(_ name: String, data: [UInt8]) -> PlannedFile {
    let bytes = call(name, data)
    var fingerprint = Fingerprint()
    fingerprint.add(bytes: bytes)
    return PlannedFile(path: path(name), fingerprint: fingerprint, content: .rendered { bytes })
  }

  static func path(_ name: String) -> String { "assets/search/index/\(name).js" }

  static func call(_ name: String, _ data: [UInt8]) -> [UInt8] {
    Array("steckbrief(\"\(name)\",".utf8) + data + Array(")\n".utf8)
  }
}
