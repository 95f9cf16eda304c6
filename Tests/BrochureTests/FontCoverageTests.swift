import Rendering
import Testing

struct FontCoverageTests {
  private let coverage = FontCoverage(
    parsing: """
      # a comment
      Noto Sans
      0020-007E
      00E4-00E4
      0301
      Noto Sans Arabic
      0600-06FF
      FE70-FEFC

      Nothing At All
      """)

  @Test func familiesAreNamedInOrderAndEmptyOnesDropped() {
    #expect(coverage.familyNames == ["Noto Sans", "Noto Sans Arabic"])
  }

  @Test(arguments: [("A", true), ("~", true), ("ä", true), ("ö", false), ("ع", true), ("\u{FE70}", true), ("中", false)])
  func coversWhatSomeFamilyHas(_ character: Unicode.Scalar, _ expected: Bool) {
    #expect(coverage.covers(character) == expected)
  }

  @Test func aClusterNeedsOneFamilyForAllOfIt() {
    #expect(coverage.coversTogether(["a", "\u{301}"]))
    #expect(coverage.coversTogether(["\u{628}", "\u{64E}"]))
    #expect(!coverage.coversTogether(["\u{628}", "\u{301}"]))
  }

  @Test func linesThatAreNoRangesBeginFamilies() {
    let odd = FontCoverage(parsing: "0041-0040\n0041-0042\nzz-1\n0061-0061")
    #expect(odd.familyNames == ["0041-0040", "zz-1"])
    #expect(odd.covers("B") && odd.covers("a") && !odd.covers("@"))
  }

  @Test func nothingIsCoveredByNothing() {
    #expect(!FontCoverage(parsing: "").covers("A"))
    #expect(FontCoverage.everything.covers("\u{10FFFF}"))
  }
}
