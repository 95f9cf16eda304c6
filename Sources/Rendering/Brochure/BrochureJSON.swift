import Diagnostics

extension Brochure {
  /// A value for the typesetter.
  ///
  /// Members stay in the order given, so equal values make equal bytes.
  package indirect enum JSON: Sendable, Equatable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([JSON])
    case object([(name: String, value: JSON)])

    /// An object without the members that have no value.
    static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
      .object(members.compactMap { name, value in value.map { (name, $0) } })
    }

    /// A list, or nothing at all if it is empty.
    static func unlessEmpty(_ list: [JSON]) -> JSON? { list.isEmpty ? nil : .list(list) }

    package static func == (left: JSON, right: JSON) -> Bool { left.encoded == right.encoded }

    /// The value in JSON, without line breaks.
    package var encoded: String {
      var result = ""
      write(to: &result)
      return result
    }

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
}
