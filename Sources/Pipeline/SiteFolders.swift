/// Where a site is read from and written to, as the user named the folders.
package struct SiteFolders: Sendable {
  package var content: String
  package var templates: String
  /// What anyone may see.
  package var output: String
  /// What is for print alone: a sibling of `output`, named `print`.
  package var print: String

  /// Where `make site` puts Typst and the fonts: beside the templates.
  var project: String {
    let trimmed = templates.hasSuffix("/") && templates.count > 1 ? String(templates.dropLast()) : templates
    return trimmed.lastIndex(of: "/").map { String(trimmed[...$0]) } ?? "."
  }

  package init(content: String, templates: String, output: String) {
    self.content = content
    self.templates = templates
    self.output = output
    let trimmed = output.hasSuffix("/") && output.count > 1 ? String(output.dropLast()) : output
    let parent = trimmed.lastIndex(of: "/").map { trimmed[...$0] } ?? ""
    print = parent + "print"
  }
}
