import Profiles

/// The map of the districts in a brochure, and the list that says the same in words: what the PDF and the page for
/// printing show of it.
struct BrochureMap {
  struct District {
    let id: TermID
    /// Of the district on the map and in the list.
    let number: String
    let name: Localized<String>
    /// How many associations are there.
    let count: Int
    let countInWords: String
    /// How strongly it is coloured.
    let step: Int
    /// `nil` where nobody said where it is.
    let area: PrintedMap.Area?
  }

  let drawing: PrintedMap
  let districts: [District]
  /// What the drawing shows, for those who do not see it.
  let alt: String
  /// What the colours stand for.
  let key: [(step: Int, numbers: String)]

  /// `nil` if nobody knows where the districts are, or if no profile is in any of them.
  ///
  /// `strings` are in the brochure's language.
  init?(_ edition: Edition, _ map: DistrictMap?, _ strings: InterfaceStrings) {
    let terms = edition.vocabulary[.districts]
    var counts: [TermID: Int] = [:]
    for district in edition.profiles.compactMap({ $0[ProfileField.district] }) { counts[district, default: 0] += 1 }
    let names = terms.map { term in
      term.labels.text(in: strings.language, or: edition.settings.language)
        ?? Localized(term.id.rawValue, in: strings.language)
    }
    guard terms.contains(where: { counts[$0.id] != nil }), let map,
      let drawing = PrintedMap(map, names: names.map(\.value))
    else { return nil }
    self.drawing = drawing
    let shading = Shading(terms.map { counts[$0.id] ?? 0 })
    districts = terms.indices.map { index in
      let count = counts[terms[index].id] ?? 0
      return District(
        id: terms[index].id, number: strings.number(index + 1), name: names[index], count: count,
        countInWords: strings.text(.countAssociations, count: count), step: shading.step(for: count),
        area: drawing.areas[index])
    }
    let drawn = districts.filter { $0.area != nil }.map(\.name.value)
    alt = strings.text(.mapAlt, ["names": drawn.joined(separator: strings[.listSeparator])])
    key = shading.key.map { step, numbers in
      let ends = Set([numbers.lowerBound, numbers.upperBound]).sorted()
      return (step, ends.map(strings.number).joined(separator: "–"))
    }
  }
}
