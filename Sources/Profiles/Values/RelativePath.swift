/// Paths within the content folder or the site, with `/`.
package enum RelativePath {
  /// Without `.`, `..` and empty parts; `nil` if the path is absolute or leads out of its folder.
  package static func normalised(_ path: String) -> String? {
    guard !path.hasPrefix("/") else { return nil }
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
