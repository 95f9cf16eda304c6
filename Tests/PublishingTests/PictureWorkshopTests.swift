import Foundation
import SiteSupport
import Synchronization
import Testing

@testable import Publishing
@testable import Rendering

/// Pictures made ready by libvips, which `make site` installs.
@Suite(.enabled(if: ImageTool() != nil, "needs libvips-tools")) struct PictureWorkshopTests {
  private let folder: SiteFolder

  init() throws { folder = try SiteFolder() }

  /// The programs, behind scripts that count how often they are started.
  private func countingTool() throws -> ImageTool {
    if let known = ImageTool(in: [folder("bin")]) { return known }
    for program in ["vips", "vipsthumbnail"] {
      let real = try #require(path(of: program))
      try folder.writeProgram("bin/\(program)", "echo \(program) >> '\(folder("starts"))'\nexec \(real) \"$@\"\n")
    }
    return try #require(ImageTool(in: [folder("bin")]))
  }

  private func path(of program: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/"].map { $0 + program }.first { access($0, X_OK) == 0 }
  }

  private var starts: Int { (folder.text("starts") ?? "").split(separator: "\n").count }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> PictureFile {
    try folder.write(name, Data(bytes))
    return PictureFile(
      absolutePath: folder(name), format: try PictureHeader(bytes).format, digest: ContentDigest(of: bytes))
  }

  private func prepare(_ files: [PictureUse: PictureFile]) async throws -> PreparedPictures {
    let tool = try countingTool()
    return await PictureWorkshop(keepingIn: folder("store"), tool: tool).prepare(files)
  }

  private let logo = PictureUse("a.png", as: .logo)
  private let photo = PictureUse("b.png", as: .photo)

  private func sizes(_ renditions: [Rendition]) -> [[Int]] { renditions.map { [$0.width, $0.height] } }

  // MARK: - What is made

  @Test("Each role has its sizes, nothing is enlarged, and transparent pictures stay so")
  func renditions() async throws {
    let clear = try file("a.png", PictureMaker.png(width: 400, height: 200, colour: [9, 9, 9, 128]))
    let opaque = try file("b.png", PictureMaker.png(width: 1000, height: 600))
    let made = try await prepare([logo: clear, photo: opaque])
    #expect(made.flaws == [:])
    let first = try #require(made.pictures[logo])
    #expect(sizes(first.web) == [[144, 72], [288, 144]])
    #expect(sizes([first.fallback, first.print]) == [[288, 144], [307, 154]])
    #expect([first.fallback.format, first.print.format] == [.png, .png])
    let second = try #require(made.pictures[photo])
    #expect(sizes(second.web) == [[800, 480], [1000, 600]])
    #expect(sizes([second.fallback, second.print]) == [[800, 480], [1000, 600]])
    #expect([second.fallback.format, second.print.format] == [.jpeg, .jpeg])
    for rendition in first.web + [first.fallback, first.print] + second.web + [second.fallback, second.print] {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: rendition.file)))
      let header = try PictureHeader(bytes)
      #expect(header.format == rendition.format && header.width == rendition.width && header.height == rendition.height)
    }
  }

  @Test("Photos are turned upright, and keep nothing that tells where and with what they were taken", arguments: 1...8)
  func uprightAndSilent(orientation: Int) async throws {
    _ = try file("plain.png", PictureMaker.png(width: 60, height: 30))
    let vips = try #require(path(of: "vips"))
    let copy = ChildProcess(
      executable: vips, arguments: ["copy", folder("plain.png"), folder("plain.jpg")])
    #expect(try copy.run().succeeded)
    let plain = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder("plain.jpg"))))
    let told =
      Array(plain.prefix(2)) + PictureBytes.exif(orientation: orientation)
      + PictureBytes.segment(0xFE, Array(PictureBytes.secret.utf8)) + plain.dropFirst(2)
    let use = PictureUse("photo.jpg", as: .photo)
    let made = try await prepare([use: try file("photo.jpg", told)])
    let picture = try #require(made.pictures[use])
    let upright = orientation >= 5 ? [30, 60] : [60, 30]
    for rendition in picture.web + [picture.fallback, picture.print] {
      #expect([rendition.width, rendition.height] == upright)
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: rendition.file)))
      #expect(!bytes.contains(PictureBytes.secret))
      #expect(!bytes.contains("Exif"))
    }
  }

  // MARK: - What is kept

  @Test("A second run starts no process, and makes the same")
  func nothingIsMadeTwice() async throws {
    let files = [
      logo: try file("a.png", PictureMaker.png(width: 400, height: 200)),
      photo: try file("b.png", PictureMaker.png(width: 500, height: 300)),
      // The same bytes under another name are the same picture.
      PictureUse("c.png", as: .logo): try file("c.png", PictureMaker.png(width: 400, height: 200)),
      PictureUse("d.png", as: .photo): try file("d.png", damaged),
    ]
    let first = try await prepare(files)
    #expect(first.conversions == 3)
    #expect(first.pictures.count == 3)
    #expect(first.flaws == [PictureUse("d.png", as: .photo): .damaged])
    let started = starts
    #expect(started > 0)
    let second = try await prepare(files)
    #expect(second.conversions == 0)
    #expect(starts == started)
    #expect(second.pictures == first.pictures)
    #expect(second.flaws == first.flaws)
    let third = try await prepare(
      files.merging([logo: try file("a.png", PictureMaker.png(width: 401, height: 200))]) { $1 })
    #expect(third.conversions == 1)
    #expect(third.pictures[logo] != first.pictures[logo])
  }

  /// The structure is that of a PNG, and its pixels are rubbish.
  private var damaged: [UInt8] {
    PictureMaker.png(width: 50, height: 50, pixels: [9] + [UInt8](repeating: 7, count: 99))
  }

  @Test("What was kept and got lost is made again")
  func lostRenditions() async throws {
    let files = [logo: try file("a.png", PictureMaker.png(width: 40, height: 20))]
    let made = try await prepare(files)
    let first = try #require(made.pictures[logo])
    try FileManager.default.removeItem(atPath: first.print.file)
    let second = try await prepare(files)
    #expect(second.conversions == 1)
    #expect(second.pictures[logo] == first)
    #expect(FileManager.default.fileExists(atPath: first.print.file))
  }

  @Test("Only whoever made it can look into the store, and version control passes it over")
  func privacy() async throws {
    _ = try await prepare([logo: try file("a.png", PictureMaker.png(width: 40, height: 20))])
    #expect(FileStatus(at: folder("store"))?.mode == 0o700)
    #expect(folder.text("store/.gitignore") == "*\n")
    #expect(try folder.names("store").filter { $0.hasPrefix(".making") } == [])
  }

  @Test("Where nothing can be kept, pictures are made all the same")
  func withoutAStore() async throws {
    try folder.write("occupied", "a file")
    let tool = try countingTool()
    let workshop = PictureWorkshop(keepingIn: folder("occupied/store"), tool: tool)
    let made = await workshop.prepare([logo: try file("a.png", PictureMaker.png(width: 40, height: 20))])
    let picture = try #require(made.pictures[logo])
    #expect(FileManager.default.fileExists(atPath: picture.fallback.file))
    withExtendedLifetime(made) {}
  }

  @Test("What no build used for a while goes; what is used stays")
  func forgetting() async throws {
    let old = try file("a.png", PictureMaker.png(width: 40, height: 20))
    let new = try file("b.png", PictureMaker.png(width: 50, height: 20))
    let made = try await prepare([logo: old, photo: new])
    let first = try #require(made.pictures[logo])
    for _ in 1..<PictureStore.patience { _ = try await prepare([photo: new]) }
    #expect(FileManager.default.fileExists(atPath: first.print.file))
    let last = try await prepare([photo: new])
    #expect(last.conversions == 0)
    #expect(!FileManager.default.fileExists(atPath: first.print.file))
    #expect(folder.exists("store/idle") == false)
  }

  // MARK: - What is refused

  @Test("A decoder that crashes is a finding, and it has limits on memory, work, output and what it may read")
  func limits() async throws {
    let report =
      "echo $(ulimit -v) $(ulimit -t) $(ulimit -f) $(ulimit -c) $VIPS_BLOCK_UNTRUSTED > '\(folder("limits"))'"
    try folder.writeProgram("bin/vips", "\(report)\nkill -SEGV $$\n")
    try folder.writeProgram("bin/vipsthumbnail", "exit 1\n")
    let tool = try #require(ImageTool(in: [folder("bin")]))
    let made = await PictureWorkshop(keepingIn: folder("store"), tool: tool).prepare([
      logo: try file("a.png", PictureMaker.png(width: 40, height: 20))
    ])
    #expect(made.pictures == [:])
    #expect(made.flaws == [logo: .damaged])
    // Kibibytes, seconds, blocks of 512 bytes.
    #expect(folder.text("limits") == "2097152 60 131072 0 1\n")
  }

  @Test(
    "What ends a decoder says what is wrong, and only what is wrong with the picture is remembered",
    arguments: [
      ("kill -XCPU $$", .tooDemanding, 1), ("kill -KILL $$", .tooDemanding, 1), ("kill -XFSZ $$", .tooDemanding, 1),
      ("echo 'out of memory --- size == 40MB' >&2; exit 1", .tooDemanding, 1),
      ("echo 'GLib-ERROR: failed to allocate 8 bytes' >&2; kill -TRAP $$", .tooDemanding, 1),
      ("kill -ABRT $$", .damaged, 1), ("echo 'pngload: libpng read error' >&2; exit 1", .damaged, 1),
      ("echo 'write error: No space left on device' >&2; exit 1", .notMade, 2),
      ("echo 'write error: Disk quota exceeded' >&2; exit 1", .notMade, 2),
    ] as [(String, PictureFlaw, Int)])
  func ends(script: String, flaw: PictureFlaw, expectedStarts: Int) async throws {
    try folder.writeProgram("bin/vips", "echo vips >> '\(folder("starts"))'\n\(script)\n")
    try folder.writeProgram("bin/vipsthumbnail", "exit 1\n")
    let files = [logo: try file("a.png", PictureMaker.png(width: 40, height: 20))]
    for _ in 0..<2 { #expect(try await prepare(files).flaws == [logo: flaw]) }
    #expect(starts == expectedStarts)
  }

  @Test("Who is told to stop leaves no process and no folder, and remembers nothing")
  func stopping() async throws {
    try folder.writeProgram(
      "bin/vips",
      "echo $$ > '\(folder("starting"))'\nmv '\(folder("starting"))' '\(folder("started"))'\nexec sleep 600\n")
    try folder.writeProgram("bin/vipsthumbnail", "exit 1\n")
    let files = [logo: try file("a.png", PictureMaker.png(width: 40, height: 20))]
    var tool = try #require(ImageTool(in: [folder("bin")]))
    tool.isStopped = { [folder] in folder.exists("started") }
    let workshop = PictureWorkshop(keepingIn: folder("store"), tool: tool)
    #expect(await workshop.prepare(files).flaws == [logo: .notMade])
    let process = try #require(folder.text("started").flatMap { Int32($0.dropLast()) })
    #expect(kill(process, 0) != 0)
    #expect(try folder.names("store") == [".gitignore"])
    // Nothing is begun, either.
    try folder.write("started", "")
    #expect(await workshop.prepare(files).flaws == [logo: .notMade])
    #expect(folder.text("started") == "")
  }

  @Test("How far the work has come is told, and nothing when all is known")
  func progress() async throws {
    let files = [
      logo: try file("a.png", PictureMaker.png(width: 40, height: 20)), photo: try file("b.png", damaged),
    ]
    let tool = try countingTool()
    for expected: [PublishingStep] in [[.picturesMissing(count: 2), .pictureConverted, .pictureConverted], []] {
      let steps = Mutex<[PublishingStep]>([])
      _ = await PictureWorkshop(keepingIn: folder("store"), tool: tool).prepare(files) { step in
        steps.withLock { $0.append(step) }
      }
      #expect(steps.withLock { $0 } == expected)
    }
  }

  @Test("A decoder that cannot be started says nothing about the picture", arguments: [126, 127])
  func whatCannotBeStarted(code: Int) async throws {
    try folder.writeProgram("bin/vips", "exit \(code)\n")
    try folder.writeProgram("bin/vipsthumbnail", "exit \(code)\n")
    let tool = try #require(ImageTool(in: [folder("bin")]))
    let made = await PictureWorkshop(keepingIn: folder("store"), tool: tool).prepare([
      logo: try file("a.png", PictureMaker.png(width: 40, height: 20))
    ])
    #expect(made.flaws == [logo: .notMade])
  }

  @Test("Without the programs nothing is made, and that is said")
  func withoutTheProgram() async throws {
    let files = [logo: try file("a.png", PictureMaker.png(width: 40, height: 20))]
    #expect(ImageTool(in: ["/nowhere"]) == nil)
    let made = await PictureWorkshop(keepingIn: folder("store"), tool: nil).prepare(files)
    #expect(made.obstacle == .toolMissing)
    #expect(made.pictures == [:])
    let nothing = await PictureWorkshop(keepingIn: "/nowhere", tool: nil).prepare([:])
    #expect(nothing.obstacle == nil)
  }
}
