import Mustache

/// Something that templates show by names. Its table of names is its only implementation, and what templates are
/// checked against: the two cannot disagree.
///
/// Classes, because the template engine passes everything in boxes, and a class is one already.
package protocol TemplateView: AnyObject, SendableMetatype, MustacheParent {
  static var names: Names<Self> { get }
}

extension TemplateView {
  package func child(named name: String) -> Any? { Self.names.value(of: name, in: self) }
}

/// What a name stands for.
package enum NameKind: Sendable {
  /// Text: escaped wherever it is shown.
  case text
  /// Markup that is safe already, shown by three braces and never by two.
  case html
  case flag
  /// Each in turn; the names are those of an element.
  case list(@Sendable () -> NameTable)
  /// The names inside, if it is there.
  case view(@Sendable () -> NameTable)
}

/// The names of a view and what they stand for.
package typealias NameTable = [String: NameKind]

/// The table of a view: each name with its kind and the value it stands for.
///
/// A name with a question mark asks whether there is anything: `{{#topics?}}<ul>{{#topics}}…{{/topics}}</ul>{{/topics?}}`.
package struct Names<View>: Sendable {
  package struct Entry: Sendable {
    let name: String
    let kind: NameKind
    let value: @Sendable (View) -> Any
    let isPresent: @Sendable (View) -> Bool
  }

  package let entries: [Entry]
  private let values: [String: @Sendable (View) -> Any]

  package init(_ lists: [Entry]...) {
    entries = lists.flatMap { $0 }
    var values: [String: @Sendable (View) -> Any] = [:]
    for entry in entries {
      values[entry.name] = entry.value
      let isPresent = entry.isPresent
      values[entry.name + "?"] = { isPresent($0) }
    }
    self.values = values
  }

  package var table: NameTable {
    NameTable(entries.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// `nil` if there is no such name here, so that the engine asks the view outside; never for a name that is declared.
  func value(of name: String, in view: View) -> Any? { values[name]?(view) }

  /// The same names for a view that holds this one.
  package func of<Outer>(_ inner: @escaping @Sendable (Outer) -> View) -> [Names<Outer>.Entry] {
    entries.map { entry in
      let (value, isPresent) = (entry.value, entry.isPresent)
      return Names<Outer>.Entry(
        name: entry.name, kind: entry.kind, value: { value(inner($0)) }, isPresent: { isPresent(inner($0)) })
    }
  }
}

extension Names.Entry {
  /// A text; nothing and the empty text are the same.
  package static func text(_ name: String, _ get: @escaping @Sendable (View) -> String?) -> Self {
    Self(
      name: name, kind: .text, value: { HTML.escaped(get($0) ?? "") },
      isPresent: { get($0)?.isEmpty == false })
  }

  /// Markup that this program made.
  package static func html(_ name: String, _ get: @escaping @Sendable (View) -> String?) -> Self {
    Self(name: name, kind: .html, value: { get($0) ?? "" }, isPresent: { get($0)?.isEmpty == false })
  }

  package static func flag(_ name: String, _ get: @escaping @Sendable (View) -> Bool) -> Self {
    Self(name: name, kind: .flag, value: { get($0) }, isPresent: get)
  }

  package static func list<Element: TemplateView>(
    _ name: String, _ element: Element.Type, _ get: @escaping @Sendable (View) -> [Element]
  ) -> Self {
    Self(
      name: name, kind: .list { Element.names.table }, value: { get($0) }, isPresent: { !get($0).isEmpty })
  }

  package static func view<Inner: TemplateView>(
    _ name: String, _ inner: Inner.Type, _ get: @escaping @Sendable (View) -> Inner?
  ) -> Self {
    Self(
      name: name, kind: .view { Inner.names.table }, value: { get($0) ?? false as Any },
      isPresent: { get($0) != nil })
  }
}
