import Diagnostics
import Profiles

/// What holds between the editions of the brochure, and within one of them.
enum EditionRules {
  /// `site` is the whole of `site.yaml`.
  static func check(_ site: Record, _ findings: inout Findings) {
    let brochure = site[SiteField.brochure] ?? Record()
    var names: Set<String> = []
    for edition in brochure[BrochureField.editions] ?? [] {
      if let name = edition[EditionField.name], !names.insert(name).inserted {
        findings.error(
          .duplicateEdition, at: edition.place(of: EditionField.name), .duplicateEdition(name),
          advice: .chooseAnotherName)
      }
      checkColumns(of: edition, or: brochure, &findings)
      checkTexts(of: edition, or: brochure, site, &findings)
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

  /// Whoever reads another language than the site's meets the words of the cover first.
  private static func checkTexts(
    of edition: Record, or common: Record, _ site: Record, _ findings: inout Findings
  ) {
    let siteLanguage = site[SiteField.language] ?? .german
    guard let name = edition[EditionField.name], let language = edition[EditionField.language],
      language.language != siteLanguage.language
    else { return }
    for (field, ofSite) in [
      (BrochureField.title, SiteField.title), (BrochureField.subtitle, SiteField.subtitle), (BrochureField.note, nil),
    ] {
      let sources = [(edition, field), (common, field)] + (ofSite.map { [(site, $0)] } ?? [])
      guard let (record, given) = sources.first(where: { $0.0[$0.1] != nil }),
        let text = record[given]?.text(in: language, or: siteLanguage),
        text.language.language != language.language, text.value.contains(where: \.isLetter)
      else { continue }
      var advice = Bilingual.translate(field.declaration, into: language)
      if record == edition, case .plain = record[given] {
        advice = .nameLanguage(field.declaration, language, not: text.language)
      }
      findings.warning(
        .missingLabel, at: record.place(of: given), .untranslated(name, language, text.language), advice: advice)
    }
  }

  /// The selections that no association fits that may be printed.
  static func emptySelections(of directory: AssociationDirectory, today: CalendarDate, file: String) -> [Diagnostic] {
    let editions = directory.settings.brochureEditions.filter { !$0.selection.isEverything }
    guard !editions.isEmpty else { return [] }
    let profiles = directory.edition(for: [.print], asOf: today).profiles
    return editions.filter { !profiles.contains(where: $0.selection.holds) }.map { edition in
      Diagnostic(
        .warning, .emptySelection, .emptySelection(edition.name ?? ""), advice: .widenSelection, file: file,
        place: edition.place(of: EditionField.selection))
    }
  }
}

extension Bilingual {
  fileprivate static func untranslated(_ name: String, _ language: LanguageTag, _ other: LanguageTag) -> Bilingual {
    Bilingual(
      de: "Die Ausgabe „\(name)“ ist in der Sprache „\(language)“, dieser Text in „\(other)“; so steht er darin.",
      en: "The edition “\(name)” is in the language “\(language)”, this text in “\(other)”; so it is printed.")
  }

  fileprivate static func translate(_ field: FieldDeclaration, into language: LanguageTag) -> Bilingual {
    Bilingual(
      de: "Ergänzen Sie ihn bei der Ausgabe, auch wenn er gleich lautet: \(field.germanKey): {\(language): …}",
      en: "Add it to the edition, even if it reads the same: \(field.key): {\(language): …}")
  }

  /// The edition's own words are likely to be in its language already.
  fileprivate static func nameLanguage(
    _ field: FieldDeclaration, _ language: LanguageTag, not other: LanguageTag
  ) -> Bilingual {
    Bilingual(
      de: "Ohne Kürzel gilt ein Text als „\(other)“. Ist er in „\(language)“, schreiben Sie: "
        + "\(field.germanKey): {\(language): …}",
      en: "A text without a code counts as “\(other)”. If it is in “\(language)”, write: "
        + "\(field.key): {\(language): …}")
  }

  fileprivate static func emptySelection(_ name: String) -> Bilingual {
    Bilingual(
      de: "Auf die Auswahl der Ausgabe „\(name)“ passt kein Verein, der gedruckt werden darf.",
      en: "No association that may be printed fits the selection of the edition “\(name)”.")
  }

  fileprivate static let widenSelection = Bilingual(
    de: "Die Ausgabe wird so nicht gemacht. Ein Verein muss zu jeder Angabe der Auswahl passen: Streichen Sie eine, "
      + "oder nennen Sie mehr.",
    en: "The edition is not made like this. An association must fit each part of the selection: leave one out, or name "
      + "more.")

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
