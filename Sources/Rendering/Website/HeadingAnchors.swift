import Profiles

/// The names by which the headings of a text can be linked to: `## Wer kann mitmachen?` is `#wer-kann-mitmachen`.
package struct HeadingAnchors {
  /// Names that pages have themselves.
  private static let ofPages: Set<String> = ["main", "top", "about", "all", "contents", "other-languages"]

  private var taken = HeadingAnchors.ofPages

  package init() {}

  /// The name of the next heading; `nil` if it has no letters.
  package mutating func anchor(for heading: String) -> String? {
    let key = Folding.key(heading).split(separator: " ").joined(separator: "-")
    guard !key.isEmpty else { return nil }
    var name = key
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(key)-\(number)"
      number += 1
    }
    return name
  }

  /// The names of all headings of a text.
  package static func names(of headings: [String]) -> Set<String> {
    var anchors = HeadingAnchors()
    return Set(headings.compactMap { anchors.anchor(for: $0) })
  }
}
