import Profiles

extension BrochureWriter {
  /// The map of the districts and the list that says the same in words.
  mutating func map() -> JSON? {
    guard let map = BrochureMap(edition, DistrictMap(edition), strings) else { return nil }
    let districts = map.districts.map { district in
      JSON.members([
        "id": .text("district-" + district.id.rawValue), "number": .text(district.number),
        "name": passage(district.name), "count": text(district.countInWords),
        "is-empty": district.count == 0 ? .flag(true) : nil, "step": .number(district.step),
        "path": district.area.map { .text($0.path) },
        "labels": district.area.flatMap { .unlessEmpty($0.labels.map { label($0) }) },
      ])
    }
    return .members([
      "width": .number(map.drawing.width), "height": .number(map.drawing.height),
      "title": text(strings[.map]), "text": text(strings[.mapText]), "separator": .text(strings[.listSeparator]),
      "alt": text(map.alt), "districts": .list(districts),
      "key": .list(map.key.map { .members(["step": .number($0.step), "numbers": .text($0.numbers)]) }),
    ])
  }

  private mutating func label(_ label: PrintedMap.Label) -> JSON {
    .members([
      "letters": .number(label.letters), "x": .number(label.x), "y": .number(label.y),
      "name": .unlessEmpty(label.name.compactMap { text($0) }),
    ])
  }
}
