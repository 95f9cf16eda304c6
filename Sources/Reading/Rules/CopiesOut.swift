import Diagnostics
import Profiles

/// Who does not, or no longer, agree to print, and is in a brochure that was given out.
///
/// Paper cannot be called back by a build: this is a warning until somebody has done what can be done, and says so.
enum CopiesOut {
  /// `takenSlugs` are those of all profiles, also of broken ones, of which nobody knows what they agreed to.
  static func check(
    _ register: EditionRegister, profiles: [Profile], takenSlugs: Set<String>, today: CalendarDate,
    root: String
  ) -> [Diagnostic] {
    let unsettled = register.unsettled()
    guard !unsettled.isEmpty else { return [] }
    var bySlug: [String: Profile] = [:]
    // Who was renamed is still the same.
    for profile in profiles { for alias in profile[ProfileField.aliases] ?? [] { bySlug[alias] = profile } }
    for profile in profiles { bySlug[profile.slug] = profile }
    return unsettled.compactMap { slug, editions in
      if let profile = bySlug[slug] {
        guard !profile.channels.contains(.print) else { return nil }
        return Diagnostic(
          .warning, .copiesOut, .withdrawn(profile[ProfileField.name] ?? slug, editions), advice: .recall(slug, today),
          file: profile.file,
          place: profile[ProfileField.consent]?.place(of: ConsentField.channels)
            ?? profile.record.place(of: ProfileField.consent))
      }
      guard !takenSlugs.contains(slug) else { return nil }
      return Diagnostic(
        .warning, .copiesOut, .gone(slug, editions), advice: .recall(slug, today),
        file: root + "/" + EditionRegisterReader.path, place: editions.last?.places[slug])
    }
  }
}

extension PrintedEdition {
  /// By what a copy in one's hand can be told.
  fileprivate var description: Bilingual {
    Bilingual(
      de: "\(name.map { "Ausgabe \($0)" } ?? "Broschüre") vom \(date.iso8601) (\(file), SHA-256 \(digest))",
      en: "\(name.map { "edition \($0)" } ?? "brochure") of \(date.iso8601) (\(file), SHA-256 \(digest))")
  }
}

extension Bilingual {
  private static func list(_ editions: [PrintedEdition]) -> Bilingual {
    let all = editions.map(\.description)
    return Bilingual(de: all.map(\.de).joined(separator: "; "), en: all.map(\.en).joined(separator: "; "))
  }

  fileprivate static func withdrawn(_ name: String, _ editions: [PrintedEdition]) -> Bilingual {
    let list = list(editions)
    return Bilingual(
      de: "„\(name)“ hat dem Druck nicht (mehr) zugestimmt, steht aber in Exemplaren, die in Umlauf sind: \(list.de).",
      en: "“\(name)” does not, or no longer, agree to print, but is in copies that are out: \(list.en).")
  }

  fileprivate static func gone(_ slug: String, _ editions: [PrintedEdition]) -> Bilingual {
    let list = list(editions)
    return Bilingual(
      de: "Den Steckbrief „\(slug)“ gibt es nicht mehr; er steht aber in Exemplaren, die in Umlauf sind: \(list.de).",
      en: "The profile “\(slug)” is gone, but it is in copies that are out: \(list.en).")
  }

  /// With the line as it has to be written: its blanks and its quotation marks are needed.
  fileprivate static func recall(_ slug: String, _ today: CalendarDate) -> Bilingual {
    let file = "content/" + EditionRegisterReader.path
    return Bilingual(
      de: "Verteilen Sie diese Exemplare nicht weiter, holen Sie zurück, was geht, und drucken Sie neu. Danach hängen "
        + "Sie an \(file) an: „  - {erledigt: [\(slug)], datum: \(today.iso8601), vermerk: \"…\"}“",
      en: "Give out no more of these copies, take back what you can, and print anew. Then append to \(file): "
        + "“  - {settled: [\(slug)], date: \(today.iso8601), note: \"…\"}”")
  }
}
