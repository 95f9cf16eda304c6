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

  /// A file as text without what may stand inside a word or a number.
  static func squeezed(_ data: Data) -> String {
    String(String(decoding: data, as: UTF8.self).unicodeScalars.filter { !passedOver.contains($0) }).lowercased()
  }

  private static let passedOver: Set<Unicode.Scalar> = [
    " ", "\n", "\u{A0}", "\u{202F}", "-", "\u{AD}", "\u{200B}", "\u{2060}", "\u{2066}", "\u{2067}", "\u{2068}",
    "\u{2069}",
  ]
}
