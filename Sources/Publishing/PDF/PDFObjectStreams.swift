/// Packs the small objects of a PDF into compressed streams (ISO 32000-1, 7.5.7).
///
/// Typst, and pikepdf when told to, write every object as text of its own. A tagged brochure has a hundred of them on each
/// page, which say what is a heading, a list or a link: two thirds of the file. Packed they take a twentieth.
enum PDFObjectStreams {
  /// The file with its objects packed; the same file if its table is not where they write it.
  static func packed(_ pdf: [UInt8]) -> [UInt8] {
    guard let table = CrossReferenceTable(of: pdf), let trailer = trailer(of: pdf, behind: table),
      let objects = table.objects(in: pdf), let first = objects.first
    else { return pdf }
    var result = PackedFile(header: pdf[..<first.range.lowerBound], capacity: pdf.count / 2)
    for object in objects {
      let text = pdf[object.range]
      // The root of the pages stays as it is: whoever only wants to know how many there are need not unpack anything.
      guard object.number != 1, let body = body(of: text, number: object.number) else {
        result.append(text, of: object.number)
        continue
      }
      result.pack(body, of: object.number)
    }
    return result.finished(size: table.count, trailer: trailer) ?? pdf
  }

  /// What stands between `obj` and `endobj`; nil if it is a stream, which cannot stand in another.
  private static func body(of text: ArraySlice<UInt8>, number: Int) -> ArraySlice<UInt8>? {
    let opening = Array("\(number) 0 obj".utf8)
    guard text.starts(with: opening) else { return nil }
    let body = trimmed(text.dropFirst(opening.count))
    guard body.hasSuffix("endobj") else { return nil }
    let inner = trimmed(body.dropLast(6))
    return inner.isEmpty || inner.hasSuffix("endstream") ? nil : inner
  }

  /// The entries of the trailer but for its size: `/Root 5 0 R/ID[…]`.
  private static func trailer(of pdf: [UInt8], behind table: CrossReferenceTable) -> [UInt8]? {
    let text = trimmed(pdf[table.end..<table.startNumber.lowerBound].dropLast("startxref\n".utf8.count))
    guard text.starts(with: "trailer".utf8), text.hasSuffix(">>") else { return nil }
    let entries = trimmed(text.dropFirst(7).dropLast(2))
    guard entries.starts(with: "<<".utf8), let size = entries.firstRange(of: Array("/Size ".utf8)) else { return nil }
    return Array(entries[..<size.lowerBound].dropFirst(2))
      + entries[size.upperBound...].drop { (0x30...0x39).contains($0) }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount
      && text.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}

/// A PDF that is being written, with a table of where everything is.
private struct PackedFile {
  private enum Place {
    case offset(Int)
    case packed(stream: Int, index: Int)
  }

  private var bytes: [UInt8]
  private var places: [Int: Place] = [:]
  /// Packed objects wait here until they are enough for a stream.
  private var waiting: [Int] = []
  private var offsets: [Int] = []
  private var bodies: [UInt8] = []
  /// Streams get their numbers when all others are known.
  private var streams: [[UInt8]] = []
  private var isComplete = true

  /// More would compress no better, and a reader must unpack all to see one.
  private static let most = 200

  init(header: ArraySlice<UInt8>, capacity: Int) {
    bytes = Array(header)
    bytes.reserveCapacity(capacity)
  }

  mutating func append(_ text: ArraySlice<UInt8>, of number: Int) {
    places[number] = .offset(bytes.count)
    bytes += text
  }

  mutating func pack(_ body: ArraySlice<UInt8>, of number: Int) {
    places[number] = .packed(stream: streams.count, index: waiting.count)
    waiting.append(number)
    offsets.append(bodies.count)
    bodies += body
    bodies.append(UInt8(ascii: "\n"))
    if waiting.count == Self.most { closeStream() }
  }

  private mutating func closeStream() {
    guard !waiting.isEmpty else { return }
    let head = Array(zip(waiting, offsets).map { "\($0) \($1)" }.joined(separator: " ").utf8) + [UInt8(ascii: "\n")]
    if let data = Zlib.deflated(head + bodies) {
      streams.append(Self.stream(Array("/Type/ObjStm/N \(waiting.count)/First \(head.count)".utf8), of: data))
    } else {
      isComplete = false
    }
    waiting.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    bodies.removeAll(keepingCapacity: true)
  }

  /// A carriage return at the end of the data would seem to belong to the line end before `endstream`.
  private static func stream(_ entries: [UInt8], of data: [UInt8]) -> [UInt8] {
    let end = data.last == 0x0D ? "\r\nendstream\nendobj\n" : "\nendstream\nendobj\n"
    return Array("<<".utf8) + entries + Array("/Filter/FlateDecode/Length \(data.count)>>stream\n".utf8) + data
      + Array(end.utf8)
  }

  /// The whole file, its table a stream as well (7.5.8); nil if something could not be packed.
  ///
  /// `size` is that of the table it had.
  mutating func finished(size: Int, trailer: [UInt8]) -> [UInt8]? {
    closeStream()
    var entries: [Place?] = (0..<size).map { places[$0] }
    for (index, stream) in streams.enumerated() {
      entries.append(.offset(bytes.count))
      bytes += Array("\(size + index) 0 obj\n".utf8) + stream
    }
    let start = bytes.count
    entries.append(.offset(start))
    let number = size + streams.count
    let keys = "/Type/XRef/Size \(number + 1)/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>"
    guard isComplete, let table = Zlib.deflated(Self.rows(entries, streamsFrom: size)) else { return nil }
    bytes += Array("\(number) 0 obj\n".utf8)
    bytes += Self.stream(Array(keys.utf8) + trailer, of: table)
    bytes += Array("startxref\n\(start)\n%%EOF".utf8)
    return bytes
  }

  /// Rows of seven bytes, each the difference from the one above (PNG's filter “Up”), for they grow evenly.
  private static func rows(_ entries: [Place?], streamsFrom first: Int) -> [UInt8] {
    var result: [UInt8] = []
    var above = [UInt8](repeating: 0, count: 7)
    for entry in entries {
      let (kind, place, index): (UInt8, Int, Int) =
        switch entry {
        case nil: (0, 0, 0xFFFF)
        case .offset(let offset): (1, offset, 0)
        case .packed(let stream, let index): (2, first + stream, index)
        }
      let row =
        [kind] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: place >> $0) }
        + [8, 0].map { UInt8(truncatingIfNeeded: index >> $0) }
      result.append(2)
      for (byte, before) in zip(row, above) { result.append(byte &- before) }
      above = row
    }
    return result
  }
}
