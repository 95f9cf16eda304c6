import Diagnostics
import Profiles

/// The mapping at the top of a file, as far as it can be read.
struct TopMapping: Sendable {
  var pairs: [(key: YAMLNode, value: YAMLNode)] = []
  /// The keys, as written, of entries that could not be read: they are reported, and not missed a second time.
  var damagedKeys: [String] = []
  /// Where the mapping begins, for findings about what it lacks.
  var place: SourcePlace = .start

  /// Reads a text that should be a mapping. An entry that YAML cannot make sense of is reported and left out, so
  /// that the others are checked in the same run.
  init?(_ yaml: String, firstLine: Int, _ findings: inout Findings) {
    place = SourcePlace(line: max(1, firstLine - 1), column: 1, width: 3)
    var text = yaml
    // Taken apart only when something is wrong.
    var lines: [Substring] = []
    while true {
      do throws(YAMLFailure) {
        guard let root = try YAMLParser.parse(text, firstLine: firstLine) else { return }
        guard case .mapping(let pairs) = root.content else {
          findings.error(.yamlSyntax, at: root.place, .notAMapping, advice: .writeKeyAndValue)
          return nil
        }
        self.pairs = pairs
        return
      } catch {
        if lines.isEmpty { lines = yaml.split(separator: "\n", omittingEmptySubsequences: false) }
        let number = min(max(0, error.place.line - firstLine), lines.count - 1)
        let entry = Self.entry(around: number, in: lines)
        Explanation(error, lines: lines, firstLine: firstLine, entry: entry).report(&findings)
        guard lines[entry].contains(where: { !$0.isEmpty }) else { return nil }
        if let key = lines[entry].first?.prefix(while: { $0 != ":" }) { damagedKeys.append(String(key)) }
        for line in entry { lines[line] = "" }
        text = lines.joined(separator: "\n")
      }
    }
  }

  /// The lines of the top-level entry that a line belongs to.
  private static func entry(around number: Int, in lines: [Substring]) -> Range<Int> {
    // libyaml sometimes notices only on the next line that the one before went wrong.
    var start = number
    while start > 0, !beginsEntry(lines[start]) { start -= 1 }
    var end = start + 1
    while end < lines.count, !beginsEntry(lines[end]) { end += 1 }
    return start..<end
  }

  private static func beginsEntry(_ line: Substring) -> Bool {
    guard let first = line.first else { return false }
    return first != " " && first != "\t" && first != "#" && first != "-" && first != "}" && first != "]"
  }
}

/// Says in plain words what is behind an error of libyaml.
private struct Explanation {
  private let failure: YAMLFailure
  private let lines: [Substring]
  private let firstLine: Int
  private let entry: Range<Int>

  init(_ failure: YAMLFailure, lines: [Substring], firstLine: Int, entry: Range<Int>) {
    self.failure = failure
    self.lines = lines
    self.firstLine = firstLine
    self.entry = entry
  }

  func report(_ findings: inout Findings) {
    switch failure.kind {
    case .anchor:
      findings.error(.yamlAlias, at: failure.place, .yamlAlias, advice: .quoteSpecialCharacter)
      return
    case .tag:
      findings.error(.yamlSyntax, at: failure.place, .yamlTag, advice: .quoteSpecialCharacter)
      return
    case .tooDeep:
      findings.error(.yamlSyntax, at: failure.place, .yamlTooDeep)
      return
    case .syntax: break
    }
    if let place = tabAtLineStart {
      findings.error(.tabIndentation, at: place, .tabIndentation, advice: .useSpaces)
    } else if let (place, key, value) = colonInValue {
      findings.error(
        .colonInValue, at: place, .colonInValue(key), advice: .putInQuotes(key: key, value: value))
    } else {
      findings.error(.yamlSyntax, at: failure.place, .yamlSyntax(failure.problem), advice: .checkQuotes)
    }
  }

  private var tabAtLineStart: SourcePlace? {
    for number in entry where number < lines.count {
      let indentation = lines[number].prefix { $0 == " " || $0 == "\t" }
      if let tab = indentation.firstIndex(of: "\t") {
        let column = indentation.distance(from: indentation.startIndex, to: tab) + 1
        return SourcePlace(line: firstLine + number, column: column)
      }
    }
    return nil
  }

  /// `key: text: more text`, with the place of the second colon.
  private var colonInValue: (SourcePlace, key: String, value: String)? {
    for number in entry where number < lines.count {
      let line = lines[number]
      guard let first = line.range(of: ": "), line[..<first.lowerBound].allSatisfy({ $0 != "\"" && $0 != "'" }),
        let second = line[first.upperBound...].range(of: ": ")
      else { continue }
      let value = line[first.upperBound...].trimmingSpaces
      guard let start = value.first, !"\"'[{|>".contains(start) else { continue }
      let column = line.unicodeScalars.distance(from: line.startIndex, to: second.lowerBound) + 1
      let key = line[..<first.lowerBound].trimmingSpaces.drop { $0 == "-" || $0 == " " }
      return (SourcePlace(line: firstLine + number, column: column), String(key), String(value))
    }
    return nil
  }
}

extension Substring {
  /// The first place where a short ASCII text occurs.
  fileprivate func range(of pattern: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(pattern), let end = index(start, offsetBy: pattern.count, limitedBy: endIndex) {
        return start..<end
      }
      formIndex(after: &start)
    }
    return nil
  }

  fileprivate var trimmingSpaces: Substring {
    var result = self
    while result.first?.isWhitespace == true { result.removeFirst() }
    while result.last?.isWhitespace == true { result.removeLast() }
    return result
  }
}

extension Bilingual {
  fileprivate static let notAMapping = Bilingual(
    de: "Hier werden Angaben der Form „schlüssel: wert“ erwartet.",
    en: "Fields of the form “key: value” are expected here.")
  fileprivate static let writeKeyAndValue = Bilingual(
    de: "Zum Beispiel: name: Beispielverein e. V.", en: "For example: name: Beispielverein e. V.")
  fileprivate static let yamlAlias = Bilingual(
    de: "Ein & oder * am Anfang eines Wertes hat in YAML eine besondere Bedeutung, die hier nicht erlaubt ist.",
    en: "A & or * at the beginning of a value has a special meaning in YAML, which is not accepted here.")
  fileprivate static let yamlTag = Bilingual(
    de: "Ein ! am Anfang eines Wertes hat in YAML eine besondere Bedeutung, die hier nicht erlaubt ist.",
    en: "A ! at the beginning of a value has a special meaning in YAML, which is not accepted here.")
  fileprivate static let quoteSpecialCharacter = Bilingual(
    de: "Setzen Sie den Wert in gerade Anführungszeichen: \"…\"", en: "Put the value in straight quotation marks: \"…\""
  )
  fileprivate static let yamlTooDeep = Bilingual(
    de: "Die Angaben sind zu tief verschachtelt.", en: "The fields are nested too deeply.")
  fileprivate static let tabIndentation = Bilingual(
    de: "Die Zeile ist mit einem Tabulator eingerückt.", en: "The line is indented with a tab.")
  fileprivate static let useSpaces = Bilingual(
    de: "Rücken Sie mit Leerzeichen ein, zwei je Stufe.", en: "Indent with spaces, two for each level.")

  fileprivate static func colonInValue(_ key: String) -> Bilingual {
    Bilingual(
      de: "Im Wert von „\(key)“ steht ein Doppelpunkt mit Leerzeichen; so ist unklar, was zum Schlüssel gehört.",
      en: "The value of “\(key)” contains a colon and a space, so it is unclear what belongs to the key.")
  }

  fileprivate static func putInQuotes(key: String, value: String) -> Bilingual {
    let quoted = "\(key): \"\(value.replacingQuotes)\""
    return Bilingual(
      de: "Setzen Sie den Wert in Anführungszeichen: \(quoted)", en: "Put the value in quotation marks: \(quoted)")
  }

  fileprivate static func yamlSyntax(_ problem: String) -> Bilingual {
    let german: String =
      switch problem {
      case let text where text.contains("end of stream") && text.contains("quoted"):
        "Anführungszeichen, die hier beginnen oder davor, werden nicht geschlossen."
      case let text where text.contains("unexpected end of stream"): "Die Angabe ist nicht zu Ende geschrieben."
      case let text where text.contains("did not find expected ',' or"):
        "Hier fehlt ein Komma oder eine schließende Klammer."
      case let text where text.contains("could not find expected ':'"): "Hier fehlt ein Doppelpunkt nach dem Schlüssel."
      case let text where text.contains("did not find expected key"):
        "Hier wird ein Schlüssel erwartet; vielleicht stimmt die Einrückung nicht oder ein Anführungszeichen ist zu viel."
      case let text where text.contains("did not find expected '-' indicator"):
        "Hier wird ein Strich vor dem nächsten Eintrag der Liste erwartet."
      case let text where text.contains("cannot start any token"):
        "Mit diesem Zeichen darf kein Wert beginnen."
      case let text where text.contains("mapping values are not allowed"):
        "Ein Doppelpunkt an dieser Stelle ist nicht erlaubt."
      case let text where text.contains("unknown escape character"):
        "Zwischen doppelten Anführungszeichen hat \\ eine besondere Bedeutung."
      default: "Diese Stelle ist kein gültiges YAML."
      }
    return Bilingual(de: german, en: "This is not valid YAML: \(problem).")
  }

  fileprivate static let checkQuotes = Bilingual(
    de: "Prüfen Sie Anführungszeichen, Klammern und Einrückung dieser Angabe.",
    en: "Check the quotation marks, brackets and indentation of this field.")
}

extension String {
  fileprivate var replacingQuotes: String { String(map { $0 == "\"" ? "'" : $0 }) }
}
