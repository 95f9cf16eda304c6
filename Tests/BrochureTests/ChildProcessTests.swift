import Publishing
import Testing

struct ChildProcessTests {
  private func shell(_ script: String, timeLimit: Duration = .seconds(20), outputLimit: Int = 1000) throws
    -> ChildProcess.Outcome
  {
    try ChildProcess(
      executable: "/bin/sh", arguments: ["-c", script], environment: ["ONLY": "this"], timeLimit: timeLimit,
      outputLimit: outputLimit
    ).run()
  }

  @Test func itsEndAndItsErrorOutputAreKept() throws {
    let outcome = try shell("echo out; echo wrong >&2; exit 3")
    #expect(outcome.end == .exited(3))
    #expect(outcome.errorOutput == "wrong\n")
    #expect(!outcome.succeeded)
  }

  @Test func itSeesNothingOfTheEnvironmentAndHasNothingToRead() throws {
    #expect(try shell("test \"$ONLY\" = this && test -z \"$HOME\" && ! read line").succeeded)
  }

  @Test func tooMuchOutputIsCutAndDoesNotBlock() throws {
    let outcome = try shell("i=0; while [ $i -lt 20000 ]; do echo 1234567890 >&2; i=$((i+1)); done")
    #expect(outcome.succeeded)
    #expect(outcome.errorOutput.utf8.count == 1000)
  }

  @Test func itIsKilledWithAllItStartedWhenItsTimeIsUp() throws {
    #expect(try shell("sleep 1000 & sleep 1000", timeLimit: .milliseconds(100)).end == .timedOut)
  }

  @Test func aSignalIsAnEnd() throws {
    #expect(try shell("kill -9 $$").end == .killed(signal: 9))
  }

  @Test func whatIsNotThereCannotStart() {
    #expect(throws: ChildProcess.StartFailure.self) {
      try ChildProcess(executable: "/nowhere/program", arguments: []).run()
    }
  }
}
