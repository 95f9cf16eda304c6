import Diagnostics
import Profiles

/// Translations and the profiles and pages they belong to.
enum TranslationRules {
  /// The translations by the key of what they translate, in the order of their languages' codes.
  ///
  /// `mismatches` compares a translation with its original; an original that is there but broken has been reported.
  static func match<Original>(
    _ translations: [(translation: Translation, key: String)], to originals: [String: Original],
    brokenKeys: Set<String>, mismatches: (Translation, Original) -> [Diagnostic]
  ) -> (translations: [String: [Translation]], diagnostics: [Diagnostic]) {
    var result: [String: [Translation]] = [:]
    var diagnostics: [Diagnostic] = []
    for (translation, key) in translations {
      guard let original = originals[key] else {
        if !brokenKeys.contains(key) {
          diagnostics.append(
            Diagnostic(
              .error, .orphanTranslation, .orphan(key),
              advice: .didYouMean(Suggestion.nearest(to: key, in: originals.keys.sorted()).map { $0 + ".md" })
                ?? .nameTranslation, file: translation.file))
        }
        continue
      }
      diagnostics += mismatches(translation, original)
      result[key, default: []].append(translation)
    }
    for group in result.values {
      for same in Dictionary(grouping: group, by: \.language).values where same.count > 1 {
        // As `x.uk.md` and `x.UK.md`: only one of them could be shown.
        diagnostics += same.map {
          Diagnostic(.error, .translationMismatch, .twice($0.language), advice: .keepOne, file: $0.file)
        }
      }
    }
    return (result.mapValues { $0.sorted { ($0.language, $0.file) < ($1.language, $1.file) } }, diagnostics)
  }

  static func mismatches(_ translation: Translation, _ page: Page) -> [Diagnostic] {
    var findings = Findings(file: translation.file)
    checkLanguage(of: translation, original: page.language, &findings)
    return findings.diagnostics
  }

  private static func checkLanguage(
    of translation: Translation, original: LanguageTag, _ findings: inout Findings
  ) {
    guard translation.language == original else { return }
    findings.error(.translationMismatch, .sameLanguage(original), advice: .renameTranslation)
  }

  static func mismatches(_ translation: Translation, _ profile: Profile) -> [Diagnostic] {
    var findings = Findings(file: translation.file)
    checkLanguage(of: translation, original: profile.language, &findings)
    if let labels = translation.record[ProfileField.times] {
      let times = profile[ProfileField.times]?.count ?? 0
      if labels.count != times {
        findings.error(
          .translationMismatch, at: translation.record.place(of: ProfileField.times),
          .timesDiffer(labels.count, times), advice: .oneForEach)
      }
    }
    for field in [ProfileField.logo, ProfileField.photo]
    where translation.record[field] != nil && profile[field] == nil {
      findings.error(
        .translationMismatch, at: translation.record.place(of: field), .noSuchPicture(field.declaration),
        advice: .pictureInOriginal)
    }
    return findings.diagnostics
  }
}

extension Bilingual {
  fileprivate static func orphan(_ key: String) -> Bilingual {
    Bilingual(
      de: "Zu dieser Übersetzung fehlt das Original \(key).md.",
      en: "The original of this translation, \(key).md, is missing.")
  }
  fileprivate static let nameTranslation = Bilingual(
    de: "Eine Übersetzung liegt neben dem Original und heißt wie es, mit dem Kürzel der Sprache: verein.tr.md",
    en: "A translation lies beside the original and is named like it, with the language's code: verein.tr.md")
  fileprivate static func sameLanguage(_ language: LanguageTag) -> Bilingual {
    Bilingual(
      de: "Original und Übersetzung sind beide in der Sprache „\(language)“.",
      en: "Original and translation are both in the language “\(language)”.")
  }
  fileprivate static func twice(_ language: LanguageTag) -> Bilingual {
    Bilingual(
      de: "Für die Sprache „\(language)“ gibt es mehr als eine Übersetzung.",
      en: "There is more than one translation for the language “\(language)”.")
  }
  fileprivate static let keepOne = Bilingual(
    de: "Behalten Sie eine der Dateien.", en: "Keep one of the files.")
  fileprivate static let renameTranslation = Bilingual(
    de: "Prüfen Sie das Kürzel im Dateinamen und „sprache“ im Original.",
    en: "Check the code in the file's name, and “lang” in the original.")
  fileprivate static func timesDiffer(_ labels: Int, _ times: Int) -> Bilingual {
    Bilingual(
      de: "Die Übersetzung hat \(labels) Treffzeiten, das Original \(times).",
      en: "The translation has \(labels) times, the original \(times).")
  }
  fileprivate static let oneForEach = Bilingual(
    de: "Schreiben Sie für jede Treffzeit des Originals, in derselben Reihenfolge, ein „was“.",
    en: "Write a “what” for each of the original's times, in the same order.")
  fileprivate static let pictureInOriginal = Bilingual(
    de: "Nennen Sie die Bilddatei im Original, oder löschen Sie die Angabe hier.",
    en: "Name the picture file in the original, or delete the field here.")
  fileprivate static func noSuchPicture(_ field: FieldDeclaration) -> Bilingual {
    Bilingual(
      de: "Das Original hat kein Bild „\(field.germanKey)“.", en: "The original has no picture “\(field.key)”.")
  }
}
