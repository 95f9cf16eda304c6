/// What a page is for, where the program does more with it than to show it.
package enum PageRole: String, Sendable {
  case imprint
  case privacy
  case accessibility
  case easyLanguage = "easy-language"
  case takePart = "take-part"
  /// Of brochures.
  case foreword
  /// How to use a brochure, in the office's own words.
  case guide

  var isForBrochures: Bool { self == .foreword || self == .guide }
}

extension Edition {
  /// The page for something; the first one by name, should there be more.
  package func page(for role: PageRole) -> Page? {
    (role.isForBrochures ? brochurePages : pages).first { $0.role == role.rawValue }
  }
}
