import Diagnostics
import Profiles

// Years, numbers and dates.

extension ValueDecoder {
  func year(_ entry: FieldEntry, _ findings: inout Findings) -> FieldValue? {
    guard let text = text(entry, &findings) else { return nil }
    guard text.utf8.count == 4, let year = Int(text), (1000...context.today.year).contains(year) else {
      return fail(.invalidYear, entry.node.place, .invalidYear(text), .writeYear(context.today.year), &findings)
    }
    return .number(year)
  }

  func count(_ entry: FieldEntry, _ findings: inout Findings) -> FieldValue? {
    guard let text = text(entry, &findings) else { return nil }
    let digits = text.filter { $0 != "." && $0 != " " && $0 != "\u{202F}" && $0 != "\u{A0}" }
    guard !digits.isEmpty, digits.utf8.count <= 7, digits.utf8.allSatisfy(\.isASCIIDigit), let number = Int(digits)
    else {
      return fail(.invalidNumber, entry.node.place, .invalidNumber(text), .writeNumber, &findings)
    }
    return .number(number)
  }

  /// Column and row, as a list or in one text: `[2, 1]`, `2, 1`.
  func position(_ entry: FieldEntry, _ findings: inout Findings) -> FieldValue? {
    guard let words = list(entry, &findings, split: { _ in true }, { word, _, _ in word }) else { return nil }
    let numbers = words.compactMap { Int($0) }
    guard words.count == 2, numbers.count == 2, let position = TilePosition(column: numbers[0], row: numbers[1]) else {
      return fail(
        .invalidPosition, entry.node.place, .invalidPosition(words.joined(separator: ", ")), .writePosition, &findings)
    }
    return .position(position)
  }

  func date(_ entry: FieldEntry, isPast: Bool, _ findings: inout Findings) -> FieldValue? {
    guard let text = text(entry, &findings) else { return nil }
    guard let date = CalendarDate(text) else {
      return fail(.invalidDate, entry.node.place, .invalidDate(text), .writeDate, &findings)
    }
    guard !isPast || date <= context.today else {
      return fail(.futureDate, entry.node.place, .futureDate(text), .checkYear, &findings)
    }
    return .date(date)
  }
}

extension Bilingual {
  fileprivate static func invalidYear(_ text: String) -> Bilingual {
    Bilingual(de: "„\(text)“ ist kein Gründungsjahr.", en: "“\(text)” is not a year of foundation.")
  }

  fileprivate static func writeYear(_ current: Int) -> Bilingual {
    Bilingual(
      de: "Schreiben Sie vier Ziffern, höchstens \(current).", en: "Write four digits, at most \(current).")
  }

  fileprivate static func invalidNumber(_ text: String) -> Bilingual {
    Bilingual(de: "„\(text)“ ist keine Anzahl.", en: "“\(text)” is not a number.")
  }

  fileprivate static let writeNumber = Bilingual(
    de: "Schreiben Sie eine Zahl ohne Wörter: 85", en: "Write a number without words: 85")

  fileprivate static func invalidPosition(_ text: String) -> Bilingual {
    Bilingual(de: "„\(text)“ ist keine Lage auf der Karte.", en: "“\(text)” is not a position on the map.")
  }

  fileprivate static let writePosition = Bilingual(
    de: "Schreiben Sie Spalte und Zeile, von links oben gezählt und jede von 1 bis \(TilePosition.limit): [2, 1]",
    en: "Write column and row, counted from the top left and each from 1 to \(TilePosition.limit): [2, 1]")

  fileprivate static func invalidDate(_ text: String) -> Bilingual {
    Bilingual(de: "„\(text)“ ist kein Datum, das es gibt.", en: "“\(text)” is not a date that exists.")
  }

  fileprivate static let writeDate = Bilingual(
    de: "Schreiben Sie Jahr-Monat-Tag, 2026-03-31, oder Tag.Monat.Jahr, 31.03.2026.",
    en: "Write year-month-day, 2026-03-31, or day.month.year, 31.03.2026.")

  fileprivate static func futureDate(_ text: String) -> Bilingual {
    Bilingual(de: "„\(text)“ liegt in der Zukunft.", en: "“\(text)” is in the future.")
  }

  fileprivate static let checkYear = Bilingual(
    de: "Prüfen Sie Tag, Monat und Jahr.", en: "Check day, month and year.")
}
