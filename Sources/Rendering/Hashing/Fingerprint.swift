/// A 128-bit hash of everything that goes into a file: two runs of FNV-1a over 64 bits with different bases.
///
/// It tells changed input from unchanged input on one's own disk, at one path. It is no protection against somebody who
/// makes two inputs collide on purpose: where files of strangers could be mistaken for one another, it is `ContentDigest`
/// that tells them apart.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  private var high = FNV1a()
  private var low = FNV1a(basis: 0x6c62_272e_07bb_0142)

  package init() {}

  package init(of digest: ContentDigest) { add(digest.description) }

  /// Adds a text and marks its end, so that `ab` + `c` and `a` + `bc` differ.
  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in for byte in bytes { add(byte) } }
    add(UInt8(0xFF))
  }

  /// Adds a text behind a letter that says what it is: the same as the two as one text.
  package mutating func add(_ kind: Unicode.Scalar, _ text: String) {
    add(UInt8(truncatingIfNeeded: kind.value))
    add(text)
  }

  package mutating func add(bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(UInt8(0xFF))
  }

  package mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      add(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  package mutating func add(_ other: Fingerprint) {
    add(Int(truncatingIfNeeded: other.high.value))
    add(Int(truncatingIfNeeded: other.low.value))
  }

  private mutating func add(_ byte: UInt8) {
    high.add(byte)
    low.add(byte &+ 0x5B)
  }

  /// Reads a ``description``.
  package init?(_ description: String) {
    let digits = description.utf8
    guard digits.count == 32, let high = UInt64(description.prefix(16), radix: 16),
      let low = UInt64(description.suffix(16), radix: 16)
    else { return nil }
    (self.high, self.low) = (FNV1a(basis: high), FNV1a(basis: low))
  }

  /// 32 hexadecimal digits.
  package var description: String { Self.hexadecimal(high.value) + Self.hexadecimal(low.value) }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
