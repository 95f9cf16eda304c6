/// Where the files of `assets/` are published.
///
/// Those that a template names carry a hash of their bytes in their names, so that browsers may keep them for good. All
/// others stay as they are called, for style sheets and scripts refer to one another by those names.
package struct AssetPaths: Sendable {
  /// By path within the assets folder, of those that templates name.
  private let hashed: [String: String]

  /// `names` are the assets that templates name, as paths within the assets folder.
  package init(_ assets: [Asset] = [], named names: Set<String> = []) {
    let pairs = assets.lazy.filter { names.contains($0.path) }.map { ($0.path, Self.hashedPath(of: $0)) }
    hashed = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// From the root of the site: `assets/style.1a2b3c4d.css`.
  package subscript(path: String) -> String { "assets/" + (hashed[path] ?? path) }

  /// Of all hashes: it goes into every page that a template makes.
  var fingerprint: Fingerprint {
    var result = Fingerprint()
    result.add(hashed.values.sorted())
    return result
  }

  private static func hashedPath(of asset: Asset) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes: asset.bytes)
    let hash = fingerprint.description.prefix(8)
    guard let dot = asset.path.lastIndex(of: "."), !asset.path[dot...].contains("/") else {
      return "\(asset.path).\(hash)"
    }
    return "\(asset.path[..<dot]).\(hash)\(asset.path[dot...])"
  }
}
