import Diagnostics

extension Diagnostic {
  /// Some number in the contents or in an index may be that of another page.
  ///
  /// Typst sets a document until nothing that depends on a page changes, five times at most.
  static func unsettled(_ templatesFolder: String) -> Diagnostic {
    Diagnostic(
      .warning, .pagesUnsettled,
      Bilingual(
        de: "In der Broschüre können Seitenzahlen falsch sein: Auch beim fünften Satz verschob sich noch etwas.",
        en: "Page numbers in the brochure may be wrong: when it was set for the fifth time, something still moved."),
      advice: Bilingual(
        de: "Prüfen Sie die Seitenzahlen im Inhalt. Hängt von einer Seitenzahl ab, wie viel eine Vorlage setzt?",
        en: "Check the page numbers in the contents. Does a template set more or less depending on a page number?"),
      file: templatesFolder)
  }
}
