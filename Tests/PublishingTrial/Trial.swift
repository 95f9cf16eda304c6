import Diagnostics
import Publishing
import Rendering
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program for the tests: publishes a folder of numbered files, and ends or waits where it is told to.
///
///     publishing-trial OUTPUT EDITION COUNT [kill=STEP] [hold] [two-steps] [umask]
///
/// `kill=STEP` kills it without a chance to tidy up when the step is done; a number as STEP means after so many files.
/// `hold` makes it print a line once it has the lock, and go on when its input ends.
@main
struct Trial {
  static func main() async {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let edition = Int(arguments[2]), let count = Int(arguments[3]) else { exit(64) }
    let words = arguments.dropFirst(4)
    if words.contains("umask") { umask(0o077) }
    let victim = words.first { $0.hasPrefix("kill=") }?.dropFirst(5)
    let holds = words.contains("hold")
    let staged = Mutex(0)

    var options = OutputFolder.Options()
    options.exchanges = !words.contains("two-steps")
    options.observe = { step in
      if case .prepared = step, holds {
        puts("ready")
        fflush(nil)
        _ = getchar()
      }
      let name: String =
        switch step {
        case .picturesMissing: "pictures-missing"
        case .pictureConverted: "picture-converted"
        case .prepared: "prepared"
        case .staged:
          String(
            staged.withLock {
              $0 += 1; return $0
            })
        case .complete: "complete"
        case .carriedOver: "carriedOver"
        case .movedAway: "movedAway"
        case .exchanged: "exchanged"
        case .cleanedUp: "cleanedUp"
        }
      if let victim, name == victim { kill(getpid(), SIGKILL) }
    }
    do {
      _ = try await OutputFolder(arguments[1], options: options).publish(files(of: edition, count))
    } catch {
      puts(error.message.en)
      exit(1)
    }
  }

  /// Every file of an edition says which one it belongs to.
  private static func files(of edition: Int, _ count: Int) -> [PlannedFile] {
    (0..<count).map { number in
      let text = "edition \(edition), file \(number)\n"
      var fingerprint = Fingerprint()
      fingerprint.add(text)
      return PlannedFile(
        path: number % 2 == 0 ? "file-\(number).html" : "folder/file-\(number).html", fingerprint: fingerprint,
        content: .rendered { Array(text.utf8) })
    }
  }
}
