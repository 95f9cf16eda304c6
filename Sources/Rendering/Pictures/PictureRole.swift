import Profiles

/// What a picture is for: by that its sizes are chosen.
package enum PictureRole: String, Hashable, Sendable {
  case logo, photo
  /// Of a brochure.
  case cover

  package static let ofProfiles: [PictureRole] = [.logo, .photo]

  /// The field that names it.
  package var field: Field<Record> {
    switch self {
    case .logo: ProfileField.logo
    case .photo: ProfileField.photo
    case .cover: BrochureField.cover
    }
  }
}

/// A picture file in one of its roles.
package struct PictureUse: Hashable, Sendable {
  /// Within `content/associations`, without `.` and `..`: `senne/palmyra.png`; that of a cover within `content`.
  package let path: String
  package let role: PictureRole

  package init(_ path: String, as role: PictureRole) {
    self.path = path
    self.role = role
  }
}

extension BrochureEdition {
  /// The picture on the cover, if the edition names one.
  package var coverPicture: PictureUse? {
    cover?[CoverField.file].flatMap(RelativePath.normalised).map { PictureUse($0, as: .cover) }
  }
}

extension PublishedProfile {
  /// The file that a profile names for a role, if it may be shown.
  package func picture(as role: PictureRole) -> PictureUse? {
    self[role.field]?[PictureField.file].flatMap { RelativePath.normalised(folder + $0) }.map {
      PictureUse($0, as: role)
    }
  }
}
