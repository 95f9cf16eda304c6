import Rendering

/// How a picture is cut for its role: one master, and from that all that pages and print need.
struct PictureRecipe: Sendable {
  /// The room that a rendition has, in pixels; it fills that in one direction, unless the picture is smaller.
  struct Box: Hashable, Sendable {
    let width: Int
    let height: Int

    func holds(width: Int, height: Int) -> Bool { width <= self.width && height <= self.height }
  }

  /// What is made of a master in one go.
  struct Step: Hashable, Sendable {
    /// The file's name, without its ending.
    let name: String
    let box: Box
    let format: Picture.Format

    /// With the options of libvips' writers: no metadata, no profile, for the pixels are sRGB by then.
    var output: String {
      switch format {
      case .webp: "\(name).webp[Q=80,smart_subsample,effort=4,strip]"
      case .jpeg: "\(name).jpg[Q=\(name == PictureRecipe.printName ? 88 : 80),optimize_coding,strip]"
      case .png: "\(name).png[compression=9,strip]"
      }
    }

    var fileName: String { "\(name).\(format.rawValue)" }
  }

  /// To be raised whenever other bytes come out.
  static let version = 1
  static let fallbackName = "fallback"
  static let printName = "print"

  let master: Box
  private let web: [Box]
  private let fallback: Box
  private let print: Box
  private let printsJPEG: Bool

  init(_ role: PictureRole) {
    switch role {
    case .logo:
      // 4 to 8 rem on pages, for screens of up to two pixels each; 26 mm × 19 mm in the brochure. Flat colours and
      // sharp edges are no work for JPEG.
      master = Box(width: 640, height: 640)
      web = [Box(width: 144, height: 144), Box(width: 288, height: 288)]
      fallback = Box(width: 288, height: 288)
      print = Box(width: 307, height: 224)
      printsJPEG = false
    case .photo:
      // The column of texts is 46 rem wide, and below 62 rem the page; 114 mm × 55 mm in the brochure.
      master = Box(width: 1680, height: 2520)
      web = [800, 1200, 1600].map { Box(width: $0, height: $0 * 3 / 2) }
      fallback = Box(width: 800, height: 1200)
      print = Box(width: 1346, height: 650)
      printsJPEG = true
    case .cover:
      // 216 mm × 178 mm with the bleed of A4, filled whatever the picture's shape. The page for printing is for paper,
      // too, but goes to browsers.
      master = Box(width: 2560, height: 2560)
      web = [Box(width: 1600, height: 1600)]
      fallback = Box(width: 1600, height: 1600)
      print = master
      printsJPEG = true
    }
  }

  /// The steps for a master of a size: nothing is enlarged, and no size is made twice.
  func steps(width: Int, height: Int, hasAlpha: Bool) -> [Step] {
    let needed = web.prefix(1 + web.count { !$0.holds(width: width, height: height) })
    return needed.map { Step(name: "web-\($0.width)", box: $0, format: .webp) } + [
      Step(name: Self.fallbackName, box: fallback, format: hasAlpha ? .png : .jpeg),
      Step(name: Self.printName, box: print, format: hasAlpha || !printsJPEG ? .png : .jpeg),
    ]
  }
}
