import Diagnostics
import Profiles
import Publishing
import Reading

/// A consent that holds for all rows of a list, as given on the command line: `DATE; WHO; web,print`, and after another
/// semicolon the id of the wording, if there is one.
struct GivenConsent: Sendable {
  let parts: [(field: FieldDeclaration, yaml: String)]

  /// Throws what is wrong with the text, by the rules by which profiles are read.
  init(_ text: String, language: MessageLanguage, checker: FieldChecker) throws(PublishingFailure) {
    let words = text.split(separator: ";", omittingEmptySubsequences: false).map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard (3...4).contains(words.count) else { throw PublishingFailure(.consentForm, advice: .consentExample) }
    let channels = words[2].split { $0 == "," || $0 == " " }.map(String.init)
    guard !channels.isEmpty else { throw PublishingFailure(.consentForm, advice: .consentExample) }
    var parts = [
      (ConsentField.date.declaration, words[0]),
      (ConsentField.by.declaration, YAMLText.scalar(words[1])),
      (ConsentField.channels.declaration, YAMLText.list(channels)),
    ]
    if words.count == 4 { parts.append((ConsentField.wording.declaration, YAMLText.scalar(words[3]))) }
    for (field, yaml) in parts {
      let (value, diagnostics) = checker.check(yaml, as: field)
      if let problem = diagnostics.first {
        throw PublishingFailure(problem.message, advice: problem.advice ?? .consentExample)
      }
      guard value != nil else { throw PublishingFailure(.consentForm, advice: .consentExample) }
    }
    self.parts = parts.map { (field: $0.0, yaml: $0.1) }
  }
}

extension Bilingual {
  fileprivate static let consentForm = Bilingual(
    de: "Eine Einwilligung besteht aus Datum, wer sie gegeben hat, und wofür, mit Semikolon dazwischen.",
    en: "A consent consists of a date, who gave it, and for what, with semicolons between.")
  fileprivate static let consentExample = Bilingual(
    de: "Zum Beispiel: --consent \"2026-03-31; Vorstand; web,druck\"",
    en: "For example: --consent \"2026-03-31; the board; web,print\"")
}
