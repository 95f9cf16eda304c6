import Foundation
import Testing

@testable import Rendering

@Suite("How words are folded for the search")
struct SearchFoldingTests {
  /// The same file is put before the browser's own folding by `Tests/Checks`.
  @Test func allSpellingsOfAWordAreOne() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("../../Fixtures/search/words.txt").standardized
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    for line in lines {
      let halves = line.split(separator: "\t")
      try #require(halves.count == 2, "\(line)")
      #expect(words(of: String(halves[0])).joined(separator: " ") == halves[1], "\(halves[0])")
    }
    #expect(lines.count > 30)
  }

  @Test func aRunWithoutSpacesIsFoundFromEachOfItsLetters() {
    #expect(words(of: "中文学校") == ["中文学校", "文学校", "学校", "校"])
    #expect(words(of: "ab中文de") == ["ab", "中文", "文", "de"])
    #expect(words(of: "一二三四五六七").first == "一二三四五六")
  }

  @Test func aWordIsAtMostSoLong() {
    #expect(words(of: String(repeating: "ab", count: 50)).map(\.count) == [SearchFolding.longestWord])
    #expect(words(of: String(repeating: "ж", count: 50)).map(\.count) == [SearchFolding.longestWord])
  }

  private func words(of text: String) -> [String] {
    var result: [String] = []
    SearchFolding.words(of: text) { result.append(String(decoding: $0, as: UTF8.self)) }
    return result
  }
}
