import Dispatch
import Publishing
import Synchronization

/// The brochure of one build as a PDF: made when somebody asks for it, and only once.
package final class BrochureOnDemand: Sendable {
  private let make: @Sendable () throws -> [UInt8]
  private let task = Mutex<Task<[UInt8], any Error>?>(nil)

  package init(_ make: @escaping @Sendable () throws -> [UInt8]) { self.make = make }

  func bytes() async throws -> [UInt8] {
    let task = self.task.withLock { task in
      let started = task ?? Self.start(make)
      task = started
      return started
    }
    return try await task.value
  }

  /// On a thread of its own: it waits for another program, and the others have pages to make.
  private static func start(_ make: @escaping @Sendable () throws -> [UInt8]) -> Task<[UInt8], any Error> {
    Task {
      try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async {
          continuation.resume(with: Result { try UnfinishedWork.during(make) })
        }
      }
    }
  }
}
