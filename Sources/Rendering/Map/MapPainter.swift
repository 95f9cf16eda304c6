import Profiles

/// Draws the map of the districts for a page: areas, shades, labels and links.
struct MapPainter {
  private let context: SiteContext
  private let root: String
  private let groups: [TermGroup]
  private let shading: Shading

  /// `root` leads from the page to the root of its language.
  init(_ context: SiteContext, root: String) {
    self.context = context
    self.root = root
    groups = context.groups[.districts] ?? []
    shading = Shading(groups.map(\.members.count))
  }

  func view(of map: DistrictMap) -> MapView? {
    switch map.drawing {
    case .shapes(let shapes): view(of: shapes)
    case .tiles(let grid): view(of: grid)
    case nil: nil
    }
  }

  // MARK: - Shapes

  /// The sizes of letters on shapes in units of the drawing, as `map.css` has them, for a small map and for a large one.
  private static let smallMapLetters = 34.0
  private static let largeMapLetters = 21.0

  private func view(of shapes: DistrictShapes) -> MapView {
    let areas = zip(groups, shapes.shapes).compactMap { group, shape -> AreaView? in
      shape.map { area(of: group, path: $0.path, labels: labels(group, $0.placer)) }
    }
    return MapView(
      width: Projection.width, height: shapes.height, isTiled: false, isBroad: false,
      areas: areas,
      key: key)
  }

  /// The same label for a small and a large map where it fits both; else what fits either.
  private func labels(_ group: TermGroup, _ placer: LabelPlacer) -> [AreaLabelView] {
    let onSmall = label(group, placer, letters: Self.smallMapLetters, for: nil)
    if let onSmall, onSmall.hasName { return [onSmall.view] }
    let onLarge = label(group, placer, letters: Self.largeMapLetters, for: .large)
    if let onLarge, onLarge.hasName || onSmall == nil {
      let small = onSmall == nil ? nil : label(group, placer, letters: Self.smallMapLetters, for: .small)
      return [small?.view, onLarge.view].compactMap { $0 }
    }
    return [onSmall?.view].compactMap { $0 }
  }

  /// Name and number, or the number alone; `nil` if not even that has room.
  private func label(
    _ group: TermGroup, _ placer: LabelPlacer, letters: Double, for audience: AreaLabelView.Audience?
  ) -> (view: AreaLabelView, hasName: Bool)? {
    let count = context.strings.number(group.members.count)
    let names = (1...3).map { TextMeasure.lines(of: group.label.value, atMost: $0) }
    for name in names + [[]] {
      let width = (name + [count]).map(TextMeasure.width).max() ?? 0
      let lines = Double(name.count + 1)
      guard
        let place = placer.place(
          width: (width + 0.7) * letters, height: (lines * LabelMetrics.leading + 0.2) * letters)
      else { continue }
      let view = AreaLabelView(
        x: Int(place.x.rounded()), y: Int((place.y + LabelMetrics.rise(lines: lines) * letters).rounded()),
        for: audience, name: name, language: language(of: group), count: count)
      return (view, !name.isEmpty)
    }
    return nil
  }

  // MARK: - Tiles

  private func view(of grid: TileGrid) -> MapView {
    let placed = zip(groups, grid.origins).compactMap { group, origin in origin.map { (group, $0) } }
    let names = placed.map { TileGrid.lines(of: $0.0.label.value) }
    let widest = names.joined().map(TextMeasure.width).max() ?? 1
    let nameSize = min(TileGrid.greatestLetters, max(TileGrid.leastLetters, Int(TileGrid.textWidth / max(widest, 1))))
    let areas = zip(placed, names).map { tile, name in
      let (group, origin) = tile
      let count = context.strings.number(group.members.count)
      func label(_ name: [String], for audience: AreaLabelView.Audience?) -> AreaLabelView {
        AreaLabelView(
          x: origin.x + TileGrid.side / 2, y: origin.y + TileGrid.baseline(names: name.count, letters: nameSize),
          for: audience, name: name, language: language(of: group), count: count)
      }
      let labels = grid.isBroad ? [label([], for: .small), label(name, for: .large)] : [label(name, for: nil)]
      return area(of: group, path: TileGrid.path(at: origin), labels: labels)
    }
    return MapView(
      width: grid.width, height: grid.height, isTiled: true, isBroad: grid.isBroad, nameSize: nameSize,

      areas: areas, key: [])
  }

  // MARK: - Both

  private func area(of group: TermGroup, path: String, labels: [AreaLabelView]) -> AreaView {
    let strings = context.strings
    let count = strings.text(.countAssociations, count: group.members.count)
    return AreaView(
      href: root + group.address.path, name: group.label.value + strings[.listSeparator] + count,
      step: shading.step(for: group.members.count), path: path, labels: labels)
  }

  private func language(of group: TermGroup) -> LanguageTag? {
    group.label.language == context.language ? nil : group.label.language
  }

  private var key: [MapKeyView] {
    shading.key.map { step, numbers in
      let ends = Set([numbers.lowerBound, numbers.upperBound]).sorted()
      return MapKeyView(step: step, numbers: ends.map(context.strings.number).joined(separator: "–"))
    }
  }
}

/// How lines of a label are set, in ems.
enum LabelMetrics {
  /// From base line to base line, as `map.mustache` has it.
  static let leading = 1.15
  /// The height of capital letters.
  private static let capitals = 0.7

  /// From the middle of so many lines to the base line of the first.
  static func rise(lines: Double) -> Double { capitals / 2 - (lines - 1) / 2 * leading }
}
