import Diagnostics
import Foundation
import Rendering
import Testing

@testable import Publishing

@Suite struct OutputFolderTests {
  let folder: TestFolder
  let site: [PlannedFile] = [
    .text("index.html", "home"), .text("associations/a.html", "page a"), .text("associations/b.html", "page b"),
    .text("topics/music/2.html", "second page"),
  ]

  init() throws { folder = try TestFolder() }

  private func publish(_ files: [PlannedFile], force: Bool = false) async throws -> PublishingReport {
    var options = OutputFolder.Options()
    options.force = force
    return try await OutputFolder(folder("public"), options: options).publish(files)
  }

  @Test func writesTheFilesAndNothingBesideThem() async throws {
    let report = try await publish(site)
    #expect(report.rendered == 4)
    #expect(report.reused == 0)
    #expect(report.bytes == 27)
    #expect(try folder.names() == ["public"])
    #expect(folder.text("public/topics/music/2.html") == "second page")
    let lines = folder.text("public/.steckbrief-manifest")?.split(separator: "\n").map(String.init) ?? []
    #expect(lines.first == "steckbrief-manifest 1")
    let paths = ["associations/a.html", "associations/b.html", "index.html", "topics/music/2.html"]
    #expect(lines.dropFirst().compactMap { $0.split(separator: " ").last.map(String.init) } == paths)
  }

  @Test func leavesAFolderAloneInWhichNothingChanged() async throws {
    _ = try await publish(site)
    let number = try folder.number("public")
    let report = try await publish(site)
    #expect(report.isUnchanged)
    #expect(report.reused == 4)
    #expect(report.bytes == 27)
    #expect(try folder.number("public") == number)
  }

  @Test func makesOnlyWhatChanged() async throws {
    _ = try await publish(site)
    let date = try folder.date("public/associations/b.html")
    let report = try await publish([.text("index.html", "HOME"), site[1], site[2], .text("new.html", "new")])
    #expect(report.rendered == 2)
    #expect(report.reused == 2)
    #expect(report.removed == ["topics/music/2.html"])
    #expect(
      try folder.tree("public").filter { $0.key != Manifest.fileName } == [
        "index.html": "HOME", "new.html": "new", "associations": "/", "associations/a.html": "page a",
        "associations/b.html": "page b",
      ])
    #expect(try folder.date("public/associations/b.html") == date)
  }

  @Test(arguments: ["PAGE A", "a longer page", nil])
  func makesAnewWhatWasTouchedByHand(text: String?) async throws {
    _ = try await publish(site)
    let date = try folder.date("public/associations/a.html")
    if let text {
      try folder.write("public/associations/a.html", text)
      // To the second the same time, as copying tools restore it.
      let second = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
      try FileManager.default.setAttributes(
        [.modificationDate: second], ofItemAtPath: folder("public/associations/a.html"))
    } else {
      try folder.remove("public/associations/a.html")
    }
    let report = try await publish(site)
    #expect(report.rendered == 1)
    #expect(folder.text("public/associations/a.html") == "page a")
  }

  @Test func makesEverythingAnewWhenAsked() async throws {
    _ = try await publish(site)
    var options = OutputFolder.Options()
    options.reuses = false
    #expect(try await OutputFolder(folder("public"), options: options).publish(site).rendered == 4)
  }

  @Test func doesNotMakeAFolderForNothing() async throws {
    _ = try await publish([])
    #expect(try folder.names().isEmpty)
    _ = try await publish(site)
    #expect(try await publish([]).removed.count == 4)
    #expect(try folder.names("public") == [Manifest.fileName])
  }

  @Test func knowsWhatWouldLieInItBeforeTheFoldersAreThere() async throws {
    let output = try OutputFolder(folder("public"))
    // Before the first build there is not even the folder itself.
    for isThere in [false, true] {
      if isThere { _ = try await publish(site) }
      for inside in ["public/a.pdf", "public/x/a.pdf", "public/x/y/a.pdf", "./public/x/./y//a.pdf"] {
        #expect(output.holds(fileAt: folder(inside)), "\(inside)")
      }
      for outside in ["a.pdf", "x/a.pdf", "x/y/a.pdf", "public-2/x/a.pdf", "x/public/a.pdf"] {
        #expect(!output.holds(fileAt: folder(outside)), "\(outside)")
      }
    }
    try folder.link("web", to: "public/topics")
    try folder.link("lost", to: "nowhere")
    #expect(output.holds(fileAt: folder("web/x/a.pdf")))
    #expect(!output.holds(fileAt: folder("public/topics/../../a.pdf")))
    // Nobody can tell what these will be.
    for unknown in ["lost/a.pdf", "x/../a.pdf"] { #expect(output.holds(fileAt: folder(unknown)), "\(unknown)") }
  }

  @Test func makesTheFoldersAbove() async throws {
    _ = try await OutputFolder(folder("a/b/public/")).publish(site)
    #expect(folder.text("a/b/public/index.html") == "home")
  }

  @Test func keepsTheRightsOfTheFolderItself() async throws {
    try folder.makeFolder("public")
    try FileManager.default.setAttributes([.posixPermissions: 0o2775], ofItemAtPath: folder("public"))
    _ = try await publish(site)
    #expect(try folder.mode("public") == 0o2775)
  }

  @Test(arguments: ["", "/a", "a//b", "../a", "a/../b", "a/.", "a\nb", "a\\b", Manifest.fileName])
  func refusesUnsafeNames(path: String) async throws {
    await #expect(throws: PublishingFailure.self) { try await publish([.text(path, "x")]) }
    #expect(try folder.names().isEmpty)
  }

  @Test func refusesTwoFilesOfOneName() async throws {
    await #expect(throws: PublishingFailure.self) { try await publish([.text("a", "1"), .text("a", "2")]) }
    #expect(try folder.names().isEmpty)
  }

  @Test func leavesEverythingAsItWasWhenAFileCannotBeMade() async throws {
    _ = try await publish(site)
    let tree = try folder.tree("public")
    let picture = Rendition(file: folder("missing.png"), format: .png, width: 1, height: 1)
    let file = PlannedFile(path: "missing.png", fingerprint: Fingerprint(), content: .picture(picture))
    let failure = await #expect(throws: PublishingFailure.self) { try await publish(site + [file]) }
    #expect(failure?.message.de.contains("missing.png") == true)
    #expect(try folder.tree("public") == tree)
    #expect(try folder.names() == ["public"])
  }

  @Test func takesFinishedFilesAndKnowsThemAgain() async throws {
    let output = try OutputFolder(folder("public"))
    var fingerprint = Fingerprint()
    fingerprint.add("what the brochure is made of")
    #expect(!output.holds("brochure.pdf", madeFrom: fingerprint))
    let brochure = FinishedFile(path: "brochure.pdf", bytes: [1, 2, 3], fingerprint: fingerprint)
    _ = try await output.publish(site, finished: [brochure])
    #expect(output.holds("brochure.pdf", madeFrom: fingerprint))
    #expect(!output.holds("brochure.pdf", madeFrom: Fingerprint()))

    let again = FinishedFile(asPublished: "brochure.pdf", fingerprint: fingerprint)
    let report = try await output.publish([.text("index.html", "changed")], finished: [again])
    #expect(report.rendered == 1)
    #expect(folder.text("public/brochure.pdf") == "\u{1}\u{2}\u{3}")

    try folder.write("public/brochure.pdf", "by hand")
    #expect(!output.holds("brochure.pdf", madeFrom: fingerprint))
    await #expect(throws: PublishingFailure.self) { try await output.publish(site, finished: [again]) }
  }

  /// Whatever came before: a build makes of its files what it makes of them in an empty folder.
  @Test(arguments: 1...12)
  func anIncrementalBuildEqualsACleanOne(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let folders = ["", "associations/", "topics/a/", "topics/"]
    for round in 0..<6 {
      var files: [PlannedFile] = []
      for number in 0..<Int.random(in: 0...40, using: &random) where Bool.random(using: &random) {
        let text = "text \(Int.random(in: 0..<3, using: &random))"
        files.append(.text("\(folders[number % 4])\(number).html", text))
      }
      if round % 2 == 1, let victim = try? folder.tree("public").keys.sorted().randomElement(using: &random),
        victim.hasSuffix(".html")
      {
        try folder.write("public/" + victim, "text 9")
      }
      let report = try await publish(files.shuffled(using: &random))
      let clean = try await OutputFolder(folder("clean-\(round)")).publish(files)
      #expect(clean.reused == 0)
      #expect(report.fileCount == files.count)
      if folder.exists("clean-\(round)") || !files.isEmpty {
        #expect(try folder.tree("public") == folder.tree("clean-\(round)"))
      }
    }
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
