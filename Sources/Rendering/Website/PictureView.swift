import Profiles

/// A picture of a profile or of the brochure's cover, as a page shows it.
package final class PictureView: TemplateView {
  private let picture: Picture
  private let address: PictureAddress
  private let siteRoot: String
  private let alt: Localized<String>
  private let credit: String?
  private let surrounding: LanguageTag

  /// The picture for a role, if there is one and it can be shown.
  init?(_ role: PictureRole, of profile: PublishedProfile, _ context: SiteContext, siteRoot: String) {
    guard let record = profile[role.field], let picture = context.picture(role, of: profile) else { return nil }
    let translated = profile.translation(into: context.language)?.record[role.field]?[PictureField.alt]
    self.picture = picture
    address = PictureAddress(role, of: profile, picture)
    self.siteRoot = siteRoot
    alt =
      translated.map { Localized($0, in: context.language) }
      ?? Localized(record[PictureField.alt] ?? "", in: profile.language)
    credit = record[PictureField.credit].map { context.strings.text(.pictureCredit, ["name": $0]) }
    surrounding = context.language
  }

  /// The picture of the cover, if there is one and it can be shown.
  init?(coverOf design: BrochureEdition, _ context: SiteContext, siteRoot: String) {
    guard let record = design.cover, let picture = design.coverPicture.flatMap({ context.source.pictures[$0] }),
      let alt = design.text(CoverField.alt, of: record)
    else { return nil }
    self.picture = picture
    address = PictureAddress(ofCover: picture)
    self.siteRoot = siteRoot
    self.alt = alt
    credit = record[CoverField.credit].map { context.strings.text(.pictureCredit, ["name": $0]) }
    surrounding = context.language
  }

  package static let names = Names<PictureView>([
    .text("src") { $0.siteRoot + $0.address.path($0.picture.fallback) },
    // All sizes, for `srcset` with `sizes`.
    .text("webp") { view in
      view.picture.web.map { "\(view.siteRoot)\(view.address.path($0)) \($0.width)w" }.joined(separator: ", ")
    },
    // The smallest alone.
    .text("webpSmall") { view in view.picture.web.first.map { view.siteRoot + view.address.path($0) } },
    .text("width") { String($0.picture.fallback.width) },
    .text("height") { String($0.picture.fallback.height) },
    .text("alt") { $0.alt.value },
    .html("altLanguage") { HTML.languageAttributes($0.alt.language, within: $0.surrounding) },
    .text("credit") { $0.credit },
  ])
}

/// Where the renditions of a picture lie.
///
/// A new picture has new addresses, so that browsers may keep the old ones for good.
struct PictureAddress {
  /// What all of them begin with: `assets/pictures/palmyra-logo-1a2b3c4d`.
  let stem: String

  init(_ role: PictureRole, of profile: PublishedProfile, _ picture: Picture) {
    stem = "assets/pictures/\(profile.slug)-\(role.rawValue)-\(picture.source.description.prefix(8))"
  }

  /// That of the brochure's cover.
  init(ofCover picture: Picture) {
    stem = "assets/pictures/brochure-\(PictureRole.cover.rawValue)-\(picture.source.description.prefix(8))"
  }

  func path(_ rendition: Rendition) -> String { "\(stem)-\(Self.ending(rendition))" }

  /// What tells a rendition from the others: `288.webp`.
  static func ending(_ rendition: Rendition) -> String { "\(rendition.width).\(rendition.format.rawValue)" }
}

extension Fingerprint {
  /// Adds all that a page says of a picture.
  mutating func add(_ picture: Picture) {
    add(picture.source.description)
    for rendition in picture.web + [picture.fallback] { add([rendition.width, rendition.height].map(String.init)) }
    add(picture.fallback.format.rawValue)
  }
}
