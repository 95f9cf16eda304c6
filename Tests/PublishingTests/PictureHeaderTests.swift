import Diagnostics
import SiteSupport
import Testing

@testable import Rendering

@Suite struct PictureHeaderTests {
  private func flaw(_ bytes: [UInt8]) -> PictureFlaw? {
    do throws(PictureFlaw) {
      try PictureHeader(bytes).checkSize()
      return nil
    } catch {
      return error
    }
  }

  @Test func readsFormatAndSize() throws {
    let png = try PictureHeader(PictureBytes.png(width: 640, height: 480))
    #expect(png.format == .png && png.width == 640 && png.height == 480 && !png.hasAlpha)
    let jpeg = try PictureHeader(PictureBytes.jpeg(PictureBytes.exif(orientation: 6)))
    #expect(jpeg.format == .jpeg && jpeg.width == 3 && jpeg.height == 2)
    let clear = PictureMaker.png(width: 2, height: 1, colour: [1, 2, 3, 4])
    #expect(try PictureHeader(clear).hasAlpha)
  }

  @Test(
    "WebP says its size in three ways (RFC 9649)",
    arguments: [
      ("VP8X", [0x10, 0, 0, 0, 0x7F, 0x02, 0, 0xDF, 0x01, 0], true),
      ("VP8L", [0x2F, 0x7F, 0xC2, 0x77, 0x10, 0, 0, 0, 0, 0], true),
      ("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x02, 0xE0, 0x01], false),
    ] as [(String, [UInt8], Bool)])
  func webP(chunk: String, data: [UInt8], hasAlpha: Bool) throws {
    let bytes = Array("RIFF".utf8) + [22, 0, 0, 0] + Array("WEBP\(chunk)".utf8) + [10, 0, 0, 0] + data
    let header = try PictureHeader(bytes)
    #expect(header.format == .webp && header.width == 640 && header.height == 480 && header.hasAlpha == hasAlpha)
    for length in 12..<bytes.count { #expect(flaw(Array(bytes.prefix(length))) == .damaged) }
  }

  @Test func whatClaimsTooMuchIsRefusedBeforeAnythingStarts() {
    #expect(flaw(PictureBytes.png(width: 0)) == .damaged)
    #expect(flaw(PictureBytes.png(width: 10_000, height: 10_000)) == nil)
    #expect(flaw(PictureBytes.png(width: 10_001, height: 10_000)) == .tooManyPixels(width: 10_001, height: 10_000))
    let greatest = 0xFFFF_FFFF
    #expect(
      flaw(PictureBytes.png(width: greatest, height: greatest)) == .tooManyPixels(width: greatest, height: greatest))
    #expect(flaw(PictureBytes.png(width: 30_000, height: 10)) == .tooLong(width: 30_000, height: 10))
    #expect(flaw(PictureBytes.png(width: 800, height: 100)) == nil)
  }

  @Test(
    "Files are known by their first bytes",
    arguments: [
      ([], .empty), (Array("Das ist kein Bild".utf8), .notAPicture), (Array("<html><body>".utf8), .notAPicture),
      (Array("\u{FEFF}<!-- x --><svg onload=\"x\">".utf8), .unsupported(.svg)),
      (Array("%PDF-1.7".utf8), .unsupported(.pdf)),
      (Array("GIF89a".utf8), .unsupported(.gif)), (Array("II*\0".utf8), .unsupported(.tiff)),
      (Array("\0\0\0\u{18}ftypmif1\0\0\0\0mif1heic".utf8), .unsupported(.heic)),
      (Array("\0\0\0\u{18}ftypavif\0\0\0\0mif1avif".utf8), .unsupported(.avif)),
      (Array("\0\0\0\u{18}ftypisom\0\0\0\0isomavc1".utf8), .notAPicture),
    ] as [([UInt8], PictureFlaw)])
  func kinds(bytes: [UInt8], expected: PictureFlaw) {
    #expect(flaw(bytes) == expected)
    for language in [expected.message("x").de, expected.message("x").en, expected.advice.de, expected.advice.en] {
      #expect(!language.isEmpty)
    }
  }

  @Test(arguments: [
    PictureBytes.png(PictureBytes.chunk("tEXt", [1])), PictureBytes.jpeg(PictureBytes.exif(orientation: 6)),
  ])
  func aPictureThatStopsShortIsDamaged(picture: [UInt8]) {
    for length in 8..<picture.count { #expect(flaw(Array(picture.prefix(length))) == .damaged) }
    #expect(flaw(picture) == nil)
  }

  /// Whatever is done to a picture, it is refused or has a size.
  @Test(arguments: 1...300)
  func damagedPicturesDoNoHarm(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes =
      Bool.random(using: &random)
      ? PictureBytes.png(PictureBytes.chunk("eXIf", PictureBytes.tiff(orientation: 3, bigEndian: false)))
      : PictureBytes.jpeg(PictureBytes.exif(orientation: 3))
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    guard let header = try? PictureHeader(bytes) else { return }
    #expect(header.width > 0 && header.height > 0)
  }
}
