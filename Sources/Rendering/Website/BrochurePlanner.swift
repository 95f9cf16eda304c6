import Profiles

/// Plans `brochure.html`: the brochure for printing from a browser.
struct BrochurePlanner {
  private let site: SiteContext
  private let frames: FrameMaker

  init(_ context: SiteContext, _ frames: FrameMaker) {
    site = context
    self.frames = frames
  }

  func brochure() -> PlannedFile {
    let edition = site.source.brochureEdition
    let design = edition.settings.brochure(in: site.language)
    let (site, frames) = (site, frames)
    return PlannedFile(path: frames.folder + SiteAddress.brochure.path) {
      var fingerprint = site.fingerprint
      fingerprint.add(edition.today.iso8601)
      for profile in edition.profiles {
        fingerprint.add(profile)
        for role in PictureRole.ofProfiles {
          if let picture = site.picture(role, of: profile) { fingerprint.add(picture) }
        }
      }
      return fingerprint
    } html: {
      // What print may show is less than what the web may: everything in here comes from the brochure's own edition.
      let context = site.with(edition)
      let title = design.text(BrochureField.title) ?? context.siteTitle
      let frame = frames.frame(
        SiteAddress.brochure.path, title: title,
        description: context.strings.text(.brochureDescription, ["name": context.siteTitle.value]))
      return context.templates.bytes(WebsiteTemplates.brochure, view(context, design, frame))
    }
  }

  private func view(_ context: SiteContext, _ design: BrochureEdition, _ frame: Frame) -> BrochureView {
    let (edition, strings) = (context.edition, context.strings)
    let order = BrochureOrder(edition, design.order, strings)
    // Each stands in several lists.
    var entries = edition.profiles.map { BrochureEntryView($0, number: "", in: context.language) }
    var number = 0
    let groups = order.groups.map { group in
      let profiles = group.members.map { place in
        number += 1
        let profile = edition.profiles[place]
        let entry = BrochureEntryView(profile, number: strings.number(number), in: context.language)
        entries[place] = entry
        return BrochureProfileView(profile, context, frame.roots, entry, hasPhoto: design.hasPhotos)
      }
      return BrochureGroupView(
        group, kind: group.kind.map { strings[$0] },
        countInWords: strings.text(.countAssociations, count: group.members.count), profiles: profiles,
        isOneOfMany: order.groups.count > 1, in: context.language)
    }
    func index(_ id: String, _ title: StringKey, _ sections: [BrochureOrder.Section]) -> BrochureIndexView? {
      guard !sections.isEmpty else { return nil }
      return BrochureIndexView(
        id: id, title: strings[title],
        sections: sections.map { section in
          BrochureIndexSectionView(
            label: section.label, entries: section.members.map { entries[$0] }, in: context.language)
        })
    }
    return BrochureView(
      frame: frame, design, edition.settings,
      pageSheet: context.source.assetPaths[BrochurePages.path(context.language)],
      countInWords: strings.text(.countAssociations, count: edition.profiles.count),
      asOf: strings.text(.asOf, ["date": strings.date(edition.today)]), groups: groups,
      indexes: [
        index("name", .indexByName, order.alphabet ?? []),
        index("topic", .indexByTopic, order.terms(.topics) { $0[ProfileField.topics] }),
        index("language", .indexByLanguage, order.languages()),
        index("audience", .indexByAudience, order.terms(.audiences) { $0[ProfileField.audiences] }),
      ].compactMap { $0 })
  }
}
