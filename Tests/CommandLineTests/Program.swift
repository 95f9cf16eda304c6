import Foundation
import SiteSupport

/// The built program, run as users run it: in a folder of its own, with an environment of its own.
struct Program {
  /// What came of a run.
  struct Result: Sendable {
    /// `nil` if a signal ended it.
    let code: Int32?
    let signal: Int32?
    let output: String
    let errors: String

    var all: String { output + errors }
  }

  let folder: SiteFolder
  /// In addition to what ``environment`` has.
  var variables: [String: String] = [:]

  /// German, without Typst, and nothing of the machine that it runs on.
  private static let environment = [
    "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "de_DE.UTF-8", "STECKBRIEF_PYTHON": "/nonexistent/python",
    "STECKBRIEF_FONTS": "/nonexistent/fonts",
  ]

  /// It lies beside the tests.
  static let path =
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path + "/steckbrief"

  /// A program to be run in a folder that holds the small site and a copy of the templates.
  static func onSmallSite() throws -> Program {
    let folder = try SiteFolder()
    try folder.copyContent(of: "small")
    try folder.copyTemplates()
    return Program(folder: folder)
  }

  /// The same with other variables of the environment.
  func with(_ variables: [String: String]) -> Program {
    Program(folder: folder, variables: self.variables.merging(variables) { $1 })
  }

  /// Runs it to its end.
  @discardableResult
  func callAsFunction(_ arguments: String...) throws -> Result { try run(arguments) }

  func run(_ arguments: [String], executable: String = Program.path) throws -> Result {
    let said = try SiteFolder()
    try said.write("output", "")
    try said.write("errors", "")
    let process = try start(
      arguments, output: FileHandle(forWritingTo: URL(fileURLWithPath: said("output"))),
      errors: FileHandle(forWritingTo: URL(fileURLWithPath: said("errors"))), executable: executable)
    process.waitUntilExit()
    let wasKilled = process.terminationReason == .uncaughtSignal
    return Result(
      code: wasKilled ? nil : process.terminationStatus, signal: wasKilled ? process.terminationStatus : nil,
      output: said.text("output") ?? "", errors: said.text("errors") ?? "")
  }

  /// Starts it; what it says goes to `output` and `errors`.
  func start(
    _ arguments: [String], output: FileHandle = .nullDevice, errors: FileHandle = .nullDevice,
    executable: String = Program.path
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Self.environment.merging(variables) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return process
  }
}
