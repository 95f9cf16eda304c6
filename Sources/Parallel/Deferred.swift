import Synchronization

/// A value that is made when somebody asks for it, and only once; whoever asks meanwhile waits.
///
/// For pure functions: when one is called, and whether, nobody can tell from what it returns.
package final class Deferred<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case pending(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  package init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.pending(make)) }

  package var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .pending(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}

/// The same for many values that have numbers: one object for all of them.
///
/// Two who ask for the same value at the same time may both make it; they get equal ones.
package final class DeferredValues<Value: Sendable>: Sendable {
  package let count: Int
  private let make: @Sendable (Int) -> Value
  private let made: Mutex<[Value?]>

  package init(count: Int, _ make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.make = make
    made = Mutex(Array(repeating: nil, count: count))
  }

  package subscript(index: Int) -> Value {
    if let value = made.withLock({ $0[index] }) { return value }
    let value = make(index)
    made.withLock { $0[index] = value }
    return value
  }
}

/// A value whose making waits for others: begun when somebody asks for it, and only once.
package final class DeferredTask<Value: Sendable>: Sendable {
  private let make: @Sendable () async -> Value
  private let task = Mutex<Task<Value, Never>?>(nil)

  package init(_ make: @escaping @Sendable () async -> Value) { self.make = make }

  package var value: Value {
    get async { await begun().value }
  }

  /// Begins, if nobody has yet; returns at once.
  package func begin() { _ = begun() }

  private func begun() -> Task<Value, Never> {
    task.withLock { task in
      if let task { return task }
      let make = make
      let begun = Task { await make() }
      task = begun
      return begun
    }
  }
}
