import Dispatch
import Publishing
import Synchronization

/// A brochure of one build as a PDF: made when somebody asks for it, and only once.
package final class BrochureOnDemand: Sendable {
  package typealias Maker = @Sendable (_ isStopped: @escaping @Sendable () -> Bool) throws -> [UInt8]

  private let make: Maker
  private let whenItFails: @Sendable (any Error) -> Void
  private let task = Mutex<Task<[UInt8], any Error>?>(nil)
  /// The newest one that could be made.
  private let newest: Mutex<[UInt8]?>
  private let isAbandoned = Mutex(false)

  /// `last` is the same of the build before: what it made is shown for as long as this cannot be made.
  package init(
    after last: BrochureOnDemand? = nil, whenItFails: @escaping @Sendable (any Error) -> Void = { _ in },
    _ make: @escaping Maker
  ) {
    self.make = make
    self.whenItFails = whenItFails
    newest = Mutex(last?.newestBytes)
  }

  private var newestBytes: [UInt8]? { newest.withLock(\.self) }

  func bytes() async throws -> [UInt8] {
    let task = self.task.withLock { task in
      let started = task ?? start()
      task = started
      return started
    }
    return try await task.value
  }

  /// The same, or where it cannot be made, the last one that could.
  func bytesOrLast() async throws -> (bytes: [UInt8], isLast: Bool) {
    do {
      return (try await bytes(), false)
    } catch {
      guard let last = newestBytes else { throw error }
      return (last, true)
    }
  }

  /// Nobody wants it any more: if it is being made, that ends.
  func abandon() { isAbandoned.withLock { $0 = true } }

  /// On a thread of its own: it waits for another program, and the others have pages to make.
  private func start() -> Task<[UInt8], any Error> {
    Task { [self] in
      do {
        let made = try await withCheckedThrowingContinuation { continuation in
          DispatchQueue.global().async { [self] in
            continuation.resume(
              with: Result { try UnfinishedWork.during { try make { [self] in isAbandoned.withLock(\.self) } } })
          }
        }
        newest.withLock { $0 = made }
        return made
      } catch {
        if !isAbandoned.withLock(\.self) { whenItFails(error) }
        throw error
      }
    }
  }
}
