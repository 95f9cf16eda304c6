import CSystemCalls
import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread that waits for something to happen, until its owner is gone.
final class WatchingThread: Sendable {
  /// What ends the waiting.
  enum Awakening {
    case ready
    case timeIsUp
    case end
  }

  private let endWriter: Int32

  /// `body` is called with a function that waits for a descriptor, or for none if it is negative, and returns when the
  /// waiting says that it is the end.
  ///
  /// `nil` if the system has no descriptors left.
  init?(_ body: @escaping @Sendable ((_ descriptor: Int32, _ milliseconds: Int32) -> Awakening) -> Void) {
    var ends: [Int32] = [-1, -1]
    guard csystem_pipe(&ends) == 0 else { return nil }
    let reader = ends[0]
    endWriter = ends[1]
    DispatchQueue(label: "watching").async {
      body { Self.wait(for: $0, orEndOn: reader, milliseconds: $1) }
      close(reader)
    }
  }

  deinit { close(endWriter) }

  private static func wait(for descriptor: Int32, orEndOn end: Int32, milliseconds: Int32) -> Awakening {
    var polled = [
      pollfd(fd: end, events: Int16(POLLIN), revents: 0), pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&polled, nfds_t(polled.count), milliseconds)
    if polled[0].revents != 0 { return .end }
    // Also when a signal came; whoever waits then looks once too often.
    return count > 0 ? .ready : .timeIsUp
  }
}
