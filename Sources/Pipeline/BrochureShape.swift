import Diagnostics
import Profiles

/// How a brochure is wanted.
package enum BrochureShape: Sendable {
  /// As it is read: one page after the other.
  case pages
  /// Put onto sheets to be folded.
  case booklet(BookletOptions)
  /// For a printing house, with a check list in a language.
  case press(MessageLanguage)

  var form: BrochureForm {
    switch self {
    case .pages: .pages
    case .booklet: .booklet
    case .press: .press
    }
  }
}

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
