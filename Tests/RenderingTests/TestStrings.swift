import Diagnostics
import Profiles
import Rendering

/// Texts of the interface for tests: each key's own name with its placeholders, where nothing better is given.
enum TestStrings {
  static func entries(_ texts: [StringKey: String] = [:]) -> [StringEntry] {
    StringKey.allCases.enumerated().map { index, key in
      let text = texts[key] ?? ([key.rawValue] + key.placeholders.map { "{\($0)}" }).joined(separator: " ")
      let value: StringEntry.Value = key.isPlural ? .forms(["one": text, "other": text]) : .text(text)
      return StringEntry(key: key.rawValue, value: value, place: SourcePlace(line: index + 1, column: 1))
    }
  }

  static func make(_ texts: [StringKey: String] = [:], language: LanguageTag = .german) -> InterfaceStrings {
    InterfaceStrings.load(entries(texts), language: language, isReviewed: true, file: "strings").strings
  }
}
