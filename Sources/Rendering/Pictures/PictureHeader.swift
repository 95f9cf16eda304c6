/// What a picture is, read off its bytes: never off its name, and never trusting what it claims.
package struct PictureHeader: Hashable, Sendable {
  package let format: Picture.Format
  /// In pixels, as stored.
  package let width: Int
  package let height: Int
  /// Whether its pixels may be transparent; of JPEG pictures never.
  package let hasAlpha: Bool
  package let colours: Colours

  /// What its numbers stand for.
  package enum Colours: Hashable, Sendable {
    case grey, rgb, cmyk
    /// Grey, and a profile says which.
    case profiledGrey
  }

  /// What claims more is meant to exhaust whoever decodes it; the largest cameras of telephones take as many.
  package static let greatestPixelCount = 100_000_000
  /// As much as any picture may have, 20 MB: photos as telephones make them have less.
  package static let greatestByteCount = 20 * 1024 * 1024
  /// How many times longer than high, or the reverse, a picture may be: no page has a place for more.
  package static let greatestRatio = 8

  /// Throws what keeps the bytes from being shown; looks at no pixel.
  package init(_ bytes: [UInt8]) throws(PictureFlaw) {
    switch FileKind(bytes) {
    case .picture(.png):
      guard let chunks = PNGChunk.all(in: bytes), let header = chunks.first?.data else { throw .damaged }
      format = .png
      width = bytes.bigEndian32(at: header.lowerBound)
      height = bytes.bigEndian32(at: header.lowerBound + 4)
      let colourType = bytes[header.lowerBound + 9]
      hasAlpha = colourType & 4 != 0 || chunks.contains { $0.type == "tRNS" }
      let hasProfile = chunks.contains { $0.type == "iCCP" }
      colours = colourType & 2 != 0 ? .rgb : hasProfile ? .profiledGrey : .grey
    case .picture(.jpeg):
      guard let segments = JPEGSegment.all(in: bytes), let frame = segments.first(where: \.isFrame)?.data else {
        throw .damaged
      }
      format = .jpeg
      height = bytes.bigEndian16(at: frame.lowerBound + 1)
      width = bytes.bigEndian16(at: frame.lowerBound + 3)
      hasAlpha = false
      let hasProfile = segments.contains {
        $0.marker == 0xE2 && bytes[$0.data].starts(with: "ICC_PROFILE".utf8)
      }
      colours =
        switch bytes[frame.lowerBound + 5] {
        case 1: hasProfile ? .profiledGrey : .grey
        case 4: .cmyk
        default: .rgb
        }
    case .picture(.webp):
      guard let frame = WebPFrame(bytes) else { throw .damaged }
      format = .webp
      (width, height, hasAlpha, colours) = (frame.width, frame.height, frame.hasAlpha, .rgb)
    case .other(let kind):
      throw .unsupported(kind)
    case .empty:
      throw .empty
    case .unknown:
      throw .notAPicture
    }
    guard width > 0, height > 0 else { throw .damaged }
  }

  /// Throws if it is too large for us, or too long for any page.
  package func checkSize() throws(PictureFlaw) {
    let (pixels, isTooLarge) = width.multipliedReportingOverflow(by: height)
    guard !isTooLarge, pixels <= Self.greatestPixelCount else { throw .tooManyPixels(width: width, height: height) }
    let (long, short) = (max(width, height), min(width, height))
    guard long <= Self.greatestRatio * short || long <= Self.alwaysShort else {
      throw .tooLong(width: width, height: height)
    }
  }

  private static let alwaysShort = 100
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

  /// So many bytes, the lowest first.
  ///
  /// The caller has checked that they are there.
  func littleEndian(at index: Int, count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(self[index + $1]) << (8 * $1) }
  }
}
