import Diagnostics

/// How a brochure is put onto sheets to be folded.
package struct BookletOptions: Sendable {
  /// How many pages are folded together, a multiple of four; all, if not given.
  package var signature: Int?
  /// Of the plan that says how to print and fold.
  package var language: MessageLanguage

  package init(signature: Int?, language: MessageLanguage) {
    self.signature = signature
    self.language = language
  }
}
