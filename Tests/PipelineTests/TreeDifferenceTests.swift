import Foundation
import SiteSupport
import Testing

/// What compares trees of files is to be trusted itself.
@Suite struct TreeDifferenceTests {
  @Test func everyDifferenceIsNamedWithItsLine() {
    let expected = ["same": Data("a\n".utf8), "gone": Data(), "text": Data("one\ntwo\n".utf8), "end": Data("a\n".utf8)]
    let made = ["same": Data("a\n".utf8), "new": Data(), "text": Data("one\r\ntwo\n".utf8), "end": Data("a\nb".utf8)]
    #expect(
      TreeDifference.between(made, expected: expected) == [
        "end: line 2\n  expected “”\n  written  “b”", "gone: is expected, but nothing wrote it",
        "new: was written, but is not expected", "text: line 1\n  expected “one”\n  written  “one\r”",
      ])
  }
}
