import Diagnostics

/// A node of a YAML document with its place.
///
/// Scalars stay text: what a value means, its field's kind decides,
/// so that `no` can be Norwegian and `033602` a postcode.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(String, Style)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  package enum Style: Sendable {
    case plain, quoted, block
  }

  package let content: Content
  package let place: SourcePlace

  /// The text of a scalar; `nil` for lists and mappings.
  package var scalar: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// Whether nothing was written: `key:`, `key: ""`, `key: ~`, `key: []` or `key: {}`.
  package var isEmpty: Bool {
    switch content {
    case .scalar(let text, .plain): text.isEmpty || text == "~" || text == "null"
    case .scalar(let text, _): text.allSatisfy(\.isWhitespace)
    case .sequence(let items): items.isEmpty
    case .mapping(let pairs): pairs.isEmpty
    }
  }
}

/// Why a YAML text cannot be read.
struct YAMLFailure: Error, Sendable {
  /// What libyaml says, in English.
  let problem: String
  let place: SourcePlace
  /// What libyaml was at, and where that began.
  var context: String?
  var contextPlace: SourcePlace?
  let kind: Kind

  enum Kind: Sendable {
    case syntax
    /// Anchors, aliases and tags are not accepted: they make text that says one thing and means another.
    case anchor, tag
    case tooDeep
    /// A line of dashes in the middle: the rest would be ignored.
    case secondDocument
  }
}
