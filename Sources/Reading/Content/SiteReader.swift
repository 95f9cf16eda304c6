import Diagnostics
import Profiles
import Rendering

/// Reads `site.yaml`.
struct SiteReader {
  static let path = "site.yaml"

  let files: FileReader
  let today: CalendarDate
  /// `nil` as long as it has not been read: to read it, one must know the language that the site is in.
  var vocabulary: Vocabulary?

  /// `nil` if nothing of it could be read; otherwise as much as could.
  func read() -> (settings: SiteSettings?, diagnostics: [Diagnostic]) {
    var findings = Findings(file: files.root + "/" + Self.path)
    guard DiskFile.exists(files.root + "/" + Self.path) else {
      findings.error(.missingSiteFile, .missing(Self.path), advice: .copyExample)
      return (nil, findings.diagnostics)
    }
    guard let mapping = files.yamlFile(Self.path, &findings) else { return (nil, findings.diagnostics) }
    let context = DecodingContext(vocabulary: vocabulary, siteLanguage: .german, today: today)
    let record = FieldDecoder(context: context).decode(
      mapping.pairs, by: .site, place: .start, damaged: mapping.damagedKeys, &findings)
    checkLinks(record, &findings)
    checkContrast(record, &findings)
    EditionRules.check(record, &findings)
    return (SiteSettings(record), findings.diagnostics)
  }

  /// The pages are readable all the same, but an office should know that they do not show its colour.
  private func checkContrast(_ record: Record, _ findings: inout Findings) {
    guard let colours = record[SiteField.colours] else { return }
    for field in [ColourField.primary, ColourField.accent] {
      guard let given = colours[field].flatMap({ Colour($0) }) else { continue }
      let shown = ColourSheet.readable(given)
      guard shown != given else { continue }
      findings.warning(
        .lowContrast, at: colours.place(of: field), .lowContrast(given, shown), advice: .chooseDarker(shown))
    }
  }

  /// A link needs a page, or a text and an address.
  private func checkLinks(_ record: Record, _ findings: inout Findings) {
    // An address that was refused is not missing besides.
    guard !findings.diagnostics.contains(where: { $0.rule == .invalidWebAddress }) else { return }
    for field in [SiteField.menu, SiteField.footer] {
      for link in record[field] ?? [] {
        let isWhole = link[LinkField.page] != nil || (link[LinkField.label] != nil && link[LinkField.url] != nil)
        guard !isWhole else { continue }
        findings.error(
          .incompleteLink, at: link.entries.first?.place ?? record.place(of: field), .incompleteLink,
          advice: .example(field.declaration, field.declaration.germanKey))
      }
    }
  }
}

/// Reads `vocabulary.yaml`.
struct VocabularyReader {
  static let path = "vocabulary.yaml"

  let files: FileReader
  let siteLanguage: LanguageTag
  /// The other languages that the site offers.
  let otherLanguages: [LanguageTag]
  let today: CalendarDate

  func read() -> (vocabulary: Vocabulary?, diagnostics: [Diagnostic]) {
    var findings = Findings(file: files.root + "/" + Self.path)
    guard DiskFile.exists(files.root + "/" + Self.path) else {
      findings.error(.missingSiteFile, .missing(Self.path), advice: .copyExample)
      return (nil, findings.diagnostics)
    }
    guard let mapping = files.yamlFile(Self.path, &findings) else { return (nil, findings.diagnostics) }
    let context = DecodingContext(vocabulary: nil, siteLanguage: siteLanguage, today: today)
    let record = FieldDecoder(context: context).decode(
      mapping.pairs, by: .vocabulary, place: .start, damaged: mapping.damagedKeys, &findings)
    var terms: [Vocabulary.Kind: [Term]] = [:]
    for (kind, field) in [
      (Vocabulary.Kind.topics, VocabularyField.topics), (.audiences, VocabularyField.audiences),
      (.districts, VocabularyField.districts),
    ] {
      terms[kind] = self.terms(record[field] ?? [], &findings)
    }
    checkOtherLanguages(terms, record, &findings)
    PositionRules.check(record[VocabularyField.districts] ?? [], &findings)
    let vocabulary = findings.diagnostics.containsError ? nil : Vocabulary(terms)
    return (vocabulary, findings.diagnostics)
  }

  /// Lists what visitors will read in the default language.
  ///
  /// Districts are names, which most languages keep.
  private func checkOtherLanguages(
    _ terms: [Vocabulary.Kind: [Term]], _ record: Record, _ findings: inout Findings
  ) {
    for (kind, field) in [(Vocabulary.Kind.topics, VocabularyField.topics), (.audiences, VocabularyField.audiences)] {
      for language in otherLanguages {
        let missing = (terms[kind] ?? []).filter { $0.labels[language] == nil }.map(\.id.rawValue)
        guard !missing.isEmpty else { continue }
        findings.warning(
          .missingLabel, at: record.place(of: field), .missingLabels(missing, language), advice: .addLabel)
      }
    }
  }

  private func terms(_ records: [Record], _ findings: inout Findings) -> [Term] {
    var ids: Set<String> = []
    var words: [String: String] = [:]
    return records.compactMap { record in
      guard let id = record[TermField.id], let labels = record[TermField.labels] else { return nil }
      if !ids.insert(id).inserted {
        findings.error(.duplicateTerm, at: record.place(of: TermField.id), .duplicateTerm(id), advice: .chooseAnotherID)
      }
      if labels[siteLanguage] == nil {
        findings.warning(
          .missingLabel, at: record.place(of: TermField.labels), .missingLabel(id, siteLanguage), advice: .addLabel)
      }
      // One label for two terms of a kind would make profiles mean either.
      for label in labels.all {
        let key = "\(label.language.code) \(Folding.key(label.value))"
        if let other = words.updateValue(id, forKey: key), other != id {
          findings.error(
            .duplicateTerm, at: record.place(of: TermField.labels), .sameLabel(label.value, id, other),
            advice: .distinguishTerms)
        }
      }
      return Term(
        id: TermID(id), labels: labels, otherSpellings: record[TermField.also] ?? [],
        position: record[DistrictField.position])
    }
  }
}

extension Bilingual {
  fileprivate static func missing(_ name: String) -> Bilingual {
    Bilingual(de: "Die Datei \(name) fehlt.", en: "The file \(name) is missing.")
  }

  fileprivate static let copyExample = Bilingual(
    de: "Nehmen Sie die Datei des Beispiels als Vorlage, und prüfen Sie, ob --content den richtigen Ordner nennt.",
    en: "Start from the example's file, and check that --content names the right folder.")

  fileprivate static func lowContrast(_ given: Colour, _ shown: Colour) -> Bilingual {
    let tenths = Int(given.contrast(with: ColourSheet.lightSurface) * 10)
    return Bilingual(
      de: "Text in \(given) ist auf hellem Grund schwer zu lesen: Kontrast \(tenths / 10),\(tenths % 10) statt 4,5.",
      en: "Text in \(given) is hard to read on a light page: contrast \(tenths / 10).\(tenths % 10) instead of 4.5.")
  }

  fileprivate static func chooseDarker(_ shown: Colour) -> Bilingual {
    Bilingual(
      de: "Die Seiten zeigen deshalb \(shown). Nehmen Sie diese oder eine andere dunklere Farbe.",
      en: "The pages therefore show \(shown). Take this or another darker colour.")
  }

  fileprivate static let incompleteLink = Bilingual(
    de: "Ein Link braucht entweder „seite“ oder „text“ und „adresse“.",
    en: "A link needs either “page” or “label” and “url”.")

  fileprivate static func duplicateTerm(_ id: String) -> Bilingual {
    Bilingual(de: "Die Kennung „\(id)“ gibt es schon.", en: "The id “\(id)” is there already.")
  }

  fileprivate static let chooseAnotherID = Bilingual(
    de: "Jede Kennung darf in ihrer Liste nur einmal vorkommen.", en: "Each id may be in its list only once.")

  fileprivate static func sameLabel(_ label: String, _ id: String, _ other: String) -> Bilingual {
    Bilingual(
      de: "Sowohl „\(other)“ als auch „\(id)“ heißt „\(label)“.",
      en: "Both “\(other)” and “\(id)” are called “\(label)”.")
  }

  fileprivate static let distinguishTerms = Bilingual(
    de: "Geben Sie einem von beiden eine andere Bezeichnung, oder fassen Sie beide zusammen.",
    en: "Give one of them another label, or merge the two.")

  fileprivate static func missingLabel(_ id: String, _ language: LanguageTag) -> Bilingual {
    Bilingual(
      de: "„\(id)“ hat keine Bezeichnung in der Sprache der Seiten (\(language)).",
      en: "“\(id)” has no label in the language of the site (\(language)).")
  }

  fileprivate static func missingLabels(_ ids: [String], _ language: LanguageTag) -> Bilingual {
    let list = ids.joined(separator: ", ")
    return Bilingual(
      de: "In der Sprache „\(language)“ fehlt eine Bezeichnung für: \(list).",
      en: "There is no label in the language “\(language)” for: \(list).")
  }

  fileprivate static let addLabel = Bilingual(
    de: "Ergänzen Sie sie unter „bezeichnungen“.", en: "Add it under “labels”.")
}
