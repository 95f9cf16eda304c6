import Diagnostics
import Profiles

/// What holds between the editions of the brochure, and within one of them.
enum EditionRules {
  static func check(_ brochure: Record, _ findings: inout Findings) {
    var names: Set<String> = []
    for edition in brochure[BrochureField.editions] ?? [] {
      if let name = edition[EditionField.name], !names.insert(name).inserted {
        findings.error(
          .duplicateEdition, at: edition.place(of: EditionField.name), .duplicateEdition(name),
          advice: .chooseAnotherName)
      }
      checkColumns(of: edition, or: brochure, &findings)
    }
    checkColumns(of: brochure, or: Record(), &findings)
  }

  /// Large type leaves no room for two columns.
  private static func checkColumns(of edition: Record, or common: Record, _ findings: inout Findings) {
    // What the common part says of both is reported there.
    guard let place = edition.place(of: BrochureField.columns) ?? edition.place(of: BrochureField.largePrint),
      edition[BrochureField.columns] ?? common[BrochureField.columns] == "two",
      edition[BrochureField.largePrint] ?? common[BrochureField.largePrint] == true
    else { return }
    findings.error(.contradictoryEdition, at: place, .largePrintHasOneColumn, advice: .chooseOneColumn)
  }
}

extension Bilingual {
  fileprivate static func duplicateEdition(_ name: String) -> Bilingual {
    Bilingual(
      de: "Die Ausgabe „\(name)“ der Broschüre gibt es schon.",
      en: "There is an edition “\(name)” of the brochure already.")
  }

  fileprivate static let chooseAnotherName = Bilingual(
    de: "Geben Sie einer von beiden einen anderen Namen.", en: "Give one of the two another name.")

  fileprivate static let largePrintHasOneColumn = Bilingual(
    de: "Großdruck hat nur eine Spalte.", en: "Large print has one column only.")

  fileprivate static let chooseOneColumn = Bilingual(
    de: "Streichen Sie „spalten: zwei“ oder „großdruck: ja“. Eine Ausgabe kann auch „spalten: eine“ für sich angeben.",
    en: "Leave out “columns: two” or “large-print: yes”. An edition may also say “columns: one” for itself.")
}
