import Diagnostics
import Foundation
import Pipeline
import Publishing
import SiteSupport
import Testing

/// The same input makes the same bytes, however one gets there.
@Suite struct RepeatabilityTests {
  @Test(arguments: [1, 2] as [UInt64])
  func twoBuildsMakeTheSameBytes(seed: UInt64) async throws {
    let folder = try SiteFolder()
    try RandomSite(seed: seed, profiles: 30).lay(in: folder)
    let first = try await Trial.build(folder)
    #expect(first.failure == nil)
    #expect(first.diagnostics.filter { $0.severity != .note } == [])
    #expect(first.profilesOnWeb > 5)
    _ = try await Trial.build(folder, output: "again")
    #expect(TreeDifference.between(try folder.tree("again"), expected: try folder.tree()) == [])
    #expect(try folder.tree().count > 20)
  }

  @Test func theOrderOfFilesOnTheDiskDoesNotMatter() async throws {
    let site = RandomSite(seed: 3, profiles: 30)
    // Some file systems list files as they were made, some by a hash of their names, each its own.
    let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    var trees: [[String: Data]] = []
    let paths = site.files.keys.sorted()
    for (order, parent) in [(paths, memory), (paths.reversed(), memory), (paths, NSTemporaryDirectory())] {
      let folder = try SiteFolder(in: parent)
      try site.lay(in: folder, order: order)
      _ = try await Trial.build(folder)
      trees.append(try folder.tree())
    }
    #expect(trees[0].count > 20)
    #expect(TreeDifference.between(trees[1], expected: trees[0]) == [])
    #expect(TreeDifference.between(trees[2], expected: trees[0]) == [])
  }

  /// What somebody may change between two builds.
  enum Edit: String, CaseIterable {
    case redrawProfile, addProfile, removeProfile, changeName, withdraw, translate, changePicture, addPage, renamePage
    case title, colours, label, date, template, partial, string, asset, nothing
  }

  @Test(arguments: [11, 12] as [UInt64])
  func aBuildAfterAChangeEqualsACleanOne(seed: UInt64) async throws {
    let folder = try SiteFolder()
    try folder.copyTemplates()
    var site = RandomSite(seed: seed, profiles: 24)
    var day = Trial.day
    try site.lay(in: folder)
    let first = try await Trial.build(folder, templates: folder("templates"), on: day)
    try #require(first.site != nil)

    var random = SeededGenerator(seed: seed)
    for edit in Edit.allCases.shuffled(using: &random) {
      try apply(edit, to: &site, in: folder, day: &day)
      try site.lay(in: folder)
      let outcome = try await Trial.build(folder, templates: folder("templates"), on: day)
      let clean = try await Trial.build(folder, output: "clean/public", templates: folder("templates"), on: day)
      try #require(outcome.failure == nil && clean.failure == nil)
      try #require(outcome.diagnostics.filter { $0.severity == .error } == [], "\(edit)")
      let differences = TreeDifference.between(try folder.tree(), expected: try folder.tree("clean/public"))
      #expect(differences == [], "after \(edit)")
      #expect(clean.site?.reused == 0)
      // If nothing were taken over, nothing would be shown by this test.
      if [.redrawProfile, .withdraw, .changePicture].contains(edit) {
        #expect((outcome.site?.reused ?? 0) > 0, "\(edit)")
      }
      if edit == .nothing { #expect(outcome.site?.isUnchanged == true) }
      try folder.remove("clean")
    }
  }

  private func apply(_ edit: Edit, to site: inout RandomSite, in folder: SiteFolder, day: inout String) throws {
    let paths = site.profilePaths
    guard let profile = site.pick(paths) else { throw SiteFolder.Missing(text: "a profile", file: "the site") }
    func change(_ path: String, _ old: String, _ new: String) throws {
      let text = String(decoding: try #require(site.files[path]), as: UTF8.self)
      try #require(text.contains(old), "\(edit)")
      site.write(path, text.replacingOccurrences(of: old, with: new))
    }
    switch edit {
    case .redrawProfile: site.redrawProfile(profile)
    case .addProfile: site.addProfile()
    case .removeProfile: site.removeProfile(profile)
    case .changeName: try change(profile, "name: Verein", "name: Ärzteverein")
    case .withdraw:
      let linked = try #require(try linkedProfile(of: site, in: folder))
      let text = String(decoding: try #require(site.files[linked]), as: UTF8.self)
      site.write(linked, text.replacing(/kanäle: \[[a-z, ]*\]/, with: "kanäle: []"))
    case .translate: site.write(profile.dropLast(3) + ".uk.md", "---\nkurzbeschreibung: Коротко\n---\n\nТекст.\n")
    case .changePicture: site.replacePicture()
    case .addPage: site.write("pages/neu.md", "---\ntitel: Neue Seite\naufgabe: über\n---\n\nText.\n")
    case .renamePage: try change("pages/mitmachen.md", "titel: Mitmachen", "titel: Dabei sein")
    case .title: try change("site.yaml", "titel: Probe", "titel: Verzeichnis")
    case .colours: try change("site.yaml", "titel:", "farben: {hauptfarbe: \"#204060\"}\ntitel:")
    case .label: try change("vocabulary.yaml", "Thema Eins", "Anderes Thema")
    case .date: day = "2027-02-03"
    case .template: try folder.append("templates/website/profile.mustache", "\n<!-- new -->\n")
    case .partial: try folder.append("templates/website/card.mustache", "<!-- new -->\n")
    case .string:
      let text = try #require(folder.text("templates/strings/de.yaml"))
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("districts:") })
      try folder.replace(String(line), with: "districts: Viertel", in: "templates/strings/de.yaml")
    case .asset: try folder.append("templates/website/assets/style.css", "/* new */\n")
    case .nothing: break
    }
  }

  /// A profile that is shown, and that the page of another leads to: that page has to change when this one goes.
  private func linkedProfile(of site: RandomSite, in folder: SiteFolder) throws -> String? {
    let pages = try folder.tree("public/associations").filter { $0.key != "index.html" }
    return site.profilePaths.first { path in
      guard let slug = site.slugs[path], pages["\(slug).html"] != nil else { return false }
      let link = Data("\(slug).html\">Link<".utf8)
      return pages.contains { $0.key != "\(slug).html" && $0.value.range(of: link) != nil }
    }
  }
}
