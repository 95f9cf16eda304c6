/// A way by which the office passes on what an association told it.
///
/// Consent is given for each apart (GDPR, article 7 and recital 43).
package enum Channel: String, CaseIterable, Hashable, Sendable, Comparable {
  /// The public website.
  case web
  /// The printed brochure.
  case print
  /// The office's own list and letters.
  case list
  /// Open data: files that other programs read.
  case data

  package static func < (left: Channel, right: Channel) -> Bool {
    left.rawValue < right.rawValue
  }
}
