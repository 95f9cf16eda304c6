import Foundation
import Profiles
import Rendering
import SiteSupport
import Testing

@Suite("Colours and their contrast")
struct ColourTests {
  /// Values of WCAG's own definition: black on white is 21, and #767676 the lightest grey that passes on white.
  @Test func contrastIsThatOfWCAG() throws {
    #expect(Colour.black.contrast(with: .white) == 21)
    #expect(Colour.white.contrast(with: .white) == 1)
    let grey = try #require(Colour("#767676"))
    let lighter = try #require(Colour("#777777"))
    #expect(grey.contrast(with: .white) >= 4.5)
    #expect(lighter.contrast(with: .white) < 4.5)
    let red = try #require(Colour("#ff0000"))
    #expect(abs(red.contrast(with: .white) - 3.998) < 0.001)
  }

  @Test func coloursAreReadAndWrittenAlike() {
    #expect(Colour("#125b57")?.description == "#125b57")
    for text in ["125b57", "#125b5", "#12345g", "", "#-12345"] { #expect(Colour(text) == nil, "\(text)") }
  }

  @Test func aColourIsMovedNoFurtherThanItMust() throws {
    let yellow = try #require(Colour("#ffdd00"))
    let moved = yellow.reaching(4.5, on: .white, towards: .black)
    #expect(moved.contrast(with: .white) >= 4.5)
    #expect(moved.contrast(with: .white) < 5)
    #expect(Colour.black.reaching(4.5, on: .white, towards: .black) == .black)
  }

  @Test func fontsAndCornersAreThoseThatTheSiteChose() {
    func css(_ fields: [Record.Entry]) -> String {
      ColourSheet(SiteSettings(Record([TestSite.entry(SiteField.design, .record(Record(fields)))]))).css
    }
    let chosen = css([
      TestSite.entry(DesignField.headings, .text("slab")), TestSite.entry(DesignField.corners, .text("square")),
    ])
    #expect(chosen.contains("--serif: Rockwell,") && chosen.contains("--radius: 0;"))
    #expect(!chosen.contains("--sans:"))
    #expect(!css([]).contains("--radius"))
  }

  @Test func aColourThatIsTooLightForTextIsReplaced() throws {
    let (yellow, green) = (try #require(Colour("#ffd000")), try #require(Colour("#125b57")))
    #expect(ColourSheet.readable(green) == green)
    #expect(ColourSheet.readable(yellow).contrast(with: ColourSheet.lightSurface) >= 4.5)
  }

  /// Whatever colours a site chooses: text in them can be read, on the page and on their own soft tint.
  @Test(arguments: ["#125b57", "#ffff00", "#ffffff", "#000000", "#808080", "#ff00ff", "#b5472a"])
  func everySheetCanBeRead(colour: String) async throws {
    var site = TestSite()
    let fields = [
      TestSite.entry(ColourField.primary, .text(colour)), TestSite.entry(ColourField.accent, .text(colour)),
    ]
    site.settings = [TestSite.entry(SiteField.colours, .record(Record(fields)))]
    let css = try #require(try await site.files()["assets/colours.css"]).text
    let modes = css.split(separator: "@media")
    try #require(modes.count == 2)
    try #require(inks.count == 2)
    for (mode, ink) in zip(modes, try inks) {
      let values = Dictionary(
        mode.matches(of: /--([a-z0-9-]+): (#[0-9a-f]{6});/).map { (String($0.output.1), String($0.output.2)) }
      ) { first, _ in first }
      func value(_ name: String) throws -> Colour { try #require(values[name].flatMap { Colour($0) }, "\(name)") }
      // The shades of the map and the letters on them, of which the lighter two have the colour of running text.
      for (name, letters) in [
        ("shade-1", ink), ("shade-2", ink), ("shade-3", try value("on-primary")), ("shade-4", try value("on-primary")),
      ] {
        #expect(try letters.contrast(with: value(name)) >= 4.5, "letters on \(name) of \(colour)")
      }
      for name in ["primary", "primary-strong", "accent"] {
        let text = try value(name)
        for surface in ["on-primary", "primary-soft", "accent-soft"] {
          #expect(try text.contrast(with: value(surface)) >= 4.5, "\(name) on \(surface) of \(colour)")
        }
      }
    }
  }

  /// The colour of running text in light and in dark, as `style.css` has it.
  private var inks: [Colour] {
    get throws {
      let css = try String(contentsOfFile: Repository.templates + "/website/assets/style.css", encoding: .utf8)
      return css.matches(of: /--ink: (#[0-9a-f]{6});/).prefix(2).compactMap { Colour(String($0.output.1)) }
    }
  }
}
