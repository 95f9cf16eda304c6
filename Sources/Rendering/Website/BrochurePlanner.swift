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
    let (site, frames) = (site, frames)
    return PlannedFile(path: frames.folder + SiteAddress.brochure.path) {
      var fingerprint = site.fingerprint
      fingerprint.add(edition.today.iso8601)
      for profile in edition.profiles {
        fingerprint.add(profile)
        if let logo = site.picture(.logo, of: profile) { fingerprint.add(logo) }
      }
      return fingerprint
    } html: {
      // What print may show is less than what the web may: everything in here comes from the brochure's own edition.
      let context = site.with(edition)
      let settings = edition.settings
      // Each stands in several indexes.
      let entries = edition.profiles.map { entry($0, in: context.language) }
      let title = settings.brochureText(BrochureField.title, in: context.language) ?? context.siteTitle
      let frame = frames.frame(
        SiteAddress.brochure.path, title: title,
        description: context.strings.text(.brochureDescription, ["name": context.siteTitle.value]))
      let view = BrochureView(
        frame: frame, settings: settings,
        countInWords: context.strings.text(.countAssociations, count: edition.profiles.count),
        asOf: context.strings.text(.asOf, ["date": context.strings.date(edition.today)]),
        groups: groups(context, entries, frame), indexes: indexes(context, entries))
      return context.templates.bytes(WebsiteTemplates.brochure, view)
    }
  }

  private func groups(_ context: SiteContext, _ entries: [LinkView], _ frame: Frame) -> [BrochureGroupView] {
    var groups = (context.groups[.districts] ?? []).filter { !$0.members.isEmpty }.map {
      (id: $0.address.lastPart, label: $0.label, members: $0.members)
    }
    let homeless = context.edition.profiles.indices.filter {
      context.edition.profiles[$0][ProfileField.district] == nil
    }
    if !homeless.isEmpty {
      groups.append(("none", Localized(context.strings[.withoutDistrict], in: context.language), Array(homeless)))
    }
    return groups.map { group in
      BrochureGroupView(
        id: group.id, label: group.label,
        countInWords: context.strings.text(.countAssociations, count: group.members.count),
        profiles: group.members.map {
          ProfileView(context.edition.profiles[$0], context, frame.roots, topHeading: 4, isWhole: true)
        },
        entries: group.members.map { entries[$0] }, in: context.language)
    }
  }

  private func indexes(_ context: SiteContext, _ entries: [LinkView]) -> [BrochureIndexView] {
    let strings = context.strings
    var byName: [(initial: Initial, members: [Int])] = []
    for (index, profile) in context.edition.profiles.enumerated() {
      let initial = profile.collationKey.initial
      if byName.last?.initial == initial {
        byName[byName.count - 1].members.append(index)
      } else {
        byName.append((initial, [index]))
      }
    }
    func section(_ label: Localized<String>, _ members: [Int]) -> BrochureIndexSectionView {
      BrochureIndexSectionView(label: label, entries: members.map { entries[$0] }, in: context.language)
    }
    func terms(_ kind: SiteAddress.Section) -> [BrochureIndexSectionView] {
      (context.groups[kind] ?? []).filter { !$0.members.isEmpty }.map { section($0.label, $0.members) }
    }
    let names = byName.map { group in
      let label =
        switch group.initial {
        case .letter(let letter): String(letter)
        case .digit: strings[.initialDigits]
        case .other: strings[.initialOther]
        }
      return section(Localized(label, in: context.language), group.members)
    }
    return [
      BrochureIndexView(id: "name", title: strings[.indexByName], sections: names),
      BrochureIndexView(id: "topic", title: strings[.indexByTopic], sections: terms(.topics)),
      BrochureIndexView(id: "language", title: strings[.indexByLanguage], sections: terms(.languages)),
    ]
  }

  private func entry(_ profile: PublishedProfile, in language: LanguageTag) -> LinkView {
    LinkView(Localized(profile.typesetName, in: language), to: "#p-" + profile.slug, in: language)
  }
}

extension SiteAddress {
  /// The id of a term, the slug of a profile.
  fileprivate var lastPart: String {
    switch self {
    case .term(_, let id): id
    default: path
    }
  }
}
