/// A JSON value that knows where in its file it begins, for findings.
struct JSONNode: Sendable {
  indirect enum Content: Sendable {
    case object([(key: String, value: JSONNode)])
    case array([JSONNode])
    case number(Double)
    case string(String)
    case flag(Bool)
    case null
  }

  let content: Content
  /// In bytes.
  let offset: Int

  /// The value of a key; the last one, if an object has it twice (RFC 8259, section 4).
  subscript(key: String) -> JSONNode? { members.last { $0.key == key }?.value }

  var members: [(key: String, value: JSONNode)] {
    guard case .object(let members) = content else { return [] }
    return members
  }

  var items: [JSONNode]? {
    guard case .array(let items) = content else { return nil }
    return items
  }

  var text: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }

  var number: Double? {
    guard case .number(let number) = content else { return nil }
    return number
  }
}
