import Profiles

/// The map of the districts in the brochure: a drawing with numbers, and a list that says in words what it shows.
package final class BrochureMapView: TemplateView {
  private let map: BrochureMap
  private let order: BrochureEdition.Order
  private let surrounding: LanguageTag

  init(_ map: BrochureMap, by order: BrochureEdition.Order, in surrounding: LanguageTag) {
    self.map = map
    self.order = order
    self.surrounding = surrounding
  }

  /// Of a district in the index, where no chapter is about it.
  static func anchor(_ district: String) -> String { "district-" + district }

  package static let names = Names<BrochureMapView>([
    // With room for the strokes at the edges, of which half lies outside.
    .text("viewBox") { view in
      let (edge, map) = (4, view.map.drawing)
      return "\(-edge) \(-edge) \(map.width + 2 * edge) \(map.height + 2 * edge)"
    },
    .text("mapAlt") { $0.map.alt },
    .text("letters") { String($0.map.drawing.letters) },
    .list("mapAreas", BrochureAreaView.self) { view in
      view.map.districts.compactMap { BrochureAreaView($0, letters: view.map.drawing.letters, in: view.surrounding) }
    },
    .list("mapKey", MapKeyView.self) { $0.map.key.map { MapKeyView(step: $0.step, numbers: $0.numbers) } },
    .list("mapDistricts", BrochureDistrictView.self) { view in
      view.map.districts.map { district in
        let id = district.id.rawValue
        let anchor = view.order == .district ? BrochureGroupView.anchor(id) : anchor(id)
        return BrochureDistrictView(district, href: district.count == 0 ? nil : "#" + anchor, in: view.surrounding)
      }
    },
  ])
}

/// A district on the map, with its number, and with its name where there is room.
package final class BrochureAreaView: TemplateView {
  private let area: PrintedMap.Area
  private let district: BrochureMap.District
  private let label: PrintedMap.Label
  private let surrounding: LanguageTag

  init?(_ district: BrochureMap.District, letters: Int, in surrounding: LanguageTag) {
    guard let area = district.area, let label = area.label(letters: letters) else { return nil }
    self.area = area
    self.district = district
    self.label = label
    self.surrounding = surrounding
  }

  /// From the middle of the label to the base line of its number.
  private var rise: Double { LabelMetrics.rise(lines: Double(label.name.count + 1)) }

  package static let names = Names<BrochureAreaView>([
    .text("path") { $0.area.path },
    .text("step") { String($0.district.step) },
    .text("number") { $0.district.number },
    .text("x") { String($0.label.x) },
    .text("y") { String(Int((Double($0.label.y) + $0.rise * Double($0.label.letters)).rounded())) },
    .text("nameLanguage") { view in
      view.district.name.language == view.surrounding ? nil : view.district.name.language.code
    },
    .list("nameLines", LabelLineView.self) { $0.label.name.map { LabelLineView($0, isFirst: false) } },
  ])
}

/// A line of the list of districts.
package final class BrochureDistrictView: TemplateView {
  private let district: BrochureMap.District
  private let href: String?
  private let surrounding: LanguageTag

  /// Without `href` if nobody is there.
  init(_ district: BrochureMap.District, href: String?, in surrounding: LanguageTag) {
    self.district = district
    self.href = href
    self.surrounding = surrounding
  }

  package static let names = Names<BrochureDistrictView>([
    .text("href") { $0.href },
    .text("number") { $0.district.number },
    .text("label") { $0.district.name.value },
    .html("labelLanguage") { HTML.language($0.district.name.language, within: $0.surrounding) },
    .text("countInWords") { $0.district.countInWords },
  ])
}
