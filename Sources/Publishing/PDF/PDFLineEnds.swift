/// Puts a clear end to streams whose last byte is a carriage return.
///
/// Typst ends a stream's data with one line feed. After a carriage return both together look like one line end, so that
/// readers which measure a stream backwards from `endstream` find it a byte too short and deny that the file is PDF/A
/// (ISO 19005-2, 6.1.7.1). Compressed data end so once in 256 times. With a carriage return before the line feed, the
/// line end is two bytes for everybody, and the data are as long as they say.
enum PDFLineEnds {
  /// The file with clear line ends, its table of offsets corrected; the same file if nothing is to be done, or if its
  /// table is not where Typst writes it.
  static func cleared(_ pdf: [UInt8]) -> [UInt8] {
    let places = insertions(in: pdf)
    guard !places.isEmpty, let table = CrossReferenceTable(of: pdf) else { return pdf }
    func moved(_ offset: Int) -> Int { offset + places.prefix { $0 < offset }.count }

    var result: [UInt8] = []
    result.reserveCapacity(pdf.count + places.count + 8)
    var start = 0
    for place in places where place < table.start {
      result += pdf[start..<place]
      result.append(carriageReturn)
      start = place
    }
    result += pdf[start..<table.entries]
    for offset in table.offsets {
      // Entries of unused numbers, `f`, have no offset.
      let entry = pdf[offset..<offset + CrossReferenceTable.entryLength]
      guard entry[entry.startIndex + 17] == UInt8(ascii: "n"), let number = CrossReferenceTable.number(entry.prefix(10))
      else {
        result += entry
        continue
      }
      let digits = String(moved(number))
      result += repeatElement(UInt8(ascii: "0"), count: 10 - digits.utf8.count)
      result += digits.utf8
      result += entry.dropFirst(10)
    }
    result += pdf[table.end..<table.startNumber.lowerBound]
    result += String(moved(table.start)).utf8
    result += pdf[table.startNumber.upperBound...]
    return result
  }

  private static let carriageReturn: UInt8 = 0x0D
  private static let mark = Array("\r\nendstream\nendobj\n".utf8)

  /// Where a carriage return must go: before the line feed in front of `endstream`.
  private static func insertions(in pdf: [UInt8]) -> [Int] {
    var places: [Int] = []
    var index = 0
    while let found = pdf[index...].firstIndex(of: carriageReturn) {
      if pdf[found...].starts(with: mark) { places.append(found + 1) }
      index = found + 1
    }
    return places
  }
}
