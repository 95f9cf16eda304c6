import Profiles
import Reading

/// Knows which associations there are already, and gives every new one a file name of its own.
struct DraftNames {
  /// Slugs by folded name.
  private let existing: [String: String]
  private let slugs: Set<String>
  private var used: Set<String> = []
  private var usedNames: Set<String> = []

  enum File {
    case alreadyThere(String)
    /// Whether another row of the list had the name or the slug first.
    case new(String, namesake: Bool)
  }

  /// `slugs` are those of all files, sound or not.
  init(_ directory: AssociationDirectory, slugs: Set<String>) {
    let names = directory.profiles.map { (Folding.key($0[ProfileField.name] ?? $0.slug), $0.slug) }
    existing = Dictionary(names, uniquingKeysWith: { first, _ in first })
    self.slugs = slugs
  }

  /// The file for an association.
  ///
  /// The same list gives the same files every time, so a second run finds them all.
  mutating func file(for name: String, slug wanted: String?) -> File {
    let base =
      wanted.map { SlugRule.isWellFormed($0) && !SlugRule.isReserved($0) ? $0 : Slug.make($0) } ?? Slug.make(name)
    let slug = Slug.unused(base, besides: used)
    used.insert(slug)
    if slugs.contains(slug) { return .alreadyThere(slug) }
    if slug == base, let other = existing[Folding.key(name)] { return .alreadyThere(other) }
    let isFirst = usedNames.insert(Folding.key(name)).inserted
    return .new(slug, namesake: slug != base || !isFirst)
  }
}
