/// The text below the front matter, in Markdown.
///
/// Opaque: whoever shows it asks the `Markdown` room for what it needs.
package struct Body: Hashable, Sendable {
  /// The Markdown text, with `\n` line breaks.
  package let markdown: String
  /// The line of the file on which it begins.
  package let firstLine: Int

  package init(markdown: String, firstLine: Int) {
    self.markdown = markdown
    self.firstLine = firstLine
  }

  package static let empty = Body(markdown: "", firstLine: 1)

  package var isEmpty: Bool { markdown.allSatisfy(\.isWhitespace) }
}
