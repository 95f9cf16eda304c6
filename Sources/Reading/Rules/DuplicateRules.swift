import Diagnostics
import Profiles

/// Things that only one association can have: an address; and a name, unless it really is the same by chance.
enum DuplicateRules {
  static func check(_ profiles: [Profile], takenSlugs: Set<String>) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (slug, group) in Dictionary(grouping: profiles, by: \.slug) where group.count > 1 {
      for profile in group {
        let others = group.filter { $0.file != profile.file }.map(\.file).sorted()
        diagnostics.append(
          Diagnostic(.error, .duplicateSlug, .duplicateSlug(slug, others), advice: .rename, file: profile.file))
      }
    }
    var owners: [String: String] = [:]
    let moved = profiles.filter { $0[ProfileField.aliases] != nil }
    for profile in moved.sorted(by: { $0.file < $1.file }) {
      for alias in profile[ProfileField.aliases] ?? [] {
        let other = owners[alias] ?? (takenSlugs.contains(alias) ? alias + ".md" : nil)
        if let other {
          diagnostics.append(
            Diagnostic(
              .error, .duplicateAlias, .duplicateAlias(alias, other), advice: .dropAlias, file: profile.file,
              place: profile.record.place(of: ProfileField.aliases)))
        }
        owners[alias] = profile.file
      }
    }
    let names = Dictionary(grouping: profiles, by: \.collationKey)
    for group in names.values where group.count > 1 {
      for profile in group {
        let others = group.filter { $0.file != profile.file }.map(\.file).sorted()
        diagnostics.append(
          Diagnostic(
            .warning, .duplicateName, .duplicateName(others), advice: .mergeOrDistinguish, file: profile.file,
            place: profile.record.place(of: ProfileField.name)))
      }
    }
    return diagnostics
  }
}

/// Pages that a public body must have (DDG § 5, GDPR article 13, BGG NRW § 10e with the BITVNRW).
enum LegalPages {
  static func check(_ pages: [ReadPage], root: String) -> [Diagnostic] {
    let roles = Set(pages.compactMap { $0.page?.role })
    // A broken page is reported itself; its role is not known.
    guard !pages.contains(where: { $0.content == nil && !$0.isTranslation }) else { return [] }
    return [PageRole.imprint, .privacy, .accessibility].map(\.rawValue).filter { !roles.contains($0) }.map { role in
      Diagnostic(.warning, .missingLegalPage, .missingPage(role), advice: .addPage(role), file: root + "/pages")
    }
  }
}

extension Bilingual {
  fileprivate static func duplicateSlug(_ slug: String, _ others: [String]) -> Bilingual {
    let list = others.joined(separator: ", ")
    return Bilingual(
      de: "Den Dateinamen „\(slug)“ gibt es mehrfach: \(list). Beide hätten dieselbe Adresse.",
      en: "There are several files named “\(slug)”: \(list). They would have the same address.")
  }
  fileprivate static let rename = Bilingual(
    de: "Benennen Sie eine der Dateien um.", en: "Rename one of the files.")

  fileprivate static func duplicateAlias(_ alias: String, _ other: String) -> Bilingual {
    Bilingual(
      de: "Die frühere Adresse „\(alias)“ gehört schon zu \(other).",
      en: "The earlier address “\(alias)” already belongs to \(other).")
  }

  fileprivate static let dropAlias = Bilingual(
    de: "Streichen Sie sie hier oder dort: Eine Adresse kann nur zu einem Steckbrief führen.",
    en: "Drop it here or there: an address can lead to one profile only.")

  fileprivate static func duplicateName(_ others: [String]) -> Bilingual {
    let list = others.joined(separator: ", ")
    return Bilingual(de: "Denselben Namen hat auch \(list).", en: "\(list) has the same name.")
  }
  fileprivate static let mergeOrDistinguish = Bilingual(
    de: "Ist es derselbe Verein, löschen Sie eine Datei; sonst ergänzen Sie den Namen, etwa um den Ort.",
    en: "If it is the same association, delete one file; otherwise add to the name, such as the place.")

  fileprivate static func missingPage(_ role: String) -> Bilingual {
    switch role {
    case "imprint": Bilingual(de: "Es gibt keine Seite „Impressum“.", en: "There is no imprint.")
    case "privacy": Bilingual(de: "Es gibt keine Seite „Datenschutz“.", en: "There is no privacy page.")
    default: Bilingual(de: "Es gibt keine Erklärung zur Barrierefreiheit.", en: "There is no accessibility statement.")
    }
  }
  fileprivate static func addPage(_ role: String) -> Bilingual {
    let german = ["imprint": "impressum", "privacy": "datenschutz", "accessibility": "barrierefreiheit"]
    return Bilingual(
      de: "Öffentliche Stellen brauchen sie. Legen Sie eine Seite mit „aufgabe: \(german[role] ?? role)“ an.",
      en: "Public bodies need it. Add a page with “role: \(role)”.")
  }
}
