extension MarkdownDocument {
  /// Safe HTML. `headingOffset` is added to every heading's level (1 makes `#` an `h2`), up to `h6`;
  /// `resolve` decides where each link leads.
  package func html(headingOffset: Int, resolve: (String) -> LinkDestination) -> String { "" }

  /// The text as a tree, for print.
  package func blocks(resolve: (String) -> LinkDestination) -> [Block] { [] }
}
