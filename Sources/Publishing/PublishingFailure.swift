import Diagnostics

/// Why something could not be written or made, and what to do about it.
///
/// What was there before is still there.
package struct PublishingFailure: Error, Hashable, Sendable {
  package let message: Bilingual
  /// What whoever runs the program can do.
  package let advice: Bilingual?

  package init(_ message: Bilingual, advice: Bilingual? = nil) {
    self.message = message
    self.advice = advice
  }
}

extension PublishingFailure {
  /// The system refused something at a path.
  static func system(_ error: SystemError, at path: String) -> PublishingFailure {
    let advice: Bilingual? =
      switch error {
      case .noSpace:
        Bilingual(
          de: "Der Datenträger ist voll. Schaffen Sie Platz und starten Sie noch einmal.",
          en: "The disk is full. Make room and run again.")
      case _ where error.isRefusal || error == .readOnly:
        Bilingual(
          de: "Prüfen Sie, ob Sie dort schreiben dürfen: in den Ordner und in den Ordner darüber.",
          en: "Check that you may write there: to the folder and to the one above it.")
      default: nil
      }
    return PublishingFailure(
      Bilingual(
        de: "„\(path)“ konnte nicht gelesen oder geschrieben werden: \(error.text)",
        en: "“\(path)” could not be read or written: \(error.text)"), advice: advice)
  }
}
