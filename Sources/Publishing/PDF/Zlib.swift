import CZlib

/// Compression as `FlateDecode` has it (RFC 1950).
enum Zlib {
  private static let largest = 256 << 20

  /// The data compressed; nil if there is no memory for it.
  static func deflated(_ data: [UInt8]) -> [UInt8]? {
    var length = compressBound(uLong(data.count))
    var result = [UInt8](repeating: 0, count: Int(length))
    guard compress2(&result, &length, data, uLong(data.count), Z_DEFAULT_COMPRESSION) == Z_OK else { return nil }
    result.removeLast(result.count - Int(length))
    return result
  }

  /// The data as they were before; nil if they are damaged or too large.
  static func inflated(_ data: ArraySlice<UInt8>) -> [UInt8]? {
    var capacity = max(data.count * 8, 1 << 16)
    while capacity <= largest {
      var length = uLongf(capacity)
      var code = Z_OK
      let result = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        code = data.withUnsafeBufferPointer { uncompress(buffer.baseAddress, &length, $0.baseAddress, uLong($0.count)) }
        count = code == Z_OK ? Int(length) : 0
      }
      if code == Z_OK { return result }
      guard code == Z_BUF_ERROR else { return nil }
      capacity *= 4
    }
    return nil
  }
}
