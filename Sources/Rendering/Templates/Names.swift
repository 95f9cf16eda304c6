/// Something that templates show by names.
///
/// Its table of names is its only implementation, and what templates are checked against: the two cannot disagree.
/// Classes, because a view is handed on to every section within it.
package protocol TemplateView: AnyObject, SendableMetatype {
  static var names: Names<Self> { get }
}

/// What a name stands for in a view of whatever type; the view handed in must be of the table's type.
package enum NameValue: Sendable {
  /// Text: escaped wherever it is shown.
  case text(@Sendable (AnyObject) -> String?)
  /// Markup that is safe already, shown by three braces and never by two.
  case html(@Sendable (AnyObject) -> String?)
  case flag(@Sendable (AnyObject) -> Bool)
  /// Each in turn; the names are those of an element.
  case list(@Sendable (AnyObject) -> [AnyObject], @Sendable () -> NameTable)
  /// The names inside, if it is there.
  case view(@Sendable (AnyObject) -> AnyObject?, @Sendable () -> NameTable)

  /// Whether there is anything: what a section asks.
  func isPresent(in view: AnyObject) -> Bool {
    switch self {
    case .text(let get), .html(let get): get(view)?.isEmpty == false
    case .flag(let get): get(view)
    case .list(let get, _): !get(view).isEmpty
    case .view(let get, _): get(view) != nil
    }
  }
}

/// The names of a view and what they stand for.
package typealias NameTable = [String: NameValue]

/// The table of a view: each name with its kind and the value it stands for.
///
/// A name with a question mark asks whether there is anything: `{{#topics?}}<ul>{{#topics}}…{{/topics}}</ul>{{/topics?}}`.
package struct Names<View>: Sendable {
  package struct Entry: Sendable {
    let name: String
    let value: NameValue
  }

  package let entries: [Entry]

  package init(_ lists: [Entry]...) { entries = lists.flatMap { $0 } }

  package var table: NameTable {
    NameTable(entries.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Names where View: AnyObject & SendableMetatype {
  /// The same names for a view that holds this one.
  package func of<Outer: AnyObject & SendableMetatype>(
    _ inner: @escaping @Sendable (Outer) -> View
  ) -> [Names<Outer>.Entry] {
    entries.map { entry in
      func through<Result>(_ get: @escaping @Sendable (AnyObject) -> Result) -> @Sendable (AnyObject) -> Result {
        { get(inner(unsafeDowncast($0, to: Outer.self))) }
      }
      let value: NameValue =
        switch entry.value {
        case .text(let get): .text(through(get))
        case .html(let get): .html(through(get))
        case .flag(let get): .flag(through(get))
        case .list(let get, let table): .list(through(get), table)
        case .view(let get, let table): .view(through(get), table)
        }
      return Names<Outer>.Entry(name: entry.name, value: value)
    }
  }
}

// The casts below are unchecked, for they are made for every value of every page. They hold because a template is only
// rendered with the view whose table it was checked against (`Entry`), and sections with what that table says.
extension Names.Entry where View: AnyObject & SendableMetatype {
  /// A text; nothing and the empty text are the same.
  package static func text(_ name: String, _ get: @escaping @Sendable (View) -> String?) -> Self {
    Self(name: name, value: .text { get(unsafeDowncast($0, to: View.self)) })
  }

  /// Markup that this program made.
  package static func html(_ name: String, _ get: @escaping @Sendable (View) -> String?) -> Self {
    Self(name: name, value: .html { get(unsafeDowncast($0, to: View.self)) })
  }

  package static func flag(_ name: String, _ get: @escaping @Sendable (View) -> Bool) -> Self {
    Self(name: name, value: .flag { get(unsafeDowncast($0, to: View.self)) })
  }

  package static func list<Element: TemplateView>(
    _ name: String, _ element: Element.Type, _ get: @escaping @Sendable (View) -> [Element]
  ) -> Self {
    Self(name: name, value: .list({ get(unsafeDowncast($0, to: View.self)) }, { Element.names.table }))
  }

  package static func view<Inner: TemplateView>(
    _ name: String, _ inner: Inner.Type, _ get: @escaping @Sendable (View) -> Inner?
  ) -> Self {
    Self(name: name, value: .view({ get(unsafeDowncast($0, to: View.self)) }, { Inner.names.table }))
  }
}
