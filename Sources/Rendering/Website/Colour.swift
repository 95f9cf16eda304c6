import Profiles

/// A colour of the sRGB space.
package struct Colour: Hashable, Sendable, CustomStringConvertible {
  /// Each 0 … 1, gamma-encoded as CSS has them.
  let red: Double
  let green: Double
  let blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = min(1, max(0, red))
    self.green = min(1, max(0, green))
    self.blue = min(1, max(0, blue))
  }

  /// Reads `#rrggbb`.
  package init?(_ text: String) {
    guard text.first == "#", text.utf8.count == 7, text.utf8.dropFirst().allSatisfy(\.isASCIILetterOrDigit),
      let number = Int(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: Double(number >> 16 & 255) / 255, green: Double(number >> 8 & 255) / 255, blue: Double(number & 255) / 255)
  }

  package static let white = Colour(red: 1, green: 1, blue: 1)
  package static let black = Colour(red: 0, green: 0, blue: 0)

  /// As `#rrggbb`.
  package var description: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(Int((part * 255).rounded()), radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// A mixture: 0 is this colour, 1 the other.
  package func mixed(with other: Colour, _ share: Double) -> Colour {
    Colour(
      red: red + (other.red - red) * share, green: green + (other.green - green) * share,
      blue: blue + (other.blue - blue) * share)
  }

  /// Relative luminance, 0 … 1 (WCAG 2.2).
  package var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast with another colour, 1 … 21 (WCAG 2.2, success criterion 1.4.3).
  package func contrast(with other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// This colour as it looks on a dark surface: lighter, but hardly paler, as it would get by white alone.
  package var glowing: Colour {
    let most = max(red, green, blue)
    guard most > 0 else { return self }
    let factor = max(1, 0.62 / most)
    return Colour(red: red * factor, green: green * factor, blue: blue * factor).mixed(with: .white, 0.12)
  }

  /// This colour, moved towards `end` no further than it takes to reach a contrast with a background.
  ///
  /// `end` itself, if nothing before it does.
  package func reaching(_ contrast: Double, on background: Colour, towards end: Colour) -> Colour {
    for step in 0...50 {
      let candidate = mixed(with: end, Double(step) / 50)
      // What is written has 8 bits for each part; only that counts.
      guard let written = Colour(candidate.description) else { continue }
      if written.contrast(with: background) >= contrast { return written }
    }
    return end
  }

  private static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
  }

  /// x to the power of 2.4, without a mathematical library: x² times the fifth root of x², by Newton's method, so that
  /// every machine computes the same.
  private static func power(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    let square = x * x
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      let next = (4 * root + square / fourth) / 5
      // From here on it would stay as it is.
      if next == root { break }
      root = next
    }
    return square * root
  }
}
