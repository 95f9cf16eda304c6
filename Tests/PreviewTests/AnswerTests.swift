import Foundation
import Pipeline
import SiteSupport
import Testing

@testable import Preview

/// What browsers get from a site.
@Suite struct AnswerTests {
  private let preview: TestPreview

  init() throws { preview = try TestPreview() }

  @Test func everyFileIsTheOneThatABuildWrites() async throws {
    // The brochure among them, where this machine can make it.
    let outcome = await Build.run(BuildRequest(folders: preview.options.folders, today: preview.today))
    #expect(outcome.failure == nil)
    var built = try preview.folder.tree()
    #expect(built.removeValue(forKey: ".steckbrief-manifest") != nil)

    let state = await preview.build()
    let site = try #require(state.site)
    #expect(await site.paths == built.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for (path, bytes) in built {
      let address = try #require(path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed))
      let answer = await TestPreview.ask(state, "/" + address)
      #expect(answer.status == .ok, "\(path)")
      #expect(answer["content-type"] == MediaType.of(path))
      #expect(Self.withoutAdditions(answer.bytes, build: site.build) == bytes, "\(path)")
    }
  }

  /// Takes out what the preview may add, and nothing else.
  private static func withoutAdditions(_ data: Data, build: String) -> Data {
    guard let text = String(data: data, encoding: .utf8) else { return data }
    return Data(
      text.replacing(
        PageInjection.script(build: build), with: "", maxReplacements: 1
      )
      .replacing("; connect-src 'self'\">", with: "\">", maxReplacements: 1)
      .replacing(/(form-action 'none'); script-src 'self'">/, maxReplacements: 1) { "\($0.1)\">" }.utf8)
  }

  @Test func pagesAreFoundAsServersFindThem() async throws {
    let state = await preview.build()
    for path in ["/", "/index.html", "/?x", "/associations/", "/associations/index.html", "/topics/"] {
      #expect(await TestPreview.ask(state, path).status == .ok, "\(path)")
    }
    let moved = await TestPreview.ask(state, "/associations?a=b")
    #expect(moved.status == .movedPermanently)
    #expect(moved["location"] == "/associations/?a=b")
    for path in ["/nichts", "/nichts/", "/assets/", "/index.html/", "/.steckbrief/nichts", "/.steckbrief/", "/.git/x"] {
      #expect(await TestPreview.ask(state, path).status == .notFound, "\(path)")
    }
    #expect(await TestPreview.ask(state, "/nichts").text.contains("preview.js"))
    #expect(await TestPreview.ask(state, "/%zz").status == .badRequest)
  }

  @Test func aSiteInAFolderIsServedThere() async throws {
    try preview.folder.replace(
      "https://stadt.example.org/", with: "https://stadt.example.org/vereine/verzeichnis/", in: "content/site.yaml")
    let state = await preview.build()
    #expect(state.site?.home == ["vereine", "verzeichnis"])
    for path in ["/", "/vereine", "/vereine/", "/vereine/verzeichnis"] {
      let answer = await TestPreview.ask(state, path)
      #expect(answer.status == .found, "\(path)")
      #expect(answer["location"] == "/vereine/verzeichnis/")
    }
    #expect(await TestPreview.ask(state, "/vereine/verzeichnis/").status == .ok)
    #expect(await TestPreview.ask(state, "/vereine/verzeichnis/associations/").status == .ok)
    #expect(await TestPreview.ask(state, "/associations/").status == .notFound)
  }

  @Test func whatABrowserHasIsNotSentAgain() async throws {
    let state = await preview.build()
    for path in ["/index.html", "/associations/", "/sitemap.xml"] {
      let first = await TestPreview.ask(state, path)
      let tag = try #require(first["etag"])
      let second = await TestPreview.ask(state, path) { $0.ifNoneMatch = tag }
      #expect(second.status == .notModified)
      #expect(second.body == .none)
      #expect(second["etag"] == tag)
      #expect(second["cache-control"] == "no-cache")
    }
    // A page belongs to its build; what is no page does not.
    let next = await preview.build(after: state, number: 2)
    for (path, status) in [("/index.html", PreviewAnswer.Status.ok), ("/sitemap.xml", .notModified)] {
      let tag = await TestPreview.ask(state, path)["etag"]
      #expect(await TestPreview.ask(next, path) { $0.ifNoneMatch = tag }.status == status)
    }
  }

  @Test func partsAreSent() async throws {
    let state = await preview.build()
    let whole = await TestPreview.ask(state, "/sitemap.xml")
    #expect(whole["accept-ranges"] == "bytes")
    let part = await TestPreview.ask(state, "/sitemap.xml") { $0.range = "bytes=10-19" }
    #expect(part.status == .partialContent)
    #expect(part.bytes == whole.bytes[10..<20])
    #expect(part["content-range"] == "bytes 10-19/\(whole.bytes.count)")
    let none = await TestPreview.ask(state, "/sitemap.xml") { $0.range = "bytes=\(whole.bytes.count)-" }
    #expect(none.status == .rangeNotSatisfiable)
    #expect(none["content-range"] == "bytes */\(whole.bytes.count)")
    let changed = await TestPreview.ask(state, "/sitemap.xml") {
      $0.range = "bytes=10-19"
      $0.ifRange = "\"old\""
    }
    #expect(changed.status == .ok)
    #expect(changed.bytes == whole.bytes)
  }

  @Test func headsHaveNoBodies() async throws {
    let state = await preview.build()
    for path in ["/", "/associations/", "/nichts", "/.steckbrief/preview.js", "/.steckbrief/state.json"] {
      let whole = await TestPreview.ask(state, path)
      let head = await TestPreview.ask(state, path, "HEAD")
      #expect(head.status == whole.status)
      #expect(head.body == .head(length: whole.bytes.count))
      #expect(head.fields.map { "\($0)" } == whole.fields.map { "\($0)" })
    }
    // A part of nothing is nothing special.
    #expect(await TestPreview.ask(state, "/", "HEAD") { $0.range = "bytes=0-1" }.status == .ok)
    #expect(await TestPreview.ask(state, "/.steckbrief/events", "HEAD").body == .none)
  }

  @Test func othersAreNotAnswered() async throws {
    let state = await preview.build()
    for host in [nil, "evil.example.org:8000", "localhost:9000"] {
      for path in ["/", "/.steckbrief/events", "/.steckbrief/state.json"] {
        let answer = await TestPreview.ask(state, path, host: host)
        #expect(answer.status == .forbidden)
        #expect(!answer.text.contains("<"))
      }
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"] {
      let answer = await TestPreview.ask(state, "/", method)
      #expect(answer.status == .methodNotAllowed)
      #expect(answer["allow"] == "GET, HEAD")
    }
    let page = await TestPreview.ask(state, "/")
    #expect(page["x-content-type-options"] == "nosniff")
    #expect(page["cross-origin-resource-policy"] == "same-origin")
  }

  @Test func theNewsComeAsEvents() async throws {
    let state = await preview.build()
    let answer = await TestPreview.ask(state, "/.steckbrief/events")
    #expect(answer.body == .events)
    #expect(answer["content-type"] == "text/event-stream")
  }
}
