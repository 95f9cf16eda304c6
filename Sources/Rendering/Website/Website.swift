import Parallel
import Profiles

/// Turns an edition of the directory into the files of its website.
package enum Website {
  /// How many entries a list shows on one page; home shows all, up to so many.
  package static let pageLength = 200

  /// All files but `brochure.pdf`.
  ///
  /// Pure: the same source makes the same files. Nothing is worked out before somebody asks for it.
  package static func plan(_ source: WebsiteSource) -> SitePlan {
    let common = CommonParts(source)
    let languages = source.strings.map { LanguagePages(common, $0) }
    return SitePlan(
      languages.flatMap(\.parts) + [
        SitePlan.Part(of: { $0.utf8.first == UInt8(ascii: "_") || $0.hasSuffix(".conf") }) {
          common.redirects.value.lists()
        },
        SitePlan.Part(of: { $0.hasPrefix("sitemap") || $0.hasSuffix(".txt") }) {
          var named = SitemapPages(source, without: common.redirects.value.paths)
          for language in languages { await named.add(language.paths, in: language.language) }
          return Sitemap(
            named.pages, settings: source.edition.settings, languages: source.strings.map(\.language)
          ).files()
        },
        SitePlan.Part(of: OpenData.mayHold) { common.openData.value.files() },
        SitePlan.Part(below: "assets/codes/") {
          source.edition.profiles.compactMap { ProfileCode($0, of: source.edition.settings)?.file }
        },
        SitePlan.Part(below: "assets/pictures/") { pictures(source) },
        SitePlan.Part(below: "assets/search/index/") { await common.search.value.files },
        SitePlan.Part(below: "assets/") { assets(source) },
      ])
  }

  // MARK: - Files that are not pages

  private static func assets(_ source: WebsiteSource) -> [PlannedFile] {
    source.allAssets.map { asset in
      var fingerprint = Fingerprint()
      fingerprint.add(bytes: asset.bytes)
      return PlannedFile(
        path: source.assetPaths[asset.path], fingerprint: fingerprint, content: .rendered { asset.bytes })
    }
  }

  /// The pictures that the pages show, each once.
  private static func pictures(_ source: WebsiteSource) -> [PlannedFile] {
    let cover = source.edition.settings.brochure.coverPicture.flatMap { source.pictures[$0] }
    return (cover.map { files($0, at: PictureAddress(ofCover: $0)) } ?? [])
      + source.edition.profiles.flatMap { profile in
        PictureRole.ofProfiles.flatMap { role -> [PlannedFile] in
          guard let picture = source.picture(role, of: profile) else { return [] }
          return files(picture, at: PictureAddress(role, of: profile, picture))
        }
      }
  }

  private static func files(_ picture: Picture, at address: PictureAddress) -> [PlannedFile] {
    (picture.web + [picture.fallback]).map {
      PlannedFile(path: address.path($0), fingerprint: picture.fingerprint, content: .picture($0))
    }
  }
}

extension PlannedFile {
  /// A page.
  init(
    path: String, fingerprint: @escaping @Sendable () -> Fingerprint, html: @escaping @Sendable () -> [UInt8]
  ) {
    self.init(path: path, content: .rendered(html)) {
      var fingerprint = fingerprint()
      fingerprint.add(path)
      return fingerprint
    }
  }
}

extension WebAddress {
  /// The path of an address, which begins and ends with a slash: `/verzeichnis/`.
  package static func path(of address: String) -> String {
    let behindScheme = address.utf8.drop { $0 != 0x3A }.dropFirst(3)
    let path = String(Substring(behindScheme.drop { $0 != 0x2F }))
    return path.isEmpty ? "/" : path
  }
}
