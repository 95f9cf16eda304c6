import Diagnostics
import Pipeline

/// `steckbrief serve`: builds, serves, watches, and builds again.
package struct Preview: Sendable {
  /// What happens, for whoever started it.
  package enum Event: Sendable {
    /// Browsers may come; the addresses of the site, and of the office's brochures.
    case ready(address: String, brochures: String)
    case built(PreviewState, Duration)
  }

  private let options: PreviewOptions
  private let port: LocalPort
  private let build: PreviewBuild
  private let board: PreviewBoard
  private let observe: @Sendable (Event) -> Void

  /// `isStopped` says when no more work is wanted.
  package init(
    _ options: PreviewOptions, port: LocalPort, isStopped: @escaping @Sendable () -> Bool,
    observe: @escaping @Sendable (Event) -> Void
  ) {
    self.options = options
    self.port = port
    let board = PreviewBoard(language: options.language)
    self.board = board
    build = PreviewBuild(options, isStopped: isStopped) { board.add($0, of: $1) }
    self.observe = observe
  }

  /// Runs until the task is cancelled, or the server cannot go on.
  package func run() async throws {
    // Watched before it is read, so that nothing is missed in between.
    let watcher = FileWatchers.watch([options.folders.content, options.folders.templates])
    let (reasons, reason) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let day = options.today()
    let first = await next(after: PreviewState(), number: 1)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await serve() }
      group.addTask { await build(for: reasons, from: first) }
      group.addTask { for await _ in watcher.changes { reason.yield() } }
      group.addTask {
        var day = day
        while !Task.isCancelled {
          try await Task.sleep(for: .seconds(15))
          board.ping()
          // Whoever leaves it open overnight finds the next day's pages.
          if options.today() != day { reason.yield() }
          day = options.today()
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private func serve() async throws {
    try await PreviewServer(port: port, board: board).run {
      let home = (board.state.site?.home ?? []).map { $0 + "/" }.joined()
      let root = "http://localhost:\(port.number)/"
      observe(.ready(address: root + home, brochures: "\(root)\(OfficePages.folder)/"))
    }
  }

  /// Builds whenever there is a reason to; those that come meanwhile are one.
  private func build(for reasons: AsyncStream<Void>, from first: PreviewState) async {
    var state = first
    var number = 1
    for await _ in reasons {
      number += 1
      state = await next(after: state, number: number)
    }
  }

  private func next(after last: PreviewState, number: Int) async -> PreviewState {
    let start = ContinuousClock.now
    let state = await build.next(after: last, number: number)
    board.show(state)
    observe(.built(state, start.duration(to: .now)))
    return state
  }
}
