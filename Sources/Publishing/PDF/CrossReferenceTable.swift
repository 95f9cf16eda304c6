/// The table at the end of a PDF that says where each object begins (ISO 32000-1, 7.5.4): one section, as Typst writes it.
struct CrossReferenceTable {
  static let entryLength = 20

  /// Where `xref` stands.
  let start: Int
  /// Where the first entry begins.
  let entries: Int
  /// How many entries there are, the unused ones among them.
  let count: Int
  /// The digits behind `startxref`.
  let startNumber: Range<Int>

  var end: Int { entries + count * Self.entryLength }
  var offsets: StrideTo<Int> { stride(from: entries, to: end, by: Self.entryLength) }

  init?(of pdf: [UInt8]) {
    let tail = max(0, pdf.count - 64)
    guard let keyword = pdf[tail...].firstRange(of: Array("startxref\n".utf8)) else { return nil }
    let digits = pdf[keyword.upperBound...].prefix { (0x30...0x39).contains($0) }
    guard let start = Self.number(digits), start < tail, pdf[start...].starts(with: Array("xref\n0 ".utf8)) else {
      return nil
    }
    let countDigits = pdf[(start + 7)...].prefix { (0x30...0x39).contains($0) }
    guard let count = Self.number(countDigits), count > 0,
      let entries = pdf[countDigits.endIndex...].firstIndex(of: 0x0A).map({ $0 + 1 }),
      entries + count * Self.entryLength <= keyword.lowerBound
    else { return nil }
    self.start = start
    self.entries = entries
    self.count = count
    startNumber = digits.startIndex..<digits.endIndex
  }

  /// Where an object begins; `nil` if there is none of this number.
  func offset(ofObject number: Int, in pdf: [UInt8]) -> Int? {
    guard number > 0, number < count else { return nil }
    let entry = entries + number * Self.entryLength
    return pdf[entry + 17] == UInt8(ascii: "n") ? Self.number(pdf[entry..<entry + 10]) : nil
  }

  /// The objects in the order in which they stand in the file, each up to where the next begins; `nil` if the table
  /// names places that are none.
  func objects(in pdf: [UInt8]) -> [(number: Int, range: Range<Int>)]? {
    let starts = (1..<count).compactMap { number in offset(ofObject: number, in: pdf).map { (number, $0) } }
      .sorted { $0.1 < $1.1 }
    guard (starts.last?.1 ?? 0) < start else { return nil }
    let ends = starts.dropFirst().map(\.1) + [start]
    return zip(starts, ends).map { ($0.0, $0.1..<$1) }
  }

  static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
}
