import Diagnostics

/// In which form a brochure goes to paper.
package enum BrochureForm: String, CaseIterable, Sendable {
  case pages, booklet, press

  package var german: String {
    switch self {
    case .pages: "seiten"
    case .booklet: "heft"
    case .press: "druckerei"
    }
  }
}

/// The brochures that are out, as `content/editions.yaml` lists them from the oldest to the latest: who withdraws later
/// is found in it.
package struct EditionRegister: Sendable {
  package enum Entry: Hashable, Sendable {
    case edition(PrintedEdition)
    case settlement(Settlement)
  }

  package private(set) var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  /// The latest entry for a file of these bytes, unless an entry below it settles copies of it: who is in copies that are
  /// given out after that is found by an entry of its own alone.
  package func edition(withDigest digest: String) -> PrintedEdition? {
    var found: PrintedEdition?
    for entry in entries {
      switch entry {
      case .edition(let edition): if edition.digest == digest { found = edition }
      case .settlement(let settlement):
        if let profiles = found?.profiles, !Set(profiles).isDisjoint(with: settlement.profiles) { found = nil }
      }
    }
    return found
  }

  /// The editions that each profile is in, by its name at the time, without those that are settled.
  package func unsettled() -> [String: [PrintedEdition]] {
    var result: [String: [PrintedEdition]] = [:]
    for entry in entries {
      switch entry {
      case .edition(let edition): for slug in edition.profiles { result[slug, default: []].append(edition) }
      case .settlement(let settlement): for slug in settlement.profiles { result[slug] = nil }
      }
    }
    return result
  }
}

/// A brochure that was made to be given out.
package struct PrintedEdition: Hashable, Sendable {
  /// `nil` for the usual one.
  package let name: String?
  package let form: BrochureForm
  /// What its file was called, without folders.
  package let file: String
  /// As of when it was made.
  package let date: CalendarDate
  /// SHA-256 of the file, 64 hexadecimal digits in lower case.
  package let digest: String
  /// The slugs of those that it holds.
  package let profiles: [String]
  /// Where each of them is named; empty as long as it is not in a file.
  package let places: [String: SourcePlace]

  package init(
    name: String?, form: BrochureForm, file: String, date: CalendarDate, digest: String, profiles: [String],
    places: [String: SourcePlace] = [:]
  ) {
    self.name = name
    self.form = form
    self.file = file
    self.date = date
    self.digest = digest
    self.profiles = profiles
    self.places = places
  }
}

/// Somebody's word that enough has been done about some profiles in all entries above.
package struct Settlement: Hashable, Sendable {
  package let profiles: [String]
  /// Since when; `nil` also where it cannot be read.
  package let date: CalendarDate?
  /// Where it says since when, if it does.
  package let datePlace: SourcePlace?
  /// Whether it says what was done.
  package let isExplained: Bool
  package let place: SourcePlace
  /// Where each profile is named.
  package let places: [String: SourcePlace]

  package init(
    profiles: [String], date: CalendarDate?, datePlace: SourcePlace?, isExplained: Bool, place: SourcePlace,
    places: [String: SourcePlace]
  ) {
    self.profiles = profiles
    self.date = date
    self.datePlace = datePlace
    self.isExplained = isExplained
    self.place = place
    self.places = places
  }
}
