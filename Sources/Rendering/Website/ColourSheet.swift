import Profiles

/// `assets/colours.css`: the house style of `site.yaml` as custom properties.
///
/// Colours for light and for dark, each with the contrast that its use needs (WCAG 2.2, 1.4.3 and 1.4.11); fonts and
/// corners where the site chose others than those of `style.css`.
package struct ColourSheet {
  /// The surfaces that texts stand on: `--page` of `style.css`, light and dark.
  package static let lightSurface = Colour(red: 250 / 255, green: 247 / 255, blue: 242 / 255)
  static let darkSurface = Colour(red: 24 / 255, green: 23 / 255, blue: 21 / 255)

  /// Text needs 4.5 to 1; a little more leaves room for a tinted surface.
  private static let textContrast = 5.5

  private let primary: Colour
  private let accent: Colour
  private let design: Record

  package init(_ settings: SiteSettings) {
    let colours = settings[SiteField.colours]
    let primary = colours?[ColourField.primary].flatMap { Colour($0) } ?? Colour(red: 0.07, green: 0.36, blue: 0.34)
    self.primary = primary
    accent = colours?[ColourField.accent].flatMap { Colour($0) } ?? primary
    design = settings[SiteField.design] ?? Record()
  }

  /// Its path within the assets folder.
  static let path = "colours.css"

  var asset: Asset { Asset(path: Self.path, bytes: Array(css.utf8)) }

  package var css: String {
    """
    /* Made from site.yaml. */
    :root {
    \(declarations(of: primary, accent, on: Self.lightSurface, towards: .black))\(shapes)
    }
    \(marks(on: Self.lightSurface, towards: .black))
    @media (prefers-color-scheme: dark) {
      :root {
    \(declarations(of: primary.glowing, accent.glowing, on: Self.darkSurface, towards: .white))
      }
    \(marks(on: Self.darkSurface, towards: .white))
    }

    """
  }

  /// The colour that stands on light pages in place of the one given; the same where its contrast is enough for text.
  package static func readable(_ colour: Colour) -> Colour {
    colour.contrast(with: lightSurface) >= leastContrast
      ? colour : colour.reaching(textContrast, on: lightSurface, towards: .black)
  }

  /// What text needs (WCAG 2.2, 1.4.3).
  private static let leastContrast = 4.5

  /// Fonts and corners, as far as the site chose them.
  private var shapes: String {
    var lines: [String] = []
    if let font = design[DesignField.text].flatMap({ Self.fonts[$0] }) { lines.append("--sans: \(font);") }
    if let font = design[DesignField.headings].flatMap({ Self.fonts[$0] }) { lines.append("--serif: \(font);") }
    switch design[DesignField.corners] {
    case "round": lines += ["--radius: 1.25rem;", "--leaf: 1.25rem 1.25rem 2.5rem 1.25rem;"]
    case "square": lines += ["--radius: 0;", "--leaf: 0;"]
    default: break
    }
    return lines.map { "\n  " + $0 }.joined()
  }

  /// Fonts that devices have: no page asks for any.
  private static let fonts = [
    "humanist": #""Segoe UI", "Noto Sans", Roboto, "Helvetica Neue", system-ui, sans-serif"#,
    "serif": #""Iowan Old Style", "Palatino Linotype", Palatino, P052, "Noto Serif", Georgia, serif"#,
    "rounded": #"ui-rounded, "Arial Rounded MT Bold", Nunito, Quicksand, "Noto Sans", sans-serif"#,
    "slab": #"Rockwell, "Roboto Slab", "Noto Serif", "DejaVu Serif", Georgia, serif"#,
    "system": "system-ui, sans-serif",
  ]

  /// The marks of associations without a logo.
  private func marks(on surface: Colour, towards end: Colour) -> String {
    (0..<MarkColours.count).map { hue in
      let colours = MarkColours(hue: hue, on: surface, towards: end)
      return ".mark-\(hue) { background: \(colours.ground); color: \(colours.ink) }"
    }.joined(separator: "\n")
  }

  private func declarations(
    of primary: Colour, _ accent: Colour, on surface: Colour, towards end: Colour
  ) -> String {
    let readable = primary.reaching(Self.textContrast, on: surface, towards: end)
    let pairs: [(String, Colour)] = [
      ("--primary", readable),
      ("--primary-strong", primary.reaching(8, on: surface, towards: end)),
      ("--primary-soft", surface.mixed(with: primary.glowing, 0.13)),
      ("--on-primary", surface),
      ("--accent", accent.reaching(Self.textContrast, on: surface, towards: end)),
      ("--accent-soft", surface.mixed(with: accent.glowing, 0.13)),
      // The steps of the map, even to the eye: the first two carry --ink, the others --on-primary.
      ("--shade-1", surface.reaching(1.45, on: surface, towards: readable)),
      ("--shade-2", surface.reaching(2.3, on: surface, towards: readable)),
      ("--shade-3", surface.reaching(5, on: surface, towards: readable)),
      ("--shade-4", readable.reaching(9.5, on: surface, towards: end)),
    ]
    return pairs.map { "  \($0.0): \($0.1);" }.joined(separator: "\n")
  }
}
