import Profiles

/// What a link in a text means, before it is known whether that exists.
///
/// The check for dead links and the pages that show the text read links by the same rules.
package enum LinkTarget: Hashable, Sendable {
  /// To elsewhere, kept as it is: http, https, mailto or tel.
  case external(String)
  case profile(slug: String)
  case page(name: String)
  /// An address of the site that is made by the program: an index, a list, the brochure.
  case made(SiteAddress)
  case brochurePDF
  /// A heading of the same text.
  case here
  /// An address that browsers may run or that leads into the reader's machine.
  case unsafe
  /// Nothing that the site could have.
  case unknown

  /// The kind of file a link stands in.
  package enum Origin: Sendable {
    case profile, page
  }

  /// Reads `anderer-verein.md`, `../pages/impressum.md`, `x.html`, `https://…` and the like.
  ///
  /// Subfolders of `associations/` do not matter, for slugs are unique; for the fragment, see ``fragment(of:)``.
  package init(_ link: String, from origin: Origin) {
    if let colon = link.firstIndex(of: ":"), !link[..<colon].contains(where: { "/?#".contains($0) }) {
      let scheme = link[..<colon].lowercased()
      self = ["http", "https", "mailto", "tel"].contains(scheme) ? .external(link) : .unsafe
      return
    }
    let path = link.prefix { $0 != "#" && $0 != "?" }
    // The host of another site, with whatever scheme the page has.
    guard !path.hasPrefix("//") else {
      self = .unsafe
      return
    }
    guard !path.isEmpty else {
      self = Self.fragment(of: link) == nil ? .unknown : .here
      return
    }
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    guard let file = parts.last else {
      self = path.allSatisfy({ $0 == "." || $0 == "/" }) ? .made(.home) : .unknown
      return
    }
    if file == "brochure.pdf" {
      self = .brochurePDF
      return
    }
    guard let dot = file.lastIndex(of: "."), ["md", "html"].contains(file[dot...].dropFirst()) else {
      self = .unknown
      return
    }
    self.init(name: String(file[..<dot]), folders: parts.dropLast(), goesUp: path.hasPrefix("../"), from: origin)
  }

  /// The heading that a link names, `mitmachen` of `ueber.md#mitmachen`; `nil` if it names none.
  package static func fragment(of link: String) -> String? {
    guard let hash = link.firstIndex(of: "#") else { return nil }
    let name = link[link.index(after: hash)...]
    return name.isEmpty ? nil : String(name)
  }

  private init(name: String, folders: ArraySlice<Substring>, goesUp: Bool, from origin: Origin) {
    let sections = SiteAddress.Section.allCases.filter { $0 != .associations }
    switch (folders.last.map(String.init), name) {
    case (nil, "index") where goesUp || origin == .page: self = .made(.home)
    case (nil, "brochure") where goesUp: self = .made(.brochure)
    case ("pages", "index"): self = .made(.home)
    case ("pages", _): self = .page(name: name)
    case ("associations", "index"): self = .made(.index(.associations))
    case (let folder?, "index") where sections.contains { $0.rawValue == folder }:
      self = SiteAddress.Section(rawValue: folder).map { .made(.index($0)) } ?? .unknown
    case (let folder?, _) where sections.contains { $0.rawValue == folder } && !name.hasPrefix("."):
      self = SiteAddress.Section(rawValue: folder).map { .made(.term($0, id: name)) } ?? .unknown
    case (nil, _) where origin == .page && !goesUp: self = .page(name: name)
    default: self = .profile(slug: name)
    }
  }
}
