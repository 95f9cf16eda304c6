import Diagnostics
import Foundation
import Rendering
import Testing

@testable import Publishing

/// What others put into an output folder, and folders that are none.
@Suite struct HandMadeTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @discardableResult
  private func publish(_ paths: String..., force: Bool = false, inTwoSteps: Bool = false) async throws
    -> PublishingReport
  {
    var options = OutputFolder.Options()
    options.force = force
    options.exchanges = !inTwoSteps
    return try await OutputFolder(folder("public"), options: options).publish(paths.map { .text($0, "page \($0)") })
  }

  @Test(arguments: [false, true])
  func whatWasMadeByHandStays(inTwoSteps: Bool) async throws {
    try folder.write("public/.gitignore", "*\n")
    try await publish("index.html", "associations/a.html", inTwoSteps: inTwoSteps)
    try folder.write("public/CNAME", "vereine.example.org\n")
    try folder.write("public/.well-known/security.txt")
    try folder.write("public/associations/note.txt")
    try folder.makeFolder("public/empty/inner")
    try folder.link("public/current", to: "associations/a.html")
    try folder.link("public/nowhere", to: "/does/not/exist")
    // A name in Latin-1, as an old archive may have left it.
    let raw = folder("public").utf8CString.dropLast() + [0x2F, 0x66, CChar(bitPattern: 0xFC), 0x72, 0]
    let file = open(Array(raw), O_CREAT | O_WRONLY, 0o600)
    try #require(file >= 0)
    close(file)
    let mode = [FileAttributeKey.posixPermissions: 0o640]
    try FileManager.default.setAttributes(mode, ofItemAtPath: folder("public/CNAME"))
    let (number, date) = (try folder.number("public/CNAME"), try folder.date("public/CNAME"))

    for round in 1...2 {
      let report = try await publish("index.html", "new-\(round).html", inTwoSteps: inTwoSteps)
      #expect(report.removed == [round == 1 ? "associations/a.html" : "new-1.html"])
      #expect(
        report.carriedOver.filter { !$0.hasPrefix("f") } == [
          ".gitignore", ".well-known/security.txt", "CNAME", "associations/note.txt", "current", "nowhere",
        ])
      #expect(access(Array(raw), F_OK) == 0)
      try #require(unlink(Array(raw)) == 0)
      let tree = try folder.tree("public")
      #expect(tree[".gitignore"] == "*\n")
      #expect(tree["CNAME"] == "vereine.example.org\n")
      #expect(tree[".well-known/security.txt"] == "by hand\n")
      #expect(tree["associations/note.txt"] == "by hand\n")
      #expect(tree["associations/a.html"] == nil)
      #expect(tree["empty/inner"] == "/")
      #expect(tree["current"] == "→ associations/a.html")
      #expect(tree["nowhere"] == "→ /does/not/exist")
      #expect(try folder.mode("public/CNAME") == 0o640)
      #expect(try folder.date("public/CNAME") == date)
      #expect(try folder.number("public/CNAME") == number)
      close(open(Array(raw), O_CREAT | O_WRONLY, 0o600))
    }
    #expect(try folder.names() == ["public"])
  }

  @Test func aFolderWithoutTheRightToWriteIsCarriedOverToo() async throws {
    try await publish("index.html")
    try folder.write("public/sealed/file")
    let mode = [FileAttributeKey.posixPermissions: 0o555]
    try FileManager.default.setAttributes(mode, ofItemAtPath: folder("public/sealed"))
    let report = try await publish("other.html")
    #expect(report.leftBehind == nil)
    #expect(folder.text("public/sealed/file") == "by hand\n")
    #expect(try folder.mode("public/sealed") == 0o555)
    #expect(try folder.names() == ["public"])
  }

  @Test(arguments: [
    ("new.html", "new.html"), ("topics/a", "topics/a"), ("topics", "topics/a"), ("topics/a/b", "topics/a"),
  ])
  func whatIsInTheWayIsNamedAndStays(handMade: String, planned: String) async throws {
    try await publish("index.html")
    try folder.write("public/" + handMade)
    let tree = try folder.tree("public")
    let failure = await #expect(throws: PublishingFailure.self) { try await publish(planned) }
    #expect(failure?.message.en.contains("by hand") == true)
    #expect(failure?.message.de.contains("public/topics") == true || planned == "new.html")
    #expect(try folder.tree("public") == tree)
    #expect(try folder.names() == ["public"])
  }

  @Test func aFolderOfUnknownOriginIsRefusedUnlessForced() async throws {
    try folder.write("public/thesis.txt")
    try folder.write("public/index.html")
    let tree = try folder.tree("public")
    let failure = await #expect(throws: PublishingFailure.self) { try await publish("index.html") }
    #expect(failure?.advice?.en.contains("--force") == true)
    #expect(try folder.tree("public") == tree)

    try await publish("index.html", force: true)
    #expect(folder.text("public/index.html") == "page index.html")
    #expect(folder.text("public/thesis.txt") == "by hand\n")
    // From now on it is known.
    try await publish("index.html", "b.html")
    #expect(folder.text("public/thesis.txt") == "by hand\n")
  }

  @Test func evenByForceNoFolderGivesWayToAFile() async throws {
    try folder.write("public/index.html/thesis.txt")
    let failure = await #expect(throws: PublishingFailure.self) { try await publish("index.html", force: true) }
    #expect(failure?.message.en.contains("index.html") == true)
    #expect(folder.text("public/index.html/thesis.txt") == "by hand\n")
  }

  @Test func anEmptyFolderAndOneForGitAreOurs() async throws {
    try folder.makeFolder("public")
    try await publish("index.html")
    try folder.remove("public")
    try folder.write("public/.gitignore", "*\n")
    try await publish("index.html")
    #expect(folder.text("public/.gitignore") == "*\n")
  }

  @Test(arguments: ["", "steckbrief-manifest 2\n", "steckbrief-manifest 1\nnonsense\n", "steckbrief-manifest 1\nabc"])
  func aDamagedManifestIsNoReasonToGuess(text: String) async throws {
    try await publish("index.html")
    try folder.write("public/" + Manifest.fileName, text)
    let tree = try folder.tree("public")
    let failure = await #expect(throws: PublishingFailure.self) { try await publish("b.html") }
    #expect(failure?.message.en.contains(Manifest.fileName) == true)
    #expect(try folder.tree("public") == tree)
  }

  @Test func aManifestReadsWhatItWrote() {
    let manifest = Manifest([
      "b c.html": .init(fingerprint: Fingerprint().description, size: 0),
      "a/ä.html": .init(fingerprint: Fingerprint().description, size: 123_456),
    ])
    #expect(Manifest(bytes: manifest.bytes) == manifest)
    #expect(Manifest(bytes: Manifest().bytes) == Manifest())
  }
}
