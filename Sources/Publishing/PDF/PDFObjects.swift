/// The objects of a PDF file as Typst writes it: one table of offsets, none within another's stream.
struct PDFObjects {
  private let pdf: [UInt8]
  private let table: CrossReferenceTable

  /// `nil` if the file is built differently.
  init?(_ pdf: [UInt8]) {
    guard let table = CrossReferenceTable(of: pdf) else { return nil }
    self.pdf = pdf
    self.table = table
  }

  /// The catalogue, from which everything else is found.
  var root: PDFValue? {
    var reader = PDFValueReader(pdf, at: table.end + "trailer".utf8.count)
    return reader.next().flatMap { self[$0["Root"]] }
  }

  /// A value itself, or the one that it refers to.
  subscript(value: PDFValue?) -> PDFValue? {
    guard let number = value?.reference else { return value }
    return read(number)?.value
  }

  /// The data of a stream, uncompressed.
  func stream(_ value: PDFValue?) -> [UInt8]? {
    guard let number = value?.reference, let (dictionary, end) = read(number),
      let length = dictionary["Length"]?.number.map({ Int($0) }), length >= 0,
      let start = pdf[end...].firstIndex(of: UInt8(ascii: "m")).map({ $0 + 1 }),
      case let data = start + (pdf[start] == 0x0D ? 2 : 1), data + length <= pdf.count
    else { return nil }
    return Zlib.inflated(pdf[data..<data + length])
  }

  private func read(_ number: Int) -> (value: PDFValue, end: Int)? {
    guard let offset = table.offset(ofObject: number, in: pdf),
      let start = pdf[offset...].firstIndex(of: UInt8(ascii: "j")).map({ $0 + 1 })
    else { return nil }
    var reader = PDFValueReader(pdf, at: start)
    return reader.next().map { ($0, reader.index) }
  }
}
