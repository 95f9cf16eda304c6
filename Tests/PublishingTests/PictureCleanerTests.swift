import Rendering
import Testing

@testable import Publishing

@Suite struct PictureCleanerTests {
  private let secret = Array(PictureBytes.secret.utf8)

  @Test func dropsWhatAPNGTellsAndKeepsWhatItShows() throws {
    let kept = ["sRGB", "gAMA", "cHRM", "iCCP", "sBIT", "pHYs", "PLTE", "tRNS"]
    let dropped = ["tEXt", "zTXt", "iTXt", "tIME", "eXIf", "acTL", "fcTL", "fdAT", "prVt", "hIST"]
    let picture = PictureBytes.png(kept.flatMap { PictureBytes.chunk($0, [7]) })
    let told = PictureBytes.png(
      (kept + dropped).flatMap {
        PictureBytes.chunk($0, kept.contains($0) ? [7] : secret)
      })
    #expect(PictureCleaner.clean(told + secret) == picture)
    #expect(PictureCleaner.clean(picture) == picture)
  }

  @Test func dropsWhatAJPEGTellsAndKeepsWhatItShows() throws {
    let profile = PictureBytes.segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9, 9])
    let adobe = PictureBytes.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])
    let xmp = PictureBytes.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret)
    let others = ([UInt8](0xE3...0xEF) + [0xFE, 0xF0, 0xFD]).flatMap { PictureBytes.segment($0, secret) }
    let manyPictures = PictureBytes.segment(0xE2, Array("MPF\0".utf8) + secret)
    let thumbnail = PictureBytes.segment(0xE0, Array("JFXX\0".utf8) + [0x10] + secret)
    let told = PictureBytes.jpeg(
      PictureBytes.exif(orientation: 1) + xmp + thumbnail + profile + others + manyPictures + adobe,
      trailing: PictureBytes.start + secret)
    let cleaned = try #require(PictureCleaner.clean(told))
    #expect(cleaned == PictureBytes.jpeg(profile + adobe))
    #expect(!cleaned.contains(PictureBytes.secret))
  }

  @Test func dropsAThumbnailWithinTheHeaderAndCommentsBetweenScans() throws {
    let header = PictureBytes.segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 1, 0, 72, 0, 72, 2, 1] + secret)
    let body = PictureBytes.quantisation + PictureBytes.frame() + PictureBytes.scan
    let told =
      PictureBytes.start + header + body + PictureBytes.segment(0xFE, secret) + [0xFF, 0xFF] + PictureBytes.scan
      + PictureBytes.end
    #expect(
      PictureCleaner.clean(told) == PictureBytes.start + PictureBytes.jfif + body
        + PictureBytes.scan.dropFirst(0) + PictureBytes.end)
  }

  @Test(arguments: 2...8, [true, false])
  func keepsHowTheCameraWasHeldAndNothingElse(orientation: Int, bigEndian: Bool) throws {
    let exif = PictureBytes.exif(orientation: orientation, bigEndian: bigEndian)
    let jpeg = try #require(PictureCleaner.clean(PictureBytes.jpeg(exif + exif)))
    #expect(!jpeg.contains(PictureBytes.secret))
    #expect(jpeg.count == PictureBytes.jpeg().count + 36)
    let segment = try #require(JPEGSegment.all(in: jpeg)?.first { $0.marker == 0xE1 })
    #expect(Int(try #require(ExifOrientation(tiff: jpeg[segment.data].dropFirst(6))).value) == orientation)

    let told = PictureBytes.png(
      PictureBytes.chunk("eXIf", PictureBytes.tiff(orientation: orientation, bigEndian: bigEndian)))
    let png = try #require(PictureCleaner.clean(told))
    #expect(!png.contains(PictureBytes.secret))
    let chunk = try #require(PNGChunk.all(in: png)?.first { $0.type == "eXIf" })
    #expect(Int(try #require(ExifOrientation(tiff: png[chunk.data])).value) == orientation)
    #expect(PictureCleaner.clean(png) == png)
  }

  /// The checksum as zlib's `crc32` makes it.
  @Test func theChunkForTheOrientationIsSound() throws {
    let tiff = PictureBytes.tiff(orientation: 6, bigEndian: true)
    let chunk = try #require(ExifOrientation(tiff: tiff[...])).pngChunk
    #expect(Array(chunk.suffix(4)) == [0xD6, 0x67, 0x4B, 0x69])
  }

  @Test func brokenExifIsDropped() throws {
    let whole = PictureBytes.tiff(orientation: 6, bigEndian: false)
    for length in 0..<whole.count {
      let exif = PictureBytes.segment(0xE1, Array("Exif\0\0".utf8) + whole.prefix(length))
      let cleaned = try #require(PictureCleaner.clean(PictureBytes.jpeg(exif)))
      #expect(!cleaned.contains(PictureBytes.secret))
    }
    // A directory far outside, and one with more entries than there is room.
    for tiff: [UInt8] in [[0x4D, 0x4D, 0, 42, 0xFF, 0xFF, 0xFF, 0xFF], [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0xFF, 0xFF]] {
      #expect(ExifOrientation(tiff: tiff[...]) == nil)
    }
  }

  @Test func readsFormatAndSize() {
    let png = PictureHeader(PictureBytes.png(width: 640, height: 480))
    #expect(png?.format == .png && png?.width == 640 && png?.height == 480)
    let jpeg = PictureHeader(PictureBytes.jpeg(PictureBytes.exif(orientation: 6)))
    #expect(jpeg?.format == .jpeg && jpeg?.width == 3 && jpeg?.height == 2)
    #expect(PictureHeader(PictureBytes.png(width: 0)) == nil)
    #expect(PictureHeader(PictureBytes.png(width: 60_000, height: 60_000)) == nil)
    #expect(PictureHeader(PictureBytes.png(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF)) == nil)
    #expect(PictureHeader(Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)) == nil)
  }

  @Test(arguments: [
    PictureBytes.png(PictureBytes.chunk("tEXt", [1])), PictureBytes.jpeg(PictureBytes.exif(orientation: 6)),
  ])
  func aPictureThatStopsShortIsNone(picture: [UInt8]) {
    for length in 0..<picture.count {
      #expect(PictureHeader(Array(picture.prefix(length))) == nil)
      #expect(PictureCleaner.clean(Array(picture.prefix(length))) == nil)
    }
    #expect(PictureHeader(picture) != nil)
  }

  /// Whatever is done to a picture: it is refused or cleaned, and what was cleaned is clean.
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
    guard let cleaned = PictureCleaner.clean(bytes) else { return }
    #expect(PictureCleaner.clean(cleaned) == cleaned)
  }
}
