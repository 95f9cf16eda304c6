import Diagnostics
import Foundation
import SiteSupport
import Testing

@testable import Publishing

/// Builds in processes of their own, killed at every point of their work.
@Suite struct InterruptionTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func start(_ words: [String], _ input: Pipe? = nil, _ output: Pipe? = nil) throws -> RunningProcess {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(component: "publishing-trial")
    process.arguments = [folder("public")] + words
    process.standardInput = input ?? FileHandle.nullDevice
    process.standardOutput = output ?? FileHandle.nullDevice
    return try RunningProcess(process)
  }

  @discardableResult
  private func run(_ words: String...) async throws -> RunningProcess.End { try await start(words).end }

  /// Which edition the folder holds, if it holds the whole of one and what was put there by hand.
  private func edition() throws -> Int? {
    var tree = try folder.tree("public").filter { $0.value != "/" }
    guard tree.removeValue(forKey: "CNAME") == "by hand\n", let manifest = tree.removeValue(forKey: Manifest.fileName),
      Manifest(bytes: Array(manifest.utf8))?.entries.keys.sorted() == tree.keys.sorted()
    else { return nil }
    let editions = Set(tree.values.map { $0.prefix { $0 != "," } })
    guard editions.count == 1, let only = editions.first else { return nil }
    let count = tree.count
    let number = Int(only.dropFirst("edition ".count))
    // Editions differ in length, so that files come and go.
    return number == 1 && count == 40 || number == 2 && count == 30 ? number : nil
  }

  private static let steps = [
    "prepared", "1", "17", "complete", "carriedOver", "movedAway", "exchanged", "cleanedUp",
  ]

  @Test(arguments: steps, ["one-step", "two-steps"])
  func aKilledBuildLeavesTheOldFolderOrTheNew(step: String, way: String) async throws {
    try #require(try await run("1", "40") == .exited(0))
    try folder.write("public/CNAME")
    let isKilled = try await run("2", "30", "kill=\(step)", way) != .exited(0)
    #expect(isKilled == (step != "movedAway" || way == "two-steps"))
    if step == "movedAway", way == "two-steps" {
      // The one gap, and only where the file system cannot exchange: the next run closes it.
      #expect(!folder.exists("public"))
    } else {
      #expect(try edition() == (Self.steps.prefix(6).contains(step) && isKilled ? 1 : 2))
    }
    try #require(try await run("2", "30", way) == .exited(0))
    #expect(try edition() == 2)
    #expect(try folder.names() == ["public"])
  }

  @Test func aBuildKilledAtAnyMomentLeavesTheOldFolderOrTheNew() async throws {
    try #require(try await run("1", "40") == .exited(0))
    try folder.write("public/CNAME")
    for round in 0..<24 {
      let process = try start(round % 2 == 0 ? ["2", "30"] : ["1", "40"])
      _ = await process.ended(by: SIGKILL, after: UInt32.random(in: 0...20_000))
      let edition = try edition()
      #expect(edition != nil, "round \(round)")
    }
    try #require(try await run("2", "30") == .exited(0))
    #expect(try edition() == 2)
    #expect(try folder.names() == ["public"])
  }

  @Test func aSecondBuildIsToldOfTheFirst() async throws {
    let (input, output) = (Pipe(), Pipe())
    let process = try start(["1", "40", "hold"], input, output)
    _ = output.fileHandleForReading.availableData
    let failure = await #expect(throws: PublishingFailure.self) {
      try await OutputFolder(folder("public")).publish([.text("a", "b")])
    }
    #expect(failure?.message.en.contains("Another run") == true)
    try input.fileHandleForWriting.close()
    #expect(await process.end == .exited(0))
    _ = try await OutputFolder(folder("public")).publish([.text("a", "b")])
    #expect(try folder.names("public") == [Manifest.fileName, "a"])
    #expect(try folder.names() == ["public"])
  }

  @Test func theUmaskHoldsNothingBack() async throws {
    try #require(try await run("1", "40", "umask") == .exited(0))
    #expect(try folder.mode("public") == 0o755)
    #expect(try folder.mode("public/folder") == 0o755)
    #expect(try folder.mode("public/folder/file-1.html") == 0o644)
    #expect(try folder.mode("public/" + Manifest.fileName) == 0o644)
  }
}
