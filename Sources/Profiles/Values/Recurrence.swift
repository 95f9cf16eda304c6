/// The day of a regular meeting: every Monday, or every first Saturday of a month.
package struct Recurrence: Hashable, Sendable {
  /// In the order of the week (ISO 8601).
  package enum Weekday: Int, CaseIterable, Hashable, Sendable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
  }

  /// Which one of the month; absent means every week.
  package enum Ordinal: Int, CaseIterable, Hashable, Sendable {
    case first = 1, second, third, fourth
    case last = -1
  }

  package let weekday: Weekday
  package let ordinal: Ordinal?

  package init(weekday: Weekday, ordinal: Ordinal? = nil) {
    self.weekday = weekday
    self.ordinal = ordinal
  }

  /// Reads `Montag`, `Mo`, `montags`, `jeden Montag`, `erster Samstag`, `2.
  ///
  /// Dienstag`, `last Friday` and the like.
  package init?(_ text: String) {
    var words = text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
    words.removeAll { Self.fillers.contains($0) }
    guard let last = words.popLast(), let weekday = Self.weekdays[Self.stem(last)] else { return nil }
    switch words.count {
    case 0:
      self.init(weekday: weekday)
    case 1:
      guard let ordinal = Self.ordinal(words[0]) else { return nil }
      self.init(weekday: weekday, ordinal: ordinal)
    default:
      return nil
    }
  }

  /// The weekdays as they are usually written, for suggestions.
  package static let germanNames = [
    "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
  ]
  package static let englishNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let fillers: Set<String> = [
    "jeden", "jede", "jeder", "am", "im", "monat", "des", "monats", "every", "the", "of", "month",
  ]

  private static let weekdays: [String: Weekday] = {
    var result: [String: Weekday] = ["sonnabend": .saturday]
    for (index, weekday) in Weekday.allCases.enumerated() {
      let (german, english) = (germanNames[index].lowercased(), englishNames[index].lowercased())
      for name in [german, english, String(german.prefix(2)), String(english.prefix(3))] {
        result[name] = weekday
      }
    }
    return result
  }()

  /// `montags`, `Mondays` and `Mo.` name the same day as the plain word.
  private static func stem(_ word: String) -> String {
    var word = word
    if word.hasSuffix(".") { word.removeLast() }
    if word.count > 4, word.hasSuffix("s") { word.removeLast() }
    return word
  }

  private static func ordinal(_ word: String) -> Ordinal? {
    for ending in ["er", "en", "e", "es", ""] where word.hasSuffix(ending) {
      if let ordinal = ordinals[String(word.dropLast(ending.count))] { return ordinal }
    }
    return nil
  }

  private static let ordinals: [String: Ordinal] = [
    "erst": .first, "zweit": .second, "dritt": .third, "viert": .fourth, "letzt": .last,
    "first": .first, "second": .second, "third": .third, "fourth": .fourth, "last": .last,
    "1.": .first, "2.": .second, "3.": .third, "4.": .fourth, "1st": .first, "2nd": .second,
    "3rd": .third, "4th": .fourth, "1": .first, "2": .second, "3": .third, "4": .fourth,
  ]
}
