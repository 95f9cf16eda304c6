import Diagnostics

/// Drafts, for whoever writes them: shown on one's own machine as they would be if the associations agreed.
///
/// Nothing that is published may come from here; only the preview asks for it, and says so on every page.
extension AssociationDirectory {
  /// The directory as if every association had agreed to be on the web, and the addresses of those that did not.
  ///
  /// What they withhold stays withheld, and people who did not agree stay unnamed.
  package func assumingConsentToTheWeb() -> (directory: AssociationDirectory, drafts: Set<String>) {
    var drafts: Set<String> = []
    let assumed = profiles.map { profile in
      guard !profile.channels.contains(.web), profile.status != .dissolved else { return profile }
      drafts.insert(profile.slug)
      return profile.assumingConsent(to: .web)
    }
    return (
      AssociationDirectory(
        settings: settings, vocabulary: vocabulary, outlines: outlines, pages: pages, profiles: assumed), drafts
    )
  }
}

extension Profile {
  fileprivate func assumingConsent(to channel: Channel) -> Profile {
    let key = ProfileField.consent.declaration.key
    let channels = Record.Entry(
      key: ConsentField.channels.declaration.key, value: .channels(Array(self.channels) + [channel]), place: .start)
    let consent = Record.Entry(key: key, value: .record(Record([channels])), place: .start)
    return Profile(
      slug: slug, file: file, folder: folder, language: language,
      record: Record(record.entries.filter { $0.key != key } + [consent]), body: body, translations: translations)
  }
}
