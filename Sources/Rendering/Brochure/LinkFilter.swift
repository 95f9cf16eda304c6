import Profiles

/// Which links of a brochure may lead where: to the web, to a mailbox, to a telephone, or to another profile of it.
struct LinkFilter: Sendable {
  /// By slug.
  let profiles: Set<String>
  let baseURL: String

  /// What leads to a profile of the same brochure.
  static let internalPrefix = "#profile-"
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]
  /// Longer ones are no addresses; the limit is what older browsers took.
  private static let longest = 2000

  /// The address of an absolute link, in ASCII, if its scheme is one of http, https, mailto and tel.
  static func external(_ address: String) -> String? {
    guard let colon = address.firstIndex(of: ":"), schemes.contains(address[..<colon].lowercased()),
      address.utf8.count <= longest
    else { return nil }
    let rest = address[address.index(after: colon)...]
    guard !rest.isEmpty else { return nil }
    return address[..<colon].lowercased() + ":" + PercentEncoding.address(rest.utf8)
  }

  /// Where a link in a text leads.
  ///
  /// To a profile: within the brochure, if it is in there. To other pages of the site: to the website.
  func target(of address: String, from origin: LinkTarget.Origin = .profile) -> String? {
    switch LinkTarget(address, from: origin) {
    case .external(let address): Self.external(address)
    case .profile(let slug): profiles.contains(slug) ? Self.internalPrefix + slug : nil
    case .page(let name): Self.external(baseURL + SiteAddress.page(name: name).path)
    case .made(let address): Self.external(baseURL + address.path)
    case .brochurePDF, .here, .unsafe, .unknown: nil
    }
  }
}
