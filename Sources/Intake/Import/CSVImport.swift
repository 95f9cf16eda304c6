import Diagnostics
import Profiles
import Publishing
import Reading

/// `steckbrief import`: the office's list becomes drafts of profiles, one file per row.
///
/// No file is ever written over, so a list can be imported again after it has grown. What does not fit is reported and
/// stays in the draft as a comment. Drafts are shown nowhere until somebody fills in the consent, unless it is given
/// for all of the list.
package struct CSVImport: Sendable {
  /// The list, as the user named it.
  package var list: String
  /// A YAML file that says what the columns mean: see ``ImportMap``.
  package var map: String?
  /// `DATE; WHO; web,print`: see ``GivenConsent``.
  package var consent: String?
  package var contentFolder: String
  /// Of the keys in the drafts.
  package var language: MessageLanguage
  package var today: CalendarDate

  package init(
    list: String, map: String? = nil, consent: String? = nil, contentFolder: String, language: MessageLanguage,
    today: CalendarDate
  ) {
    self.list = list
    self.map = map
    self.consent = consent
    self.contentFolder = contentFolder
    self.language = language
    self.today = today
  }

  package func run() async -> ImportOutcome {
    var outcome = ImportOutcome()
    let content = await ContentReader(folder: contentFolder, today: today).read()
    guard let directory = content.directory else {
      let needed = ["site.yaml", "vocabulary.yaml"].map { contentFolder + "/" + $0 }
      outcome.diagnostics = content.diagnostics.filter { needed.contains($0.file) && $0.severity == .error }
      return outcome
    }
    let checker = FieldChecker(
      vocabulary: directory.vocabulary, siteLanguage: directory.settings.language, today: today)
    var given: GivenConsent?
    if let consent {
      do {
        given = try GivenConsent(consent, language: language, checker: checker)
      } catch {
        outcome.failure = error
        return outcome
      }
    }
    guard let (table, text) = readTable(&outcome), let map = readMap(&outcome) else { return outcome }

    var findings = ListFindings(file: list, text: text)
    let columns = Self.columns(table, map, language, &findings)
    if columns.contains(where: { $0.targets.contains(.field(ProfileField.name.declaration)) }) {
      let values = CellValue(map: map, checker: checker, vocabulary: directory.vocabulary, language: language)
      var names = DraftNames(directory, slugs: ProfileSlugs.all(in: contentFolder))
      let reader = RowReader(columns: columns, values: values, consent: given)
      write(table.rows.dropFirst(), reader, &names, directory.vocabulary, &findings, &outcome)
    } else {
      let place = table.rows.first?.first?.place
      findings.add(.error, .unreadableList, .noNameColumn, advice: .nameColumn, at: place)
    }
    outcome.diagnostics += findings.diagnostics
    return outcome
  }

  // MARK: - What is given

  private func readTable(_ outcome: inout ImportOutcome) -> (CSVTable, text: String)? {
    guard let bytes = InputFile.bytes(of: list, &outcome.diagnostics),
      let text = ListEncoding.decode(bytes, file: list, &outcome.diagnostics)
    else { return nil }
    let table = CSVTable(text)
    if let place = table.unclosedQuote {
      var findings = ListFindings(file: list, text: text)
      findings.add(.error, .unclosedQuote, .unclosedQuote, advice: .closeQuote, at: place)
      outcome.diagnostics += findings.diagnostics
      return nil
    }
    return (table, text)
  }

  private func readMap(_ outcome: inout ImportOutcome) -> ImportMap? {
    guard let map else { return ImportMap() }
    let reader = ImportMapReader(map, language: language)
    outcome.diagnostics += reader.diagnostics
    return reader.diagnostics.containsError ? nil : reader.map
  }

  /// What each column is for; unknown ones, and those that the map has and the list has not, are reported.
  private static func columns(
    _ table: CSVTable, _ map: ImportMap, _ language: MessageLanguage, _ findings: inout ListFindings
  ) -> [RowReader.Column] {
    let headers = (table.rows.first ?? []).map { (text: PlainText.trimmed(PlainText.cleaned($0.text)), cell: $0) }
    for (text, cell) in headers where map.targets(of: text).isEmpty && !text.isEmpty {
      findings.add(.warning, .unknownColumn, .unknownColumn(text), advice: .mapColumn, at: cell.place, column: text)
    }
    let known = Set(headers.map { Folding.key($0.text) })
    for header in map.columns.keys.sorted() where !known.contains(header) {
      let nearest = Suggestion.nearest(to: header, in: headers.map(\.text))
      findings.add(
        .warning, .unknownColumn, .columnNotInList(header), advice: nearest.map(Bilingual.didYouMean), at: nil,
        column: header)
    }
    return headers.map { RowReader.Column(header: $0.text, targets: map.targets(of: $0.text)) }
  }

  // MARK: - Rows

  private func write(
    _ rows: ArraySlice<[CSVTable.Cell]>, _ reader: RowReader, _ names: inout DraftNames, _ vocabulary: Vocabulary,
    _ findings: inout ListFindings, _ outcome: inout ImportOutcome
  ) {
    var seen: [[String]: Int] = [:]
    for cells in rows {
      guard let place = cells.first?.place else { continue }
      func skip(_ name: String?, _ reason: Bilingual) {
        outcome.rows.append(ImportedRow(line: place.line, name: name, fate: .skipped(reason)))
        findings.add(.warning, .rowSkipped, reason, at: place)
      }
      let texts = cells.map { PlainText.trimmed($0.text) }
      if let first = seen.updateValue(place.line, forKey: texts) {
        seen[texts] = first
        skip(nil, .sameRow(first))
        continue
      }
      let row = reader.read(cells, &findings)
      guard let name = row.name else {
        skip(nil, .noName)
        continue
      }
      switch names.file(for: name, slug: row.slug) {
      case .alreadyThere(let slug):
        outcome.rows.append(ImportedRow(line: place.line, name: name, fate: .alreadyThere(slug + ".md")))
      case .new(let slug, let namesake):
        if namesake {
          findings.add(
            .warning, .duplicateName, .namesake(name, slug), advice: .mergeOrDistinguish, at: place, column: slug)
        }
        let path = contentFolder + "/associations/" + slug + ".md"
        do {
          let written = try ContentWriter.create(path, row.draft.text(in: language, vocabulary: vocabulary))
          let fate: ImportedRow.Fate = written == .written ? .taken(path) : .alreadyThere(slug + ".md")
          outcome.rows.append(ImportedRow(line: place.line, name: name, fate: fate))
        } catch {
          outcome.failure = error
          return
        }
      }
    }
  }
}

extension Bilingual {
  fileprivate static let noNameColumn = Bilingual(
    de: "Keine Spalte enthält die Namen der Vereine.", en: "No column holds the names of associations.")
  fileprivate static let nameColumn = Bilingual(
    de: "Die erste Zeile muss die Spalten benennen. Nennen Sie eine davon „Verein“, oder geben Sie mit --map an, "
      + "welche es ist.",
    en: "The first row must name the columns. Call one of them “Name”, or say with --map which one it is.")
  fileprivate static let unclosedQuote = Bilingual(
    de: "Dieses Anführungszeichen wird nirgends geschlossen; der Rest der Liste wäre eine einzige Zelle.",
    en: "Nothing closes this quotation mark; the rest of the list would be a single cell.")
  fileprivate static let closeQuote = Bilingual(
    de: "Schließen Sie es, oder verdoppeln Sie es, wenn es zum Text gehört.",
    en: "Close it, or double it if it belongs to the text.")
  fileprivate static func unknownColumn(_ header: String) -> Bilingual {
    Bilingual(
      de: "Wofür die Spalte „\(header)“ steht, ist nicht bekannt; was in ihr steht, bleibt als Kommentar.",
      en: "What the column “\(header)” means is not known; what is in it stays as a comment.")
  }
  fileprivate static let mapColumn = Bilingual(
    de: "Sagen Sie es in der Datei für --map: unter „spalten“, oder unter „auslassen“.",
    en: "Say so in the file for --map: under “columns”, or under “ignore”.")
  fileprivate static func columnNotInList(_ header: String) -> Bilingual {
    Bilingual(
      de: "Die Zuordnung nennt eine Spalte „\(header)“, die es in der Liste nicht gibt.",
      en: "The map names a column “\(header)” that the list does not have.")
  }
  fileprivate static func sameRow(_ line: Int) -> Bilingual {
    Bilingual(de: "Diese Zeile ist dieselbe wie Zeile \(line).", en: "This row is the same as line \(line).")
  }
  fileprivate static let noName = Bilingual(
    de: "In dieser Zeile steht kein brauchbarer Name.", en: "There is no usable name in this row.")
  fileprivate static func namesake(_ name: String, _ slug: String) -> Bilingual {
    Bilingual(
      de: "„\(name)“ steht schon weiter oben; diese Zeile wird \(slug).md.",
      en: "“\(name)” has been further up; this row becomes \(slug).md.")
  }
  fileprivate static let mergeOrDistinguish = Bilingual(
    de: "Ist es derselbe Verein, löschen Sie eine der beiden Dateien.",
    en: "If it is the same association, delete one of the two files.")
}
