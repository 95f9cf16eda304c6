import Diagnostics
import Profiles

/// Writes the data of one brochure and remembers what it needs and what it could not show.
struct BrochureWriter {
  typealias JSON = JSONValue

  let source: BrochureSource
  let order: BrochureOrder
  let links: LinkFilter
  /// Of the brochure, and so of all headings and labels.
  let language: LanguageTag
  var cleaner: TextCleaner
  var pictures: [BrochurePicture] = []
  var findings: [Diagnostic] = []
  /// Of profiles, by their identifiers.
  var files: [String: String] = [:]

  var edition: Edition { source.edition }
  var design: BrochureEdition { source.design }
  var strings: InterfaceStrings { source.strings }

  init(_ source: BrochureSource) {
    self.source = source
    language = source.design.language
    order = BrochureOrder(source.edition, source.design.order, source.strings)
    cleaner = TextCleaner(coverage: source.coverage)
    links = LinkFilter(
      profiles: Set(source.edition.profiles.map(\.slug)), baseURL: source.edition.settings.baseURL)
  }

  /// Everything, in the order in which it is printed.
  mutating func brochure() -> JSON {
    let settings = edition.settings
    let names = BrochureCover(design, settings)
    let head: KeyValuePairs<String, JSON?> = [
      "lang": .text(language.code),
      "dir": .text(language.direction.rawValue),
      "layout": layout(),
      "title": text(names.title.value),
      "subtitle": names.subtitle.flatMap { passage($0) },
      "city": names.city.flatMap { text($0) },
      "cover": cover(),
      "date": date(edition.today),
      "as-of": text(strings.text(.asOf, ["date": strings.date(edition.today)])),
      "count": text(strings.text(.countAssociations, count: edition.profiles.count)),
      "note": design.text(BrochureField.note).flatMap { passage($0) },
      "website": link(to: settings.baseURL),
      "publisher": publisher(settings[SiteField.publisher] ?? Record()),
      "colours": colours(settings[SiteField.colours]),
      "fonts": .list(source.coverage.familyNames.filter { !$0.isEmpty }.map { .text($0) }),
    ]
    report(in: source.contentFolder + "/site.yaml")
    let (foreword, takePart) = (officeText(.foreword), takePart())
    let words = words()
    let (guide, confirmation) = (guide(), confirmation())
    report(in: "templates/strings/\(language.language).yaml")
    let languages = languageNames()
    let (topics, audiences, districts) = (termLabels(.topics), termLabels(.audiences), termLabels(.districts))
    let map = map()
    var rest: [(name: String, value: JSON)] = []
    if let confirmation { rest.append(("confirmation", confirmation)) }
    if let foreword { rest.append(("foreword", foreword)) }
    rest += [
      ("guide", guide), ("words", words), ("languages", languages), ("topics", topics), ("audiences", audiences),
      ("districts", districts),
    ]
    if let map { rest.append(("map", map)) }
    rest.append(("groups", groups()))
    rest += indexes()
    if let takePart { rest.append(("take-part", takePart)) }
    guard case .object(let members) = JSON.members(head) else { return .object(rest) }
    return .object(members + rest)
  }

  // MARK: - Parts of the head

  private func layout() -> JSON {
    .members([
      "paper": .text(design.paper.rawValue.lowercased()), "columns": .number(design.columns),
      "large": .flag(design.isLargePrint), "colour": .flag(!design.isBlackAndWhite),
      "dir": language.direction == .rightToLeft ? .text(language.direction.rawValue) : nil,
      "digits": strings.digits.map { .text(String($0)) },
      "press": source.isForPress ? .flag(true) : nil,
    ])
  }

  private mutating func publisher(_ record: Record) -> JSON {
    .members([
      "name": text(record[PublisherField.name]),
      "address": address(record[ProfileField.address]),
      "email": emailLink(record[ProfileField.email]),
      "phone": phoneLink(record[ProfileField.phone]),
      "website": record[ProfileField.website].flatMap { link(to: $0) },
    ])
  }

  private func colours(_ record: Record?) -> JSON {
    .members([
      "primary": .text(record?[ColourField.primary] ?? Self.defaultPrimary),
      "accent": .text(record?[ColourField.accent] ?? Self.defaultAccent),
    ])
  }

  private static let defaultPrimary = "#125b57"
  private static let defaultAccent = "#b5472a"

  private func date(_ date: CalendarDate) -> JSON {
    .members(["year": .number(date.year), "month": .number(date.month), "day": .number(date.day)])
  }

  /// The labels that the templates use, by the names they use.
  private mutating func words() -> JSON {
    return .object(
      [("imprint", .text(cleaner.clean(edition.imprintTitle(in: strings)))), ("separator", separator())]
        + Self.words.map { name, key in (name, .text(cleaner.clean(strings[key]))) })
  }

  /// What stands between the words of a list, with the space behind it.
  mutating func separator() -> JSON { .text(cleaner.clean(strings[.listSeparator])) }

  /// The names of all words.
  static let wordNames = ["imprint", "separator"] + words.map(\.key)

  private static let words: KeyValuePairs<String, StringKey> = [
    "contents": .contents, "publisher": .publishedBy, "district": .district, "alphabetical": .indexByName,
    "by-topic": .indexByTopic, "by-language": .indexByLanguage, "by-audience": .indexByAudience,
    "by-district": .indexByDistrict, "address": .address,
    "contact": .getInTouch,
    "phone": .phone, "email": .email, "website": .website, "people": .contactPeople, "times": .times,
    "languages": .spokenLanguages, "topics": .topics, "audiences": .audiences, "founded": .founded,
    "members": .members, "register": .register, "rooms": .rooms, "accessible": .accessible, "paused": .pausedLabel,
    "code": .pageCode,
  ]

  /// The languages in use by code: their names in the site's language and in themselves.
  private mutating func languageNames() -> JSON {
    var used: Set<LanguageTag> = []
    for profile in edition.profiles {
      // A translated profile is also shown in its own language, whether or not the association names it.
      used.insert(profile.language)
      used.formUnion(profile[ProfileField.languages] ?? [])
      used.formUnion(profile.translations.map(\.language))
      for time in profile[ProfileField.times] ?? [] { used.formUnion(time[TimeField.language] ?? []) }
    }
    return .object(
      used.sorted().map { tag in
        let own = ownName(of: tag)
        let name = name(of: tag)
        return (
          tag.code,
          .members([
            "name": .text(cleaner.clean(name)),
            "own": own == name || !isCovered(own)
              ? nil : .text(Isolates.value(cleaner.clean(own), within: language.direction)),
            "dir": .text(tag.direction.rawValue),
          ])
        )
      })
  }

  private func name(of tag: LanguageTag) -> String { SpokenLanguage(tag, in: strings).label.value }

  private func ownName(of tag: LanguageTag) -> String {
    (Language.all[tag] ?? LanguageTag(tag.language).flatMap { Language.all[$0] })?.ownName ?? tag.code
  }

  /// Whether there is a font for the name of a language; a row of replacement characters names nothing.
  private func isCovered(_ name: String) -> Bool { name.unicodeScalars.allSatisfy(source.coverage.covers) }

  private mutating func termLabels(_ kind: Vocabulary.Kind) -> JSON {
    .object(edition.vocabulary[kind].map { ($0.id.rawValue, label(of: $0)) })
  }

  mutating func label(of term: Term) -> JSON {
    let label = term.labels.text(in: language, or: edition.settings.language)
    return label.flatMap { passage($0) } ?? .text(term.id.rawValue)
  }

  // MARK: - Findings

  /// Turns the characters that could not be shown since the last call into findings about a file.
  ///
  /// A text in a script without a font would make hundreds: the first few tell enough.
  mutating func report(in file: String, body: Body? = nil) {
    let uncovered = cleaner.takeUncovered()
    for scalar in uncovered.prefix(Self.mostFindings) {
      findings.append(.notCovered(scalar, file: file, place: body?.place(of: scalar)))
    }
    let more = uncovered.count - Self.mostFindings
    if more > 0 { findings.append(.notCovered(more: more, file: file)) }
  }

  private static let mostFindings = 8
}

extension Diagnostic {
  fileprivate static func notCovered(more count: Int, file: String) -> Diagnostic {
    Diagnostic(
      .warning, .characterNotCovered,
      Bilingual(
        de: "Für \(count) weitere Zeichen dieser Datei gibt es keine Schrift.",
        en: "No font has \(count) more characters of this file."),
      file: file)
  }

  fileprivate static func notCovered(_ scalar: Unicode.Scalar, file: String, place: SourcePlace?) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let shown = scalar.properties.isWhitespace || scalar.properties.generalCategory == .privateUse ? "" : " „\(scalar)“"
    let shownInEnglish = shown.isEmpty ? "" : " “\(scalar)”"
    return Diagnostic(
      .warning, .characterNotCovered,
      Bilingual(
        de: "Für das Zeichen\(shown) (\(code)) gibt es keine Schrift; in der Broschüre steht dafür �.",
        en: "No font has the character\(shownInEnglish) (\(code)); the brochure shows � instead."),
      advice: Bilingual(
        de: "Das Zeichen weglassen oder ein anderes nehmen, zum Beispiel ein Wort statt eines Bildzeichens.",
        en: "Leave it out or take another one, a word instead of a pictograph for example."),
      file: file, place: place)
  }
}

extension Body {
  /// Where a character first stands in the file.
  fileprivate func place(of scalar: Unicode.Scalar) -> SourcePlace? {
    var (line, column) = (firstLine, 1)
    for candidate in markdown.unicodeScalars {
      if candidate == scalar { return SourcePlace(line: line, column: column) }
      if candidate == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return nil
  }
}
