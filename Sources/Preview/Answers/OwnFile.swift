import Rendering

/// A file that is part of the preview itself, and of no site.
enum OwnFile: String, CaseIterable {
  case script = "preview.js"
  case style = "preview.css"
  /// Of the page around a brochure.
  case brochureScript = "brochure.js"
  case brochureStyle = "brochure.css"

  var bytes: [UInt8] {
    switch self {
    case .script: PackageResources.preview_js
    case .style: PackageResources.preview_css
    case .brochureScript: PackageResources.brochure_js
    case .brochureStyle: PackageResources.brochure_css
    }
  }

  /// With a hash, so that browsers may keep it for good.
  var address: String { "/\(RequestPath.ownFolder)/\(rawValue)?\(Self.versions[self] ?? "")" }

  private static let versions = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, String(ContentDigest(of: $0.bytes).description.prefix(8))) })
}
