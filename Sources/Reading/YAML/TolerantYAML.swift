import Diagnostics
import Profiles

/// The mapping at the top of a file, as far as it can be read.
struct TopMapping: Sendable {
  var pairs: [(key: YAMLNode, value: YAMLNode)] = []
  /// The keys, as written, of entries that could not be read: they are reported, and not missed a second time.
  var damagedKeys: [String] = []
  /// Where the mapping begins, for findings about what it lacks.
  var place: SourcePlace = .start

  /// Reads a text that should be a mapping.
  ///
  /// Where YAML cannot make sense of it, every entry is read apart: those
  /// that are damaged are reported and left out, so that the others are checked in the same run.
  init?(_ yaml: String, firstLine: Int, _ findings: inout Findings) {
    place = SourcePlace(line: max(1, firstLine - 1), column: 1, width: 3)
    defer { HashRule.check(self, yaml, firstLine: firstLine, &findings) }
    do throws(YAMLFailure) {
      guard let root = try YAMLParser.parse(yaml, firstLine: firstLine) else { return }
      guard case .mapping(let pairs) = root.content else {
        report(root, YAMLLines(yaml, firstLine: firstLine), &findings)
        return nil
      }
      self.pairs = pairs
    } catch {
      readEntriesApart(YAMLLines(yaml, firstLine: firstLine), after: error, &findings)
      if pairs.isEmpty, damagedKeys.isEmpty { return nil }
    }
  }

  private mutating func readEntriesApart(_ lines: YAMLLines, after failure: YAMLFailure, _ findings: inout Findings) {
    var hasReported = false
    var start = 0
    while start < lines.count {
      let (entry, result) = lines.readEntry(from: start)
      start = entry.upperBound
      switch result {
      case .success(nil): continue
      case .success(let root?):
        if case .mapping(let pairs) = root.content {
          self.pairs += pairs
          continue
        }
        report(root, lines, &findings)
      case .failure(let error):
        YAMLExplanation(error, lines: lines, entry: entry).report(&findings)
      }
      hasReported = true
      if let key = lines[entry.lowerBound].split(separator: ":", maxSplits: 1).first { damagedKeys.append(String(key)) }
    }
    // Every entry is right by itself, but not as they stand together.
    if !hasReported {
      YAMLExplanation(failure, lines: lines, entry: 0..<lines.count).report(&findings)
    }
  }

  /// A word or a list where a key should be.
  private func report(_ root: YAMLNode, _ lines: YAMLLines, _ findings: inout Findings) {
    if let gap = lines.missingSpace(onLine: root.place.line) {
      gap.report(&findings)
    } else if let text = root.scalar {
      findings.error(.yamlSyntax, at: root.place, .noKey, advice: .writeColon(text))
    } else {
      findings.error(.yamlSyntax, at: root.place, .notAMapping, advice: .writeKeyAndValue)
    }
  }
}

/// A YAML text line by line, for finding out which entry is damaged.
struct YAMLLines {
  private let lines: [Substring]
  /// The line of the file on which the text begins.
  private let firstLine: Int

  init(_ text: String, firstLine: Int) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.firstLine = firstLine
  }

  var count: Int { lines.count }

  subscript(index: Int) -> Substring { lines[index] }

  /// The index of a line of the file, if it is one of these.
  func index(ofLine number: Int) -> Int? {
    let index = number - firstLine
    return lines.indices.contains(index) ? index : nil
  }

  func number(of index: Int) -> Int { firstLine + index }

  /// Reads the entry that begins at a line, or the blank lines and comments there.
  ///
  /// Lines at the margin that begin no entry belong to the one before if that makes it whole: lists and quoted texts
  /// may go on there.
  func readEntry(from start: Int) -> (entry: Range<Int>, result: Result<YAMLNode?, YAMLFailure>) {
    var end = start + 1
    while end < count, !beginsEntry(lines[end]) { end += 1 }
    let result = read(start..<end)
    guard case .failure = result else { return (start..<end, result) }
    var longer = end
    while longer < count, longer < end + 20, !hasKey(lines[longer]) {
      longer += 1
      let whole = read(start..<longer)
      if case .success = whole { return (start..<longer, whole) }
    }
    return (start..<end, result)
  }

  private func read(_ range: Range<Int>) -> Result<YAMLNode?, YAMLFailure> {
    let text = lines[range].joined(separator: "\n") + "\n"
    do throws(YAMLFailure) {
      return .success(try YAMLParser.parse(text, firstLine: number(of: range.lowerBound)))
    } catch {
      return .failure(error)
    }
  }

  private func beginsEntry(_ line: Substring) -> Bool {
    guard let first = line.utf8.first else { return false }
    return !" \t#-}]".utf8.contains(first)
  }

  /// Whether a line looks like `key:` or `key: value`.
  private func hasKey(_ line: Substring) -> Bool {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), line.first?.isLetter == true else { return false }
    let next = line.utf8.index(after: colon)
    return next == line.endIndex || line.utf8[next] == 0x20 || line.utf8[next] == 0x09
  }
}

extension Bilingual {
  fileprivate static let notAMapping = Bilingual(
    de: "Hier werden Angaben der Form „schlüssel: wert“ erwartet.",
    en: "Fields of the form “key: value” are expected here.")
  fileprivate static let writeKeyAndValue = Bilingual(
    de: "Zum Beispiel: name: Beispielverein e. V.", en: "For example: name: Beispielverein e. V.")
  fileprivate static let noKey = Bilingual(
    de: "Hier fehlt ein Doppelpunkt: Jede Angabe hat die Form „schlüssel: wert“.",
    en: "There is no colon here: each field has the form “key: value”.")

  fileprivate static func writeColon(_ text: String) -> Bilingual {
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, text.count <= 60 else { return .writeKeyAndValue }
    return Bilingual(
      de: "Vielleicht: \(words[0]): \(words[1]) – oder die Zeile gehört, eingerückt, zur Angabe davor.",
      en: "Perhaps: \(words[0]): \(words[1]) – or the line belongs, indented, to the field before.")
  }
}
