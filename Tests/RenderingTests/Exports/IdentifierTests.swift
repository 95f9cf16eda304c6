import Testing

@testable import Rendering

/// Computed by other programs: Python's `uuid.uuid5` and `hashlib.sha1`.
@Suite("Identifiers made from addresses")
struct IdentifierTests {
  @Test("The same as everybody else computes")
  func uuid() {
    let whole = NameBasedUUID(address: "https://vereine.example.org/associations/karite.html")
    #expect(whole.description == "17f93a8b-5695-5a03-b4b0-d244c33d0067")
    #expect(NameBasedUUID("service", of: whole).description == "67dddcb0-5e67-5f26-856e-02bbf0f0986a")
    #expect(
      NameBasedUUID(address: String(repeating: "x", count: 100)).description == "c4956a8f-abe3-5d39-8dfa-4bf25e22e84b")
    #expect(NameBasedUUID(address: "https://ü.example.org/").urn == "urn:uuid:254e5473-1e49-531b-b2d2-0e4dd898fb51")
  }

  @Test(
    "The hash, also where the last block is nearly full",
    arguments: [
      (0, "da39a3ee5e6b4b0d3255bfef95601890afd80709"), (55, "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
      (56, "c2db330f6083854c99d4b5bfb6e8f29f201be699"), (63, "03f09f5b158a7a8cdad920bddc29b81c18a551f5"),
      (64, "0098ba824b5c16427bd7a1122a5a442a25ec644d"), (119, "ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56"),
      (120, "f34c1488385346a55709ba056ddd08280dd4c6d6"),
    ])
  func hash(count: Int, expected: String) {
    #expect(SHA1.digest(of: [UInt8](repeating: 0x61, count: count)).hexadecimal == expected)
  }
}
