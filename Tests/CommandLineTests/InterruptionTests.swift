import Foundation
import SiteSupport
import Testing

/// Runs that are killed, come in twos, or speak to nobody.
@Suite struct InterruptionTests {
  let program: Program
  var folder: SiteFolder { program.folder }

  init() throws { program = try Program.onSmallSite() }

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

  @Test func aKilledBuildLeavesWholePages() throws {
    try addProfiles(60)
    let days = ["2026-10-01", "2027-10-01"]
    var editions: [[String: Data]] = []
    var duration = Duration.zero
    for day in days {
      duration = try ContinuousClock().measure { try program("build", "--as-of", day) }
      editions.append(try folder.tree())
    }
    try #require(editions[0] != editions[1])

    var random = SeededGenerator(seed: 1)
    var killed = 0
    for round in 0..<16 {
      let process = try program.start(["build", "--as-of", days[round % 2]])
      usleep(UInt32.random(in: 0...UInt32(max(1, duration / .microseconds(1))), using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
      let tree = try folder.tree()
      #expect(editions.contains(tree), "round \(round)")
    }
    #expect(killed > 0)
    // And the next build neither minds nor leaves anything of it.
    for (day, edition) in zip(days, editions) {
      let result = try program("build", "--as-of", day)
      #expect(result.code == 0)
      #expect(TreeDifference.between(try folder.tree(), expected: edition) == [])
    }
    #expect(try folder.ownNames() == ["content", "public", "templates"])
  }

  @Test func theSecondOfTwoBuildsIsToldOfTheFirst() throws {
    try program("build", "--as-of", "2026-10-01")
    let tree = try folder.tree()
    // As a build holds it while it writes.
    let lock = open(folder(".public.lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    let result = try program("build", "--as-of", "2027-10-01")
    close(lock)
    #expect(result.code == 1)
    #expect(result.errors.contains("Fehler: In „public“ schreibt gerade ein anderer Lauf dieses Programms."))
    #expect(result.errors.contains("Warten Sie"))
    #expect(try folder.tree() == tree)
    #expect(try program("build", "--as-of", "2027-10-01").code == 0)
  }

  @Test func oneOfManyBuildsAtOnceSucceeds() throws {
    try addProfiles(40)
    let said = try SiteFolder()
    let runs = try (0..<4).map { number in
      try said.write("\(number)", "")
      return try program.start(
        ["build", "--as-of", "2026-10-01"],
        errors: FileHandle(forWritingTo: URL(fileURLWithPath: said("\(number)"))))
    }
    for run in runs { run.waitUntilExit() }
    #expect(runs.allSatisfy { $0.terminationReason == .exit })
    #expect(runs.contains { $0.terminationStatus == 0 })
    for (number, run) in runs.enumerated() where run.terminationStatus != 0 {
      #expect(run.terminationStatus == 1)
      #expect(said.text("\(number)")?.contains("ein anderer Lauf dieses Programms") == true)
    }
    let tree = try folder.tree()
    try folder.remove("public")
    try program("build", "--as-of", "2026-10-01")
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
  func whatIsStoppedLeavesNothingConfidential(arguments: [String], signal: Int32) throws {
    let process = try programThatIsSlow().start(arguments + ["--as-of", "2026-10-01"])
    while !folder.exists("numbers"), process.isRunning { usleep(5000) }
    let numbers = try #require(folder.text("numbers")).split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
    try #require(numbers.count == 2)
    #expect(try folder.names("tmp").count == 2)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    // As whoever runs it in a script expects.
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    #expect(try folder.names("tmp") == ["mine"])
    for number in numbers { #expect(kill(number, 0) != 0) }
    #expect(!folder.exists("print") && !folder.exists("public") && !folder.exists("content/editions.yaml"))
  }

  @Test func byNohupItOutlivesTheTerminal() throws {
    let process = try programThatIsSlow().start(
      ["-c", "trap '' HUP; exec \"$0\" \"$@\"", Program.path, "brochure", "--as-of", "2026-10-01"],
      executable: "/bin/dash")
    while !folder.exists("numbers"), process.isRunning { usleep(5000) }
    kill(process.processIdentifier, SIGHUP)
    usleep(300_000)
    #expect(process.isRunning)
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGTERM)
    #expect(try folder.names("tmp") == ["mine"])
  }

  @Test func whateverTheMomentNothingConfidentialIsLeft() throws {
    let program = try programThatIsSlow()
    var random = SeededGenerator(seed: 5)
    for round in 0..<16 {
      let process = try program.start(["brochure", "--as-of", "2026-10-01"])
      usleep(UInt32.random(in: 0...300_000, using: &random))
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGINT, "round \(round)")
      #expect(try folder.names("tmp") == ["mine"], "round \(round)")
    }
  }

  // MARK: - Pipes

  @Test func nothingIsDrawnInAPipe() throws {
    try addProfiles(100)
    for arguments in [["build", "--as-of", "2026-10-01"], ["check", "--as-of", "2026-10-01"]] {
      let result = try program.run(arguments)
      #expect(result.code == 0)
      #expect(!result.all.contains("\r") && !result.all.contains("\u{1B}"))
    }
  }

  @Test(arguments: [["check"], ["check", "--format", "json"], ["build"], ["--help"]])
  func aReaderWhoLeavesDoesNoHarm(arguments: [String]) throws {
    let dated = arguments == ["--help"] ? arguments : arguments + ["--as-of", "2026-10-01"]
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let process = try program.start(dated, output: pipe.fileHandleForWriting, errors: pipe.fileHandleForWriting)
    process.waitUntilExit()
    // It may end by the signal that is meant for this, like any other command.
    #expect(process.terminationStatus == (process.terminationReason == .exit ? 0 : SIGPIPE))
    if arguments == ["build"] {
      #expect(folder.exists("public/index.html"))
      #expect(try folder.ownNames() == ["content", "public", "templates"])
    }
  }
}
