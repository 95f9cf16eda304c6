import Foundation
import Synchronization

/// A process whose end is awaited, not waited for.
///
/// All tests together have as many threads as there are cores. One that waits for a process is missing to the others, and
/// its core does nothing.
package final class RunningProcess: Sendable {
  package enum End: Sendable, Equatable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  private enum State {
    case running([CheckedContinuation<End, Never>])
    case ended(End, after: Duration)
  }

  private let process: Process
  private let state: SharedState

  /// Starts a process that was described, and not started yet.
  package init(_ process: Process) throws {
    self.process = process
    state = SharedState()
    let start = ContinuousClock.now
    // On a thread of Foundation's own. Only when it has waited there, all is said of the end.
    process.terminationHandler = { [state] process in
      process.waitUntilExit()
      let status = process.terminationStatus
      let end: End = process.terminationReason == .exit ? .exited(status) : .killed(signal: status)
      state.end(end, after: ContinuousClock.now - start)
    }
    try process.run()
  }

  package var number: Int32 { process.processIdentifier }
  package var isRunning: Bool { process.isRunning }

  package var end: End {
    get async { await withCheckedContinuation { state.add($0) } }
  }

  /// How long it ran, whenever somebody got round to ask; nothing before its end.
  package var duration: Duration { state.duration }

  /// Sends a signal, unless it has ended: its number may be another's by then.
  package func send(_ signal: Int32) {
    if isRunning { kill(number, signal) }
  }

  /// Sends a signal after some microseconds, and returns how the process ended.
  ///
  /// By a thread of its own: a task may come late by seconds where the threads of all tests are busy.
  package func ended(by signal: Int32, after delay: UInt32) async -> End {
    Thread.detachNewThread { [self] in
      usleep(delay)
      send(signal)
    }
    return await end
  }

  /// What the thread that sees the end tells those who await it.
  private final class SharedState: Sendable {
    private let state = Mutex(State.running([]))

    func end(_ end: End, after duration: Duration) {
      let waiting = state.withLock { state in
        guard case .running(let waiting) = state else { return [CheckedContinuation<End, Never>]() }
        state = .ended(end, after: duration)
        return waiting
      }
      for continuation in waiting { continuation.resume(returning: end) }
    }

    var duration: Duration {
      state.withLock { if case .ended(_, let duration) = $0 { duration } else { .zero } }
    }

    func add(_ continuation: CheckedContinuation<End, Never>) {
      let end: End? = state.withLock { state in
        switch state {
        case .ended(let end, _): return end
        case .running(let waiting):
          state = .running(waiting + [continuation])
          return nil
        }
      }
      if let end { continuation.resume(returning: end) }
    }
  }
}
