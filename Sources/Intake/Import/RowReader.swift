import Diagnostics
import Profiles

/// Makes the draft of a profile from a row of a list.
struct RowReader {
  let columns: [Column]
  let values: CellValue
  let consent: GivenConsent?

  struct Column {
    let header: String
    /// What it is for; empty if nobody knows.
    let targets: [ImportTarget]
  }

  /// A row, read.
  struct Row {
    var draft = ProfileDraft()
    var name: String?
    /// What the list wants the file to be named after.
    var slug: String?
  }

  /// A cell that is of use, with the header of its column.
  private struct Given {
    let text: String
    let header: String
    let place: SourcePlace?
  }

  func read(_ cells: [CSVTable.Cell], _ findings: inout ListFindings) -> Row {
    var row = Row()
    var given: [ImportTarget: [Given]] = [:]
    for (index, cell) in cells.enumerated() {
      let text = PlainText.trimmed(PlainText.cleaned(cell.text))
      guard !text.isEmpty else { continue }
      guard index < columns.count else {
        findings.add(.warning, .extraCell, .extraCell, advice: .quoteCell, at: cell.place)
        row.draft.notes.append(text)
        continue
      }
      let column = columns[index]
      if column.targets.isEmpty { row.draft.notes.append("\(column.header): \(text)") }
      for (target, text) in values.distribute(text, among: column.targets) {
        switch target {
        case .ignored: break
        case .slug: row.slug = text
        case .address:
          for (target, part) in Self.addressParts(text) {
            given[target, default: []].append(Given(text: part, header: column.header, place: cell.place))
          }
        case .body, .field, .part:
          given[target, default: []].append(Given(text: text, header: column.header, place: cell.place))
        }
      }
    }
    for (target, texts) in values.map.constants where given[target] == nil {
      given[target] = texts.map { Given(text: $0, header: "", place: nil) }
    }
    let bodyText = (given[.body] ?? []).map(\.text).joined(separator: "\n\n")
    fill(&row, given, bodyText, &findings)
    return row
  }

  private func fill(
    _ row: inout Row, _ given: [ImportTarget: [Given]], _ bodyText: String, _ findings: inout ListFindings
  ) {
    var bodyText = bodyText
    for field in ProfileField.all {
      switch field.kind {
      case .record(let parts), .records(let parts):
        let filled = parts.compactMap { part in
          yaml(for: .part(field, part), part, given, &row, &findings).map { (field: part, yaml: $0) }
        }
        row.draft.values[field.key] = record(field, filled, &row)
      default:
        row.draft.values[field.key] = yaml(for: .field(field), field, given, &row, &findings).map { .inline($0) }
      }
    }
    row.name = given[.field(ProfileField.name.declaration)]?.first?.text
    if row.draft.values[ProfileField.name.declaration.key] == nil { row.name = nil }
    if let consent { row.draft.values[ProfileField.consent.declaration.key] = .parts(consent.parts) }

    let summary = ProfileField.summary.declaration.key
    if row.draft.values[summary] == nil {
      // A summary that is too long is a description.
      if bodyText.isEmpty { bodyText = given[.field(ProfileField.summary.declaration)]?.first?.text ?? "" }
      let sentence = PlainText.firstSentence(bodyText, atMost: 200)
      if !sentence.isEmpty { row.draft.values[summary] = .inline(YAMLText.scalar(sentence)) }
      // The page shows the summary anyway; a sentence that had to be cut short stays whole in the text.
      if bodyText.hasPrefix(sentence), !sentence.hasSuffix("…") {
        bodyText = PlainText.trimmed(String(bodyText.dropFirst(sentence.count)))
      }
    }
    row.draft.body = MarkdownText.from(plain: bodyText)
  }

  /// The value for a field or a part of one; what does not fit is reported and noted.
  private func yaml(
    for target: ImportTarget, _ field: FieldDeclaration, _ given: [ImportTarget: [Given]], _ row: inout Row,
    _ findings: inout ListFindings
  ) -> String? {
    var items: [String] = []
    for value in given[target] ?? [] {
      let outcome = values.outcome(of: value.text, for: target, field)
      if field.kind.isList {
        for yaml in outcome.yaml where !items.contains(yaml) { items.append(yaml) }
      } else if items.isEmpty {
        items = outcome.yaml
      } else {
        row.draft.notes += outcome.yaml.map { "\(value.header): \($0)" }
      }
      for (text, diagnostic) in outcome.refused {
        // A summary that is too long goes on as the text.
        if field.key == ProfileField.summary.declaration.key, diagnostic.rule == .textTooLong, given[.body] == nil {
          continue
        }
        findings.add(
          .warning, diagnostic.rule, diagnostic.message, advice: diagnostic.advice, at: value.place,
          column: value.header)
        row.draft.notes.append(value.header.isEmpty ? text : "\(value.header): \(text)")
      }
    }
    guard !items.isEmpty else { return nil }
    return field.kind.isList ? "[" + items.joined(separator: ", ") + "]" : items.first
  }

  /// A mapping, if all is there that it needs; what there is is noted otherwise.
  private func record(
    _ field: FieldDeclaration, _ parts: [(field: FieldDeclaration, yaml: String)], _ row: inout Row
  ) -> ProfileDraft.Value? {
    guard !parts.isEmpty else { return nil }
    let keys = Set(parts.map(\.field.key))
    guard case .records(let all) = field.kind else { return .parts(parts) }
    guard all.allSatisfy({ !$0.isRequired || keys.contains($0.key) }) else {
      row.draft.notes += parts.map { "\(field.key(in: values.language)): \($0.yaml)" }
      return nil
    }
    guard field.key == ProfileField.contacts.declaration.key else { return .item(parts) }
    // Nobody is named anywhere because of a list: each person says so first.
    return .item(
      parts.filter { $0.field.key != ContactField.publish.declaration.key }
        + [(field: ContactField.publish.declaration, yaml: "[]")])
  }

  /// `Beispielweg 1, 33602 Bielefeld` in its parts; what holds no German postcode is taken for a street.
  static func addressParts(_ text: String) -> [(ImportTarget, String)] {
    func part(_ field: FieldDeclaration, _ text: some StringProtocol) -> (ImportTarget, String)? {
      let trimmed = PlainText.trimmed(text.drop { $0 == "," || $0.isWhitespace })
      let bare = String(trimmed.reversed().drop { $0 == "," || $0 == ";" }.reversed())
      return bare.isEmpty ? nil : (.part(ProfileField.address.declaration, field), bare)
    }
    let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "," })
    guard let postcode = words.last(where: { $0.utf8.count == 5 && $0.utf8.allSatisfy(\.isASCIIDigit) }) else {
      return [part(AddressField.street.declaration, text)].compactMap { $0 }
    }
    return [
      part(AddressField.street.declaration, text[..<postcode.startIndex]),
      part(AddressField.postcode.declaration, postcode),
      part(AddressField.city.declaration, text[postcode.endIndex...]),
    ].compactMap { $0 }
  }
}

extension Bilingual {
  fileprivate static let extraCell = Bilingual(
    de: "Hier steht mehr, als die Liste Spalten hat.", en: "There is more here than the list has columns.")
  fileprivate static let quoteCell = Bilingual(
    de: "Zellen, in denen ein Trennzeichen vorkommt, gehören in Anführungszeichen.",
    en: "Cells that hold a separator belong into quotation marks.")
}
