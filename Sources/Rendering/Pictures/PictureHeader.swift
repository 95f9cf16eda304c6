/// What a picture is, read off its bytes: never off its name, and never trusting what it claims.
package struct PictureHeader: Hashable, Sendable {
  package let format: Picture.Format
  /// In pixels, as stored.
  package let width: Int
  package let height: Int

  /// As many as the largest cameras of telephones take.
  ///
  /// What claims more is meant to exhaust whoever decodes it.
  package static let greatestPixelCount = 200_000_000

  /// `nil` unless the bytes are a PNG or JPEG picture that is complete, from its first mark to its last.
  package init?(_ bytes: [UInt8]) {
    if let chunks = PNGChunk.all(in: bytes), let header = chunks.first?.data {
      format = .png
      width = bytes.bigEndian32(at: header.lowerBound)
      height = bytes.bigEndian32(at: header.lowerBound + 4)
    } else if let segments = JPEGSegment.all(in: bytes), let frame = segments.first(where: \.isFrame)?.data {
      format = .jpeg
      height = bytes.bigEndian16(at: frame.lowerBound + 1)
      width = bytes.bigEndian16(at: frame.lowerBound + 3)
    } else {
      return nil
    }
    let (pixels, isTooLarge) = width.multipliedReportingOverflow(by: height)
    guard width > 0, height > 0, !isTooLarge, pixels <= Self.greatestPixelCount else { return nil }
  }
}

extension [UInt8] {
  /// Two bytes, the high one first.
  ///
  /// The caller has checked that they are there.
  package func bigEndian16(at index: Int) -> Int {
    Int(self[index]) << 8 | Int(self[index + 1])
  }

  /// Four bytes, the highest first.
  ///
  /// The caller has checked that they are there.
  package func bigEndian32(at index: Int) -> Int {
    bigEndian16(at: index) << 16 | bigEndian16(at: index + 2)
  }
}
