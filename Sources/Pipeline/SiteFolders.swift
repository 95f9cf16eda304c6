/// Where a site is read from and written to, as the user named the folders.
package struct SiteFolders: Sendable {
  package var content: String
  package var templates: String
  /// What anyone may see.
  package var output: String
  /// What is for print alone: a sibling of `output`, named `print`.
  package var print: String
  /// What was made of pictures, for the next build: beside the content, in `.steckbrief/pictures`.
  package var pictures: String

  /// Where `make site` puts Typst and the fonts: beside the templates.
  var project: String {
    let trimmed = templates.hasSuffix("/") && templates.count > 1 ? String(templates.dropLast()) : templates
    return trimmed.lastIndex(of: "/").map { String(trimmed[...$0]) } ?? "."
  }

  /// What says how the site and its brochures are, as findings name it.
  var settingsFile: String {
    (content.hasSuffix("/") && content.count > 1 ? String(content.dropLast()) : content) + "/site.yaml"
  }

  /// With a slash at the end; empty where only a name was given.
  private static func parent(of path: String) -> Substring {
    let trimmed = path.hasSuffix("/") && path.count > 1 ? path.dropLast() : path[...]
    return trimmed.lastIndex(of: "/").map { trimmed[...$0] } ?? ""
  }

  package init(content: String, templates: String, output: String) {
    self.content = content
    self.templates = templates
    self.output = output
    print = Self.parent(of: output) + "print"
    pictures = Self.parent(of: content) + ".steckbrief/pictures"
  }
}
