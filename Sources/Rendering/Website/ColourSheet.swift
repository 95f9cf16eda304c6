import Profiles

/// `assets/colours.css`: the colours of `site.yaml` as custom properties, for light and for dark, each with the contrast
/// that its use needs (WCAG 2.2, 1.4.3 and 1.4.11).
struct ColourSheet {
  /// The surfaces that texts stand on: `--page` of `style.css`, light and dark.
  static let lightSurface = Colour(red: 250 / 255, green: 247 / 255, blue: 242 / 255)
  static let darkSurface = Colour(red: 24 / 255, green: 23 / 255, blue: 21 / 255)

  /// Text needs 4.5 to 1; a little more leaves room for a tinted surface.
  private static let textContrast = 5.5

  private let primary: Colour
  private let accent: Colour

  init(_ settings: SiteSettings) {
    let colours = settings[SiteField.colours]
    let primary = colours?[ColourField.primary].flatMap { Colour($0) } ?? Colour(red: 0.07, green: 0.36, blue: 0.34)
    self.primary = primary
    accent = colours?[ColourField.accent].flatMap { Colour($0) } ?? primary
  }

  /// Its path within the assets folder.
  static let path = "colours.css"

  var asset: Asset { Asset(path: Self.path, bytes: Array(css.utf8)) }

  var css: String {
    """
    /* Made from the colours in site.yaml. */
    :root {
    \(declarations(of: primary, accent, on: Self.lightSurface, towards: .black))
    }
    @media (prefers-color-scheme: dark) {
      :root {
    \(declarations(of: primary.glowing, accent.glowing, on: Self.darkSurface, towards: .white))
      }
    }

    """
  }

  private func declarations(
    of primary: Colour, _ accent: Colour, on surface: Colour, towards end: Colour
  ) -> String {
    let pairs: [(String, Colour)] = [
      ("--primary", primary.reaching(Self.textContrast, on: surface, towards: end)),
      ("--primary-strong", primary.reaching(8, on: surface, towards: end)),
      ("--primary-soft", surface.mixed(with: primary.glowing, 0.13)),
      ("--on-primary", surface),
      ("--accent", accent.reaching(Self.textContrast, on: surface, towards: end)),
      ("--accent-soft", surface.mixed(with: accent.glowing, 0.13)),
    ]
    return pairs.map { "  \($0.0): \($0.1);" }.joined(separator: "\n")
  }
}
