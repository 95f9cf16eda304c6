import CSystemCalls
import Dispatch
import Publishing
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends the program when Ctrl-C is pressed, or the terminal closed: at once, and without leaving anything behind.
package final class EndOfProgram: Sendable {
  private let hasCome = Mutex(false)

  /// Whether whatever takes long should give up: a brochure that is being typeset, pictures that are being converted,
  /// each with a process and a folder.
  package var isNear: Bool { hasCome.withLock { $0 } }

  /// From now on the program ends with 0 when it is told to end.
  package init() {
    let signals = csystem_catch_ends()
    guard signals >= 0 else { return }
    DispatchQueue(label: "end").async {
      var byte: UInt8 = 0
      while read(signals, &byte, 1) < 0, errno == EINTR {}
      self.hasCome.withLock { $0 = true }
      UnfinishedWork.waitForEnd()
      // Nothing else is held that the system does not take back by itself.
      _exit(0)
    }
  }
}
