import Diagnostics
import Profiles

/// What holds between the positions of districts: each its own, and all of them or none.
enum PositionRules {
  /// `records` are the districts of the vocabulary.
  static func check(_ records: [Record], _ findings: inout Findings) {
    guard records.contains(where: { $0[DistrictField.position] != nil }) else { return }
    var taken: [TilePosition: String] = [:]
    for record in records {
      guard let id = record[TermField.id] else { continue }
      guard let position = record[DistrictField.position] else {
        // One that was refused is not missing besides.
        if findings.diagnostics.contains(where: { $0.rule == .invalidPosition }) { continue }
        findings.warning(
          .districtNotOnMap, at: record.place(of: TermField.id), .noPosition(id), advice: .addPosition)
        continue
      }
      if let other = taken.updateValue(id, forKey: position) {
        findings.error(
          .duplicatePosition, at: record.place(of: DistrictField.position), .samePosition(id, other),
          advice: .movePosition)
      }
    }
  }
}

extension Bilingual {
  fileprivate static func noPosition(_ id: String) -> Bilingual {
    Bilingual(
      de: "Andere Stadtbezirke haben eine „lage“, „\(id)“ nicht; auf der Karte fehlt er.",
      en: "Other districts have a “position”, “\(id)” has none; it is missing on the map.")
  }

  fileprivate static let addPosition = Bilingual(
    de: "Ergänzen Sie Spalte und Zeile: lage: [2, 1]", en: "Add column and row: position: [2, 1]")

  fileprivate static func samePosition(_ id: String, _ other: String) -> Bilingual {
    Bilingual(
      de: "„\(id)“ und „\(other)“ stehen auf der Karte an derselben Stelle.",
      en: "“\(id)” and “\(other)” stand at the same place of the map.")
  }

  fileprivate static let movePosition = Bilingual(
    de: "Geben Sie einem von beiden eine freie Spalte oder Zeile.", en: "Give one of them a free column or row.")
}
