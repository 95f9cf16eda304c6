import Profiles
import Testing

@Suite("Values")
struct ValueTests {
  @Test("Dates are read in two forms, and only if there is such a day")
  func dates() throws {
    #expect(CalendarDate("2026-03-31")?.iso8601 == "2026-03-31")
    #expect(CalendarDate("31.03.2026")?.iso8601 == "2026-03-31")
    #expect(CalendarDate("1.2.2026")?.iso8601 == "2026-02-01")
    #expect(CalendarDate("29.02.2024") != nil)
    #expect(CalendarDate("29.02.2000") != nil)
    for text in [
      "29.02.2026", "29.02.1900", "31.04.2026", "2026-13-01", "2026-00-10", "0000-01-01", "2026-1", "26-03-31",
      "31.03.26",
      "", "-", "--", "..", "2026-03-31T10:00", "２０２６-03-31", "2026-03-99999999999999999999", "+2026-01-01",
      "31/03/2026",
      "2026-03-31 ", "-2026-03-31",
    ] {
      #expect(CalendarDate(text) == nil, "\(text)")
    }
    let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map { try #require(CalendarDate($0)) }
    #expect(days.shuffled().sorted() == days)
  }

  @Test(
    "Months are counted back to a day that exists",
    arguments: [
      ("2026-03-31", 1, "2026-02-28"), ("2024-03-31", 1, "2024-02-29"), ("2026-11-23", 24, "2024-11-23"),
      ("2026-01-15", 1, "2025-12-15"), ("2026-01-15", 0, "2026-01-15"), ("0001-02-01", 500, "0001-01-01"),
    ])
  func months(day: String, months: Int, expected: String) throws {
    #expect(try #require(CalendarDate(day)).earlier(byMonths: months).iso8601 == expected)
  }

  @Test("Times of day are read as people write them")
  func times() {
    for (text, iso) in [
      ("18:00", "18:00"), ("18.30", "18:30"), ("9:05", "09:05"), ("18", "18:00"), ("18 Uhr", "18:00"),
      ("18:30 uhr", "18:30"), ("0:00", "00:00"), ("24:00", "24:00"),
    ] {
      #expect(ClockTime(text)?.iso8601 == iso, "\(text)")
    }
    // “18:3” could be three or thirty past six.
    for text in [
      "25:00", "24:01", "18:60", "18:3", "18:000", "", ":", "18:", ":30", "abends", "18:00:00", "-1", "１８:00", "Uhr",
    ] {
      #expect(ClockTime(text) == nil, "\(text)")
    }
  }

  @Test("Days of meetings are read in German and English")
  func recurrences() {
    for text in ["Montag", "montags", "Mo", "Mo.", "jeden Montag", "Monday", "Mondays", "every Monday", "MON"] {
      #expect(Recurrence(text) == Recurrence(weekday: .monday), "\(text)")
    }
    for text in [
      "erster Samstag", "1. Samstag", "ersten Samstag im Monat", "first Saturday", "1st Saturday of the month",
      "1. Sonnabend",
    ] {
      #expect(Recurrence(text) == Recurrence(weekday: .saturday, ordinal: .first), "\(text)")
    }
    for text in ["letzter Freitag", "jeden letzten Freitag", "last Friday"] {
      #expect(Recurrence(text) == Recurrence(weekday: .friday, ordinal: .last), "\(text)")
    }
    #expect(Recurrence("vierten Dienstag") == Recurrence(weekday: .tuesday, ordinal: .fourth))
    for text in ["", " ", "täglich", "fünfter Montag", "Montag und Dienstag", "erster", "5. Montag", ".", "s"] {
      #expect(Recurrence(text) == nil, "\(text)")
    }
    for name in Recurrence.germanNames + Recurrence.englishNames { #expect(Recurrence(name) != nil) }
  }

  @Test("Language tags are brought into their usual case; scripts tell the direction")
  func tags() {
    #expect(LanguageTag("DE")?.code == "de")
    #expect(LanguageTag("zh-hant-tw")?.code == "zh-Hant-TW")
    #expect(LanguageTag("de-Simple")?.code == "de-simple")
    for text in ["", "d", "deut", "de-", "-de", "de_AT", "d1", "de-a", "de-123456789", "дe"] {
      #expect(LanguageTag(text) == nil, "\(text)")
    }
    for code in [
      "ar", "fa", "prs", "ckb", "he", "ur", "ps", "ug", "yi", "dv", "syr", "ku-Arab", "az-arab", "ff-Adlm", "ar-EG",
    ] {
      #expect(LanguageTag(code)?.direction == .rightToLeft, "\(code)")
    }
    for code in ["de", "ku", "tr", "ta", "ti", "ar-Latn", "uz", "zh-Hant"] {
      #expect(LanguageTag(code)?.direction == .leftToRight, "\(code)")
    }
  }

  @Test("Languages are found by code and by their names in German, English and themselves")
  func languages() throws {
    for text in ["ku", "KU", "Kurdisch", "kurdisch", "Kurdish", "Kurdî", "kurdi", "Kurmanci"] {
      #expect(Language.named(text)?.code == "ku", "\(text)")
    }
    #expect(Language.named("Türkçe") == Language.named("Tuerkisch"))
    #expect(Language.named("العربية")?.code == "ar")
    #expect(Language.named("українська")?.code == "uk")
    #expect(Language.named("de-CH")?.code == "de-CH")
    for text in ["", "   ", "???", "Klingonisch", "xx-YY"] { #expect(Language.named(text) == nil, "\(text)") }
  }

  @Test("Every language of the table is found by each of its names", arguments: Array(Language.all.values))
  func table(language: Language) {
    #expect(Language.named(language.tag.code) == language.tag)
    for name in [language.germanName, language.englishName, language.ownName] {
      #expect(!Folding.key(name).isEmpty)
      // Where two languages share a name, the table decides; but it means one of them.
      let found = Language.named(name).flatMap { Language.all[$0] }
      #expect(
        [found?.germanName, found?.englishName, found?.ownName].contains { $0.map(Folding.key) == Folding.key(name) })
    }
  }

  @Test("Paths never leave their folder")
  func paths() {
    #expect(RelativePath.normalised("a/./b//c") == "a/b/c")
    #expect(RelativePath.normalised("a/../b") == "b")
    for path in ["/a", "../a", "a/../../b", "a/../.."] { #expect(RelativePath.normalised(path) == nil, "\(path)") }
  }
  @Test("What an address may not hold is encoded, and only that")
  func percentEncoding() {
    #expect(PercentEncoding.address("//example.org/a b?q=ü&r=%20#\"".utf8) == "//example.org/a%20b?q=%C3%BC&r=%20#%22")
    #expect(PercentEncoding.path("/verein/größe;$uri\n") == "/verein/gr%C3%B6%C3%9Fe%3B%24uri%0A")
  }
}
