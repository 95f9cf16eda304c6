import Diagnostics
import Synchronization

/// Where the latest state hangs out: requests read it, open pages are told of it.
package final class PreviewBoard: Sendable {
  private struct Content {
    var state = PreviewState()
    var news: String
    var listeners: [Int: AsyncStream<String>.Continuation] = [:]
    var lastListener = 0
  }

  private let content: Mutex<Content>
  package let language: MessageLanguage

  package init(language: MessageLanguage) {
    self.language = language
    content = Mutex(Content(news: PreviewNews(PreviewState(), in: language).json))
  }

  package var state: PreviewState { content.withLock(\.state) }
  /// As JSON, in one line.
  package var news: String { content.withLock(\.news) }
  /// How many pages are open, as far as is known.
  package var listenerCount: Int { content.withLock(\.listeners.count) }

  /// Shows a new state, and tells all who listen.
  package func show(_ state: PreviewState) {
    replace { before in
      // Whoever waits for one of its brochures will ask for the new one.
      if before.site?.build != state.site?.build { before.site?.office?.abandon() }
      return state
    }
  }

  /// Adds what was found when somebody asked for a brochure; nothing, if another build is shown by now.
  func add(_ finding: Diagnostic, of build: String) {
    replace { state in
      guard state.site?.build == build, !state.findings.contains(finding) else { return nil }
      var state = state
      state.findings = (state.findings + [finding]).sorted()
      state.hasBrokenBrochure = true
      return state
    }
  }

  /// Shows the state that comes after the one that is shown, unless it is none.
  private func replace(_ next: (PreviewState) -> PreviewState?) {
    let told = content.withLock { content -> (news: String, listeners: [AsyncStream<String>.Continuation])? in
      guard let state = next(content.state) else { return nil }
      content.state = state
      content.news = PreviewNews(state, in: language).json
      return (content.news, Array(content.listeners.values))
    }
    guard let told else { return }
    for listener in told.listeners { listener.yield(ServerSentEvents.message(told.news)) }
  }

  /// Sends all who listen something that means nothing, by which those are found out who have gone.
  func ping() {
    for listener in content.withLock({ Array($0.listeners.values) }) { listener.yield(ServerSentEvents.nothing) }
  }

  /// The news of now and all later ones, as the body of an answer; somebody slow gets only the latest.
  package func listen() -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(1))
    let number = content.withLock { content in
      content.lastListener += 1
      content.listeners[content.lastListener] = continuation
      continuation.yield(ServerSentEvents.message(content.news))
      return content.lastListener
    }
    continuation.onTermination = { [weak self] _ in
      self?.content.withLock { content in content.listeners[number] = nil }
    }
    return stream
  }
}

/// The form of `text/event-stream` (HTML, section 9.2).
enum ServerSentEvents {
  /// Text of one line.
  ///
  /// Who has lost the connection comes back after half a second.
  static func message(_ line: String) -> String { "retry: 500\ndata: \(line)\n\n" }

  /// A comment.
  static let nothing = ":\n\n"
}
