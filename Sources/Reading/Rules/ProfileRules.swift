import Diagnostics
import Profiles

/// Checks of one profile that look at more than one of its fields.
enum ProfileRules {
  static func check(_ profile: Profile, _ settings: SiteSettings, _ findings: inout Findings) {
    TimesReversed.check(profile, &findings)
    UnknownWording.check(profile, settings, &findings)
  }
}

/// A meeting that ends before it begins.
enum TimesReversed {
  static func check(_ profile: Profile, _ findings: inout Findings) {
    for time in profile[ProfileField.times] ?? [] {
      guard let from = time[TimeField.from], let to = time[TimeField.to], to <= from else { continue }
      findings.error(
        .timesReversed, at: time.place(of: TimeField.to),
        Bilingual(
          de: "Das Ende (\(to.iso8601)) liegt nicht nach dem Beginn (\(from.iso8601)).",
          en: "The end (\(to.iso8601)) is not after the beginning (\(from.iso8601))."),
        advice: Bilingual(
          de: "Vielleicht sind „von“ und „bis“ vertauscht. Wer über Mitternacht bleibt, schreibt bis: \"24:00\".",
          en: "Perhaps “from” and “to” are swapped. If it lasts beyond midnight, write to: \"24:00\"."))
    }
  }
}

/// A consent to a wording that `site.yaml` does not have.
enum UnknownWording {
  static func check(_ profile: Profile, _ settings: SiteSettings, _ findings: inout Findings) {
    guard let consent = profile[ProfileField.consent], let wording = consent[ConsentField.wording] else { return }
    let known = (settings[SiteField.consentTexts] ?? []).compactMap { $0[ConsentTextField.id] }
    guard !known.contains(wording) else { return }
    findings.error(
      .unknownWording, at: consent.place(of: ConsentField.wording),
      Bilingual(
        de: "Einen Einwilligungstext mit der Kennung „\(wording)“ gibt es in site.yaml nicht.",
        en: "There is no consent text with the id “\(wording)” in site.yaml."),
      advice: .didYouMean(Suggestion.nearest(to: wording, in: known)) ?? .addWording)
  }
}

extension Bilingual {
  fileprivate static let addWording = Bilingual(
    de: "Tragen Sie den Wortlaut in site.yaml unter „einwilligungstexte“ ein.",
    en: "Add the wording to “consent-texts” in site.yaml.")
}
