import Foundation
import Testing

/// Lets only a few test cases run at once: for those that start programs.
///
/// Nothing else would hold them back, for they wait without a thread. A hundred programs at once would take the memory of
/// the machine, and all that the system allows of watched folders.
struct FewAtATime: TestTrait, SuiteTrait, TestScoping {
  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    await Gate.shared.enter()
    do {
      try await function()
      await Gate.shared.leave()
    } catch {
      await Gate.shared.leave()
      throw error
    }
  }

  private actor Gate {
    /// One more than there are cores, for programs wait for the disk at times.
    static let shared = Gate(places: ProcessInfo.processInfo.activeProcessorCount + 1)

    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { self.places = places }

    func enter() async {
      guard places == 0 else {
        places -= 1
        return
      }
      await withCheckedContinuation { waiting.append($0) }
    }

    /// The place goes to whoever waits longest, if anybody does.
    func leave() {
      guard waiting.isEmpty else { return waiting.removeFirst().resume() }
      places += 1
    }
  }
}

extension Trait where Self == FewAtATime {
  static var fewAtATime: Self { Self() }
}
