import Profiles

/// The QR code that leads from paper to the page of a profile: one for all languages, since the page in the default
/// language leads to all others.
struct ProfileCode {
  /// Where it leads: `https://example.org/associations/palmyra.html`.
  let address: String
  private let slug: String

  /// `nil` if the site wants none, or the address is longer than a code can hold.
  init?(_ profile: PublishedProfile, of settings: SiteSettings) {
    slug = profile.slug
    address = settings.baseURL + SiteAddress.profile(slug: slug).path
    guard settings.hasCodes, address.utf8.count <= QRCode.greatestLength else { return nil }
  }

  private var fingerprint: Fingerprint {
    var result = Fingerprint()
    result.add(address)
    return result
  }

  /// From the root of the site; with a hash, so that browsers may keep it for good.
  var path: String { "assets/codes/\(slug).\(fingerprint.description.prefix(8)).svg" }

  var file: PlannedFile {
    PlannedFile(
      path: path, fingerprint: fingerprint,
      content: .rendered { [address] in QRCode(address)?.svg ?? [] })
  }
}

/// A QR code on a page.
package final class CodeView: TemplateView {
  private let code: ProfileCode
  private let siteRoot: String

  init(_ code: ProfileCode, siteRoot: String) {
    self.code = code
    self.siteRoot = siteRoot
  }

  package static let names = Names<CodeView>([
    .text("codeImage") { $0.siteRoot + $0.code.path },
    .text("codeAddress") { $0.code.address },
  ])
}
