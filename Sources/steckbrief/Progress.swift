import Glibc
import Publishing
import Synchronization

/// A line on the terminal that says how far long work has come; nothing in a pipe, and nothing for short work.
final class Progress: Sendable {
  private struct State {
    var work = Work.writing
    var total = 0
    var done = 0
    var lastShown = ContinuousClock.now
    var isShown = false

    mutating func show() -> String {
      lastShown = .now
      isShown = true
      return Self.emptyLine + work.line(done, of: total)
    }

    mutating func showAgain() -> String? { lastShown.duration(to: .now) > .milliseconds(200) ? show() : nil }

    mutating func wipe() -> String {
      isShown = false
      return Self.emptyLine
    }

    private static let emptyLine = "\r\u{1B}[K"
  }

  private enum Work {
    case converting, writing

    func line(_ done: Int, of total: Int) -> String {
      switch self {
      case .converting:
        Speech.text(
          de: "Rechne Bild \(done + 1) von \(total) um …", en: "Converting picture \(done + 1) of \(total) …")
      case .writing:
        Speech.text(de: "Schreibe Datei \(done) von \(total) …", en: "Writing file \(done) of \(total) …")
      }
    }
  }

  private let isVisible = Terminal.isTerminal(STDERR_FILENO)
  private let state = Mutex(State())

  func observe(_ step: PublishingStep) {
    guard isVisible else { return }
    let line = state.withLock { state -> String? in
      switch step {
      case .picturesMissing(let count):
        (state.work, state.total, state.done) = (.converting, count, 0)
        // A large one alone takes seconds.
        return state.show()
      case .prepared(let count):
        (state.work, state.total, state.done) = (.writing, count, 0)
        return nil
      case .pictureConverted:
        state.done += 1
        // What comes next need not have a line of its own.
        return state.done == state.total ? state.wipe() : state.showAgain()
      case .staged:
        state.done += 1
        return state.showAgain()
      default: return nil
      }
    }
    if let line { Terminal.printError(line) }
  }

  /// Wipes the line away.
  func finish() {
    if let line = state.withLock({ $0.isShown ? $0.wipe() : nil }) { Terminal.printError(line) }
  }
}
