import Diagnostics
import Foundation
import Pipeline
import Profiles
import SiteSupport
import Testing

@testable import Preview

/// The small site in a folder of its own, and a preview of it without a server.
struct TestPreview {
  let folder: SiteFolder
  var options: PreviewOptions

  let today: CalendarDate

  static let port = 8000
  /// Where the small site is meant to be; here it is at the root.
  static let folderAddress = "https://stadt.example.org/vereine/"

  init() throws {
    today = try #require(CalendarDate("2026-10-01"))
    folder = try SiteFolder()
    try folder.copyContent(of: "small")
    try folder.copyTemplates()
    try folder.replace(Self.folderAddress, with: "https://stadt.example.org/", in: "content/site.yaml")
    options = PreviewOptions(
      folders: SiteFolders(content: folder("content"), templates: folder("templates"), output: folder("public")),
      language: .german
    ) { [today] in today }
  }

  func build(after last: PreviewState = PreviewState(), number: Int = 1) async -> PreviewState {
    await PreviewBuild(options).next(after: last, number: number)
  }

  /// The answer of a state to a request.
  static func ask(
    _ state: PreviewState, _ target: String, _ method: String = "GET", host: String? = "localhost:8000",
    change: (inout PreviewRequest) -> Void = { _ in }
  ) async -> PreviewAnswer {
    var request = PreviewRequest(method, target, host: host)
    change(&request)
    let news = PreviewNews(state, in: .german).json
    return await PreviewAnswers(port: port, language: .german).answer(request, state, news: news)
  }
}

extension PreviewAnswer {
  var bytes: Data {
    guard case .bytes(let bytes) = body else { return Data() }
    return Data(bytes)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
