/// A picture made ready for pages and for print: upright, in the colours of sRGB, without metadata, and never larger than
/// it was.
package struct Picture: Hashable, Sendable {
  package enum Format: String, Hashable, Sendable {
    case png
    case jpeg = "jpg"
    case webp
  }

  /// Of the original and of how it was cut: the same on every machine, for it is part of addresses.
  package let source: ContentDigest
  /// Of the same and of the program that converted it, of which the bytes depend.
  package let fingerprint: Fingerprint
  /// As WebP, the smallest first; at least one.
  package let web: [Rendition]
  /// For browsers without WebP, and for others who fetch it: JPEG, or PNG where it is transparent.
  package let fallback: Rendition
  /// 300 dots an inch at the size in which the brochure shows it.
  package let print: Rendition

  package init(source: ContentDigest, fingerprint: Fingerprint, web: [Rendition], fallback: Rendition, print: Rendition)
  {
    self.source = source
    self.fingerprint = fingerprint
    self.web = web
    self.fallback = fallback
    self.print = print
  }
}

/// A picture in one size and format: a file that waits to be published.
package struct Rendition: Hashable, Sendable {
  /// Where its bytes are, for reading them.
  package let file: String
  package let format: Picture.Format
  /// In pixels.
  package let width: Int
  package let height: Int

  package init(file: String, format: Picture.Format, width: Int, height: Int) {
    self.file = file
    self.format = format
    self.width = width
    self.height = height
  }
}
