import Profiles

extension BrochureWriter {
  /// The map of the districts and the list that says the same in words; `nil` if nobody knows where they are, or if no
  /// profile is in any of them.
  mutating func map() -> JSON? {
    let terms = edition.vocabulary[.districts]
    var counts: [TermID: Int] = [:]
    for district in edition.profiles.compactMap({ $0[ProfileField.district] }) { counts[district, default: 0] += 1 }
    let labels = terms.map { $0.labels.text(in: language, or: language) ?? Localized($0.id.rawValue, in: language) }
    guard terms.contains(where: { counts[$0.id] != nil }), let drawing = DistrictMap(edition),
      let map = PrintedMap(drawing, districts: terms.map(\.id), names: labels.map(\.value))
    else { return nil }
    let shading = Shading(terms.map { counts[$0.id] ?? 0 })
    let areas = Dictionary(map.areas.map { ($0.district, $0) }, uniquingKeysWith: { first, _ in first })
    let districts = zip(terms, labels).enumerated().map { index, district in
      let (term, label) = district
      let count = counts[term.id] ?? 0
      return JSON.members([
        "id": .text("district-" + term.id.rawValue), "number": .text(strings.number(index + 1)),
        "name": passage(label), "count": text(strings.text(.countAssociations, count: count)),
        "is-empty": count == 0 ? .flag(true) : nil, "step": .number(shading.step(for: count)),
        "path": areas[term.id].map { .text($0.path) },
        "labels": areas[term.id].flatMap { .unlessEmpty($0.labels.map { self.label($0) }) },
      ])
    }
    let names = zip(terms, labels).filter { areas[$0.0.id] != nil }.map(\.1.value)
    return .members([
      "width": .number(map.width), "height": .number(map.height),
      "title": text(strings[.map]), "text": text(strings[.mapText]), "separator": .text(strings[.listSeparator]),
      "alt": text(strings.text(.mapAlt, ["names": names.joined(separator: strings[.listSeparator])])),
      "districts": .list(districts),
      "key": .list(
        shading.key.map { step, numbers in
          let ends = Set([numbers.lowerBound, numbers.upperBound]).sorted()
          return .members([
            "step": .number(step), "numbers": .text(ends.map(strings.number).joined(separator: "–")),
          ])
        }),
    ])
  }

  private mutating func label(_ label: PrintedMap.Label) -> JSON {
    .members([
      "letters": .number(label.letters), "x": .number(label.x), "y": .number(label.y),
      "name": .unlessEmpty(label.name.compactMap { text($0) }),
    ])
  }
}
