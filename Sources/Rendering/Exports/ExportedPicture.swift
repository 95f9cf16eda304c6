import Profiles

/// A logo or a photo as exports name it: the file that every program can show, under its whole address.
struct ExportedPicture: Sendable {
  let address: String
  /// In pixels.
  let width: Int
  let height: Int
  /// What it shows, in the default language of the site where somebody said it in that.
  let alt: String?
  /// Who made it.
  let credit: String?

  /// `nil` if there is none, if it may not be given away, or if it cannot be shown.
  init?(_ role: PictureRole, of profile: PublishedProfile, _ context: ExportContext) {
    guard let record = profile[role.field], let picture = context.picture(role, of: profile) else { return nil }
    address = context.baseURL + PictureAddress(role, of: profile, picture).path(picture.fallback)
    width = picture.fallback.width
    height = picture.fallback.height
    let translated = profile.translation(into: context.language)?.record[role.field]?[PictureField.alt]
    alt = translated ?? record[PictureField.alt]
    credit = record[PictureField.credit]
  }

  /// `image/png`, `image/jpeg`.
  var mediaType: String { address.hasSuffix(".png") ? "image/png" : "image/jpeg" }
}
