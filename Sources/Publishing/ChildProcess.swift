import CSystemCalls
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Another program, run to its end under limits.
///
/// It has a clean environment, nothing to read but what it is given, and only so much time and so much to say. It and
/// whatever it starts form a process group of their own, which never outlives ``run()``.
package struct ChildProcess: Sendable {
  /// An absolute path: nothing is looked up in `PATH`.
  package var executable: String
  package var arguments: [String]
  /// All that the program gets to see of the environment.
  package var environment: [String: String]
  /// How long it may take.
  package var timeLimit: Duration
  /// How much of its error output is kept, in bytes: the beginning.
  package var outputLimit: Int
  /// What it has to read; at most 60 KiB, which a pipe holds without anybody reading.
  package var input: [UInt8] = []
  /// Is asked ten times a second whether to end it before its time is up.
  package var isStopped: @Sendable () -> Bool = { false }

  package init(
    executable: String, arguments: [String], environment: [String: String] = [:],
    timeLimit: Duration = .seconds(60), outputLimit: Int = 65_536
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.timeLimit = timeLimit
    self.outputLimit = outputLimit
  }

  /// How it ended.
  package struct Outcome: Sendable, Equatable {
    package enum End: Sendable, Equatable {
      case exited(Int32)
      case killed(signal: Int32)
      /// It was killed because its time was up.
      case timedOut
    }

    package let end: End
    /// What it wrote to its error output; bytes that are not UTF-8 are replaced.
    package let errorOutput: String

    package var succeeded: Bool { end == .exited(0) }
  }

  /// The program could not even be started.
  package struct StartFailure: Error, Sendable {
    /// As `errno` has it.
    package let code: Int32
    package var text: String { String(cString: strerror(code)) }
  }

  /// Starts the program and waits for its end; blocks the thread.
  package func run() throws(StartFailure) -> Outcome {
    var ends: [Int32] = [-1, -1]
    let error = csystem_pipe(&ends)
    guard error == 0 else { throw StartFailure(code: error) }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    let process: pid_t
    do {
      defer { close(writing) }
      let source = try openInput()
      defer { if source >= 0 { close(source) } }
      // Started and noted in one, so that none is missed when the program is told to end.
      process = try Self.running.withLock { running throws(StartFailure) in
        let process = try spawn(input: source, errorOutput: writing)
        running.insert(process)
        return process
      }
    }
    defer { Self.running.withLock { _ = $0.remove(process) } }
    let deadline = ContinuousClock.now + timeLimit
    let output = read(from: reading, until: deadline)
    let end = wait(for: process, until: output.isComplete ? deadline : .now)
    return Outcome(end: end, errorOutput: String(decoding: output.bytes, as: UTF8.self))
  }

  /// By the numbers of their groups.
  private static let running = Mutex<Set<pid_t>>([])

  /// Kills those that run, lets no other start, and ends the program.
  static func endAll(_ end: () -> Never) -> Never {
    running.withLock { running in
      for process in running { kill(-process, SIGKILL) }
      // Until they are gone they may write. Whoever started one waits for it and takes note of its end.
      let deadline = ContinuousClock.now + .seconds(2)
      for process in running {
        while kill(-process, 0) == 0, ContinuousClock.now < deadline { usleep(500) }
      }
      end()
    }
  }

  // MARK: - Starting

  /// The end of a pipe that holds all the input already; -1 if there is none.
  private func openInput() throws(StartFailure) -> Int32 {
    guard !input.isEmpty else { return -1 }
    guard input.count <= Self.greatestInput else { throw StartFailure(code: E2BIG) }
    var ends: [Int32] = [-1, -1]
    let error = csystem_pipe(&ends)
    guard error == 0 else { throw StartFailure(code: error) }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(writing) }
    // Where pipes are shorter than they usually are, to fail is better than to wait for ever.
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    guard write(writing, input, input.count) == input.count else {
      close(reading)
      throw StartFailure(code: E2BIG)
    }
    return reading
  }

  private static let greatestInput = 60 << 10

  private func spawn(input: Int32, errorOutput: Int32) throws(StartFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }

    if input >= 0 {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, errorOutput, STDERR_FILENO)

    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    var allSignals = sigset_t()
    sigfillset(&allSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setsigdefault(&attributes, &allSignals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var process: pid_t = 0
    let variables = environment.map { "\($0)=\($1)" }.sorted()
    let error = Self.withCStrings([executable] + arguments) { arguments in
      Self.withCStrings(variables) { environment in
        posix_spawn(&process, executable, &actions, &attributes, arguments, environment)
      }
    }
    guard error == 0 else { throw StartFailure(code: error) }
    return process
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }

  // MARK: - Listening and waiting

  /// Reads until the program closes its end; what is too much is read and thrown away, so that it never waits for us.
  private func read(from descriptor: Int32, until deadline: ContinuousClock.Instant)
    -> (bytes: [UInt8], isComplete: Bool)
  {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if isStopped() { return (bytes, false) }
      let ready = poll(&polled, 1, min(100, Self.milliseconds(until: deadline)))
      if ready == 0 {
        if ContinuousClock.now >= deadline { return (bytes, false) }
        continue
      }
      if ready < 0 {
        if errno == EINTR { continue }
        return (bytes, false)
      }
      let count = buffer.withUnsafeMutableBytes { Self.readBytes(descriptor, into: $0) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return (bytes, true) }
      bytes += buffer.prefix(min(count, outputLimit - bytes.count))
    }
  }

  private static func readBytes(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// Waits for the end, and kills the whole group: at the deadline what still runs, before that what it left behind.
  private func wait(for process: pid_t, until deadline: ContinuousClock.Instant) -> Outcome.End {
    var status: Int32 = 0
    var timedOut = false
    // The output has been closed, as a rule at the very end: a few short naps are all there will be.
    while true {
      let waited = waitpid(process, &status, timedOut ? 0 : WNOHANG)
      if waited == process { break }
      if waited < 0, errno != EINTR { return .killed(signal: SIGKILL) }
      if waited == 0 {
        if ContinuousClock.now >= deadline {
          kill(-process, SIGKILL)
          timedOut = true
        } else {
          usleep(500)
        }
      }
    }
    kill(-process, SIGKILL)
    if timedOut { return .timedOut }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }

  private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let left = ContinuousClock.now.duration(to: deadline).components
    return Int32(clamping: max(0, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1))
  }
}
