import Diagnostics
import Profiles

/// Reads `editions.yaml`, which the program appends to and people seldom do.
package struct EditionRegisterReader: Sendable {
  package static let path = "editions.yaml"

  /// It only ever grows: enough for some hundred editions of the largest directories.
  static let greatestSize = 16 << 20

  /// The file, as findings name it.
  let file: String
  let today: CalendarDate

  package init(contentFolder: String, today: CalendarDate) {
    file = contentFolder + "/" + Self.path
    self.today = today
  }

  /// An empty register where there is no file; as much of it as could be read where something is wrong.
  func read(by files: FileReader) -> ReadRegister {
    guard DiskFile.exists(file) else { return ReadRegister(register: EditionRegister(), diagnostics: []) }
    var findings = Findings(file: file)
    let bytes = files.bytes(
      Self.path, atMost: Self.greatestSize, or: Bilingual.registerTooLarge, advice: .putAway, &findings)
    return ReadRegister(register: register(bytes, &findings), diagnostics: findings.diagnostics)
  }

  /// Reads the bytes of the file, or of one that is meant to take its place; `nil` if there is none.
  package func read(_ bytes: [UInt8]?) -> (register: EditionRegister, diagnostics: [Diagnostic]) {
    guard let bytes else { return (EditionRegister(), []) }
    var findings = Findings(file: file)
    let register = register(bytes, &findings)
    var diagnostics = findings.diagnostics
    Excerpts.attach(to: &diagnostics)
    return (register, diagnostics)
  }

  /// What was appended could not be read back.
  package var cannotBeAppendedTo: Diagnostic {
    Diagnostic(.error, .damagedRegister, .cannotBeAppendedTo, advice: .writeAsProgram, file: file)
  }

  private func register(_ bytes: [UInt8]?, _ findings: inout Findings) -> EditionRegister {
    guard let bytes else { return EditionRegister() }
    // A program that was stopped, or a power cut, leaves no bytes or zeros; what was in it is still out.
    guard bytes.contains(where: { $0 > 0x20 }) else {
      findings.error(.damagedRegister, .emptyRegister, advice: .restoreRegister)
      return EditionRegister()
    }
    guard let source = SourceText(bytes, atMost: Self.greatestSize, &findings),
      let mapping = TopMapping(source.text, firstLine: 1, &findings)
    else { return EditionRegister() }
    if mapping.pairs.isEmpty, mapping.damagedKeys.isEmpty {
      findings.error(.damagedRegister, .noList, advice: .restoreRegister)
    }
    var entries: [EditionRegister.Entry] = []
    let list = EditionRegisterField.editions.declaration
    for (key, value) in mapping.pairs {
      guard let written = key.scalar, FieldTable.register.index(of: written) != nil, mapping.pairs.count == 1 else {
        // Whatever stood behind the list would be taken for a part of it as soon as something is appended.
        findings.error(.damagedRegister, at: key.place, .onlyOneList, advice: .writeOnlyList)
        continue
      }
      guard !value.isEmpty else { continue }
      guard case .sequence(let items) = value.content else {
        findings.error(.wrongType, at: value.place, .listExpected(written), advice: .example(list, written))
        continue
      }
      entries += items.enumerated().compactMap { number, item in
        entry(item, path: "\(written) \(number + 1) → ", &findings)
      }
    }
    return EditionRegister(entries)
  }

  private func entry(_ node: YAMLNode, path: String, _ findings: inout Findings) -> EditionRegister.Entry? {
    guard case .mapping(let pairs) = node.content else {
      findings.error(.damagedRegister, at: node.place, .noEntry, advice: .restoreRegister)
      return nil
    }
    let isSettlement = pairs.contains { key, _ in
      key.scalar.map { FieldTable.settlement.index(of: $0) == FieldTable.settlement.index(of: "settled") } ?? false
    }
    let context = DecodingContext(vocabulary: nil, siteLanguage: .german, today: today)
    let record = FieldDecoder(context: context).decode(
      pairs, by: isSettlement ? .settlement : .printedEdition, path: path, place: node.place, &findings)
    return isSettlement
      ? settlement(record, pairs, node.place) : edition(record, pairs, &findings)
  }

  private func settlement(_ record: Record, _ pairs: Pairs, _ place: SourcePlace) -> EditionRegister.Entry? {
    record[SettlementField.settled].map { profiles in
      .settlement(
        Settlement(
          profiles: profiles, date: record[SettlementField.date],
          datePlace: FieldTable.settlement.node(of: "date", in: pairs)?.place,
          isExplained: FieldTable.settlement.node(of: "note", in: pairs) != nil, place: place,
          places: Self.places(FieldTable.settlement.node(of: "settled", in: pairs))))
    }
  }

  /// Where each word of a list stands.
  private static func places(_ list: YAMLNode?) -> [String: SourcePlace] {
    let items = if case .sequence(let items) = list?.content { items } else { list.map { [$0] } ?? [] }
    return Dictionary(items.compactMap { item in item.scalar.map { ($0.trimmed, item.place) } }) { first, _ in first }
  }

  private func edition(_ record: Record, _ pairs: Pairs, _ findings: inout Findings) -> EditionRegister.Entry? {
    guard let form = record[PrintedEditionField.form].flatMap(BrochureForm.init),
      let file = record[PrintedEditionField.file], let date = record[PrintedEditionField.date],
      let digest = record[PrintedEditionField.digest]?.lowercased(), let count = record[PrintedEditionField.count]
    else { return nil }
    guard digest.utf8.count == 64, digest.utf8.allSatisfy({ $0.isHexadecimalDigit }) else {
      findings.error(
        .damagedRegister, at: record.place(of: PrintedEditionField.digest), .noDigest, advice: .restoreRegister)
      return nil
    }
    let profiles = record[PrintedEditionField.profiles] ?? []
    guard profiles.count == count else {
      findings.error(
        .damagedRegister, at: record.place(of: PrintedEditionField.count), .otherCount(count, profiles.count),
        advice: .restoreRegister)
      return nil
    }
    return .edition(
      PrintedEdition(
        name: record[PrintedEditionField.edition], form: form, file: file, date: date, digest: digest,
        profiles: profiles, places: Self.places(FieldTable.printedEdition.node(of: "profiles", in: pairs))))
  }

  private typealias Pairs = [(key: YAMLNode, value: YAMLNode)]
}

/// The register, and what is wrong with its file.
struct ReadRegister: Sendable {
  let register: EditionRegister
  let diagnostics: [Diagnostic]
}

extension FieldTable {
  fileprivate static let register = FieldTable([EditionRegisterField.editions.declaration])
  fileprivate static let printedEdition = FieldTable(PrintedEditionField.all)
  fileprivate static let settlement = FieldTable(SettlementField.all)

  /// What was written for the field of an English key, if anything was.
  fileprivate func node(of key: String, in pairs: [(key: YAMLNode, value: YAMLNode)]) -> YAMLNode? {
    pairs.first { written, value in
      !value.isEmpty && written.scalar.map { index(of: $0) == index(of: key) } ?? false
    }?.value
  }
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool { isASCIIDigit || (0x61...0x66).contains(self) }
}

extension Bilingual {
  fileprivate static func registerTooLarge(_ size: Int) -> Bilingual {
    Bilingual(
      de: "Die Datei ist mit \(size >> 20) MiB zu groß; erlaubt sind 16 MiB.",
      en: "The file is too large: \(size >> 20) MiB; 16 MiB are allowed.")
  }

  fileprivate static let putAway = Bilingual(
    de:
      "Heben Sie sie außerhalb von content auf, und beginnen Sie eine neue mit den Ausgaben, die noch in Umlauf sind.",
    en: "Keep it outside of content, and begin a new one with the editions that are still out.")

  fileprivate static let emptyRegister = Bilingual(
    de: "Die Datei ist leer. Welche Ausgaben in Umlauf sind, weiß jetzt niemand.",
    en: "The file is empty. Which editions are out nobody knows now.")

  fileprivate static let noList = Bilingual(
    de: "In dieser Datei fehlt die Liste „ausgaben“. Welche Ausgaben in Umlauf sind, weiß jetzt niemand.",
    en: "This file lacks the list “editions”. Which editions are out nobody knows now.")

  fileprivate static let onlyOneList = Bilingual(
    de: "In dieser Datei steht nur die Liste „ausgaben“.", en: "This file holds the list “editions”, and nothing else.")

  fileprivate static let writeOnlyList = Bilingual(
    de: "Nehmen Sie alles andere heraus: Das Programm hängt neue Ausgaben am Ende der Datei an.",
    en: "Take out everything else: the program appends new editions to the end of the file.")

  fileprivate static func listExpected(_ key: String) -> Bilingual {
    Bilingual(de: "„\(key)“ ist eine Liste von Ausgaben.", en: "“\(key)” is a list of editions.")
  }

  fileprivate static let noEntry = Bilingual(de: "Das ist kein Eintrag.", en: "This is no entry.")

  fileprivate static let noDigest = Bilingual(
    de: "Das ist keine Prüfsumme: SHA-256 hat 64 Ziffern und Buchstaben von a bis f.",
    en: "This is no digest: SHA-256 has 64 digits and letters from a to f.")

  fileprivate static func otherCount(_ count: Int, _ found: Int) -> Bilingual {
    Bilingual(
      de: "Der Eintrag nennt \(found) Steckbriefe, aber „anzahl“ ist \(count): Er ist nicht vollständig.",
      en: "The entry names \(found) profiles, but “count” is \(count): it is not whole.")
  }

  fileprivate static let cannotBeAppendedTo = Bilingual(
    de: "An diese Datei lässt sich kein Eintrag anhängen, so wie sie geschrieben ist.",
    en: "No entry can be appended to this file as it is written.")

  fileprivate static let writeAsProgram = Bilingual(
    de: "Schreiben Sie die Einträge untereinander, jeden mit einem Strich davor, und nichts dahinter.",
    en: "Write the entries below one another, each with a dash before it, and nothing behind them.")

  fileprivate static let restoreRegister = Bilingual(
    de: "Holen Sie die Datei aus der letzten Sicherung zurück. Was darin fehlt, fände später niemand.",
    en: "Restore the file from the last backup. What is missing in it nobody would find later.")
}
