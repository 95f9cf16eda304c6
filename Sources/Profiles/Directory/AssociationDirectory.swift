import Diagnostics

/// Everything a site is made of, read and checked.
package struct AssociationDirectory: Sendable {
  package let settings: SiteSettings
  package let vocabulary: Vocabulary
  /// `nil` where the site has no borders of districts.
  package let outlines: DistrictOutlines?
  /// By name.
  package let pages: [Page]
  /// By name of the association (DIN 5007-2), ties by slug.
  package let profiles: [Profile]

  package init(
    settings: SiteSettings, vocabulary: Vocabulary, outlines: DistrictOutlines? = nil, pages: [Page],
    profiles: [Profile]
  ) {
    self.settings = settings
    self.vocabulary = vocabulary
    self.outlines = outlines
    self.pages = pages.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.profiles = profiles.sorted {
      $0.collationKey == $1.collationKey
        ? $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) : $0.collationKey < $1.collationKey
    }
  }

  /// What may be shown where all of these channels lead: a brochure on the web needs consent for the web and for print.
  ///
  /// Of the profiles that are wanted; all, unless somebody needs only some.
  package func edition(
    for channels: Set<Channel>, asOf today: CalendarDate, where isWanted: (Profile) -> Bool = { _ in true }
  ) -> Edition {
    let outlet = Outlet(channels)
    return Edition(
      channels: channels, today: today, settings: settings, vocabulary: vocabulary, outlines: outlines,
      pages: pages.filter { !$0.isForBrochures }, brochurePages: pages.filter(\.isForBrochures),
      profiles: profiles.compactMap { isWanted($0) ? $0.published(in: outlet) : nil })
  }
}

/// The part of a directory that may be shown somewhere.
///
/// All that rendering ever sees.
package struct Edition: Sendable {
  package let channels: Set<Channel>
  /// The day for which it is made: the only notion of time that rendering has.
  package let today: CalendarDate
  package let settings: SiteSettings
  package let vocabulary: Vocabulary
  package let outlines: DistrictOutlines?
  /// Those of the website.
  package let pages: [Page]
  /// Those that are parts of brochures alone.
  package let brochurePages: [Page]
  package let profiles: [PublishedProfile]

  /// Home counts these: associations that may be shown and are active.
  package var activeCount: Int { profiles.count { !$0.isPaused } }

  /// Whether a profile has not been confirmed for so long that visitors should know.
  package func isStale(_ profile: PublishedProfile) -> Bool {
    guard let confirmed = profile[ProfileField.confirmed] else { return true }
    return confirmed < today.earlier(byMonths: settings.monthsUntilStale)
  }
}
