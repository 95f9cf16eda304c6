/// An address of the site, the same in every language of the interface.
///
/// Once published they never change.
package enum SiteAddress: Hashable, Sendable {
  /// What an index and its lists are about; also the folder they lie in.
  package enum Section: String, CaseIterable, Hashable, Sendable {
    case associations, topics, districts, languages
  }

  case home
  case notFound
  /// The brochure for printing from a browser.
  case brochure
  /// What explains the open data.
  case data
  case index(Section)
  /// The list of a topic, a district or a language.
  case term(Section, id: String)
  case profile(slug: String)
  case page(name: String)

  /// Relative to the root of the language, with `/`: `topics/bildung.html`.
  package var path: String {
    switch self {
    case .home: "index.html"
    case .notFound: "404.html"
    case .brochure: "brochure.html"
    case .data: "data/index.html"
    case .index(let section): "\(section.rawValue)/index.html"
    case .term(let section, let id): "\(section.rawValue)/\(id).html"
    case .profile(let slug): "associations/\(slug).html"
    case .page(let name): "pages/\(name).html"
    }
  }

  /// The path of a later page of a list: `topics/bildung/2.html`.
  package func path(page number: Int) -> String {
    number == 1 ? path : "\(path.dropLast(".html".count))/\(number).html"
  }

  /// The path that stands for a page on the web: home is its folder.
  static func canonical(_ path: String) -> String { path == home.path ? "" : path }

  /// What leads from a path back to the root: `../` for every folder.
  package static func root(from path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == 0x2F })
  }
}
