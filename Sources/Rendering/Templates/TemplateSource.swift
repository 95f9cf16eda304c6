/// A template file, read but not looked at yet.
package struct TemplateSource: Sendable {
  /// The name by which other templates include it: the file's name without `.mustache`.
  package let name: String
  /// The file as findings name it.
  package let file: String
  package let text: String

  package init(name: String, file: String, text: String) {
    self.name = name
    self.file = file
    self.text = text
  }
}
