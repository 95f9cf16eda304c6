import Diagnostics
import Profiles

/// Pages that claim to be for the same thing: the program takes the first one by name, and the others look forgotten.
enum RoleRules {
  static func check(_ pages: [ReadPage]) -> [Diagnostic] {
    let byRole = Dictionary(grouping: pages.compactMap(\.page).filter { $0.role != nil }, by: \.role)
    return byRole.values.filter { $0.count > 1 }.flatMap { claimants in
      let sorted = claimants.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      return sorted.dropFirst().map { page in
        Diagnostic(
          .warning, .duplicateRole, .taken(by: sorted[0].file), advice: .dropRole, file: page.file,
          place: page.record.place(of: PageField.role))
      }
    }
  }
}

extension Bilingual {
  fileprivate static func taken(by other: String) -> Bilingual {
    Bilingual(
      de: "Diese Aufgabe hat schon die Seite \(other); nur sie gilt.",
      en: "The page \(other) has this role already; only that one counts.")
  }

  fileprivate static let dropRole = Bilingual(
    de: "Streichen Sie „aufgabe“ bei einer von beiden.", en: "Leave out “role” in one of them.")
}
