/// A 128-bit hash of everything that goes into a file: two runs of FNV-1a over 64 bits with different bases.
///
/// It tells changed input from unchanged input on one's own disk. It is no protection against somebody who
/// makes two inputs collide on purpose, and need not be: whoever can write the content writes the site.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  private var high: UInt64 = 0xcbf2_9ce4_8422_2325
  private var low: UInt64 = 0x6c62_272e_07bb_0142

  package init() {}

  /// Of a file.
  package init(of bytes: [UInt8]) { add(bytes: bytes) }

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
    add(Int(truncatingIfNeeded: other.high))
    add(Int(truncatingIfNeeded: other.low))
  }

  private mutating func add(_ byte: UInt8) {
    high = (high ^ UInt64(byte)) &* 0x100_0000_01b3
    low = (low ^ UInt64(byte &+ 0x5B)) &* 0x100_0000_01b3
  }

  /// 32 hexadecimal digits.
  package var description: String { Self.hexadecimal(high) + Self.hexadecimal(low) }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
