import Diagnostics
import Profiles

/// What a search needs to know before anything else: `index.js`.
struct SearchManifest: Sendable {
  let documents: Int
  let cardsPerFile: Int
  let shards: [String]
  let facets: SearchFacets
  let values: [Int]
  /// That some profile or translation is written in.
  let languages: [LanguageTag]

  /// An object with the tables of folding among its members.
  var json: [UInt8] {
    let sections = SearchFacets.Section.allCases.map { section in
      "\(JSONText.quoted(section.rawValue)):\(texts(facets.numbers(of: section).map { facets.values[$0].id }))"
    }
    let rules = SearchFolding.rules.map { texts([$0.piece, $0.replacement, $0.after].map(Self.text)) }
    let unspaced = SearchFolding.unspaced.map { "[\($0.lowerBound),\($0.upperBound)]" }
    let rightToLeft = Set(languages.filter { $0.direction == .rightToLeft }).sorted().map(\.code)
    let members =
      [
        "documents": String(documents), "cardsPerFile": String(cardsPerFile), "terms": texts(shards),
        "values": "{\(sections.joined(separator: ","))}",
        "rightToLeft": texts(rightToLeft), "valueFiles": "[\(values.map(String.init).joined(separator: ","))]",
        "letters": JSONText.quoted(SearchAlphabet.table), "rules": "[\(rules.joined(separator: ","))]",
        "articles": texts(SearchFolding.articles.map(Self.text)), "unspaced": "[\(unspaced.joined(separator: ","))]",
        "unspacedLength": String(SearchFolding.unspacedLength), "longestWord": String(SearchFolding.longestWord),
        "shortestWithArticle": String(SearchFolding.shortestWithArticle),
      ] as KeyValuePairs<String, String>
    return Array("{\(members.map { "\"\($0)\":\($1)" }.joined(separator: ",\n"))}".utf8)
  }

  private func texts(_ texts: [String]) -> String { "[\(texts.map(JSONText.quoted).joined(separator: ","))]" }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
