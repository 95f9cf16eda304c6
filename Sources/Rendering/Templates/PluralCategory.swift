import Profiles

/// The plural categories of the CLDR (Unicode Technical Standard 35, part 3).
package enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other

  /// The category of a whole number from zero up in a language.
  package static func of(_ count: Int, in language: LanguageTag) -> PluralCategory {
    let (ten, hundred) = (count % 10, count % 100)
    switch language.language {
    case "ar", "ars":
      switch (count, hundred) {
      case (0, _): return .zero
      case (1, _): return .one
      case (2, _): return .two
      case (_, 3...10): return .few
      case (_, 11...99): return .many
      default: return .other
      }
    case "uk", "ru", "be":
      if ten == 1, hundred != 11 { return .one }
      return (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : .many
    case "pl":
      if count == 1 { return .one }
      return (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : .many
    case "fr", "fa", "hi", "bn", "am", "pt":
      return count <= 1 ? .one : .other
    case "vi", "zh", "ja", "ko", "th", "id", "my", "lo", "km":
      return .other
    default:
      return count == 1 ? .one : .other
    }
  }

  /// The categories that whole numbers fall into in a language; `other` always, for it is what all else falls back to.
  package static func used(in language: LanguageTag) -> [PluralCategory] {
    let found = Set((0...200).map { of($0, in: language) })
    return allCases.filter { found.contains($0) || $0 == .other }
  }
}
