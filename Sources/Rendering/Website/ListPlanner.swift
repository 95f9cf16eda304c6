import Parallel
import Profiles

/// Plans the lists of associations: of all, and of each topic, district and language.
struct ListPlanner {
  private let context: SiteContext
  private let cards: Cards
  private let frames: FrameMaker

  init(_ context: SiteContext, _ cards: Cards, _ frames: FrameMaker) {
    self.context = context
    self.cards = cards
    self.frames = frames
  }

  /// The list of all, A–Z.
  func associations() -> [PlannedFile] {
    let address = SiteAddress.index(.associations)
    let letters = Letters(context.edition.profiles)
    let label = Localized(context.strings[.allAssociations], in: context.language)
    return list(
      address, label: label, ownName: nil, members: Array(context.edition.profiles.indices), trail: [],
      letters: letters)
  }

  /// The index of a section, with a map if there is one, and the list of each of its terms.
  func terms(_ section: SiteAddress.Section, title: StringKey, map: DistrictMap? = nil) -> [PlannedFile] {
    let groups = context.groups[section] ?? []
    let address = SiteAddress.index(section)
    let label = Localized(context.strings[title], in: context.language)
    let context = context
    let frames = frames
    let index = PlannedFile(path: frames.folder + address.path) {
      var fingerprint = context.fingerprint
      for group in groups {
        fingerprint.add(group.label.value)
        fingerprint.add(group.members.count)
      }
      if let map { fingerprint.add(map.fingerprint) }
      return fingerprint
    } html: {
      let frame = frames.frame(address.path, title: label)
      let terms = groups.map { TermView($0, href: frame.root + $0.address.path, strings: context.strings) }
      let mapView = map.flatMap { MapPainter(context, root: frame.root).view(of: $0) }
      return context.templates.bytes(WebsiteTemplates.terms, TermsView(frame: frame, terms: terms, map: mapView))
    }
    return [index]
      + groups.flatMap { group in
        list(
          group.address, label: group.label, ownName: group.ownName, members: group.members,
          trail: [(label, address.path)], letters: nil)
      }
  }

  /// The pages of one list.
  ///
  /// At least one: an empty list says so.
  private func list(
    _ address: SiteAddress, label: Localized<String>, ownName: Localized<String>?, members: [Int],
    trail: [(label: Localized<String>, path: String)], letters: Letters?
  ) -> [PlannedFile] {
    let pageCount = max(1, (members.count + Website.pageLength - 1) / Website.pageLength)
    return (1...pageCount).map { number in
      let range = (number - 1) * Website.pageLength..<min(number * Website.pageLength, members.count)
      let shown = Array(members[range])
      let (context, cards, frames) = (context, cards, frames)
      let path = address.path(page: number)
      return PlannedFile(path: frames.folder + path) {
        var fingerprint = context.fingerprint
        fingerprint.add(label.value)
        fingerprint.add(members.count)
        letters?.add(to: &fingerprint)
        for index in shown { fingerprint.add(cards.inputs[index].fingerprint) }
        return fingerprint
      } html: {
        let title = label.map {
          pageCount == 1 ? $0 : $0 + context.strings[.listSeparator] + context.strings.position(number, of: pageCount)
        }
        let frame = frames.frame(
          path, title: title, part: trail.last?.label.value,
          description: context.strings.text(.listDescription, ["name": label.value]), trail: trail)
        let view = ListView(
          frame: frame, label: label, ownName: ownName,
          countInWords: context.strings.text(.countAssociations, count: members.count),
          letters: letters?.links(to: address, from: path, context.strings) ?? [],
          items: shown.map { index in
            ItemView(card: cards.card(index, root: frame.root), anchor: letters?.anchor(of: index))
          },
          pager: PagerView(address, page: number, of: pageCount, root: frame.root, context.strings),
          in: context.language)
        return context.templates.bytes(WebsiteTemplates.list, view)
      }
    }
  }
}

extension InterfaceStrings {
  /// Which page of a list this is: `Seite 2 von 5`.
  fileprivate func position(_ page: Int, of count: Int) -> String {
    text(.listPage, ["page": number(page), "pages": number(count)])
  }
}

extension PagerView {
  /// The pages that are named: the first, the last and those around this one, with `nil` for a gap, so that no page of
  /// a list grows with the list.
  package static func shown(_ page: Int, of count: Int) -> [Int?] {
    var result: [Int?] = []
    var before = 0
    for number in Set([1, count]).union(max(1, page - 2)...min(count, page + 2)).sorted() {
      // A gap of one page takes no more room than the page.
      if number == before + 2 { result.append(before + 1) } else if number > before + 1 { result.append(nil) }
      result.append(number)
      before = number
    }
    return result
  }

  /// `nil` where there is only one page.
  convenience init?(_ address: SiteAddress, page: Int, of count: Int, root: String, _ strings: InterfaceStrings) {
    guard count > 1 else { return nil }
    func href(_ number: Int) -> String? {
      (1...count).contains(number) ? root + address.path(page: number) : nil
    }
    self.init(
      position: strings.position(page, of: count), previous: href(page - 1),
      next: href(page + 1),
      pages: Self.shown(page, of: count).map { number in
        PagerStepView(
          number.map { LinkView(strings.number($0), to: href($0) ?? "", isCurrent: $0 == page) })
      })
  }
}

/// The letters under which an alphabetical list can be entered, and where each begins.
struct Letters: Sendable {
  /// In the order of the list.
  private let starts: [(initial: Initial, index: Int)]
  private let anchors: [Int: String]

  init(_ profiles: [PublishedProfile]) {
    var starts: [(initial: Initial, index: Int)] = []
    for (index, profile) in profiles.enumerated() {
      let initial = profile.collationKey.initial
      if starts.last?.initial != initial { starts.append((initial, index)) }
    }
    self.starts = starts
    anchors = Dictionary(
      starts.map { ($0.index, "letter-" + $0.initial.anchor) }, uniquingKeysWith: { first, _ in first })
  }

  func anchor(of index: Int) -> String? { anchors[index] }

  func add(to fingerprint: inout Fingerprint) {
    for start in starts {
      fingerprint.add(start.initial.anchor)
      fingerprint.add(start.index)
    }
  }

  /// Links to the first entry of each letter, on whichever page of the list it stands.
  func links(to address: SiteAddress, from path: String, _ strings: InterfaceStrings) -> [LinkView] {
    starts.map { start in
      let target = address.path(page: start.index / Website.pageLength + 1)
      let fragment = "#letter-" + start.initial.anchor
      let href = target == path ? fragment : SiteAddress.root(from: path) + target + fragment
      let label =
        switch start.initial {
        case .letter(let letter): String(letter)
        case .digit: strings[.initialDigits]
        case .other: strings[.initialOther]
        }
      return LinkView(label, to: href)
    }
  }
}
