import Profiles

/// Plans what leads from earlier addresses of profiles to where they are now: a page for each, in every language, that
/// works on any server and from a folder; and two lists for servers that answer such requests themselves.
///
/// Only of profiles that are shown, like everything else.
struct RedirectPlanner {
  private let source: WebsiteSource
  /// Sorted by alias.
  private let moves: [Move]

  /// An earlier name of a profile.
  private struct Move: Sendable {
    let alias: String
    /// The profile's place in the edition.
    let index: Int
  }

  init(_ source: WebsiteSource) {
    self.source = source
    // What two profiles claim is an error; if the others are published all the same, nothing is overwritten.
    var taken = Set(source.edition.profiles.map(\.slug))
    moves = source.edition.profiles.enumerated().flatMap { index, profile in
      (profile[ProfileField.aliases] ?? []).filter { taken.insert($0).inserted }.map { Move(alias: $0, index: index) }
    }.sorted { $0.alias.utf8.lexicographicallyPrecedes($1.alias.utf8) }
  }

  /// Where the pages are, from the root of each language.
  var paths: [String] { moves.map { SiteAddress.profile(slug: $0.alias).path } }

  /// The pages in one language.
  func pages(_ context: SiteContext, _ frames: FrameMaker) -> [PlannedFile] {
    moves.map { move in
      let profile = context.edition.profiles[move.index]
      let (path, target) = (SiteAddress.profile(slug: move.alias).path, SiteAddress.profile(slug: profile.slug).path)
      return PlannedFile(path: frames.folder + path) {
        var fingerprint = context.fingerprint
        fingerprint.add(target)
        fingerprint.add(profile.language.code)
        fingerprint.add(profile.name)
        return fingerprint
      } html: {
        // With the old name, for no two pages should have the same title.
        let title = "\(context.strings[.movedTitle]): \(move.alias)"
        let frame = frames.frame(path, title: Localized(title, in: context.language))
        let name = Localized(profile.typesetName, in: profile.language)
        let link = LinkView(name, to: frame.root + target, in: context.language)
        let address = context.edition.settings.baseURL + frames.folder + target
        return context.templates.bytes(
          WebsiteTemplates.moved, MovedView(frame: frame, link: link, canonical: address))
      }
    }
  }

  // MARK: - For servers

  /// The lists that servers read; none where nothing has moved.
  func lists() -> [PlannedFile] {
    guard !moves.isEmpty else { return [] }
    let pairs = self.pairs
    return [
      list("_redirects", Self.forStaticHosts(pairs)), list("redirects.nginx.conf", Self.forNginx(pairs)),
    ]
  }

  private func list(_ path: String, _ text: String) -> PlannedFile {
    var fingerprint = Fingerprint()
    fingerprint.add(text)
    return PlannedFile(path: path, fingerprint: fingerprint, content: .rendered { Array(text.utf8) })
  }

  /// What static hosts such as Netlify and Cloudflare Pages read: a line each, `FROM TO STATUS`.
  private static func forStaticHosts(_ pairs: [(old: String, new: String)]) -> String {
    pairs.map { "\($0.old) \($0.new) 301\n" }.joined()
  }

  /// The inside of a `map` of nginx.
  private static func forNginx(_ pairs: [(old: String, new: String)]) -> String {
    "# map $uri $steckbrief_moved { include …/redirects.nginx*.conf; }\n"
      + pairs.map { "\($0.old) \($0.new);\n" }.joined()
  }

  /// From where to where, as paths of the server, language by language.
  private var pairs: [(old: String, new: String)] {
    let settings = source.edition.settings
    let root = PercentEncoding.path(WebAddress.path(of: settings.baseURL))
    return source.strings.map { root + LanguageHome($0.language, of: settings).prefix }.flatMap { home in
      moves.map { move in
        let slug = source.edition.profiles[move.index].slug
        return (home + SiteAddress.profile(slug: move.alias).path, home + SiteAddress.profile(slug: slug).path)
      }
    }
  }
}

/// A page that leads on to where a profile has moved.
package final class MovedView: TemplateView {
  private let frame: Frame
  private let link: LinkView
  private let canonical: String

  init(frame: Frame, link: LinkView, canonical: String) {
    self.frame = frame
    self.link = link
    self.canonical = canonical
  }

  package static let names = Names<MovedView>(
    Frame.names.of { $0.frame },
    [
      .view("newPage", LinkView.self) { $0.link },
      .text("newAddress") { $0.canonical },
    ])
}
