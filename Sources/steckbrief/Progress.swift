import Glibc
import Publishing
import Synchronization

/// A line on the terminal that says how far long work has come; nothing in a pipe, and nothing for short work.
final class Progress: Sendable {
  private struct State {
    var total = 0
    var done = 0
    var lastShown = ContinuousClock.now
    var isShown = false
  }

  private let isVisible = Terminal.isTerminal(STDERR_FILENO)
  private let state = Mutex(State())

  func observe(_ step: PublishingStep) {
    guard isVisible else { return }
    let line = state.withLock { state -> String? in
      switch step {
      case .prepared(let count):
        state.total = count
        state.done = 0
        return nil
      case .staged:
        state.done += 1
        guard state.lastShown.duration(to: .now) > .milliseconds(200) else { return nil }
        state.lastShown = .now
        state.isShown = true
        return Speech.text(
          de: "Schreibe Datei \(state.done) von \(state.total) …", en: "Writing file \(state.done) of \(state.total) …")
      default: return nil
      }
    }
    if let line { Terminal.printError("\r\u{1B}[K" + line) }
  }

  /// Wipes the line away.
  func finish() {
    if state.withLock({ $0.isShown }) { Terminal.printError("\r\u{1B}[K") }
  }
}
