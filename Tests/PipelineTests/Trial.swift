import Foundation
import Pipeline
import Profiles
import SiteSupport
import Testing

/// Builds of sites in temporary folders, as on the day that all tests agree on.
enum Trial {
  static let day = "2026-10-01"

  /// Builds what lies in `folder`, without the PDF.
  static func build(
    _ folder: SiteFolder, output: String = "public", templates: String? = nil, on day: String = Trial.day,
    withoutBroken: Bool = false
  ) async throws -> BuildOutcome {
    let today = try #require(CalendarDate(day))
    var request = BuildRequest(
      folders: SiteFolders(
        content: folder("content"), templates: templates ?? Repository.templates, output: folder(output)), today: today)
    request.makesPDF = false
    request.leavesOutBroken = withoutBroken
    return await Build.run(request)
  }

  /// Whatever in a file looks like the markers of a ``RandomSite``, though something may stand within a word or a number
  /// that nobody sees.
  static func markers(in data: Data) -> Set<String> {
    let bytes = visible(data)
    var found: Set<String> = []
    for (start, byte) in bytes.enumerated() {
      let length = byte == UInt8(ascii: "q") ? 7 : byte == UInt8(ascii: "2") ? 8 : 0
      guard length > 0, start + length <= bytes.count else { continue }
      found.insert(String(decoding: bytes[start..<start + length], as: UTF8.self))
    }
    return found
  }

  /// Without spaces, line breaks, hyphens and all that only steers how text is laid out; in lower case.
  private static func visible(_ data: Data) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(data.count)
    let all = [UInt8](data)
    var index = 0
    while index < all.count {
      let byte = all[index]
      if byte < 0x80 {
        if byte > 0x20, byte != UInt8(ascii: "-") { bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
        index += 1
      } else if let unseen = unseen.first(where: { all[index...].starts(with: $0) }) {
        index += unseen.count
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    return bytes
  }

  private static let unseen = [
    "\u{A0}", "\u{202F}", "\u{AD}", "\u{200B}", "\u{2060}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
  ].map { Array($0.utf8) }
}
