import Foundation
import SiteSupport
import Testing

/// A running `steckbrief serve`, asked by curl as a browser would.
final class Serving {
  let program: Program
  /// Of the site.
  let address: String
  /// Of the server, below which the preview's own files are.
  var root: String { "http://localhost:\(port)/" }
  private let process: RunningProcess
  private let said: SiteFolder

  struct NotStarted: Error { let said: String }

  /// Starts it on a port that the system picks, and waits until it says its address.
  init(_ program: Program, _ arguments: String...) async throws {
    self.program = program
    said = try SiteFolder()
    try said.write("output", "")
    try said.write("errors", "")
    process = try program.start(
      ["serve", "--port", "0", "--as-of", "2026-10-01"] + arguments,
      output: FileHandle(forWritingTo: URL(fileURLWithPath: said("output"))),
      errors: FileHandle(forWritingTo: URL(fileURLWithPath: said("errors"))))
    var found: String?
    while found == nil, process.isRunning {
      found = said.text("output")?.firstMatch(of: /http:\/\/localhost:\d+\/\S*/).map { String($0.0) }
      try await Task.sleep(for: .milliseconds(5))
    }
    guard let found else { throw NotStarted(said: said.text("errors") ?? "") }
    address = found
  }

  deinit {
    if process.isRunning { process.send(SIGKILL) }
  }

  var port: Int { URL(string: address)?.port ?? 0 }
  var errors: String { said.text("errors") ?? "" }

  private func url(_ path: String) -> String { (path.hasPrefix(".steckbrief/") ? root : address) + path }

  /// Asks for a path of the site, or of the preview's own; curl's arguments may change how.
  func get(_ path: String, _ arguments: String...) async throws -> String {
    let answer = try await program.run(
      ["--silent", "--show-error", "--path-as-is", "--max-time", "300", url(path)] + arguments,
      executable: "/usr/bin/curl")
    guard answer.code == 0 else { throw NotAnswered(path: path, said: answer.errors) }
    return answer.output
  }

  struct NotAnswered: Error {
    let path: String
    let said: String
  }

  func bytes(_ path: String) async throws -> Data {
    _ = try await program.run(
      ["--silent", "--output", said("body"), address + path], executable: "/usr/bin/curl")
    return FileManager.default.contents(atPath: said("body")) ?? Data()
  }

  /// Asks until the answer holds a text; gives up only when nobody would wait any longer.
  func waitFor(_ text: String, at path: String, isThere: Bool = true) async throws -> Bool {
    let deadline = ContinuousClock.now + .seconds(300)
    while ContinuousClock.now < deadline {
      if try await get(path).contains(text) == isThere { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  /// Sends a signal, and returns with what the program ended.
  func end(with signal: Int32 = SIGINT) async -> RunningProcess.End {
    process.send(signal)
    return await process.end
  }
}
