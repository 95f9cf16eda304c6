import Profiles

/// What search engines are told of the site: `sitemap.xml`, and the `robots.txt` that names it.
///
/// As sitemaps.org has it (protocol 0.9), each address with the same page in other languages as
/// `xhtml:link rel="alternate"`, and the default language's as `x-default`.
package struct Sitemap: Sendable {
  /// A page of the site, in each language in which it has words of its own.
  package struct Page: Sendable {
    /// From the root of a language: `topics/bildung.html`.
    let path: String
    /// The default language of the site comes first.
    let languages: [LanguageTag]
    /// When somebody last said that all of it is right.
    let confirmed: CalendarDate?

    package init(path: String, languages: [LanguageTag], confirmed: CalendarDate? = nil) {
      self.path = path
      self.languages = languages
      self.confirmed = confirmed
    }
  }

  /// What one file may hold at most.
  ///
  /// The protocol allows 50,000 addresses and 52,428,800 bytes.
  package struct Limits: Sendable {
    package var addresses = 50_000
    package var bytes = 50_000_000

    package init() {}
  }

  private let settings: SiteSettings
  private let pages: [Page]
  private let limits: Limits
  /// The address of each language's root.
  private let roots: [LanguageTag: String]

  /// `languages` are those that the site offers.
  package init(_ pages: [Page], settings: SiteSettings, languages: [LanguageTag], limits: Limits = Limits()) {
    self.pages = pages
    self.settings = settings
    self.limits = limits
    roots = Dictionary(
      languages.map { ($0, HTML.escaped(settings.baseURL + LanguageHome($0, of: settings).prefix)) },
      uniquingKeysWith: { first, _ in first })
  }

  package func files() -> [PlannedFile] {
    let parts = self.parts
    let robots = Self.file("robots.txt", "User-agent: *\nDisallow:\n\nSitemap: \(settings.baseURL)sitemap.xml\n")
    guard parts.count > 1 else { return [part(pages[...], at: "sitemap.xml"), robots] }
    let paths = parts.indices.map { "sitemap-\($0 + 1).xml" }
    return [Self.file("sitemap.xml", index(of: paths))] + zip(parts, paths).map { part($0, at: $1) } + [robots]
  }

  // MARK: - Parts

  /// The pages of each file, so that none is too long: one pass, and nothing is written to find out.
  private var parts: [ArraySlice<Page>] {
    var parts: [ArraySlice<Page>] = []
    var (start, addresses, bytes) = (0, 0, 0)
    for (index, page) in pages.enumerated() {
      let most = greatestSize(of: page)
      if addresses + page.languages.count > limits.addresses || bytes + most > limits.bytes, index > start {
        parts.append(pages[start..<index])
        (start, addresses, bytes) = (index, 0, 0)
      }
      addresses += page.languages.count
      bytes += most
    }
    return parts + [pages[start...]]
  }

  /// How many bytes the entries of a page take at most, in all its languages.
  private func greatestSize(of page: Page) -> Int {
    let address = greatestRootSize + page.path.utf8.count
    let alternates = page.languages.count > 1 ? page.languages.count + 1 : 0
    return page.languages.count * (100 + address + alternates * (100 + address))
  }

  private var greatestRootSize: Int { roots.values.lazy.map(\.utf8.count).max() ?? 0 }

  private func part(_ pages: ArraySlice<Page>, at path: String) -> PlannedFile {
    var fingerprint = Fingerprint()
    fingerprint.add(path)
    fingerprint.add(settings.baseURL)
    for page in pages {
      fingerprint.add(page.path)
      fingerprint.add(page.languages.map(\.code))
      fingerprint.add(page.confirmed?.iso8601 ?? "")
    }
    return PlannedFile(path: path, fingerprint: fingerprint, content: .rendered { bytes(of: pages) })
  }

  private static func file(_ path: String, _ text: String) -> PlannedFile {
    var fingerprint = Fingerprint()
    fingerprint.add(text)
    return PlannedFile(path: path, fingerprint: fingerprint, content: .rendered { Array(text.utf8) })
  }

  // MARK: - XML

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  private func index(of paths: [String]) -> String {
    Self.head + "<sitemapindex xmlns=\"\(Self.namespace)\">\n"
      + paths.map { "<sitemap><loc>\(HTML.escaped(settings.baseURL + $0))</loc></sitemap>\n" }.joined()
      + "</sitemapindex>\n"
  }

  private func bytes(of pages: ArraySlice<Page>) -> [UInt8] {
    var output = Array(Self.head.utf8)
    output += "<urlset xmlns=\"\(Self.namespace)\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n".utf8
    for page in pages {
      let rest =
        (page.confirmed.map { "<lastmod>\($0.iso8601)</lastmod>" } ?? "") + alternates(of: page) + "</url>\n"
      for language in page.languages { output += "<url><loc>\(address(of: page, in: language))</loc>\(rest)".utf8 }
    }
    output += "</urlset>\n".utf8
    return output
  }

  /// The same in every language that has the page, the page itself among them; none where there is but one.
  private func alternates(of page: Page) -> String {
    guard page.languages.count > 1 else { return "" }
    return (page.languages.map { ($0.code, $0) } + [("x-default", page.languages[0])]).map { code, language in
      "\n<xhtml:link rel=\"alternate\" hreflang=\"\(code)\" href=\"\(address(of: page, in: language))\"/>"
    }.joined()
  }

  private func address(of page: Page, in language: LanguageTag) -> String {
    (roots[language] ?? "") + SiteAddress.canonical(page.path)
  }
}
