import Profiles
import Rendering
import Testing

@Suite("QR codes")
struct QRCodeTests {
  @Test(
    "The outline covers the dark modules and no other",
    arguments: ["a", "https://example.org/", String(repeating: "ü1", count: 300)])
  func outlines(text: String) throws {
    let code = try #require(QRCode(text))
    let drawn = try Drawing(svg: String(decoding: code.svg, as: UTF8.self))
    #expect(drawn.size == code.side + 2 * QRCode.margin)
    for row in 0..<drawn.size {
      for column in 0..<drawn.size {
        let (x, y) = (column - QRCode.margin, row - QRCode.margin)
        let isInside = (0..<code.side).contains(x) && (0..<code.side).contains(y)
        #expect(drawn.isFilled(column, row) == (isInside && code.isDark(column: x, row: y)), "\(column), \(row)")
      }
    }
  }

  @Test("A code has its three marks, which telephones look for")
  func marks() throws {
    let code = try #require(QRCode("https://example.org/associations/beispiel.html"))
    let ring = (0..<7).map { (0, $0) } + (0..<7).map { ($0, 0) } + (0..<7).map { (6, $0) } + (0..<7).map { ($0, 6) }
    for (column, row) in [(0, 0), (code.side - 7, 0), (0, code.side - 7)] {
      for (x, y) in ring { #expect(code.isDark(column: column + x, row: row + y)) }
      #expect(!code.isDark(column: column + 1, row: row + 1))
      #expect(code.isDark(column: column + 3, row: row + 3))
    }
  }

  @Test("Every profile has a code that leads to its page, unless the site wants none")
  func codes() async throws {
    var site = TestSite(profiles: [TestSite.profile("a"), TestSite.profile("b", channels: [.print])])
    let files = try await site.files()
    let codes = files.keys.filter { $0.hasPrefix("assets/codes/") }
    #expect(codes.count == 1)
    #expect(try files[#require(codes.first)]?.text.hasPrefix("<svg") == true)
    site.settings.append(TestSite.entry(SiteField.codes, .flag(false)))
    let others = try await site.files()
    #expect(!others.keys.contains { $0.hasPrefix("assets/codes/") })
  }

  @Test("What no code can hold makes none")
  func limits() {
    #expect(QRCode("") == nil)
    #expect(QRCode("a\0b") == nil)
    #expect(QRCode(String(repeating: "a", count: QRCode.greatestLength)) != nil)
    #expect(QRCode(String(repeating: "a", count: QRCode.greatestLength + 1)) == nil)
  }
}

/// A drawing of straight strokes on a grid, filled by the rule that counts borders: whatever an odd number of them
/// lies to the left of, is inside.
private struct Drawing {
  let size: Int
  /// Vertical borders by row and column.
  private var borders: [[Int]]

  init(svg: String) throws {
    let box = try #require(svg.firstMatch(of: /viewBox="0 0 (\d+) \1"/))
    size = try #require(Int(box.1))
    borders = Array(repeating: Array(repeating: 0, count: size + 1), count: size)
    let path = try #require(svg.firstMatch(of: /fill-rule="evenodd" d="([^"]+)"/)).1
    var (x, y, start) = (0, 0, (0, 0))
    for step in path.matches(of: /M(\d+) (\d+)|h(-?\d+)|v(-?\d+)|z/) {
      if let column = step.1.flatMap({ Int($0) }), let row = step.2.flatMap({ Int($0) }) {
        (x, y, start) = (column, row, (column, row))
      } else if let length = step.3.flatMap({ Int($0) }) {
        x += length
      } else {
        let end = step.4.flatMap { Int($0) }.map { y + $0 } ?? start.1
        for row in min(y, end)..<max(y, end) { borders[row][x] += 1 }
        if step.4 == nil {
          try #require(x == start.0 || y == start.1)
          x = start.0
        }
        y = end
      }
    }
  }

  func isFilled(_ column: Int, _ row: Int) -> Bool { borders[row][...column].reduce(0, +) % 2 == 1 }
}
