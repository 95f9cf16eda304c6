import Foundation
import SiteSupport
import Testing

/// Runs that are killed, come in twos, or speak to nobody.
@Suite(.fewAtATime) struct InterruptionTests {
  let program: Program
  var folder: SiteFolder { program.folder }

  init() async throws {
    // That of pictures is interrupted, too.
    program = try await Program.onSmallSite(hasPictures: false)
  }

  private func addProfiles(_ count: Int) throws {
    for number in 0..<count {
      try folder.write(
        "content/associations/verein-\(number).md",
        """
        ---
        name: Verein \(number)
        kurzbeschreibung: Der Verein Nummer \(number).
        themen: [Bildung]
        sprachen: [Deutsch]
        einwilligung: {datum: 2026-01-01, durch: Vorstand, kanäle: [web]}
        bestätigt: 2026-01-01
        ---

        Text.
        """)
    }
  }

  @Test func aKilledBuildLeavesWholePages() async throws {
    try addProfiles(60)
    let days = ["2026-10-01", "2027-10-01"]
    var editions: [[String: Data]] = []
    var duration = Duration.zero
    for day in days {
      let result = try await program("build", "--as-of", day)
      duration = result.duration
      editions.append(try folder.tree())
    }
    try #require(editions[0] != editions[1])

    var random = SeededGenerator(seed: 1)
    var killed = 0
    for round in 0..<16 {
      let process = try program.start(["build", "--as-of", days[round % 2]])
      let moment = UInt32.random(in: 0...UInt32(max(1, duration / .microseconds(1))), using: &random)
      if await process.ended(by: SIGKILL, after: moment) == .killed(signal: SIGKILL) { killed += 1 }
      let tree = try folder.tree()
      #expect(editions.contains(tree), "round \(round)")
    }
    #expect(killed > 0)
    // And the next build neither minds nor leaves anything of it.
    for (day, edition) in zip(days, editions) {
      let result = try await program("build", "--as-of", day)
      #expect(result.code == 0)
      #expect(TreeDifference.between(try folder.tree(), expected: edition) == [])
    }
    #expect(try folder.ownNames() == ["content", "public", "templates"])
  }

  @Test func theSecondOfTwoBuildsIsToldOfTheFirst() async throws {
    try await program("build", "--as-of", "2026-10-01")
    let tree = try folder.tree()
    // As a build holds it while it writes.
    let lock = open(folder(".public.lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    let result = try await program("build", "--as-of", "2027-10-01")
    close(lock)
    #expect(result.code == 1)
    #expect(result.errors.contains("Fehler: In „public“ schreibt gerade ein anderer Lauf dieses Programms."))
    #expect(result.errors.contains("Warten Sie"))
    #expect(try folder.tree() == tree)
    #expect(try await program("build", "--as-of", "2027-10-01").code == 0)
  }

  @Test func oneOfManyBuildsAtOnceSucceeds() async throws {
    try addProfiles(40)
    let said = try SiteFolder()
    let runs = try (0..<4).map { number in
      try said.write("\(number)", "")
      return try program.start(
        ["build", "--as-of", "2026-10-01"],
        errors: FileHandle(forWritingTo: URL(fileURLWithPath: said("\(number)"))))
    }
    var ends: [RunningProcess.End] = []
    for run in runs { ends.append(await run.end) }
    #expect(ends.contains(.exited(0)))
    for (number, end) in ends.enumerated() where end != .exited(0) {
      #expect(end == .exited(1))
      #expect(said.text("\(number)")?.contains("ein anderer Lauf dieses Programms") == true)
    }
    let tree = try folder.tree()
    try folder.remove("public")
    try await program("build", "--as-of", "2026-10-01")
    #expect(TreeDifference.between(tree, expected: try folder.tree()) == [])
    #expect(try folder.ownNames() == ["content", "public", "templates"])
  }

  // MARK: - Ctrl-C

  /// Something that is never done with typesetting.
  private func programThatIsSlow() throws -> Program {
    let numbers = folder("numbers")
    try folder.writeProgram(
      "typesetter",
      #"/bin/sleep 600 & echo $$ $! > "\#(numbers).new"; /bin/mv "\#(numbers).new" "\#(numbers)"; wait"#)
    try folder.write("fonts/coverage.txt", "Alles\n0020-10FFFF\n")
    try folder.write("tmp/mine", "")
    return program.with([
      "STECKBRIEF_PYTHON": folder("typesetter"), "STECKBRIEF_FONTS": folder("fonts"), "TMPDIR": folder("tmp"),
    ])
  }

  @Test(arguments: [["brochure", "--final"], ["build"]], [SIGINT, SIGTERM, SIGHUP])
  func whatIsStoppedLeavesNothingConfidential(arguments: [String], signal: Int32) async throws {
    let process = try programThatIsSlow().start(arguments + ["--as-of", "2026-10-01"])
    while !folder.exists("numbers"), process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    let numbers = try #require(folder.text("numbers")).split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
    try #require(numbers.count == 2)
    #expect(try folder.names("tmp").count == 2)
    process.send(signal)
    // As whoever runs it in a script expects.
    #expect(await process.end == .killed(signal: signal))
    #expect(try folder.names("tmp") == ["mine"])
    for number in numbers { #expect(kill(number, 0) != 0) }
    #expect(!folder.exists("print") && !folder.exists("public") && !folder.exists("content/editions.yaml"))
  }

  @Test func byNohupItOutlivesTheTerminal() async throws {
    let process = try programThatIsSlow().start(
      ["-c", "trap '' HUP; exec \"$0\" \"$@\"", Program.path, "brochure", "--as-of", "2026-10-01"],
      executable: "/bin/dash")
    while !folder.exists("numbers"), process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    process.send(SIGHUP)
    try await Task.sleep(for: .milliseconds(300))
    #expect(process.isRunning)
    process.send(SIGTERM)
    #expect(await process.end == .killed(signal: SIGTERM))
    #expect(try folder.names("tmp") == ["mine"])
  }

  @Test func whateverTheMomentNothingConfidentialIsLeft() async throws {
    let program = try programThatIsSlow()
    var random = SeededGenerator(seed: 5)
    for round in 0..<16 {
      let process = try program.start(["brochure", "--as-of", "2026-10-01"])
      let end = await process.ended(by: SIGINT, after: UInt32.random(in: 0...300_000, using: &random))
      #expect(end == .killed(signal: SIGINT), "round \(round)")
      #expect(try folder.names("tmp") == ["mine"], "round \(round)")
    }
  }

  // MARK: - Pipes

  @Test func nothingIsDrawnInAPipe() async throws {
    try addProfiles(100)
    for arguments in [["build", "--as-of", "2026-10-01"], ["check", "--as-of", "2026-10-01"]] {
      let result = try await program.run(arguments)
      #expect(result.code == 0)
      #expect(!result.all.contains("\r") && !result.all.contains("\u{1B}"))
    }
  }

  @Test(arguments: [["check"], ["check", "--format", "json"], ["build"], ["--help"]])
  func aReaderWhoLeavesDoesNoHarm(arguments: [String]) async throws {
    let dated = arguments == ["--help"] ? arguments : arguments + ["--as-of", "2026-10-01"]
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let process = try program.start(dated, output: pipe.fileHandleForWriting, errors: pipe.fileHandleForWriting)
    // It may end by the signal that is meant for this, like any other command.
    #expect([.exited(0), .killed(signal: SIGPIPE)].contains(await process.end))
    if arguments == ["build"] {
      #expect(folder.exists("public/index.html"))
      #expect(try folder.ownNames() == ["content", "public", "templates"])
    }
  }
}
