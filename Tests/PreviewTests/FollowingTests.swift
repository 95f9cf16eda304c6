import Foundation
import Pipeline
import Profiles
import SiteSupport
import Testing

@testable import Preview

/// Whatever somebody changes, and in whatever order: the preview is what a build of the same folders would be.
@Suite struct FollowingTests {
  enum Edit: String, CaseIterable {
    case text, name, topics, withdrawal, alias, addition, removal, translation, page, title, label, template, string
    case asset, picture, mistake, renaming, day, nothing
  }

  @Test(arguments: [5, 6] as [UInt64])
  func afterEveryEditItIsWhatABuildWrites(seed: UInt64) async throws {
    var preview = try TestPreview()
    var random = SeededGenerator(seed: seed)
    var state = await preview.build()
    for (number, edit) in Edit.allCases.shuffled(using: &random).enumerated() {
      try await apply(edit, number, to: &preview, &state)
      state = await preview.build(after: state, number: number + 2)
      try #require(state.isCurrent, "after \(edit): \(state.findings)")
      // Not of each: a state that was asked for nothing must be no worse to go on from.
      guard number % 4 == 3 else { continue }
      let clean = try await served(await preview.build())
      #expect(TreeDifference.between(try await served(state), expected: clean) == [], "after \(edit)")
    }
    #expect(TreeDifference.between(try await served(state), expected: try await built(preview)) == [])
  }

  private func served(_ state: PreviewState) async throws -> [String: Data] {
    let site = try #require(state.site)
    var files: [String: Data] = [:]
    for path in await site.paths where path != PendingBrochure.path {
      files[path] = Data(try #require(try await site.bytes(of: path)))
    }
    return files
  }

  private func built(_ preview: TestPreview) async throws -> [String: Data] {
    var request = BuildRequest(folders: preview.options.folders, today: preview.options.today())
    let hasBrochure = await preview.build().site?.has(PendingBrochure.path) == true
    // Where there is a brochure, pages lead to it.
    request.makesPDF = hasBrochure
    try? preview.folder.remove("public")
    #expect(await Build.run(request).failure == nil)
    var files = try preview.folder.tree()
    files[".steckbrief-manifest"] = nil
    files[PendingBrochure.path] = nil
    return files
  }

  private func apply(
    _ edit: Edit, _ number: Int, to preview: inout TestPreview, _ state: inout PreviewState
  ) async throws {
    let folder = preview.folder
    let (profile, other) = ("content/associations/lesekreis-am-kanal.md", "content/associations/senne/gartenfreunde.md")
    func change(_ file: String, _ pattern: String, _ text: String) throws {
      let old = try #require(folder.text(file))
      let regex = try Regex(pattern).anchorsMatchLineEndings()
      try #require(old.contains(regex), "\(edit)")
      try folder.write(file, old.replacing(regex, with: text))
    }
    switch edit {
    case .text: try folder.append(profile, "\nEin Satz, Nummer \(number).\n")
    case .name: try change(other, "^name: .*$", "name: Gartenfreunde \(number)")
    case .topics: try change(profile, "^themen: .*$", number % 2 == 0 ? "themen: [Natur]" : "themen: [Handwerk, Natur]")
    case .withdrawal:
      try change(other, "channels: \\[.*\\]", "channels: [web, \(["print", "data", "list"][number % 3])]")
    case .alias: try change(other, "^aliases: .*$", "aliases: [gartenverein, garten-\(number)]")
    case .addition:
      try folder.write(
        "content/associations/neu-\(number).md",
        try #require(folder.text(profile)).replacing("name: ", with: "name: \(number). "))
    case .removal:
      let added = try folder.names("content/associations").filter { $0.hasPrefix("neu-") }
      for name in added.prefix(1) { try folder.remove("content/associations/" + name) }
    case .translation: try folder.append("content/associations/lesekreis-am-kanal.ar.md", "\nرقم \(number)\n")
    case .page: try folder.append("content/pages/ueber.md", "\nEin Satz, Nummer \(number).\n")
    case .title: try change("content/site.yaml", "^titel: .*$", "titel: {de: Vereine \(number), en: Clubs \(number)}")
    case .label: try folder.append("content/vocabulary.yaml", "\n# \(number)\n")
    case .template: try folder.append("templates/website/page.mustache", "<!-- \(number) -->")
    case .string: try change("templates/strings/en.yaml", "^topics: .*$", "topics: Topics \(number)")
    case .asset: try folder.append("templates/website/assets/style.css", "\n/* \(number) */\n")
    case .picture:
      let size = 16 + number % 8
      try folder.write("content/associations/lesekreis.png", Data(PictureMaker.png(width: size, height: size)))
    case .mistake:
      // And away again, with a look at it in between.
      let text = try #require(folder.text(profile))
      try folder.write(profile, text.replacing("themen:", with: "temen:"))
      state = await preview.build(after: state, number: 1000 + number)
      #expect(!state.isCurrent)
      try folder.write(profile, text)
    case .renaming:
      let names = try folder.names("content/associations").filter { $0.hasPrefix("nadi-al-kitab") }
      let new = names[0] == "nadi-al-kitab.md" ? "nadi-al-kitab-e-v.md" : "nadi-al-kitab.md"
      try FileManager.default.moveItem(
        atPath: folder("content/associations/" + names[0]), toPath: folder("content/associations/" + new))
    case .day:
      let day = try #require(CalendarDate("2026-11-\(10 + number % 20)"))
      preview.options.today = { day }
    case .nothing: break
    }
  }
}
