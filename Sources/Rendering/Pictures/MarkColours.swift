/// The colours of an ``AssociationMark``: letters on a quiet ground, with the contrast that text needs (WCAG 2.2, 1.4.3).
package struct MarkColours: Hashable, Sendable {
  package let ground: Colour
  package let ink: Colour

  /// The colours with a number, on pages of a colour; their texts are reached `towards` black or white.
  package init(hue: Int, on surface: Colour, towards end: Colour) {
    let hue = Self.hues[hue % Self.hues.count]
    ground = surface.mixed(with: hue.glowing, 0.2)
    ink = (end == .white ? hue.glowing : hue).reaching(Self.contrast, on: ground, towards: end)
  }

  package static let count = hues.count
  private static let contrast = 5.0

  /// Once round the circle, all about as dark: brick, ochre, olive, leaf, pine, petrol, blue, indigo, violet, berry.
  private static let hues = [
    (0x8A, 0x3F, 0x2F), (0x8A, 0x5A, 0x14), (0x6B, 0x6A, 0x12), (0x3F, 0x6F, 0x2A), (0x1F, 0x6F, 0x5C),
    (0x1B, 0x6B, 0x80), (0x2F, 0x5F, 0x9A), (0x5A, 0x52, 0xA0), (0x7D, 0x45, 0x90), (0x96, 0x40, 0x6A),
  ].map { Colour(red: Double($0.0) / 255, green: Double($0.1) / 255, blue: Double($0.2) / 255) }
}
