import Diagnostics
import Pipeline
import Profiles

/// What is translated and what is not, for people.
struct CoverageReport {
  private let coverage: TranslationCoverage
  private let language: MessageLanguage

  init(_ coverage: TranslationCoverage, _ language: MessageLanguage) {
    self.coverage = coverage
    self.language = language
  }

  var text: String { [overview, table, legend, work].joined(separator: "\n") }

  private func say(_ de: String, _ en: String) -> String { Bilingual(de: de, en: en)(language) }

  // MARK: - By language

  private var overview: String {
    let head = [
      say("Sprache", "Language"), say("Oberfläche", "Interface"), say("Seiten", "Pages"),
      say("Steckbriefe", "Profiles"), say("teils", "in part"), say("fehlen", "missing"), say("veraltet", "outdated"),
      say("ohne Datum", "undated"), say("Wörter fehlen", "words missing"),
    ]
    return TextTable(head, coverage.languages.map(cells), rightAligned: 2...8).text
  }

  private func cells(of entry: LanguageCoverage) -> [String] {
    let (pages, profiles) = (entry.pages, entry.profiles)
    let hasProfiles = profiles.total > 0
    let counts = [profiles.partial, profiles.untranslated, profiles.outdated, profiles.undated]
    return [
      name(of: entry), interface(of: entry), "\(pages.originals + pages.complete)/\(pages.total)",
      hasProfiles ? "\(profiles.originals + profiles.complete)/\(profiles.total)" : "–",
    ] + counts.map { hasProfiles ? String($0) : "–" } + [String(profiles.missingWords + pages.missingWords)]
  }

  private func name(of entry: LanguageCoverage) -> String {
    let code = entry.language.code
    let tag = language == .german ? LanguageTag.german : .english
    let name = Language.all[entry.language]?.name(in: tag).value
    return (name.map { "\($0) (\(code))" } ?? code) + (entry.isOffered || entry.isEasyForm ? "" : " *")
  }

  private func interface(of entry: LanguageCoverage) -> String {
    guard let interface = entry.interface else { return "–" }
    let missing = interface.missing.count
    let review = interface.isReviewed ? say("geprüft", "reviewed") : say("ungeprüft", "unreviewed")
    return missing == 0 ? review : say("\(review), \(missing) fehlen", "\(review), \(missing) missing")
  }

  // MARK: - By profile

  private var table: String {
    let languages = coverage.languages.map(\.language).filter { language in
      coverage.profiles.contains { $0.language == language }
    }
    var rows: [[String]] = []
    for entry in coverage.profiles {
      if rows.last?.first != entry.name { rows.append([entry.name]) }
      rows[rows.count - 1].append(cell(of: entry))
    }
    return TextTable([say("Steckbrief", "Profile")] + languages.map(\.code), rows, rightAligned: 1...languages.count)
      .text
  }

  private func cell(of entry: TextCoverage) -> String {
    switch entry.state {
    case .original: "="
    case .missing: "–"
    case .current: "\(entry.translated)/\(entry.passages)"
    case .outdated: "\(entry.translated)/\(entry.passages)!"
    case .undated: "\(entry.translated)/\(entry.passages)?"
    }
  }

  private var legend: String {
    say(
      "= Original   3/4 so viele Angaben sind übersetzt   – keine Übersetzung   ! veraltet   ? ohne Datum   * bietet die Website nicht an\n",
      "= original   3/4 passages are translated   – no translation   ! outdated   ? undated   * not offered by the site\n"
    )
  }

  // MARK: - What is to be done

  private var work: String {
    let entries = (coverage.profiles + coverage.pages).filter { entry in
      entry.translation != nil && (!entry.missing.isEmpty || entry.state == .outdated || entry.state == .undated)
    }
    guard !entries.isEmpty else {
      return say("Alle Übersetzungen sind vollständig.\n", "All translations are complete.\n")
    }
    return say("An diesen Übersetzungen ist etwas zu tun:\n", "These translations need work:\n")
      + entries.map { "  \($0.translation ?? ""): \(reasons($0).joined(separator: "; "))\n" }.joined()
  }

  private func reasons(_ entry: TextCoverage) -> [String] {
    var reasons: [String] = []
    if !entry.missing.isEmpty {
      let list = entry.missing.map { $0.label(language) }.joined(separator: ", ")
      reasons.append(
        say("es fehlen \(entry.missingWords) Wörter (\(list))", "\(entry.missingWords) words are missing (\(list))"))
    }
    switch (entry.state, entry.translates, entry.confirmed) {
    case (.outdated, let translates?, let confirmed?):
      reasons.append(
        say(
          "veraltet: übersetzt \(translates.iso8601), bestätigt \(confirmed.iso8601)",
          "outdated: translates \(translates.iso8601), confirmed \(confirmed.iso8601)"))
    case (.undated, _, let confirmed?):
      reasons.append(
        say(
          "„übersetzt“ fehlt, das Original ist vom \(confirmed.iso8601)",
          "“translates” is missing, the original is of \(confirmed.iso8601)"))
    default: break
    }
    return reasons
  }
}
