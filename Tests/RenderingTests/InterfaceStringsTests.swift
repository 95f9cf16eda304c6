import Diagnostics
import Profiles
import Rendering
import Testing

@Suite("Texts of the interface")
struct InterfaceStringsTests {
  private func findings(
    changing key: StringKey, to value: StringEntry.Value?, language: LanguageTag = .german
  ) -> [FoundAt] {
    let entries = TestStrings.entries().compactMap { entry -> StringEntry? in
      guard entry.key == key.rawValue else { return entry }
      return value.map { StringEntry(key: entry.key, value: $0, place: Self.place) }
    }
    let (_, findings) = InterfaceStrings.load(entries, language: language, isReviewed: false, file: "de.yaml")
    return findings.map(FoundAt.init)
  }

  private static let place = SourcePlace(line: 7, column: 3)

  @Test func aCompleteFileHasNothingToComplainAbout() {
    let (strings, findings) = InterfaceStrings.load(
      TestStrings.entries(), language: .german, isReviewed: true, file: "de.yaml")
    #expect(findings == [])
    #expect(strings[.skipLink] == "skip-link")
    #expect(strings.isReviewed)
  }

  @Test func aMissingTextIsAnErrorOfTheFile() {
    #expect(findings(changing: .home, to: nil) == [FoundAt("de.yaml", .missingString, nil)])
  }

  @Test func anUnknownKeyIsFoundWithTheNearest() {
    let stray = StringEntry(key: "skip-lnk", value: .text(""), place: Self.place)
    let (_, findings) = InterfaceStrings.load(
      TestStrings.entries() + [stray], language: .german, isReviewed: true, file: "de.yaml")
    #expect(findings.map(FoundAt.init) == [FoundAt("de.yaml", .unknownString, Self.place)])
    #expect(findings.first?.advice?.de == "Ist „skip-link“ gemeint?")
  }

  @Test func placeholdersMustBeThoseOfTheKey() {
    #expect(
      findings(changing: .asOf, to: .text("Stand {datum}")) == [
        FoundAt("de.yaml", .unknownString, Self.place), FoundAt("de.yaml", .missingString, Self.place),
      ])
    #expect(findings(changing: .home, to: .text("Start {name}")) == [FoundAt("de.yaml", .unknownString, Self.place)])
  }

  @Test func aPlaceholderBeforeAnAccentOrAJoinerIsFound() {
    #expect(findings(changing: .everyWeekday, to: .text("{weekday}\u{200C}ها")) == [])
    #expect(findings(changing: .everyWeekday, to: .text("{weekday}\u{654}")) == [])
  }

  @Test func pluralsNeedTheFormsOfTheirLanguage() throws {
    let ukrainian = try #require(LanguageTag("uk"))
    let (one, other) = ("{count} Verein", "{count} Vereine")
    let missing = FoundAt("de.yaml", .missingString, Self.place)
    #expect(findings(changing: .showAll, to: .forms(["one": one, "other": other])) == [])
    #expect(findings(changing: .showAll, to: .forms(["other": other])) == [missing])
    #expect(findings(changing: .showAll, to: .text(other)) == [missing])
    #expect(
      findings(changing: .showAll, to: .forms(["one": one, "mnay": other, "other": other]))
        == [FoundAt("de.yaml", .unknownString, Self.place)])
    // The others of the file have no „few“ and „many“ either.
    let others = StringKey.allCases.count { $0.isPlural && $0 != .showAll } * 2
    #expect(
      findings(
        changing: .showAll, to: .forms(["one": one, "few": one, "many": other, "other": other]), language: ukrainian
      )
      .count == others)
  }

  @Test func aFormMayLeaveOutTheNumber() {
    let strings = TestStrings.make()
    #expect(findings(changing: .showAll, to: .forms(["one": "der einzige", "other": "alle {count}"])) == [])
    #expect(strings.text(.showAll, count: 3) == "show-all 3")
  }

  @Test func equalTextsHaveEqualFingerprints() {
    #expect(TestStrings.make([.home: "a"]).fingerprint == TestStrings.make([.home: "a"]).fingerprint)
    #expect(TestStrings.make([.home: "a"]).fingerprint != TestStrings.make([.home: "b"]).fingerprint)
    #expect(TestStrings.make().fingerprint != TestStrings.make(language: .english).fingerprint)
  }

  // MARK: - Dates, times, numbers

  @Test func datesAreWritten() throws {
    let date = try #require(CalendarDate(year: 2026, month: 3, day: 31))
    let german = TestStrings.make([.date: "{day}. {month} {year}", .month3: "März"])
    let english = TestStrings.make([.date: "{day} {month} {year}", .month3: "March"], language: .english)
    #expect(german.date(date) == "31. März 2026")
    #expect(english.date(date) == "31 March 2026")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1000"), (9999, "9999"), (10_000, "10.000"), (1_234_567, "1.234.567"),
  ])
  func numbersAreGrouped(number: Int, expected: String) {
    #expect(TestStrings.make([.thousandsSeparator: "."]).number(number) == expected)
  }

  @Test func meetingsAreWritten() {
    let strings = TestStrings.make([
      .everyWeekday: "{weekday}", .lastWeekday: "letzter {weekday} im Monat", .weekday5: "Freitag",
      .timeRange: "{from} bis {to} Uhr", .timeFrom: "ab {from} Uhr", .timeUntil: "bis {to} Uhr",
    ])
    #expect(strings.day(Recurrence(weekday: .friday)) == "Freitag")
    #expect(strings.day(Recurrence(weekday: .friday, ordinal: .last)) == "letzter Freitag im Monat")
    #expect(strings.time(from: ClockTime("18"), to: ClockTime("20:30")) == "18:00 bis 20:30 Uhr")
    #expect(strings.time(from: ClockTime("18"), to: nil) == "ab 18:00 Uhr")
    #expect(strings.time(from: nil, to: ClockTime("20")) == "bis 20:00 Uhr")
    #expect(strings.time(from: nil, to: nil) == nil)
  }

  @Test func aPlaceholderIsFilledOnceAndNotReadAgain() {
    let strings = TestStrings.make([.listDescription: "{name}: Liste {name}"])
    #expect(strings.text(.listDescription, ["name": "{name}"]) == "{name}: Liste {name}")
  }
}

@Suite("Plural categories of the CLDR")
struct PluralCategoryTests {
  @Test(arguments: [
    ("de", 0, PluralCategory.other), ("de", 1, .one), ("de", 2, .other), ("fr", 0, .one), ("vi", 1, .other),
    ("ar", 0, .zero), ("ar", 1, .one), ("ar", 2, .two), ("ar", 3, .few), ("ar", 11, .many), ("ar", 100, .other),
    ("ar", 103, .few), ("uk", 1, .one), ("uk", 21, .one), ("uk", 11, .many), ("uk", 22, .few), ("uk", 12, .many),
    ("pl", 1, .one), ("pl", 21, .many), ("pl", 22, .few), ("pl", 112, .many),
  ])
  func ofNumbers(code: String, count: Int, expected: PluralCategory) throws {
    #expect(PluralCategory.of(count, in: try #require(LanguageTag(code))) == expected)
  }

  @Test func thoseALanguageUses() throws {
    #expect(PluralCategory.used(in: .german) == [.one, .other])
    #expect(PluralCategory.used(in: try #require(LanguageTag("ar"))) == PluralCategory.allCases)
    #expect(PluralCategory.used(in: try #require(LanguageTag("uk"))) == [.one, .few, .many, .other])
    #expect(PluralCategory.used(in: try #require(LanguageTag("vi"))) == [.other])
  }
}
