/// The outlines of a code's dark areas, so that it can be drawn as one shape: squares that merely touch show fine lines
/// between them on paper and on screens.
///
/// The outlines are walked corner by corner, dark on the right. Where dark areas touch at a corner alone, either way on
/// is right: the rule `evenodd` fills the same. Written in bytes, for a site has one for each profile.
struct QRCodeOutline {
  private enum Direction: Int { case right, down, left, up }

  /// Corners in a row of the code.
  private let width: Int
  /// By corner, the directions in which a border leaves it: a set of bits.
  private var borders: [UInt8]
  private var bytes: [UInt8] = []

  /// For the attribute `d` of an SVG path, to be filled by the rule `evenodd`; in modules, margin included.
  static func path(of code: QRCode) -> [UInt8] {
    var outline = QRCodeOutline(code)
    outline.walk()
    return outline.bytes
  }

  private init(_ code: QRCode) {
    width = code.side + 1
    borders = Array(repeating: 0, count: width * width)
    bytes.reserveCapacity(4096)
    for row in 0...code.side {
      for column in 0...code.side {
        // What lies around this corner; each border is found at its upper or left end.
        let (above, left) = (code.isDark(column: column, row: row - 1), code.isDark(column: column - 1, row: row))
        let here = code.isDark(column: column, row: row)
        let corner = row * width + column
        if here != above { add(here ? .right : .left, from: here ? corner : corner + 1) }
        if here != left { add(here ? .up : .down, from: here ? corner + width : corner) }
      }
    }
  }

  private mutating func add(_ direction: Direction, from corner: Int) {
    borders[corner] |= 1 << UInt8(direction.rawValue)
  }

  /// Takes the first border that leaves a corner, if any does.
  private mutating func takeBorder(from corner: Int) -> Direction? {
    let direction = Direction(rawValue: borders[corner].trailingZeroBitCount)
    borders[corner] &= borders[corner] &- 1
    return direction
  }

  // MARK: - Walking

  private mutating func walk() {
    for start in borders.indices {
      while let first = takeBorder(from: start) { walk(from: start, first) }
    }
  }

  private mutating func walk(from start: Int, _ first: Direction) {
    write("M", start % width + QRCode.margin)
    write(" ", start / width + QRCode.margin)
    var (corner, direction, length) = (start, first, 0)
    while true {
      corner += step(direction)
      length += 1
      // Where the outline is closed, `z` draws the last stretch.
      guard corner != start, let next = takeBorder(from: corner) else { break }
      if next != direction {
        write(direction, length)
        (direction, length) = (next, 0)
      }
    }
    bytes.append(UInt8(ascii: "z"))
  }

  private func step(_ direction: Direction) -> Int {
    switch direction {
    case .right: 1
    case .down: width
    case .left: -1
    case .up: -width
    }
  }

  private mutating func write(_ direction: Direction, _ length: Int) {
    switch direction {
    case .right: write("h", length)
    case .down: write("v", length)
    case .left: write("h", -length)
    case .up: write("v", -length)
    }
  }

  /// A letter and a number of at most three digits: the largest code has 177 modules a side.
  private mutating func write(_ letter: Unicode.Scalar, _ number: Int) {
    bytes.append(UInt8(ascii: letter))
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let size = abs(number)
    if size >= 100 { bytes.append(digit(size / 100)) }
    if size >= 10 { bytes.append(digit(size / 10 % 10)) }
    bytes.append(digit(size % 10))
  }

  private func digit(_ value: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(value) }
}

extension QRCode {
  /// As a picture of its own, in UTF-8: black on white whatever is around it, a module is one unit.
  package var svg: [UInt8] {
    let size = side + 2 * Self.margin
    return Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size) \(size)" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(size)v\(size)H0z"/><path fill-rule="evenodd" d="
      """.utf8) + QRCodeOutline.path(of: self) + Array("\"/></svg>\n".utf8)
  }
}
