import Diagnostics
import Publishing

/// What became of a list.
package struct ImportOutcome: Sendable {
  /// Sorted by place; what holds for many rows is in here once.
  package var diagnostics: [Diagnostic] = []
  /// In the order of the list; empty if it could not be used at all.
  package var rows: [ImportedRow] = []
  /// Why it stopped, if it was not the list's fault.
  ///
  /// What was written until then stays.
  package var failure: PublishingFailure?

  package var taken: Int { rows.count { if case .taken = $0.fate { true } else { false } } }
  package var alreadyThere: Int { rows.count { if case .alreadyThere = $0.fate { true } else { false } } }
  package var skipped: Int { rows.count - taken - alreadyThere }

  /// One line that says it all.
  package var summary: Bilingual {
    Bilingual(
      de: "\(taken) \(taken == 1 ? "neuer Steckbrief" : "neue Steckbriefe"), \(alreadyThere) schon vorhanden, "
        + "\(skipped) \(skipped == 1 ? "Zeile" : "Zeilen") ausgelassen.",
      en: "\(taken) \(taken == 1 ? "new profile" : "new profiles"), \(alreadyThere) already there, "
        + "\(skipped) \(skipped == 1 ? "row" : "rows") skipped.")
  }
}

/// What became of a row.
package struct ImportedRow: Hashable, Sendable {
  /// On which the row begins.
  package let line: Int
  package let name: String?
  package let fate: Fate

  package enum Fate: Hashable, Sendable {
    /// The path of the draft.
    case taken(String)
    /// The file that has the association.
    case alreadyThere(String)
    case skipped(Bilingual)
  }
}
