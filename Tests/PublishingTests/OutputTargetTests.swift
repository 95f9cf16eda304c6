import Diagnostics
import Foundation
import Testing

@testable import Publishing

/// Where a build must not write.
@Suite struct OutputTargetTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try folder.write("content/site.yaml")
    try folder.write("templates/website/page.mustache")
  }

  private func output(_ path: String) throws -> OutputFolder {
    var options = OutputFolder.Options()
    options.inputs = [folder("content"), folder("templates")]
    return try OutputFolder(path, options: options)
  }

  @Test(arguments: [
    "content", "content/", "content/public", "content/a/b", ".", "", "templates/website", "a/../content",
  ])
  func inputAndOutputNeverLieWithinEachOther(name: String) throws {
    try folder.makeFolder("a")
    let failure = #expect(throws: PublishingFailure.self) { try output(folder(name)) }
    #expect(failure?.message.en.contains("within each other") == true)
  }

  @Test func aLinkDoesNotHideWhereItLeads() throws {
    try folder.link("public", to: "content")
    #expect(throws: PublishingFailure.self) { try output(folder("public")) }
    #expect(throws: PublishingFailure.self) { try output(folder("public/new/folder")) }
  }

  @Test func namesThatOnlyBeginAlikeAreFine() throws {
    #expect(try output(folder("content-public")).path.hasSuffix("/content-public"))
    #expect(try output(folder("templates.old/public")).path.hasSuffix("/templates.old/public"))
  }

  @Test func rootHomeAndTheCurrentFolderAreRefused() throws {
    for path in ["/", "//", NSHomeDirectory(), NSHomeDirectory() + "/", ".", "..", ""] {
      let failure = #expect(throws: PublishingFailure.self) { try OutputFolder(path) }
      #expect(failure?.advice?.de.contains("--output") == true)
    }
  }

  @Test func aFileAndALinkToNothingAreRefused() throws {
    try folder.write("file")
    try folder.link("dangling", to: "nowhere")
    for name in ["file", "file/public", "dangling", "dangling/public"] {
      #expect(throws: PublishingFailure.self) { try output(folder(name)) }
    }
  }

  @Test func aLinkStaysAndWhatItLeadsToIsReplaced() async throws {
    try folder.makeFolder("elsewhere/www")
    try folder.link("public", to: "elsewhere/www")
    let report = try await output(folder("public")).publish([.text("index.html", "home")])
    #expect(report.path.hasSuffix("/elsewhere/www"))
    #expect(try folder.tree("")["public"] == "→ elsewhere/www")
    #expect(folder.text("elsewhere/www/index.html") == "home")
    #expect(try folder.names("elsewhere") == ["www"])
  }
}
