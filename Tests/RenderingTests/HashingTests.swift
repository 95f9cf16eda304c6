import Testing

@testable import Rendering

/// Expected values: the vectors of FIPS 180-4 and of draft-eastlake-fnv, and Python's `hashlib`.
@Suite("Hashes") struct HashingTests {
  @Test(
    "Digests are SHA-256",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func digest(text: String, expected: String) {
    #expect(ContentDigest(of: Array(text.utf8)).description == expected)
  }

  @Test("A digest of lines depends on where they end")
  func lines() {
    #expect(ContentDigest(ofLines: ["ab", "c"]) != ContentDigest(ofLines: ["a", "bc"]))
  }

  @Test(
    "FNV-1a",
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func quick(text: String, expected: UInt64) { #expect(FNV1a(of: text.utf8).value == expected) }

  @Test("Bytes as digits")
  func hexadecimal() { #expect([0x00, 0x9A, 0xAF, 0xFF].hexadecimal == "009aafff") }
}
