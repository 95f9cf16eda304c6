import CSystemCalls
import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ctrl-C in a command that would run to its end: what it started is killed, its folders with what is confidential are
/// removed, and then the signal ends it as it ends every command.
///
/// What is put together beside an output folder stays for the next build to clear away, as after every other end.
package enum Interruption {
  /// From now on; for the first thing that a command does.
  package static func clearsUp() {
    let signals = csystem_catch_ends()
    guard signals >= 0 else { return }
    DispatchQueue(label: "interruption").async {
      var signal: UInt8 = 0
      while read(signals, &signal, 1) < 0, errno == EINTR {}
      ChildProcess.endAll { ScratchFolder.removeAll { end(Int32(signal)) } }
    }
  }

  /// Ends the program by a signal, so that a script that runs it is stopped, too.
  private static func end(_ signal: Int32) -> Never {
    // Not by `raise`: threads of Dispatch take no signals.
    kill(getpid(), signal)
    sleep(1)
    _exit(128 + signal)
  }
}
