/// The name of one state of a file (RFC 9110, section 8.8.3): the same name, the same bytes.
package struct EntityTag: Hashable, Sendable, CustomStringConvertible {
  private let value: String

  package init(_ value: String) { self.value = value }

  package var description: String { "\"\(value)\"" }

  /// Whether the field `If-None-Match` of a request names it: then the browser has it already.
  package func isNamed(in field: String?) -> Bool {
    guard let field else { return false }
    if field == "*" { return true }
    return field.split(separator: ",").contains { part in
      let tag = part.drop { $0 == " " || $0 == "\t" }
      return (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag).prefix { $0 != " " && $0 != "\t" } == description
    }
  }

  /// Whether the field `If-Range` of a request allows to send a part: what the browser has is of this state.
  package func allowsPart(_ field: String?) -> Bool { field == nil || field == description }
}
