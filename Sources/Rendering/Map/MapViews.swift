import Profiles

/// The map of the districts: each an area that links to its list.
package final class MapView: TemplateView {
  private let width: Int
  private let height: Int
  private let isTiled: Bool
  private let isBroad: Bool
  private let nameSize: Int?
  private let areas: [AreaView]
  private let key: [MapKeyView]

  /// `isBroad` is a map with so many tiles side by side that it takes the whole page; `nameSize` is the size of the names in units of the drawing, where the style sheet does not set it.
  init(
    width: Int, height: Int, isTiled: Bool, isBroad: Bool, nameSize: Int? = nil, areas: [AreaView],
    key: [MapKeyView]
  ) {
    self.width = width
    self.height = height
    self.isTiled = isTiled
    self.isBroad = isBroad
    self.nameSize = nameSize
    self.areas = areas
    self.key = key
  }

  package static let names = Names<MapView>([
    .text("mapWidth") { String($0.width) },
    .text("mapHeight") { String($0.height) },
    .flag("isTiled") { $0.isTiled },
    .flag("isBroad") { $0.isBroad },
    .text("nameSize") { $0.nameSize.map { String($0) } },
    .list("areas", AreaView.self) { $0.areas },
    .list("mapKey", MapKeyView.self) { $0.key },
  ])
}

/// A district on the map.
package final class AreaView: TemplateView {
  private let href: String
  private let name: String
  private let step: Int
  private let path: String
  private let labels: [AreaLabelView]

  /// `name` says what the link leads to, with the number of associations.
  init(href: String, name: String, step: Int, path: String, labels: [AreaLabelView]) {
    self.href = href
    self.name = name
    self.step = step
    self.path = path
    self.labels = labels
  }

  package static let names = Names<AreaView>([
    .text("href") { $0.href },
    .text("areaName") { $0.name },
    .text("step") { String($0.step) },
    .text("path") { $0.path },
    .list("areaLabels", AreaLabelView.self) { $0.labels },
  ])
}

/// What stands in an area: its name where there is room, the number of its associations below.
package final class AreaLabelView: TemplateView {
  /// How large the map must be shown for a label to fit.
  enum Audience: String {
    case small, large
  }

  private let x: Int
  private let y: Int
  private let audience: Audience?
  private let name: [String]
  private let language: LanguageTag?
  private let count: String

  /// `x` is the middle and `y` the base line of the first line; `language` is set where it is not that of the page.
  init(x: Int, y: Int, for audience: Audience?, name: [String], language: LanguageTag?, count: String) {
    self.x = x
    self.y = y
    self.audience = audience
    self.name = name
    self.language = language
    self.count = count
  }

  package static let names = Names<AreaLabelView>([
    .text("x") { String($0.x) },
    .text("y") { String($0.y) },
    .flag("isForSmall") { $0.audience == .small },
    .flag("isForLarge") { $0.audience == .large },
    .text("labelLanguage") { $0.language?.code },
    .list("nameLines", LabelLineView.self) { label in
      label.name.enumerated().map { LabelLineView($1, isFirst: $0 == 0) }
    },
    .view("countLine", LabelLineView.self) { LabelLineView($0.count, isFirst: $0.name.isEmpty) },
  ])
}

/// A line of a label.
package final class LabelLineView: TemplateView {
  private let text: String
  private let isFirst: Bool

  init(_ text: String, isFirst: Bool) {
    self.text = text
    self.isFirst = isFirst
  }

  package static let names = Names<LabelLineView>([
    .text("line") { $0.text },
    .flag("isFirst") { $0.isFirst },
  ])
}

/// A shade of the map and the numbers it stands for.
package final class MapKeyView: TemplateView {
  private let step: Int
  private let numbers: String

  init(step: Int, numbers: String) {
    self.step = step
    self.numbers = numbers
  }

  package static let names = Names<MapKeyView>([
    .text("step") { String($0.step) },
    .text("numbers") { $0.numbers },
  ])
}
