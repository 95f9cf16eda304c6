import Diagnostics

/// A value in JSON (RFC 8259), for everything that is written in it: exports, data blocks, the typesetter's input.
///
/// Members stay in the order given, so equal values make equal bytes.
package indirect enum JSONValue: Sendable, Equatable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// An object without the members that have no value.
  static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// A list, or nothing at all if it is empty.
  static func unlessEmpty(_ list: [JSONValue]) -> JSONValue? { list.isEmpty ? nil : .list(list) }

  package static func == (left: JSONValue, right: JSONValue) -> Bool { left.encoded == right.encoded }

  /// The value in JSON, without line breaks.
  package var encoded: String {
    var result = ""
    write(to: &result)
    return result
  }

  /// The value for a data block in HTML.
  ///
  /// A `<` is written as `\u003c`, so that no text ends the block or begins a comment in it; JSON means the same by both.
  package var encodedForHTML: String { encoded.replacing("<", with: "\\u003c") }

  private func write(to result: inout String) {
    switch self {
    case .text(let text): Self.write(text, to: &result)
    case .number(let number): result += String(number)
    case .flag(let flag): result += flag ? "true" : "false"
    case .list(let values):
      result += "["
      for (index, value) in values.enumerated() {
        if index > 0 { result += "," }
        value.write(to: &result)
      }
      result += "]"
    case .object(let members):
      result += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { result += "," }
        Self.write(member.name, to: &result)
        result += ":"
        member.value.write(to: &result)
      }
      result += "}"
    }
  }

  private static func write(_ text: String, to result: inout String) {
    result += "\""
    JSONText.append(text, to: &result)
    result += "\""
  }
}
