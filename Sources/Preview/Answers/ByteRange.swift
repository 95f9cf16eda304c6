/// Which bytes of a file are asked for (RFC 9110, section 14).
package enum ByteRange: Equatable, Sendable {
  /// All: nothing else was asked for, or what was asked for may be passed over, such as several ranges at once.
  case whole
  case part(Range<Int>)
  /// There are no such bytes.
  case unsatisfiable

  /// Reads the field `Range` of a request for a file of `length` bytes.
  package init(_ field: String?, length: Int) {
    guard let field, let equals = field.firstIndex(of: "="),
      field[..<equals].lowercased() == "bytes", !field.contains(",")
    else {
      self = .whole
      return
    }
    let ends = field[field.index(after: equals)...].split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.filter { $0 != " " && $0 != "\t" } }
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
      self = .whole
      return
    }
    switch (ends[0].isEmpty, ends[1].isEmpty) {
    case (true, true): self = .whole
    case (true, false):
      // The last so many. A number too large to be one is larger than every file.
      let count = min(Int(ends[1]) ?? .max, length)
      self = count > 0 ? .part(length - count..<length) : .unsatisfiable
    case (false, let isOpen):
      let first = Int(ends[0]) ?? .max
      let last = isOpen ? Int.max : Int(ends[1]) ?? .max
      guard first <= last else {
        self = .whole
        return
      }
      self = first < length ? .part(first..<min(last, length - 1) + 1) : .unsatisfiable
    }
  }
}
