/// A piece of CommonMark and the forms it can take.
///
/// The only room that knows libcmark.
///
/// Raw HTML and unsafe addresses never come out of it, whatever goes in.
package struct MarkdownDocument: Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }
}

/// What a link of a text leads to, as whoever shows the text decides.
package enum LinkDestination: Sendable, Hashable {
  /// Write this address.
  case address(String)
  /// Show the link's text alone.
  case none
}
