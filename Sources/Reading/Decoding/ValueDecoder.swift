import Diagnostics
import Profiles

/// Reads single values by the kind of their field.
struct ValueDecoder {
  let context: DecodingContext

  func value(of entry: FieldEntry, _ findings: inout Findings) -> FieldValue? {
    switch entry.field.kind {
    case .text(let maxLength):
      return text(entry, &findings).flatMap { length($0, atMost: maxLength, entry, &findings) }.map(FieldValue.text)
    case .localizedText(let maxLength):
      guard case .mapping = entry.node.content else {
        return text(entry, &findings).flatMap { length($0, atMost: maxLength, entry, &findings) }.map(FieldValue.text)
      }
      return labels(entry, atMost: maxLength, &findings)
    case .texts: return list(entry, &findings) { item, _, _ in item }.map(FieldValue.texts)
    case .slug: return text(entry, &findings).flatMap { slug($0, entry.node.place, &findings) }.map(FieldValue.text)
    case .slugs: return list(entry, &findings, slug).map(FieldValue.texts)
    case .email: return checked(entry, &findings, .invalidEmail, AddressSyntax.email)
    case .phone: return checked(entry, &findings, .invalidPhone, AddressSyntax.phone)
    case .webAddress: return checked(entry, &findings, .invalidWebAddress, AddressSyntax.webAddress)
    case .linkTarget: return checked(entry, &findings, .invalidWebAddress, AddressSyntax.linkTarget)
    case .postcode: return checked(entry, &findings, .invalidPostcode, AddressSyntax.postcode)
    case .colour: return checked(entry, &findings, .invalidColour, AddressSyntax.colour)
    case .picture: return text(entry, &findings).map(FieldValue.text)
    case .webAddresses:
      return list(entry, &findings) { item, place, findings in
        check(item, place, entry.key, &findings, .invalidWebAddress, AddressSyntax.webAddress)
      }.map(FieldValue.texts)
    case .year: return year(entry, &findings)
    case .count: return count(entry, &findings)
    case .date(let isPast): return date(entry, isPast: isPast, &findings)
    case .time:
      return text(entry, &findings).flatMap { text in
        ClockTime(text).map(FieldValue.time)
          ?? fail(.invalidTime, entry.node.place, .invalidTime(text), .writeTime, &findings)
      }
    case .recurrence:
      return text(entry, &findings).flatMap { text in
        Recurrence(text).map(FieldValue.recurrence)
          ?? fail(.invalidDay, entry.node.place, .invalidDay(text), .weekdayAdvice(text), &findings)
      }
    case .yesNo: return yesNo(entry, &findings)
    case .choice(let choices): return choice(entry, choices, &findings)
    case .channels: return list(entry, &findings, channel).map(FieldValue.channels)
    case .term(let kind):
      return text(entry, &findings).flatMap { term($0, kind, entry.node.place, &findings) }.map(FieldValue.term)
    case .terms(let kind):
      return list(entry, &findings, split: { context.vocabulary?.find($0, in: kind) == nil }) {
        term($0, kind, $1, &$2)
      }.map { FieldValue.terms($0.removingDuplicates) }
    case .language:
      return text(entry, &findings).flatMap { language($0, entry.node.place, &findings) }.map(FieldValue.language)
    case .languages:
      return list(entry, &findings, split: { Language.named($0) == nil }, language)
        .map { FieldValue.languages($0.removingDuplicates) }
    case .labels: return labels(entry, &findings)
    case .position: return position(entry, &findings)
    case .withholding: return withholding(entry, &findings)
    case .record, .records: return nil
    }
  }

  func fail(
    _ rule: Rule, _ place: SourcePlace, _ message: Bilingual, _ advice: Bilingual?, _ findings: inout Findings
  ) -> FieldValue? {
    findings.error(rule, at: place, message, advice: advice)
    return nil
  }

  // MARK: - Shapes

  /// One text, trimmed.
  func text(_ entry: FieldEntry, _ findings: inout Findings) -> String? {
    guard case .scalar(let text, let style) = entry.node.content else {
      findings.error(
        .wrongType, at: entry.node.place, .oneValueExpected(entry.key), advice: .example(entry.field, entry.key))
      return nil
    }
    return plain(text, style, entry.key, entry.node.place, &findings)
  }

  /// A list of texts, each turned into a value; one text alone counts as a list of one.
  ///
  /// `split` says of such a
  /// text whether it should be taken apart at its commas.
  func list<Item>(
    _ entry: FieldEntry, _ findings: inout Findings, split: (String) -> Bool = { _ in false },
    _ transform: (String, SourcePlace, inout Findings) -> Item?
  ) -> [Item]? {
    var isComplete = true
    var result: [Item] = []
    func take(_ text: String, _ place: SourcePlace, _ findings: inout Findings) {
      if let item = transform(text, place, &findings) { result.append(item) } else { isComplete = false }
    }
    switch entry.node.content {
    case .scalar(let text, let style):
      guard let text = plain(text, style, entry.key, entry.node.place, &findings) else { return nil }
      if split(text), text.contains(where: { $0 == "," || $0 == ";" }) {
        for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
          take(part.trimmed, entry.node.place, &findings)
        }
      } else {
        take(text, entry.node.place, &findings)
      }
    case .sequence(let nodes):
      for node in nodes where !node.isEmpty {
        guard case .scalar(let text, let style) = node.content else {
          findings.error(
            .wrongType, at: node.place, .plainListExpected(entry.key), advice: .example(entry.field, entry.key))
          isComplete = false
          continue
        }
        guard let text = plain(text, style, entry.key, node.place, &findings) else {
          isComplete = false
          continue
        }
        take(text, node.place, &findings)
      }
    case .mapping:
      findings.error(
        .wrongType, at: entry.node.place, .plainListExpected(entry.key), advice: .example(entry.field, entry.key))
      return nil
    }
    return isComplete ? result : nil
  }

  /// Trims a text, and reports quotation marks that a word processor or a telephone made curly.
  private func plain(
    _ text: String, _ style: YAMLNode.Style, _ key: String, _ place: SourcePlace, _ findings: inout Findings
  ) -> String? {
    let text = text.trimmed
    guard style == .plain, text.utf8.first.map({ $0 >= 0x80 }) == true, let first = text.first, let last = text.last,
      text.count > 1, Self.curlyQuotes.contains(first),
      Self.curlyQuotes.contains(last) || last == "\"" || last == "'",
      text.dropFirst().dropLast().allSatisfy({ !Self.curlyQuotes.contains($0) })
    else { return text }
    let inner = String(text.dropFirst().dropLast())
    findings.error(.curlyQuotes, at: place, .curlyQuotes(key), advice: .straightQuotes(inner, whole: text))
    return nil
  }

  private static let curlyQuotes: Set<Character> = ["„", "“", "”", "‚", "‘", "’", "«", "»", "‹", "›"]

  func length(_ text: String, atMost limit: Int?, _ entry: FieldEntry, _ findings: inout Findings) -> String? {
    guard let limit, text.utf8.count > limit, text.count > limit else { return text }
    findings.error(
      .textTooLong, at: entry.node.place, .textTooLong(entry.key, text.count, limit),
      advice: .shortenText(text.count - limit))
    return nil
  }

  /// One text that must have a form of its own.
  private func checked(
    _ entry: FieldEntry, _ findings: inout Findings, _ rule: Rule, _ syntax: (String) -> AddressSyntax.Verdict
  ) -> FieldValue? {
    text(entry, &findings)
      .flatMap { check($0, entry.node.place, entry.key, &findings, rule, syntax) }.map(FieldValue.text)
  }

  private func check(
    _ text: String, _ place: SourcePlace, _ key: String, _ findings: inout Findings, _ rule: Rule,
    _ syntax: (String) -> AddressSyntax.Verdict
  ) -> String? {
    switch syntax(text) {
    case .good(let text): return text
    case .bad(let message, let advice):
      findings.error(rule, at: place, message, advice: advice)
      return nil
    }
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    // Nearly every text begins and ends with a visible ASCII character: then there is nothing to do.
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
      return self
    }
    return self[...].trimmed
  }
}

extension Substring {
  /// Without white space at its ends.
  var trimmed: String {
    var result = self
    while result.first?.isWhitespace == true { result.removeFirst() }
    while result.last?.isWhitespace == true { result.removeLast() }
    return String(result)
  }
}

extension Array where Element: Hashable {
  /// Every element once, in the order of first mention.
  var removingDuplicates: [Element] {
    guard Set(self).count < count else { return self }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Bilingual {
  fileprivate static func oneValueExpected(_ key: String) -> Bilingual {
    Bilingual(de: "Für „\(key)“ wird ein einzelner Wert erwartet.", en: "“\(key)” takes a single value.")
  }

  fileprivate static func plainListExpected(_ key: String) -> Bilingual {
    Bilingual(de: "Für „\(key)“ wird eine einfache Liste erwartet.", en: "“\(key)” takes a plain list.")
  }

  fileprivate static func curlyQuotes(_ key: String) -> Bilingual {
    Bilingual(
      de: "Um den Wert von „\(key)“ stehen typographische Anführungszeichen; sie würden mit angezeigt.",
      en: "The value of “\(key)” stands in curly quotation marks; they would be shown.")
  }

  fileprivate static func straightQuotes(_ inner: String, whole: String) -> Bilingual {
    Bilingual(
      de: "Schreiben Sie \"\(inner)\" – oder, wenn die Zeichen dazugehören, '\(whole)'.",
      en: "Write \"\(inner)\" – or, if the marks belong to it, '\(whole)'.")
  }

  fileprivate static func textTooLong(_ key: String, _ length: Int, _ limit: Int) -> Bilingual {
    Bilingual(
      de: "„\(key)“ ist \(length) Zeichen lang; erlaubt sind \(limit).",
      en: "“\(key)” is \(length) characters long; \(limit) are allowed.")
  }

  fileprivate static func shortenText(_ excess: Int) -> Bilingual {
    Bilingual(
      de: "Kürzen Sie um \(excess) Zeichen. Mehr Platz ist im Text unter den Angaben.",
      en:
        "Shorten it by \(excess) \(excess == 1 ? "character" : "characters"). There is more room in the text below the fields."
    )
  }

  fileprivate static func invalidTime(_ text: String) -> Bilingual {
    Bilingual(de: "„\(text)“ ist keine Uhrzeit.", en: "“\(text)” is not a time of day.")
  }

  fileprivate static let writeTime = Bilingual(
    de: "Schreiben Sie Stunde und Minute: \"18:00\".", en: "Write hour and minute: \"18:00\".")

  fileprivate static func invalidDay(_ text: String) -> Bilingual {
    Bilingual(de: "„\(text)“ ist kein Wochentag.", en: "“\(text)” is not a day of the week.")
  }

  fileprivate static func weekdayAdvice(_ text: String) -> Bilingual {
    didYouMean(Suggestion.nearest(to: text, in: Recurrence.germanNames + Recurrence.englishNames))
      ?? Bilingual(
        de:
          "Schreiben Sie zum Beispiel Montag, erster Samstag oder letzter Freitag; für jeden Tag einen eigenen Eintrag.",
        en: "Write for example Monday, first Saturday or last Friday; an entry for each day.")
  }
}
