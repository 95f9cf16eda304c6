import Diagnostics

/// Says in plain words what is behind an error of libyaml.
struct YAMLExplanation {
  private let failure: YAMLFailure
  private let lines: YAMLLines
  private let entry: Range<Int>

  /// `entry` is what could not be read, by the indices of its lines.
  init(_ failure: YAMLFailure, lines: YAMLLines, entry: Range<Int>) {
    self.failure = failure
    self.lines = lines
    self.entry = entry
  }

  func report(_ findings: inout Findings) {
    switch failure.kind {
    case .anchor:
      findings.error(.yamlAlias, at: failure.place, .yamlAlias, advice: .quoteSpecialCharacter)
    case .tag:
      findings.error(.yamlSyntax, at: failure.place, .yamlTag, advice: .quoteSpecialCharacter)
    case .tooDeep:
      findings.error(.yamlSyntax, at: failure.place, .yamlTooDeep, advice: .fewerLevels)
    case .secondDocument:
      findings.error(.yamlSyntax, at: failure.place, .secondDocument, advice: .deleteDashes)
    case .syntax:
      explainSyntax(&findings)
    }
  }

  private func explainSyntax(_ findings: inout Findings) {
    if failure.problem.contains("alphabetic or numeric"), let place = failure.contextPlace {
      findings.error(.yamlAlias, at: place, .yamlAlias, advice: .quoteSpecialCharacter)
    } else if let place = tabAtLineStart {
      findings.error(.tabIndentation, at: place, .tabIndentation, advice: .useSpaces)
    } else if let (place, key, value) = colonInValue {
      findings.error(.colonInValue, at: place, .colonInValue(key), advice: .putInQuotes(key: key, value: value))
    } else if let place = deeperThanBefore {
      findings.error(.yamlSyntax, at: place, .deeperThanBefore, advice: .alignWithBefore)
    } else if let gap = missingSpace {
      gap.report(&findings)
    } else if let (place, advice) = textBehindQuotes {
      findings.error(.yamlSyntax, at: place, .textBehindQuotes, advice: advice)
    } else if failure.problem.contains("end of stream"), failure.context?.contains("quoted") == true {
      findings.error(.yamlSyntax, at: failure.contextPlace ?? failure.place, .unclosedQuote, advice: .closeQuote)
    } else if isUnclosedBracket {
      findings.error(.yamlSyntax, at: failure.contextPlace ?? failure.place, .unclosedBracket, advice: .closeBracket)
    } else {
      findings.error(
        .yamlSyntax, at: failure.place, .yamlSyntax(failure.problem), advice: .advice(for: failure.problem))
    }
  }

  /// The line, by its index, on which libyaml noticed, if it is one of the entry's.
  private var noticed: (line: Substring, index: Int)? {
    guard let index = lines.index(ofLine: failure.place.line), entry.contains(index) else { return nil }
    return (lines[index], index)
  }

  private var tabAtLineStart: SourcePlace? {
    for index in entry {
      let line = lines[index]
      let indentation = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }
      guard indentation.count < line.utf8.count, let tab = indentation.firstIndex(of: 0x09) else { continue }
      let column = indentation.distance(from: indentation.startIndex, to: tab) + 1
      let width = indentation[tab...].prefix { $0 == 0x09 }.count
      return SourcePlace(line: lines.number(of: index), column: column, width: width)
    }
    return nil
  }

  /// `key: text: more text`, with the place of the second colon.
  private var colonInValue: (SourcePlace, key: String, value: String)? {
    guard failure.problem.contains("mapping values are not allowed"), let (line, index) = noticed,
      let first = line.colon(from: line.startIndex), let second = line.colon(from: line.utf8.index(after: first))
    else { return nil }
    let value = line[first...].dropFirst().trimmed
    guard let start = value.first, !"\"'[{|>".contains(start) else { return nil }
    let column = line.unicodeScalars.distance(from: line.startIndex, to: second) + 1
    let key = line[..<first].drop { $0 == "-" || $0 == " " }.trimmed
    return (SourcePlace(line: lines.number(of: index), column: column), key, value)
  }

  /// A field that is indented more than the one before it, which has its value already.
  private var deeperThanBefore: SourcePlace? {
    guard failure.problem.contains("mapping values are not allowed"), let (line, index) = noticed,
      let colon = line.colon(from: line.startIndex),
      let before = (entry.lowerBound..<index).last(where: { !lines[$0].trimmed.isEmpty })
    else { return nil }
    let indentation = line.utf8.prefix { $0 == 0x20 }.count
    let previous = lines[before]
    guard indentation > previous.utf8.prefix(while: { $0 == 0x20 }).count,
      previous.colon(from: previous.startIndex) != nil
    else { return nil }
    let width = line.unicodeScalars.distance(from: line.startIndex, to: colon) - indentation
    return SourcePlace(line: lines.number(of: index), column: indentation + 1, width: width)
  }

  private var missingSpace: MissingSpace? {
    guard failure.problem.contains("':'") || failure.problem.contains("mapping values are not allowed") else {
      return nil
    }
    return [failure.contextPlace, failure.place].lazy.compactMap { $0 }
      .compactMap { lines.missingSpace(onLine: $0.line) }.first
  }

  /// `name: "Verein "Brücke" e. V."`: the second quotation mark ended the value.
  private var textBehindQuotes: (SourcePlace, Bilingual)? {
    guard let (line, index) = noticed, let colon = line.colon(from: line.startIndex) else { return nil }
    let value = line[colon...].dropFirst().drop { $0 == " " }
    guard let quote = value.first, quote == "\"" || quote == "'", value.startIndex < value.endIndex,
      let end = value.dropFirst().firstIndex(of: quote), !value[end...].dropFirst().trimmed.isEmpty
    else { return nil }
    let column = line.unicodeScalars.distance(from: line.startIndex, to: end) + 1
    guard failure.place.column >= column else { return nil }
    let key = line[..<colon].drop { $0 == "-" || $0 == " " }.trimmed
    var inner = value.trimmed.dropFirst()
    if inner.last == quote { inner = inner.dropLast() }
    let place = SourcePlace(line: lines.number(of: index), column: column)
    return (place, .otherQuotes(key: key, value: String(inner), quote: quote))
  }

  /// A list or mapping in brackets that is still open where the entry ends.
  private var isUnclosedBracket: Bool {
    guard failure.context?.contains("flow") == true, failure.contextPlace != nil else { return false }
    guard let (line, index) = noticed else { return true }
    let rest = line.unicodeScalars.dropFirst(failure.place.column - 1)
    return rest.allSatisfy(\.properties.isWhitespace)
      && (index + 1..<max(index + 1, entry.upperBound)).allSatisfy { lines[$0].trimmed.isEmpty }
  }
}

/// `name:Verein`, with the place of the colon.
struct MissingSpace {
  fileprivate let place: SourcePlace
  fileprivate let key: String
  fileprivate let value: String

  func report(_ findings: inout Findings) {
    findings.error(.yamlSyntax, at: place, .missingSpace, advice: .insertSpace(key: key, value: value))
  }
}

extension YAMLLines {
  /// Whether a line of the file lacks the space behind the colon of its key.
  func missingSpace(onLine number: Int) -> MissingSpace? {
    guard let index = index(ofLine: number) else { return nil }
    let line = self[index]
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon].drop { $0 == "-" || $0 == " " }
    let value = line[colon...].dropFirst()
    guard let next = value.first, next != " ", next != "/", next != "\t", !key.isEmpty,
      key.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "_" })
    else { return nil }
    let column = line.unicodeScalars.distance(from: line.startIndex, to: colon) + 1
    return MissingSpace(
      place: SourcePlace(line: number, column: column), key: String(key), value: value.trimmed)
  }
}

extension Substring {
  /// The first colon from there that is followed by a blank or the end of the line.
  fileprivate func colon(from start: Index) -> Index? {
    var position = start
    while let colon = utf8[position...].firstIndex(of: UInt8(ascii: ":")) {
      position = utf8.index(after: colon)
      if position == endIndex || utf8[position] == 0x20 || utf8[position] == 0x09 { return colon }
    }
    return nil
  }
}

extension Bilingual {
  fileprivate static let yamlAlias = Bilingual(
    de: "Ein & oder * am Anfang eines Wertes hat in YAML eine besondere Bedeutung, die hier nicht erlaubt ist.",
    en: "A & or * at the beginning of a value has a special meaning in YAML, which is not accepted here.")
  fileprivate static let yamlTag = Bilingual(
    de: "Ein ! am Anfang eines Wertes hat in YAML eine besondere Bedeutung, die hier nicht erlaubt ist.",
    en: "A ! at the beginning of a value has a special meaning in YAML, which is not accepted here.")
  static let quoteSpecialCharacter = Bilingual(
    de: "Setzen Sie den Wert in gerade Anführungszeichen: \"…\"", en: "Put the value in straight quotation marks: \"…\""
  )
  fileprivate static let yamlTooDeep = Bilingual(
    de: "Die Angaben sind zu tief verschachtelt.", en: "The fields are nested too deeply.")
  fileprivate static let fewerLevels = Bilingual(
    de: "Prüfen Sie, ob hier zu viele Klammern oder Striche stehen.",
    en: "Check whether there are too many brackets or dashes here.")
  fileprivate static let secondDocument = Bilingual(
    de: "Hinter dieser Zeile beginnt ein zweites Dokument; alles darin würde übersehen.",
    en: "A second document begins here; everything in it would be overlooked.")
  fileprivate static let deleteDashes = Bilingual(
    de: "Löschen Sie diese Zeile.", en: "Delete this line.")
  fileprivate static let tabIndentation = Bilingual(
    de: "Die Zeile ist mit der Tabulatortaste eingerückt.", en: "The line is indented with a tab.")
  fileprivate static let useSpaces = Bilingual(
    de: "Rücken Sie mit Leerzeichen ein, zwei je Stufe.", en: "Indent with spaces, two for each level.")
  fileprivate static let missingSpace = Bilingual(
    de: "Nach dem Doppelpunkt fehlt ein Leerzeichen.", en: "A space is missing behind the colon.")
  fileprivate static let deeperThanBefore = Bilingual(
    de: "Diese Zeile ist weiter eingerückt als die davor, gehört aber nicht unter sie.",
    en: "This line is indented more than the one before it, but does not belong under it.")
  fileprivate static let alignWithBefore = Bilingual(
    de: "Lassen Sie zusammengehörige Angaben untereinander in derselben Spalte beginnen.",
    en: "Let fields that belong together begin in the same column, one below the other.")
  fileprivate static let textBehindQuotes = Bilingual(
    de: "Dieses Anführungszeichen beendet den Wert, aber dahinter steht noch Text.",
    en: "This quotation mark ends the value, but there is more text behind it.")
  fileprivate static let unclosedQuote = Bilingual(
    de: "Das Anführungszeichen, das hier beginnt, wird nicht geschlossen.",
    en: "The quotation mark that opens here is never closed.")
  fileprivate static let closeQuote = Bilingual(
    de: "Setzen Sie dasselbe Zeichen auch ans Ende des Wertes.", en: "Put the same mark at the end of the value, too.")
  fileprivate static let unclosedBracket = Bilingual(
    de: "Die Klammer, die hier beginnt, wird nicht geschlossen.", en: "The bracket that opens here is never closed.")
  fileprivate static let closeBracket = Bilingual(
    de: "Ergänzen Sie am Ende der Liste die schließende Klammer: [eins, zwei]",
    en: "Add the closing bracket at the end of the list: [one, two]")

  fileprivate static func insertSpace(key: String, value: String) -> Bilingual {
    Bilingual(de: "Schreiben Sie: \(key): \(value)", en: "Write: \(key): \(value)")
  }

  fileprivate static func colonInValue(_ key: String) -> Bilingual {
    Bilingual(
      de: "Im Wert von „\(key)“ steht ein Doppelpunkt; so ist unklar, wo der Wert beginnt.",
      en: "The value of “\(key)” contains a colon, so it is unclear where the value begins.")
  }

  fileprivate static func putInQuotes(key: String, value: String) -> Bilingual {
    let mark = value.contains("\"") || value.contains("\\") ? "'" : "\""
    let value = mark == "'" ? value.doublingApostrophes : value
    let quoted = "\(key): \(mark)\(value)\(mark)"
    return Bilingual(
      de: "Setzen Sie den Wert in Anführungszeichen: \(quoted)", en: "Put the value in quotation marks: \(quoted)")
  }

  /// The value within quotation marks of the other kind, if it has none of them itself.
  fileprivate static func otherQuotes(key: String, value: String, quote: Character) -> Bilingual {
    let other = quote == "\"" ? "'" : "\""
    let text = other == "'" ? value.doublingApostrophes : String(value.map { $0 == "\"" ? "'" : $0 })
    return Bilingual(
      de: "Setzen Sie außen andere Anführungszeichen als innen: \(key): \(other)\(text)\(other)",
      en: "Use other quotation marks outside than inside: \(key): \(other)\(text)\(other)")
  }
}

extension String {
  fileprivate var doublingApostrophes: String {
    split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
  }
}
