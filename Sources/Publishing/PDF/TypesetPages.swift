/// The pages of a brochure as they were set, to be measured.
struct TypesetPages {
  private let objects: PDFObjects
  private let pages: [(number: Int, value: PDFValue)]
  /// Where profiles and other parts begin: the places that links lead to.
  private let beginnings: [Beginning]

  struct Beginning {
    let name: String
    let page: Int
    let x: Double
    let y: Double
  }

  /// `nil` if the file is not as Typst writes it.
  init?(_ pdf: [UInt8]) {
    guard let objects = PDFObjects(pdf), let root = objects.root, let kids = objects[root["Pages"]]?["Kids"]?.list
    else { return nil }
    self.objects = objects
    pages = kids.enumerated().compactMap { index, kid in objects[kid].map { (index + 1, $0) } }
    let numbers = Dictionary(
      kids.enumerated().compactMap { index, kid in kid.reference.map { ($0, index + 1) } }, uniquingKeysWith: { $1 })
    let places = objects[objects[root["Names"]]?["Dests"]]?["Names"]?.list ?? []
    beginnings = stride(from: 0, to: places.count - 1, by: 2).compactMap { index in
      guard let name = places[index].text.map({ String(decoding: $0, as: UTF8.self) }),
        var place = objects[places[index + 1]]
      else { return nil }
      place = objects[place["D"]] ?? place
      guard let place = place.list, let page = place.first?.reference.flatMap({ numbers[$0] }) else { return nil }
      guard place.count > 3, let x = place[2].number, let y = place[3].number else { return nil }
      return Beginning(name: name, page: page, x: x, y: y)
    }
  }

  /// All that does not stand where it should.
  func overflows(_ area: TextArea) -> [Overflow] {
    let fonts = fonts()
    return pages.flatMap { number, page -> [Overflow] in
      guard let content = objects.stream(page["Contents"]) else { return [] }
      let used = objects[objects[page["Resources"]]?["Font"]]
      var widths: [String: GlyphWidths] = [:]
      if case .dictionary(let entries)? = used {
        for (name, font) in entries { widths[name] = font.reference.flatMap { fonts[$0] } }
      }
      var scanner = PDFTextScanner(fonts: widths)
      scanner.scan(content)
      guard let box = page.box else { return [] }
      let runs = scanner.runs.map { $0.moved(by: -box.left, -box.bottom) }
      return area.overflows(of: runs, page: number, width: box.width)
    }
  }

  /// The fonts of all pages, each read once.
  private func fonts() -> [Int: GlyphWidths] {
    var result: [Int: GlyphWidths] = [:]
    for (_, page) in pages {
      guard case .dictionary(let entries)? = objects[objects[page["Resources"]]?["Font"]] else { continue }
      for font in entries.values {
        guard let number = font.reference, result[number] == nil else { continue }
        result[number] = GlyphWidths(objects[font], of: objects)
      }
    }
    return result
  }

  /// The name of the place that a text belongs to: the last that begins before it.
  func beginning(of overflow: Overflow, _ area: TextArea) -> String? {
    func order(_ page: Int, _ x: Double, _ y: Double) -> (Int, Int, Double) {
      let isRight = x > area.width / 2
      return (page, area.columns == 2 && isRight != area.isBoundOnTheRight ? 1 : 0, -y)
    }
    // A place lies at the upper edge of its heading.
    let place = order(overflow.page, overflow.x, overflow.y)
    return beginnings.lazy.map { (order($0.page, $0.x, $0.y), $0.name) }.filter { $0.0 <= place }
      .max { $0.0 < $1.0 }?.1
  }
}

extension PDFValue {
  /// Of a page, in points.
  fileprivate var box: (left: Double, bottom: Double, width: Double)? {
    guard let box = self["MediaBox"]?.list?.compactMap(\.number), box.count == 4 else { return nil }
    return (box[0], box[1], box[2] - box[0])
  }
}

extension PDFTextRun {
  fileprivate func moved(by x: Double, _ y: Double) -> PDFTextRun {
    PDFTextRun(left: left + x, right: right + x, y: self.y + y, size: size)
  }
}
