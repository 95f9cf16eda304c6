/// What a printing house asks of a file, as it was read off the finished pages.
package struct PressReport: Sendable {
  package struct Font: Sendable, Equatable {
    package let name: String
    package let isEmbedded: Bool
  }

  /// A picture of pixels, as it is placed on a page.
  package struct Picture: Sendable, Equatable {
    /// Pixels an inch, in the direction that has fewer.
    package let resolution: Int
    package let page: Int
    /// Millimetres.
    package let width: Int
    package let height: Int
    /// Its alternative text, which says what it shows.
    package let text: String
  }

  package struct Ink: Sendable, Equatable {
    /// `gray 0.00` for the black ink alone, `#125b57`.
    package let colour: String
    /// How many characters are printed in it.
    package let count: Int

    package var isBlack: Bool { colour == "gray 0.00" }
  }

  package private(set) var pageCount = 0
  /// Width and height of the cut pages in millimetres, as the PDF has them.
  package private(set) var sizes: [(width: String, height: String)] = []
  /// Millimetres.
  package private(set) var bleed = ""
  package private(set) var fonts: [Font] = []
  /// The finest line that is drawn, in points, and its page; without the marks.
  package private(set) var finestLine: (width: Double, page: Int)?
  package private(set) var pictureCount = 0
  /// How many pictures have fewer than 299 pixels an inch.
  package private(set) var coarsePictureCount = 0
  package private(set) var coarsestPicture: Picture?
  /// Kinds of colours: `gray`, `rgb`, `cmyk`.
  package private(set) var colours: [String] = []
  /// Of texts, the most frequent first.
  package private(set) var inks: [Ink] = []

  /// Reads lines of words with tabs between them.
  package init(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      read(parts[0], Array(parts.dropFirst()))
    }
  }

  private mutating func read(_ kind: String, _ values: [String]) {
    let numbers = values.map { Int($0) ?? 0 }
    switch (kind, values.count) {
    case ("pages", 1): pageCount = numbers[0]
    case ("trim", 2): sizes.append((values[0], values[1]))
    case ("bleed", 1): bleed = values[0]
    case ("font", 2): fonts.append(Font(name: values[0], isEmbedded: values[1] == "yes"))
    case ("line", 2): finestLine = Double(values[0]).map { ($0, numbers[1]) }
    case ("pictures", 2): (pictureCount, coarsePictureCount) = (numbers[0], numbers[1])
    case ("picture", 5):
      coarsestPicture = Picture(
        resolution: numbers[0], page: numbers[1], width: numbers[2], height: numbers[3], text: values[4])
    case ("colour", 1): colours.append(values[0])
    case ("text", 2): inks.append(Ink(colour: values[0], count: numbers[1]))
    default: break
    }
  }
}
