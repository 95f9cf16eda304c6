extension Collection<UInt8> {
  /// Two digits for each byte.
  package var hexadecimal: String {
    String(unsafeUninitializedCapacity: 2 * count) { output in
      for (index, byte) in enumerated() {
        output[2 * index] = Self.digit(byte >> 4)
        output[2 * index + 1] = Self.digit(byte & 0xF)
      }
      return 2 * count
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
