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
  package var encoded: String { String(decoding: bytes, as: UTF8.self) }

  /// The same in UTF-8.
  package var bytes: [UInt8] {
    var result: [UInt8] = []
    write(to: &result)
    return result
  }

  /// The value for a data block in HTML.
  ///
  /// A `<` is written as `\u003c`, so that no text ends the block or begins a comment in it; JSON means the same by both.
  package var encodedForHTML: String {
    let parts = bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
    return String(decoding: Array(parts.joined(separator: "\\u003c".utf8)), as: UTF8.self)
  }

  private func write(to result: inout [UInt8]) {
    switch self {
    case .text(let text): JSONText.append(quoted: text, to: &result)
    case .number(let number): result += String(number).utf8
    case .flag(let flag): result += (flag ? "true" : "false").utf8
    case .list(let values):
      result.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { result.append(UInt8(ascii: ",")) }
        value.write(to: &result)
      }
      result.append(UInt8(ascii: "]"))
    case .object(let members):
      result.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { result.append(UInt8(ascii: ",")) }
        JSONText.append(quoted: member.name, to: &result)
        result.append(UInt8(ascii: ":"))
        member.value.write(to: &result)
      }
      result.append(UInt8(ascii: "}"))
    }
  }
}
