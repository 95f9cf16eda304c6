import Diagnostics
import Profiles

/// The name of a file that translates another one: `verein.tr.md` beside `verein.md`.
struct TranslatedFileName {
  /// The other file's name, without `.md`.
  let original: String
  /// `nil` if there is no such language, which has been reported.
  let language: LanguageTag?

  /// `stem` is the file's name without `.md`; `nil` if it has no language in it.
  init?(_ stem: String, _ findings: inout Findings) {
    let words = stem.split(separator: ".", omittingEmptySubsequences: false)
    guard words.count == 2 else { return nil }
    original = String(words[0])
    if let tag = LanguageTag(words[1]), Language.named(tag.code) != nil {
      language = tag
    } else {
      language = nil
      findings.error(.unknownLanguage, .unknownCode(String(words[1])), advice: .writeCode(original, String(words[1])))
    }
  }
}

extension Bilingual {
  fileprivate static func unknownCode(_ code: String) -> Bilingual {
    Bilingual(
      de: "Der Dateiname nennt „\(code)“ als Sprache; ein solches Kürzel ist nicht bekannt.",
      en: "The file's name gives “\(code)” as its language; there is no such code.")
  }

  fileprivate static func writeCode(_ original: String, _ word: String) -> Bilingual {
    let code = Language.named(word)?.code ?? "ar"
    return Bilingual(
      de: "Übersetzungen heißen wie das Original mit dem Kürzel der Sprache: \(original).\(code).md",
      en: "Translations are named as the original, with the language's code: \(original).\(code).md")
  }
}
