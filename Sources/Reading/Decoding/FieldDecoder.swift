import Diagnostics
import Profiles

/// What values are checked against.
struct DecodingContext: Sendable {
  /// `nil` while it could not be read: then terms are not checked, rather than every one reported.
  var vocabulary: Vocabulary?
  var siteLanguage: LanguageTag
  var today: CalendarDate
}

/// Turns a mapping into a record, by the declarations of its fields, and reports all that does not fit them.
struct FieldDecoder {
  let context: DecodingContext

  /// `path` names the field that the mapping belongs to, for messages; empty at the top of a file.
  func decode(
    _ pairs: [(key: YAMLNode, value: YAMLNode)], by table: FieldTable, path: String = "", place: SourcePlace,
    damaged: [String] = [], _ findings: inout Findings
  ) -> Record {
    var values: [Record.Entry?] = .init(repeating: nil, count: table.fields.count)
    var isPresent: [Bool] = .init(repeating: false, count: table.fields.count)
    var writtenKeys: [String] = .init(repeating: "", count: table.fields.count)
    for key in damaged {
      if let index = table.index(of: key) { isPresent[index] = true }
    }
    for (key, value) in pairs {
      guard let written = key.scalar else {
        findings.error(.wrongType, at: key.place, .keyIsNotText, advice: .writeWordAndValue)
        continue
      }
      guard let index = table.index(of: written) else {
        findings.error(
          .unknownKey, at: key.place, .unknownKey(path + written),
          advice: findings.isFull ? nil : table.advice(forUnknown: written))
        continue
      }
      guard !isPresent[index] else {
        findings.error(
          .duplicateKey, at: key.place, .duplicateKey(path, written, first: writtenKeys[index]), advice: .keepOneKey)
        continue
      }
      isPresent[index] = true
      writtenKeys[index] = written
      let field = table.fields[index]
      // Consent that was withdrawn is written as an empty list, so that its proof can stay.
      if field.kind == .channels, case .sequence(let items) = value.content, items.isEmpty {
        values[index] = Record.Entry(key: field.key, value: .channels([]), place: value.place)
        continue
      }
      if value.isEmpty {
        if field.isRequired {
          findings.error(.emptyField, at: key.place, .emptyField(path + written), advice: .example(field, written))
        } else if field.isSelective {
          findings.error(
            .emptyField, at: key.place, .emptySelection(path + written), advice: .fillOrDelete(field, written))
        }
        continue
      }
      let entry = FieldEntry(field: field, key: path + written, node: value)
      if let value = self.value(of: entry, table, &findings) {
        values[index] = Record.Entry(key: field.key, value: value, place: entry.node.place)
      }
    }
    let isGerman = Self.looksGerman(pairs, table)
    for (index, field) in table.fields.enumerated() where field.isRequired && !isPresent[index] {
      findings.error(
        .missingField, at: place, .missingField(path, field),
        advice: .example(field, isGerman ? field.germanKey : field.key))
    }
    return Record(values.compactMap { $0 })
  }

  private func value(of entry: FieldEntry, _ table: FieldTable, _ findings: inout Findings) -> FieldValue? {
    switch entry.field.kind {
    case .record:
      guard let nested = table.table(of: entry.field) else { return nil }
      return record(entry.node, of: entry, nested, path: entry.key + " → ", &findings).map(FieldValue.record)
    case .records:
      guard let nested = table.table(of: entry.field) else { return nil }
      let items: [YAMLNode]
      if case .sequence(let list) = entry.node.content { items = list } else { items = [entry.node] }
      let records = items.enumerated().compactMap { number, item in
        record(item, of: entry, nested, path: "\(entry.key) \(number + 1) → ", &findings)
      }
      return records.count == items.count ? .records(records) : nil
    default:
      return ValueDecoder(context: context).value(of: entry, &findings)
    }
  }

  private func record(
    _ node: YAMLNode, of entry: FieldEntry, _ table: FieldTable, path: String, _ findings: inout Findings
  ) -> Record? {
    guard case .mapping(let pairs) = node.content else {
      findings.error(
        .wrongType, at: node.place, .partsExpected(entry.key, table.fields), advice: .example(entry.field, entry.key))
      return nil
    }
    return decode(pairs, by: table, path: path, place: node.place, &findings)
  }

  /// Whether a writer uses German keys, so that examples speak their language.
  private static func looksGerman(_ pairs: [(key: YAMLNode, value: YAMLNode)], _ table: FieldTable) -> Bool {
    var balance = 0
    for (key, _) in pairs {
      guard let written = key.scalar?.lowercased(), let index = table.index(of: written) else { continue }
      let field = table.fields[index]
      if field.key == field.germanKey { continue }
      balance += written == field.key ? -1 : 1
    }
    return balance >= 0
  }
}

/// A field as one writer wrote it.
struct FieldEntry {
  let field: FieldDeclaration
  /// The key as its writer spelt it, with those it lies under.
  let key: String
  let node: YAMLNode
}

extension Bilingual {
  fileprivate static let keyIsNotText = Bilingual(
    de: "Ein Schlüssel muss ein Wort sein.", en: "A key must be a word.")

  fileprivate static let writeWordAndValue = Bilingual(
    de: "Zum Beispiel: name: Beispielverein e. V.", en: "For example: name: Beispielverein e. V.")

  fileprivate static func unknownKey(_ key: String) -> Bilingual {
    Bilingual(de: "Den Schlüssel „\(key)“ gibt es nicht.", en: "There is no key “\(key)”.")
  }

  fileprivate static func duplicateKey(_ path: String, _ key: String, first: String) -> Bilingual {
    key == first || first.isEmpty
      ? Bilingual(de: "„\(path)\(key)“ steht hier zum zweiten Mal.", en: "“\(path)\(key)” is here for the second time.")
      : Bilingual(
        de: "„\(path)\(key)“ ist dasselbe wie „\(first)“, das schon angegeben ist.",
        en: "“\(path)\(key)” is the same as “\(first)”, which has been given already.")
  }

  fileprivate static let keepOneKey = Bilingual(
    de: "Löschen Sie eine der beiden Angaben, oder fassen Sie sie zu einer zusammen.",
    en: "Delete one of the two, or merge them into one.")

  fileprivate static func emptyField(_ key: String) -> Bilingual {
    Bilingual(de: "„\(key)“ ist leer, wird aber gebraucht.", en: "“\(key)” is empty, but it is required.")
  }

  fileprivate static func emptySelection(_ key: String) -> Bilingual {
    Bilingual(
      de: "„\(key)“ ist leer: So ist nichts ausgewählt, und alle gehörten dazu.",
      en: "“\(key)” is empty: so nothing is selected, and all would belong to it.")
  }

  fileprivate static func fillOrDelete(_ field: FieldDeclaration, _ key: String) -> Bilingual {
    let example = example(field, key)
    return Bilingual(
      de: "Streichen Sie die Angabe, wenn alle gemeint sind. \(example.de)",
      en: "Leave it out if all are meant. \(example.en)")
  }

  fileprivate static func missingField(_ path: String, _ field: FieldDeclaration) -> Bilingual {
    Bilingual(
      de: "Die Angabe „\(path)\(field.germanKey)“ fehlt.", en: "The field “\(path)\(field.key)” is missing.")
  }

  fileprivate static func partsExpected(_ key: String, _ fields: [FieldDeclaration]) -> Bilingual {
    let german = fields.map(\.germanKey).joined(separator: ", ")
    let english = fields.map(\.key).joined(separator: ", ")
    return Bilingual(
      de: "„\(key)“ besteht aus mehreren Angaben: \(german).", en: "“\(key)” consists of several fields: \(english).")
  }

  /// How the field is written, behind the key that its writer used.
  static func example(_ field: FieldDeclaration, _ key: String) -> Bilingual {
    let key = key.split(separator: " ").last.map(String.init) ?? key
    return Bilingual(
      de: "Zum Beispiel: \(key): \(field.example.de)", en: "For example: \(key): \(field.example.en)")
  }
}
