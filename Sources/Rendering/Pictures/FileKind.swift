/// What a file is by its first bytes.
enum FileKind: Hashable {
  case picture(Picture.Format)
  /// Something that browsers, typesetters or our safety do without.
  case other(OtherKind)
  case empty
  case unknown

  init(_ bytes: [UInt8]) {
    func begins(_ text: String, at index: Int = 0) -> Bool { bytes.dropFirst(index).starts(with: text.utf8) }
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: PNGChunk.signature) {
      self = .picture(.png)
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      self = .picture(.jpeg)
    } else if begins("RIFF"), begins("WEBP", at: 8) {
      self = .picture(.webp)
    } else if begins("ftyp", at: 4) {
      let brands = String(decoding: bytes.dropFirst(8).prefix(56), as: UTF8.self)
      self =
        brands.contains("avif")
        ? .other(.avif)
        : ["heic", "heix", "mif1", "msf1", "hevc"].contains(where: brands.contains) ? .other(.heic) : .unknown
    } else if begins("GIF8") {
      self = .other(.gif)
    } else if begins("II*\0") || begins("MM\0*") || begins("II+\0") {
      self = .other(.tiff)
    } else if begins("BM"), bytes.count > 26, bytes.littleEndian(at: 2, count: 4) == bytes.count {
      self = .other(.bmp)
    } else if begins("%PDF") {
      self = .other(.pdf)
    } else if Self.isSVG(bytes.prefix(4096)) {
      self = .other(.svg)
    } else {
      self = .unknown
    }
  }

  /// Whether a text begins as SVG does, be it behind a declaration and comments.
  private static func isSVG(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return text.contains("<svg") && text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.first == "<"
  }
}

/// Files of pictures that are none we take.
package enum OtherKind: String, CaseIterable, Hashable, Sendable {
  case heic, avif, gif, tiff, bmp, pdf, svg

  /// As people know it.
  package var name: String {
    switch self {
    case .heic: "HEIC"
    case .avif: "AVIF"
    case .gif: "GIF"
    case .tiff: "TIFF"
    case .bmp: "BMP"
    case .pdf: "PDF"
    case .svg: "SVG"
    }
  }
}
