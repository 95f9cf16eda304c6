import Markdown
import Parallel
import Profiles

/// Plans `brochure.html`: the brochure for printing from a browser.
struct BrochurePlanner {
  private let site: SiteContext
  private let frames: FrameMaker
  private let map: Deferred<DistrictMap?>

  init(_ context: SiteContext, _ frames: FrameMaker, _ map: Deferred<DistrictMap?>) {
    site = context
    self.frames = frames
    self.map = map
  }

  func brochure() -> PlannedFile {
    let (site, frames, map) = (site, frames, map)
    return PlannedFile(path: frames.folder + SiteAddress.brochure.path) {
      Self.fingerprint(site, map.value)
    } html: {
      // What print may show is less than what the web may: everything in here comes from the brochure's own edition.
      let context = site.with(site.source.brochureEdition)
      let design = context.edition.settings.brochure(in: context.language)
      let frame = frames.frame(
        SiteAddress.brochure.path, title: design.text(BrochureField.title) ?? context.siteTitle,
        description: context.strings.text(.brochureDescription, ["name": context.siteTitle.value]))
      return context.templates.bytes(WebsiteTemplates.brochure, Self.view(context, design, frame, map.value))
    }
  }

  private static func fingerprint(_ site: SiteContext, _ map: DistrictMap?) -> Fingerprint {
    let edition = site.source.brochureEdition
    var fingerprint = site.fingerprint
    fingerprint.add(edition.today.iso8601)
    if let map { fingerprint.add(map.fingerprint) }
    for role in [PageRole.foreword, .guide, .takePart] {
      guard let page = edition.page(for: role)?.translated(into: site.language) else { continue }
      fingerprint.add(page.language.code)
      fingerprint.add(page.record)
      fingerprint.add(page.body.markdown)
      fingerprint.add(site.links.fingerprint)
    }
    if let cover = edition.settings.brochure.coverPicture.flatMap({ site.source.pictures[$0] }) {
      fingerprint.add(cover)
    }
    for profile in edition.profiles {
      fingerprint.add(profile)
      for role in PictureRole.ofProfiles {
        if let picture = site.picture(role, of: profile) { fingerprint.add(picture) }
      }
    }
    return fingerprint
  }

  // MARK: - Parts

  private static func view(
    _ context: SiteContext, _ design: BrochureEdition, _ frame: Frame, _ map: DistrictMap?
  ) -> BrochureView {
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
    func text(_ page: Page) -> OfficeTextView { OfficeTextView(page, context, frame.roots) }
    let takePart = edition.page(for: .takePart)?.translated(into: context.language)
    return BrochureView(
      frame: frame, design, edition.settings,
      pageSheet: context.source.assetPaths[BrochurePages.path(context.language)],
      cover: PictureView(coverOf: design, context, siteRoot: frame.roots.site),
      imprint: BrochureImprintView(edition, strings),
      foreword: edition.page(for: .foreword).map { text($0.translated(into: context.language)) },
      guide: BrochureGuideView(
        BrochureGuide(
          edition, in: context.language, order: design.order,
          hasCodes: edition.settings.hasCodes && !edition.profiles.isEmpty, hasPages: false, strings), text),
      map: BrochureMap(edition, map, strings).map { BrochureMapView($0, by: design.order, in: context.language) },
      groups: groups, indexes: indexes(order, entries, strings),
      takePart: takePart.map { TakePartView(text($0), TakePartForm(edition, in: context.language, strings)) })
  }

  private static func indexes(
    _ order: BrochureOrder, _ entries: [BrochureEntryView], _ strings: InterfaceStrings
  ) -> [BrochureIndexView] {
    BrochureOrder.Index.allCases.compactMap { index in
      let sections = order.sections(of: index)
      guard !sections.isEmpty else { return nil }
      return BrochureIndexView(
        id: index.rawValue, title: strings[index.title],
        sections: sections.map { section in
          BrochureIndexSectionView(
            section, id: index == .district ? BrochureMapView.anchor(section.id) : nil,
            entries: section.members.map { entries[$0] }, in: strings.language)
        })
    }
  }
}
