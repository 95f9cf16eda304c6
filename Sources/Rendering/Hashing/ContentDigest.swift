import CNettle

/// What tells bytes from all others, even from those that somebody made to be taken for them: their SHA-256 digest
/// (FIPS 180-4).
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
  /// 64 hexadecimal digits.
  package let description: String

  package init(of bytes: [UInt8]) {
    description = Digest.make(length: Int(SHA256_DIGEST_SIZE), of: bytes, cnettle_sha256).hexadecimal
  }

  /// Of several texts, none of which has a line break.
  package init(ofLines lines: [String]) { self.init(of: Array(lines.joined(separator: "\n").utf8)) }
}

/// The digest that name-based identifiers are made of (RFC 3174).
///
/// Broken for signatures, and prescribed here: RFC 9562 makes a UUID of version 5 from it, so that anybody can compute the
/// same identifier from the same address.
enum SHA1 {
  /// 20 bytes.
  static func digest(of bytes: [UInt8]) -> [UInt8] {
    Digest.make(length: Int(SHA1_DIGEST_SIZE), of: bytes, cnettle_sha1)
  }
}

private enum Digest {
  static func make(
    length: Int, of bytes: [UInt8], _ write: (Int, UnsafePointer<UInt8>, UnsafeMutablePointer<UInt8>) -> Void
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: length) { digest, count in
      guard let digest = digest.baseAddress else { return }
      bytes.withUnsafeBufferPointer { bytes in
        // An empty array may lie nowhere.
        if let start = bytes.baseAddress { write(bytes.count, start, digest) } else { write(0, digest, digest) }
      }
      count = length
    }
  }
}
