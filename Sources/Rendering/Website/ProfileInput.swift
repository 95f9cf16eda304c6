import Profiles

/// What goes into the pages of a profile, whatever their language: made once for all of them.
struct ProfileInput: Sendable {
  /// Of the profile and its pictures.
  let fingerprint: Fingerprint
  /// Whether its texts may link to another page of the site.
  let linksInside: Bool

  init(_ profile: PublishedProfile, _ source: WebsiteSource) {
    var fingerprint = Fingerprint()
    fingerprint.add(profile)
    for role in PictureRole.ofProfiles {
      if let picture = source.picture(role, of: profile) { fingerprint.add(picture) }
    }
    self.fingerprint = fingerprint
    linksInside =
      profile.body.markdown.mayLinkInside || profile.translations.contains { $0.body.markdown.mayLinkInside }
  }
}

extension String {
  /// Whether `.md` or `.html` occurs, which every link inside the site has.
  fileprivate var mayLinkInside: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var rest = bytes[...]
      while let dot = rest.firstIndex(of: 0x2E) {
        rest = rest[(dot + 1)...]
        if rest.starts(with: "md".utf8) || rest.starts(with: "html".utf8) { return true }
      }
      return false
    }
  }
}
