import Profiles

/// Where a language of the site lives: the default one at the root, every other in a folder of its own.
struct LanguageHome: Hashable, Sendable {
  /// Empty, or the folder with a slash: `ar/`.
  let prefix: String

  init(_ language: LanguageTag, of settings: SiteSettings) {
    prefix = language == settings.language ? "" : language.code.lowercased() + "/"
  }

  /// From the root of the language to the root of the site, where assets and `brochure.pdf` lie: empty, or `../`.
  var siteRoot: String { SiteAddress.root(from: prefix) }
}

extension LanguageTag {
  /// Easy German (`de-simple`): the same language for every reader and every screen reader.
  package var isEasy: Bool { code.hasSuffix("-simple") }
}
