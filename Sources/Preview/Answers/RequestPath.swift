/// The path of a request, decoded, and known to lead nowhere but into the site.
package struct RequestPath: Hashable, Sendable {
  /// Without an empty one at the end, which ``isFolder`` stands for.
  package let segments: [String]
  /// Whether it ends with a slash.
  package let isFolder: Bool

  /// What is wrong with a path.
  package enum Failure: Error, Equatable {
    /// It is no path at all.
    case malformed
    /// Its like is never shown: a hidden file, a way upwards.
    case refused
  }

  /// Reads the target of a request: `/a/b.html?c`.
  ///
  /// `.` and `..` are refused, not resolved: no page leads there, and browsers resolve them before they ask.
  package init(_ target: String) throws(Failure) {
    let path = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard path.first == UInt8(ascii: "/") else { throw .malformed }
    var segments: [String] = []
    let parts = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for part in parts.dropLast(parts.last?.isEmpty == true ? 1 : 0) {
      guard let bytes = Self.decoded(part), let segment = String(validating: bytes, as: UTF8.self) else {
        throw .malformed
      }
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0x2F && $0 != 0x5C }) else { throw .malformed }
      guard !segment.isEmpty, !segment.hasPrefix(".") || (segments.isEmpty && segment == Self.ownFolder) else {
        throw .refused
      }
      segments.append(segment)
    }
    self.segments = segments
    isFolder = path.last == UInt8(ascii: "/")
  }

  /// Where the preview's own files are; no site can have any there, for its name is hidden.
  static let ownFolder = ".steckbrief"

  /// As it stands within a folder of files: `a/b.html`.
  package var joined: String { segments.joined(separator: "/") }

  /// Undoes percent-encoding; `nil` where it is broken.
  private static func decoded(_ part: Substring.UTF8View) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = part[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
