/// The 64-bit hash FNV-1a (draft-eastlake-fnv, section 6): quick for small things, and no secret how to make two collide.
struct FNV1a: Hashable, Sendable {
  private(set) var value: UInt64

  init(basis: UInt64 = 0xcbf2_9ce4_8422_2325) { value = basis }

  init(of bytes: some Sequence<UInt8>) {
    self.init()
    for byte in bytes { add(byte) }
  }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
