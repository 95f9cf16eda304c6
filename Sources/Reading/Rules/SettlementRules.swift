import Diagnostics
import Profiles

/// What somebody wrote into the register by hand: that copies are settled.
///
/// All are warnings. Whatever settles nothing leaves the profiles as they are: asked about as before.
enum SettlementRules {
  static func check(
    _ register: EditionRegister, profiles: [Profile], today: CalendarDate, root: String
  ) -> [Diagnostic] {
    guard register.entries.contains(where: { if case .settlement = $0 { true } else { false } }) else { return [] }
    var findings = Findings(file: root + "/" + EditionRegisterReader.path)
    var all: Set<String> = []
    for case .edition(let edition) in register.entries { all.formUnion(edition.profiles) }
    var above = EditionRegister()
    for entry in register.entries {
      if case .settlement(let settlement) = entry {
        checkNames(of: settlement, above, all, profiles, &findings)
        checkDate(of: settlement, above, today, &findings)
        if !settlement.isExplained {
          findings.warning(.doubtfulSettlement, at: settlement.place, .noNote, advice: .writeNote)
        }
      }
      above = EditionRegister(above.entries + [entry])
    }
    return findings.diagnostics
  }

  /// `above` is what stands above the entry, `all` are the names in all editions, also below it.
  private static func checkNames(
    of settlement: Settlement, _ above: EditionRegister, _ all: Set<String>, _ profiles: [Profile],
    _ findings: inout Findings
  ) {
    var printed: Set<String> = []
    for case .edition(let edition) in above.entries { printed.formUnion(edition.profiles) }
    for slug in settlement.profiles where !printed.contains(slug) {
      let place = settlement.places[slug] ?? settlement.place
      guard !all.contains(slug) else {
        findings.warning(.doubtfulSettlement, at: place, .standsAbove(slug), advice: .moveDown)
        continue
      }
      // Who was renamed since is in the register under the earlier name.
      let earlier = profiles.first { $0.slug == slug }?[ProfileField.aliases]?.first(where: printed.contains)
      findings.warning(
        .doubtfulSettlement, at: place, .inNoEdition(slug),
        advice: .didYouMean(earlier ?? Suggestion.nearest(to: slug, in: printed.sorted())) ?? .writeAsListed)
    }
  }

  private static func checkDate(
    of settlement: Settlement, _ above: EditionRegister, _ today: CalendarDate, _ findings: inout Findings
  ) {
    guard let place = settlement.datePlace else {
      findings.warning(.doubtfulSettlement, at: settlement.place, .noDate, advice: .writeDate(today))
      return
    }
    // What is no date at all has been reported.
    guard let date = settlement.date else { return }
    if date > today {
      findings.warning(.doubtfulSettlement, at: place, .notYet(date), advice: .checkDate)
      return
    }
    let unsettled = above.unsettled()
    let latest = settlement.profiles.flatMap { unsettled[$0] ?? [] }.map(\.date).max()
    if let latest, date < latest {
      findings.warning(.doubtfulSettlement, at: place, .before(date, latest), advice: .checkDate)
    }
  }
}

extension Bilingual {
  fileprivate static func inNoEdition(_ slug: String) -> Bilingual {
    Bilingual(
      de: "„\(slug)“ steht in keiner Ausgabe dieser Datei. Damit ist nichts erledigt.",
      en: "“\(slug)” is in no edition of this file. This settles nothing.")
  }

  fileprivate static let writeAsListed = Bilingual(
    de: "Schreiben Sie den Namen so, wie er weiter oben unter „steckbriefe“ steht.",
    en: "Write the name as it is further up, under “profiles”.")

  fileprivate static func standsAbove(_ slug: String) -> Bilingual {
    Bilingual(
      de: "Dieser Eintrag gilt nur für die darüber, und „\(slug)“ steht erst darunter. Damit ist nichts erledigt.",
      en: "This entry is about those above it, and “\(slug)” comes below. This settles nothing.")
  }

  fileprivate static let moveDown = Bilingual(
    de: "Setzen Sie den Eintrag ans Ende der Datei.", en: "Move the entry to the end of the file.")

  fileprivate static let noDate = Bilingual(
    de: "Hier fehlt, seit wann das erledigt ist („datum“).", en: "It is not said since when this is settled (“date”).")

  fileprivate static func writeDate(_ today: CalendarDate) -> Bilingual {
    Bilingual(de: "Zum Beispiel: datum: \(today.iso8601)", en: "For example: date: \(today.iso8601)")
  }

  fileprivate static let noNote = Bilingual(
    de: "Hier fehlt, was getan wurde („vermerk“). Später weiß es niemand mehr.",
    en: "It is not said what was done (“note”). Later nobody will know.")

  fileprivate static let writeNote = Bilingual(
    de: "Zum Beispiel: vermerk: \"40 Hefte zurückgeholt\"", en: "For example: note: \"40 copies taken back\"")

  fileprivate static func notYet(_ date: CalendarDate) -> Bilingual {
    Bilingual(de: "Der \(date.iso8601) liegt in der Zukunft.", en: "\(date.iso8601) is in the future.")
  }

  fileprivate static func before(_ date: CalendarDate, _ edition: CalendarDate) -> Bilingual {
    Bilingual(
      de: "Am \(date.iso8601) gab es die Ausgabe vom \(edition.iso8601) noch nicht, die damit erledigt wäre.",
      en: "On \(date.iso8601) there was not yet the edition of \(edition.iso8601), which this would settle.")
  }

  fileprivate static let checkDate = Bilingual(
    de: "Prüfen Sie das Datum. Gemeint ist der Tag, an dem Sie die Exemplare zurückgeholt haben.",
    en: "Check the date. It is the day when you took the copies back.")
}
