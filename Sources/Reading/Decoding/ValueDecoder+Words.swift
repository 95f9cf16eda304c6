import Diagnostics
import Profiles

// Values from a known set of words.

extension ValueDecoder {
  func term(
    _ word: String, _ kind: Vocabulary.Kind, _ place: SourcePlace, _ findings: inout Findings
  ) -> TermID? {
    guard let vocabulary = context.vocabulary else { return TermID(word) }
    if let id = vocabulary.find(word, in: kind) { return id }
    let suggestions = vocabulary.suggestions(for: kind, in: context.siteLanguage)
    findings.error(
      kind.rule, at: place, .unknownTerm(word, kind),
      advice: .didYouMean(Suggestion.nearest(to: word, in: suggestions))
        ?? .knownWords(vocabulary.labels(for: kind, in: context.siteLanguage)))
    return nil
  }

  func language(_ word: String, _ place: SourcePlace, _ findings: inout Findings) -> LanguageTag? {
    if let tag = Language.named(word) { return tag }
    findings.error(
      .unknownLanguage, at: place, .unknownLanguage(word),
      advice: .didYouMean(Suggestion.nearest(to: word, in: Language.suggestions)) ?? .writeLanguage)
    return nil
  }

  func channel(_ word: String, _ place: SourcePlace, _ findings: inout Findings) -> Channel? {
    if let channel = Self.channels[Folding.key(word)] { return channel }
    let suggestions = Channel.allCases.flatMap(\.words)
    findings.error(
      .unknownChannel, at: place, .unknownChannel(word),
      advice: .didYouMean(Suggestion.nearest(to: word, in: suggestions)) ?? .knownChannels)
    return nil
  }

  private static let channels: [String: Channel] = {
    var result: [String: Channel] = [:]
    for channel in Channel.allCases {
      for word in channel.words { result[Folding.key(word)] = channel }
    }
    return result
  }()

  func choice(_ entry: FieldEntry, _ choices: [Choice], _ findings: inout Findings) -> FieldValue? {
    guard let word = text(entry, &findings) else { return nil }
    let key = Folding.key(word)
    for choice in choices where choice.words.contains(where: { Folding.key($0) == key }) { return .text(choice.id) }
    return fail(
      .unknownChoice, entry.node.place, .unknownChoice(word, entry.key),
      .didYouMean(Suggestion.nearest(to: word, in: choices.flatMap(\.words))) ?? .choose(choices), &findings)
  }

  func yesNo(_ entry: FieldEntry, _ findings: inout Findings) -> FieldValue? {
    guard let word = text(entry, &findings) else { return nil }
    switch word.lowercased() {
    case "ja", "yes", "true", "j", "y": return .flag(true)
    case "nein", "no", "false", "n": return .flag(false)
    default: return fail(.unknownChoice, entry.node.place, .unknownChoice(word, entry.key), .yesOrNo, &findings)
    }
  }

  func labels(_ entry: FieldEntry, atMost limit: Int? = nil, _ findings: inout Findings) -> FieldValue? {
    guard case .mapping(let pairs) = entry.node.content else {
      return fail(.wrongType, entry.node.place, .labelsExpected(entry.key), .example(entry.field, entry.key), &findings)
    }
    var labels: [LanguageTag: String] = [:]
    for (key, value) in pairs {
      guard let written = key.scalar, let tag = language(written, key.place, &findings) else { continue }
      let label = FieldEntry(field: entry.field, key: "\(entry.key) → \(written)", node: value)
      guard !value.isEmpty, let whole = text(label, &findings),
        let text = length(whole, atMost: limit, label, &findings)
      else { continue }
      if labels.updateValue(text, forKey: tag) != nil {
        findings.error(.duplicateKey, at: key.place, .duplicateLabel(written), advice: .keepOneLabel)
      }
    }
    return .labels(Labels(labels))
  }

  func withholding(_ entry: FieldEntry, _ findings: inout Findings) -> FieldValue? {
    guard case .mapping(let pairs) = entry.node.content else {
      return fail(
        .wrongType, entry.node.place, .withholdingExpected(entry.key), .example(entry.field, entry.key), &findings)
    }
    var result: [Channel: Set<String>] = [:]
    for (key, value) in pairs {
      guard let written = key.scalar, let channel = channel(written, key.place, &findings) else { continue }
      let names = FieldEntry(field: entry.field, key: "\(entry.key) → \(written)", node: value)
      let fields = list(names, &findings, withheldField)
      result[channel, default: []].formUnion(fields ?? [])
    }
    return .withholding(result)
  }

  private func withheldField(_ word: String, _ place: SourcePlace, _ findings: inout Findings) -> String? {
    guard let index = FieldTable.profile.index(of: word) else {
      findings.error(
        .unknownKey, at: place, .unknownField(word), advice: FieldTable.profile.advice(forUnknown: word))
      return nil
    }
    let field = FieldTable.profile.fields[index]
    guard !field.isRequired, !field.channels.isEmpty else {
      findings.error(.cannotWithhold, at: place, .cannotWithhold(word), advice: .withholdAll)
      return nil
    }
    return field.key
  }
}

extension Channel {
  /// How the channel may be written, the English and the German word first.
  var words: [String] {
    switch self {
    case .web: ["web", "webseite", "internet", "netz"]
    case .print: ["print", "druck", "broschüre"]
    case .list: ["list", "verteiler", "liste", "briefe"]
    case .data: ["data", "daten", "offene daten", "open data"]
    }
  }
}

extension Vocabulary.Kind {
  fileprivate var rule: Rule {
    switch self {
    case .topics: .unknownTopic
    case .audiences: .unknownAudience
    case .districts: .unknownDistrict
    }
  }
}

extension Bilingual {
  fileprivate static func unknownTerm(_ word: String, _ kind: Vocabulary.Kind) -> Bilingual {
    switch kind {
    case .topics:
      Bilingual(de: "Das Thema „\(word)“ ist nicht in der Liste.", en: "The topic “\(word)” is not in the list.")
    case .audiences:
      Bilingual(
        de: "Die Zielgruppe „\(word)“ ist nicht in der Liste.", en: "The audience “\(word)” is not in the list.")
    case .districts:
      Bilingual(
        de: "Der Stadtbezirk „\(word)“ ist nicht in der Liste.", en: "The district “\(word)” is not in the list.")
    }
  }

  fileprivate static func knownWords(_ words: [String]) -> Bilingual? {
    guard !words.isEmpty else { return nil }
    let some = words.prefix(30).joined(separator: ", ") + (words.count > 30 ? " …" : ".")
    return Bilingual(de: "Es gibt: \(some)", en: "There are: \(some)")
  }

  fileprivate static func unknownLanguage(_ word: String) -> Bilingual {
    Bilingual(de: "Die Sprache „\(word)“ ist nicht bekannt.", en: "The language “\(word)” is not known.")
  }

  fileprivate static let writeLanguage = Bilingual(
    de: "Schreiben Sie den Namen auf Deutsch, auf Englisch, in der Sprache selbst, oder ihr Kürzel (BCP 47).",
    en: "Write its name in German, in English, in the language itself, or its code (BCP 47).")

  fileprivate static func unknownChannel(_ word: String) -> Bilingual {
    Bilingual(de: "Den Weg „\(word)“ gibt es nicht.", en: "There is no channel “\(word)”.")
  }

  fileprivate static let knownChannels = Bilingual(
    de: "Es gibt: web, druck, verteiler, daten.", en: "There are: web, print, list, data.")

  fileprivate static func unknownChoice(_ word: String, _ key: String) -> Bilingual {
    Bilingual(de: "„\(word)“ passt nicht zu „\(key)“.", en: "“\(word)” does not fit “\(key)”.")
  }

  fileprivate static func choose(_ choices: [Choice]) -> Bilingual {
    Bilingual(
      de: "Möglich sind: \(choices.map(\.german).joined(separator: ", ")).",
      en: "Possible are: \(choices.map(\.id).joined(separator: ", ")).")
  }

  fileprivate static let yesOrNo = Bilingual(de: "Schreiben Sie ja oder nein.", en: "Write yes or no.")

  fileprivate static func labelsExpected(_ key: String) -> Bilingual {
    Bilingual(de: "„\(key)“ braucht eine Bezeichnung je Sprache.", en: "“\(key)” takes a label per language.")
  }

  fileprivate static func duplicateLabel(_ language: String) -> Bilingual {
    Bilingual(
      de: "Für „\(language)“ steht hier eine zweite Bezeichnung.", en: "This is a second label for “\(language)”.")
  }

  fileprivate static let keepOneLabel = Bilingual(
    de: "Behalten Sie eine. Andere Schreibweisen gehören unter „auch“.",
    en: "Keep one. Other spellings belong under “also”.")

  fileprivate static func withholdingExpected(_ key: String) -> Bilingual {
    Bilingual(
      de: "„\(key)“ nennt zu jedem Weg die Angaben, die dort nicht erscheinen sollen.",
      en: "“\(key)” names for each channel the fields that shall not be shown there.")
  }

  fileprivate static func unknownField(_ word: String) -> Bilingual {
    Bilingual(de: "Die Angabe „\(word)“ gibt es nicht.", en: "There is no field “\(word)”.")
  }

  fileprivate static func cannotWithhold(_ word: String) -> Bilingual {
    Bilingual(
      de: "„\(word)“ lässt sich nicht einzeln zurückhalten.", en: "“\(word)” cannot be withheld by itself.")
  }

  fileprivate static let withholdAll = Bilingual(
    de: "Soll der Steckbrief dort gar nicht erscheinen, nehmen Sie den Weg aus der Einwilligung.",
    en: "If the profile shall not be shown there at all, take the channel out of the consent.")
}
