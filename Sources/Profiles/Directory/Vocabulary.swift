/// The name of a topic, an audience or a district within its list, as addresses use it: `bildung`.
package struct TermID: Hashable, Sendable, Comparable {
  package let rawValue: String

  package init(_ rawValue: String) { self.rawValue = rawValue }

  package static func < (left: TermID, right: TermID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

/// A topic, an audience or a district.
package struct Term: Hashable, Sendable {
  package let id: TermID
  package let labels: Labels
  /// Other words by which profiles may name it.
  package let otherSpellings: [String]
  /// Where a district's tile stands on the map.
  package let position: TilePosition?

  package init(id: TermID, labels: Labels, otherSpellings: [String], position: TilePosition? = nil) {
    self.id = id
    self.labels = labels
    self.otherSpellings = otherSpellings
    self.position = position
  }
}

/// The words that profiles are sorted by: one list for the whole directory.
package struct Vocabulary: Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case topics, audiences, districts
  }

  private let terms: [Kind: [Term]]
  private let byID: [Kind: [TermID: Int]]
  private let byName: [Kind: [String: TermID]]

  package init(_ terms: [Kind: [Term]]) {
    self.terms = terms
    byID = terms.mapValues { list in
      Dictionary(list.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    byName = terms.mapValues { list in
      var result: [String: TermID] = [:]
      // An id wins over a label, and a label over another spelling. Ids and labels are there as written, too, so
      // that most words are found without folding them.
      for term in list {
        for spelling in [term.id.rawValue, Folding.key(term.id.rawValue)] { result[spelling] = term.id }
      }
      for term in list {
        for label in term.labels.all {
          for spelling in [label.value, Folding.key(label.value)] where result[spelling] == nil {
            result[spelling] = term.id
          }
        }
      }
      for term in list {
        for word in term.otherSpellings where result[Folding.key(word)] == nil {
          result[Folding.key(word)] = term.id
        }
      }
      // A word without letters means nothing, even if a label has none.
      result[""] = nil
      return result
    }
  }

  /// All terms of a kind, in the order of the file.
  package subscript(kind: Kind) -> [Term] { terms[kind] ?? [] }

  package func term(_ id: TermID, of kind: Kind) -> Term? {
    byID[kind]?[id].map { self[kind][$0] }
  }

  /// Finds a term by its id, by its label in any language or by another spelling.
  package func find(_ word: String, in kind: Kind) -> TermID? {
    byName[kind].flatMap { $0[word] ?? $0[Folding.key(word)] }
  }

  /// What the writer may have meant, in the language of the site: labels first, then ids.
  package func suggestions(for kind: Kind, in language: LanguageTag) -> [String] {
    labels(for: kind, in: language) + self[kind].map(\.id.rawValue)
  }

  /// What the terms are called in a language, or else in another one.
  package func labels(for kind: Kind, in language: LanguageTag) -> [String] {
    self[kind].compactMap { $0.labels.text(in: language, or: language)?.value }
  }
}
