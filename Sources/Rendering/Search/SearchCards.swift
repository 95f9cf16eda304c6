import Diagnostics
import Parallel
import Profiles

/// What the cards of found profiles show, so many to a file.
struct SearchCards: Sendable {
  let files: [PlannedFile]

  init(_ source: WebsiteSource, _ facets: SearchFacets, perFile: Int) async {
    let profiles = source.edition.profiles
    files = await Array(stride(from: 0, to: profiles.count, by: perFile)).parallelMap { start in
      let range = start..<min(start + perFile, profiles.count)
      var fingerprint = Fingerprint()
      fingerprint.add(source.programVersion)
      for number in range {
        fingerprint.add(profiles[number])
        if let logo = source.picture(.logo, of: profiles[number]) { fingerprint.add(logo) }
        // Values have other numbers when one is added before them.
        for value in facets.languages[number] + facets.topics[number] { fingerprint.add(value) }
        fingerprint.add(facets.districts[number] ?? -1)
      }
      let name = "cards-\(start / perFile)"
      return PlannedFile(
        path: SearchIndex.path(name), fingerprint: fingerprint,
        content: .rendered {
          let cards = range.map { Self.card(profiles[$0], number: $0, source, facets) }
          return SearchIndex.call(name, Array("[\(cards.joined(separator: ",\n"))]".utf8))
        })
    }
  }

  /// `[slug, name, language, {language: summary}, district, [languages], [topics], paused, logo]`; the district -1 where
  /// there is none, the logo the beginning of its addresses, the ends of two of them, width and height, or else a digit for
  /// the colours of the mark in its place, and the letters of that.
  private static func card(
    _ profile: PublishedProfile, number: Int, _ source: WebsiteSource, _ facets: SearchFacets
  ) -> String {
    var summaries = profile[ProfileField.summary].map { [(profile.language, $0)] } ?? []
    for translation in profile.translations {
      if let text = translation.record[ProfileField.summary] { summaries.append((translation.language, text)) }
    }
    let texts = summaries.map { "\(JSONText.quoted($0.0.code)):\(JSONText.quoted($0.1))" }
    let logo =
      if let picture = source.picture(.logo, of: profile), let small = picture.web.first {
        Self.logo(picture.fallback, small, PictureAddress(.logo, of: profile, picture))
      } else {
        JSONText.quoted(String(profile.mark.hue) + profile.mark.initials)
      }
    let parts = [
      JSONText.quoted(profile.slug), JSONText.quoted(profile.typesetName), JSONText.quoted(profile.language.code),
      "{\(texts.joined(separator: ","))}", String(facets.districts[number] ?? -1),
      "\(list(facets.languages[number]))", list(facets.topics[number]), profile.isPaused ? "1" : "0", logo,
    ]
    return "[\(parts.joined(separator: ","))]"
  }

  private static func logo(_ fallback: Rendition, _ small: Rendition, _ address: PictureAddress) -> String {
    let texts = [address.stem + "-", PictureAddress.ending(small), PictureAddress.ending(fallback)].map(JSONText.quoted)
    return "[\(texts.joined(separator: ",")),\(fallback.width),\(fallback.height)]"
  }

  private static func list(_ numbers: [Int]) -> String { "[\(numbers.map(String.init).joined(separator: ","))]" }
}
