/// A row of glyphs of one font on a page.
///
/// In points from the lower left corner.
struct PDFTextRun {
  var left: Double
  var right: Double
  /// The base line.
  var y: Double
  var size: Double
}

/// How wide the glyphs of a font are, in its units: thousandths of its size.
struct GlyphWidths {
  private var widths: [Float] = []
  private let others: Float

  /// Reads a composite font (ISO 32000-1, 9.7.4.3).
  init(_ font: PDFValue?, of objects: PDFObjects) {
    let inner = objects[objects[font?["DescendantFonts"]]?.list?.first]
    others = Float(inner?["DW"]?.number ?? 1000)
    guard let told = objects[inner?["W"]]?.list else { return }
    var index = 0
    while index + 1 < told.count {
      let first = Int(told[index].number ?? 0)
      if let list = told[index + 1].list {
        for (offset, width) in list.enumerated() { set(first + offset, width.number) }
        index += 2
      } else {
        guard index + 2 < told.count, let last = told[index + 1].number.map({ Int($0) }), last < 1 << 16 else { return }
        if first <= last { for glyph in first...last { set(glyph, told[index + 2].number) } }
        index += 3
      }
    }
  }

  private mutating func set(_ glyph: Int, _ width: Double?) {
    guard (0..<1 << 16).contains(glyph), let width else { return }
    if glyph >= widths.count { widths += repeatElement(others, count: glyph + 1 - widths.count) }
    widths[glyph] = Float(width)
  }

  subscript(glyph: Int) -> Float { glyph < widths.count ? widths[glyph] : others }
}

/// The width of glyphs that come byte by byte, two for each.
private struct GlyphRow {
  private let widths: GlyphWidths?
  private var high: UInt8?
  private(set) var width: Float = 0

  init(_ widths: GlyphWidths?) { self.widths = widths }

  mutating func append(_ byte: UInt8) {
    guard let high else {
      self.high = byte
      return
    }
    if let widths { width += widths[Int(high) << 8 | Int(byte)] }
    self.high = nil
  }
}

/// Reads from what a page draws where its text stands: all but artifacts, as page numbers are.
///
/// One pass over the bytes, without a value for each: a brochure has megabytes of them.
struct PDFTextScanner {
  private typealias Matrix = (a: Double, b: Double, c: Double, d: Double, x: Double, y: Double)

  private let fonts: [String: GlyphWidths]
  private(set) var runs: [PDFTextRun] = []

  private var operands: [Double] = []
  private var name = 0..<0
  private var space: Matrix = (1, 0, 0, 1, 0, 0)
  private var spaces: [Matrix] = []
  private var text: Matrix = (1, 0, 0, 1, 0, 0)
  private var widths: GlyphWidths?
  private var size = 0.0
  private var advance = 0.0
  private var isInList = false
  /// For each mark that is open, whether it begins an artifact.
  private var marks: [Bool] = []
  private var artifacts = 0

  init(fonts: [String: GlyphWidths]) { self.fonts = fonts }

  mutating func scan(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { scan($0) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"):
        let number = Self.number(bytes, &index)
        if isInList { advance -= number } else { operands.append(number) }
      case UInt8(ascii: "/"):
        let start = index + 1
        index = start
        while index < bytes.count, Self.isRegular(bytes[index]) { index += 1 }
        // Of a tag and its properties the tag comes first.
        if operands.isEmpty { name = start..<index }
      case UInt8(ascii: "("): glyphs(bytes, &index)
      case UInt8(ascii: "["):
        isInList = true
        index += 1
      case UInt8(ascii: "]"):
        isInList = false
        index += 1
      case UInt8(ascii: "<") where index + 1 < bytes.count && bytes[index + 1] != byte: hexadecimal(bytes, &index)
      case UInt8(ascii: "<"): Self.skipProperties(bytes, &index)
      case _ where Self.isRegular(byte):
        let start = index
        while index < bytes.count, Self.isRegular(bytes[index]) { index += 1 }
        apply(UnsafeBufferPointer(rebasing: bytes[start..<index]), bytes)
        operands.removeAll(keepingCapacity: true)
        name = 0..<0
        advance = 0
      default: index += 1
      }
    }
  }

  private mutating func apply(_ word: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>) {
    // Colours and lines, most of what a page says, are of no interest.
    guard word.count <= 3, let first = word.first, "qQcTBE".utf8.contains(first) else { return }
    switch String(decoding: word, as: UTF8.self) {
    case "q": spaces.append(space)
    case "Q": if let last = spaces.popLast() { space = last }
    case "cm": if let matrix = matrix() { space = Self.product(matrix, space) }
    case "Tm": if let matrix = matrix() { text = matrix }
    case "BT": text = (1, 0, 0, 1, 0, 0)
    case "Tf":
      size = operands.last ?? 0
      widths = fonts[String(decoding: bytes[name], as: UTF8.self)]
    case "Tj", "TJ": show()
    case "BMC", "BDC":
      let isArtifact = bytes[name].elementsEqual("Artifact".utf8)
      marks.append(isArtifact)
      if isArtifact { artifacts += 1 }
    case "EMC": if marks.popLast() == true { artifacts -= 1 }
    default: break
    }
  }

  private mutating func show() {
    guard artifacts == 0, widths != nil else { return }
    let place = Self.product(text, space)
    let end = place.x + advance / 1000 * size * place.a
    runs.append(
      PDFTextRun(left: min(place.x, end), right: max(place.x, end), y: place.y, size: abs(size * place.d)))
  }

  /// Glyphs as a string in brackets.
  ///
  /// Nothing is looked up or kept for each: there are hundreds of thousands.
  private mutating func glyphs(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    var row = GlyphRow(widths)
    var depth = 0
    defer { advance += Double(row.width) }
    while index < bytes.count {
      var byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        if depth == 1 { continue }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return }
      case UInt8(ascii: "\\"): byte = Self.escaped(bytes, &index)
      default: break
      }
      row.append(byte)
    }
  }

  /// Glyphs as hexadecimal digits: so Typst writes what is not all ASCII.
  private mutating func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    var row = GlyphRow(widths)
    var first: UInt8?
    defer { advance += Double(row.width) }
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: ">") { return }
      guard let digit = Self.digit(byte) else { continue }
      if let high = first {
        row.append(high << 4 | digit)
        first = nil
      } else {
        first = digit
      }
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt8 {
    guard index < bytes.count else { return 0 }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = Int(byte - 0x30)
      for _ in 0..<2 where index < bytes.count && (0x30...0x37).contains(bytes[index]) {
        value = value << 3 | Int(bytes[index] - 0x30)
        index += 1
      }
      return UInt8(truncatingIfNeeded: value)
    default: return byte
    }
  }

  private static func skipProperties(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    var depth = 0
    repeat {
      switch bytes[index] {
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">"): depth -= 1
      case UInt8(ascii: "("):
        while index < bytes.count, bytes[index] != UInt8(ascii: ")") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
      default: break
      }
      index += 1
    } while index < bytes.count && depth > 0
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Double {
    var isNegative = false
    var value = 0.0
    var scale = 0.0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "."): scale = 1
      case let digit where (0x30...0x39).contains(digit):
        value = value * 10 + Double(digit - 0x30)
        scale *= 10
      default: return (isNegative ? -value : value) / max(scale, 1)
      }
      index += 1
    }
    return (isNegative ? -value : value) / max(scale, 1)
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      false
    default: true
    }
  }

  private func matrix() -> Matrix? {
    guard operands.count >= 6 else { return nil }
    let last = operands.suffix(6)
    let start = last.startIndex
    return (last[start], last[start + 1], last[start + 2], last[start + 3], last[start + 4], last[start + 5])
  }

  private static func product(_ one: Matrix, _ other: Matrix) -> Matrix {
    (
      one.a * other.a + one.b * other.c, one.a * other.b + one.b * other.d,
      one.c * other.a + one.d * other.c, one.c * other.b + one.d * other.d,
      one.x * other.a + one.y * other.c + other.x, one.x * other.b + one.y * other.d + other.y
    )
  }
}
