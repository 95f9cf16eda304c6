import Rendering

/// A file that is part of the preview itself, and of no site.
enum OwnFile: String, CaseIterable {
  case script = "preview.js"
  case style = "preview.css"

  var bytes: [UInt8] {
    switch self {
    case .script: PackageResources.preview_js
    case .style: PackageResources.preview_css
    }
  }

  /// With a hash, so that browsers may keep it for good.
  var address: String { "/\(RequestPath.ownFolder)/\(rawValue)?\(version)" }

  private var version: Substring {
    switch self {
    case .script: Self.scriptVersion
    case .style: Self.styleVersion
    }
  }

  private static let scriptVersion = ContentDigest(of: PackageResources.preview_js).description.prefix(8)
  private static let styleVersion = ContentDigest(of: PackageResources.preview_css).description.prefix(8)
}
