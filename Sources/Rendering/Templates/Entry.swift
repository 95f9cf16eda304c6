/// A template that the program renders itself, tied to the view it shows.
package struct Entry<View: TemplateView>: Sendable {
  /// The file's name without `.mustache`.
  package let name: String

  package init(_ name: String) { self.name = name }

  /// The entry without its view's type, for checking.
  package var any: AnyEntry { AnyEntry(name: name, names: View.names.table) }
}

/// An entry and the names it may use.
package struct AnyEntry: Sendable {
  package let name: String
  package let names: NameTable
}
