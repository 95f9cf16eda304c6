import Markdown
import Parallel
import Profiles

/// Where links in texts lead on the pages of an edition.
struct LinkResolver: Sendable {
  private let slugs: Set<String>
  private let pages: Set<String>
  private let terms: [SiteAddress.Section: Set<String>]
  private let ownFingerprint: Deferred<Fingerprint>
  private let hasBrochurePDF: Bool

  init(_ source: WebsiteSource) {
    let edition = source.edition
    slugs = Set(edition.profiles.map(\.slug))
    pages = Set(edition.pages.map(\.name))
    let terms: [SiteAddress.Section: Set<String>] = [
      .topics: Set(edition.vocabulary[.topics].map(\.id.rawValue)),
      .districts: Set(edition.vocabulary[.districts].map(\.id.rawValue)),
      .languages: Set(edition.profiles.flatMap { $0[ProfileField.languages] ?? [] }.map { $0.code.lowercased() }),
    ]
    let all = [slugs, pages] + SiteAddress.Section.allCases.map { terms[$0] ?? [] }
    ownFingerprint = Deferred {
      var fingerprint = Fingerprint()
      for set in all { fingerprint.add(set.sorted()) }
      return fingerprint
    }
    self.terms = terms
    hasBrochurePDF = source.hasBrochurePDF
  }

  /// Of everything that decides where a link leads: it goes into every page that may have one.
  var fingerprint: Fingerprint { ownFingerprint.value }

  /// A link to a profile that is not shown here becomes plain text: that it exists may not be told.
  ///
  /// `root` leads from the page to the root of its language, `siteRoot` to that of the site.
  func destination(
    of link: String, from origin: LinkTarget.Origin, root: String, siteRoot: String
  ) -> LinkDestination {
    let fragment = LinkTarget.fragment(of: link).map { "#" + $0 } ?? ""
    return switch LinkTarget(link, from: origin) {
    case .external(let address): .address(address)
    case .profile(let slug):
      slugs.contains(slug) ? .address(root + SiteAddress.profile(slug: slug).path + fragment) : .none
    case .page(Page.introductionName): .address(root + SiteAddress.home.path)
    case .page(let name): pages.contains(name) ? .address(root + SiteAddress.page(name: name).path + fragment) : .none
    case .made(.term(let section, let id)):
      terms[section]?.contains(id) == true ? .address(root + SiteAddress.term(section, id: id).path) : .none
    case .made(let address): .address(root + address.path)
    case .brochurePDF: hasBrochurePDF ? .address(siteRoot + "brochure.pdf") : .none
    case .here: .address(fragment)
    case .unsafe, .unknown: .none
    }
  }

  /// The same in the brochure: whoever reads all profiles on one page stays on it.
  func destinationInBrochure(
    of link: String, from origin: LinkTarget.Origin, _ roots: PageRoots
  ) -> LinkDestination {
    switch LinkTarget(link, from: origin) {
    case .here: .none
    case .profile(let slug) where slugs.contains(slug): .address("#" + BrochureEntryView.anchor(slug))
    default: destination(of: link, from: origin, root: roots.language, siteRoot: roots.site)
    }
  }
}
