import CZlib
import Testing

@testable import Publishing

@Suite("Objects of a PDF, packed into streams")
struct PDFObjectStreamsTests {
  /// A file as Typst writes it: the bodies of objects 1, 2, … and a table of where they are.
  static func file(_ bodies: [String], trailer: String = "<</Size %/Root 3 0 R>>") -> [UInt8] {
    var text = "%PDF-1.7\n%\u{80}\n\n"
    var table = "xref\n0 \(bodies.count + 1)\n0000000000 65535 f\r\n"
    for (index, body) in bodies.enumerated() {
      let digits = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n\r\n"
      text += "\(index + 1) 0 obj\n\(body)\nendobj\n\n"
    }
    let start = text.utf8.count
    let entries = trailer.replacing("%", with: "\(bodies.count + 1)")
    text += table + "trailer\n\(entries)\nstartxref\n\(start)\n%%EOF"
    return Array(text.utf8)
  }

  static func inflated(_ data: ArraySlice<UInt8>) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: 10_000)
    var length = uLong(result.count)
    guard uncompress(&result, &length, Array(data), uLong(data.count)) == Z_OK else { return [] }
    return Array(result.prefix(Int(length)))
  }

  /// The data of the stream whose dictionary begins with `opening`, as they are when unpacked.
  static func stream(_ opening: String, of pdf: [UInt8]) -> [UInt8] {
    guard let entry = pdf.firstRange(of: Array(opening.utf8)),
      let start = pdf[entry.upperBound...].firstRange(of: Array(">>stream\n".utf8)),
      let end = pdf[start.upperBound...].firstRange(of: Array("endstream".utf8))
    else { return [] }
    return inflated(pdf[start.upperBound..<end.lowerBound])
  }

  static let pages = "<</Type/Pages/Count 1/Kids[4 0 R]>>"
  static let content = "<</Length 3>>stream\nq Q\nendstream"
  static let pdf = file([pages, content, "<</Type/Catalog/Pages 1 0 R>>", "<</Type/Page>>"])

  @Test func whatIsNoStreamGoesIntoOne() {
    let packed = PDFObjectStreams.packed(Self.pdf)
    let objects = Self.stream("<</Type/ObjStm/N 2/First 9", of: packed)
    #expect(String(decoding: objects, as: UTF8.self) == "3 0 4 30\n<</Type/Catalog/Pages 1 0 R>>\n<</Type/Page>>\n")
    let text = String(decoding: packed, as: UTF8.self)
    #expect(text.contains("2 0 obj\n" + Self.content))
    #expect(!text.contains("3 0 obj"))
  }

  @Test func theNumberOfPagesCanStillBeRead() {
    #expect(String(decoding: PDFObjectStreams.packed(Self.pdf), as: UTF8.self).contains("1 0 obj\n" + Self.pages))
  }

  @Test(
    "All but the size of the file goes from its trailer into the new one",
    arguments: [
      ("<</Size %/Root 3 0 R/ID[<00><01>]>>", "/Root 3 0 R/ID[<00><01>]"),
      // As pikepdf writes it.
      ("<< /Info 4 0 R /Root 3 0 R /Size % /ID [<00><01>] >>", " /Info 4 0 R /Root 3 0 R  /ID [<00><01>]"),
    ])
  func trailersAreKept(trailer: String, kept: String) {
    let text = String(decoding: PDFObjectStreams.packed(Self.file(["<<>>", "<<>>"], trailer: trailer)), as: UTF8.self)
    #expect(text.contains("/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>\(kept)/Filter"))
  }

  @Test func theTableSaysWhereEverythingIs() throws {
    let packed = PDFObjectStreams.packed(Self.pdf)
    let rows = Self.stream("<</Type/XRef/Size 7/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Root 3 0 R", of: packed)
    try #require(rows.count == 7 * 8)
    var row = [UInt8](repeating: 0, count: 7)
    let entries = (0..<7).map { index in
      for (place, difference) in rows[(8 * index + 1)..<(8 * index + 8)].enumerated() { row[place] &+= difference }
      return (kind: row[0], place: row[1...4].reduce(0) { $0 << 8 | Int($1) }, index: Int(row[5]) << 8 | Int(row[6]))
    }
    #expect(entries.map(\.kind) == [0, 1, 1, 2, 2, 1, 1])
    for number in [1, 2, 5, 6] {
      #expect(packed[entries[number].place...].starts(with: "\(number) 0 obj".utf8))
    }
    #expect(entries[3].place == 5 && entries[3].index == 0)
    #expect(entries[4].place == 5 && entries[4].index == 1)
    #expect(String(decoding: packed.suffix(40), as: UTF8.self).contains("startxref\n\(entries[6].place)\n%%EOF"))
  }

  @Test(
    "A file without such a table stays as it is",
    arguments: ["", "%PDF-1.7\n", "%PDF 1 0 obj<</Count 6>>\nstartxref\n9\n"])
  func isLeftAlone(text: String) {
    #expect(PDFObjectStreams.packed(Array(text.utf8)) == Array(text.utf8))
  }
}
