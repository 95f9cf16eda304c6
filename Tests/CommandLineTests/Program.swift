import Foundation
import SiteSupport

/// The built program, run as users run it: in a folder of its own, with an environment of its own.
struct Program {
  /// What came of a run.
  struct Result: Sendable {
    let end: RunningProcess.End
    /// Also where the test heard of its end much later.
    let duration: Duration
    let output: String
    let errors: String

    /// `nil` if a signal ended it.
    var code: Int32? {
      guard case .exited(let code) = end else { return nil }
      return code
    }
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
  ///
  /// As a rule its picture was made ready by an earlier run: that takes longer than all else that most commands do.
  static func onSmallSite(hasPictures: Bool = true) async throws -> Program {
    let program = try onNewSite()
    if hasPictures {
      for (path, data) in try await pictures.value { try program.folder.write(".steckbrief/" + path, data) }
    }
    return program
  }

  private static func onNewSite() throws -> Program {
    let folder = try SiteFolder()
    try folder.copyContent(of: "small")
    try folder.copyTemplates()
    return Program(folder: folder)
  }

  /// What the program keeps of the small site's pictures.
  private static let pictures = Task {
    let program = try onNewSite()
    try await program("check")
    return try program.folder.tree(".steckbrief")
  }

  /// The same with other variables of the environment.
  func with(_ variables: [String: String]) -> Program {
    Program(folder: folder, variables: self.variables.merging(variables) { $1 })
  }

  /// Runs it to its end.
  @discardableResult
  func callAsFunction(_ arguments: String...) async throws -> Result { try await run(arguments) }

  func run(_ arguments: [String], executable: String = Program.path) async throws -> Result {
    let said = try SiteFolder()
    try said.write("output", "")
    try said.write("errors", "")
    let process = try start(
      arguments, output: FileHandle(forWritingTo: URL(fileURLWithPath: said("output"))),
      errors: FileHandle(forWritingTo: URL(fileURLWithPath: said("errors"))), executable: executable)
    let end = await process.end
    return Result(
      end: end, duration: process.duration, output: said.text("output") ?? "", errors: said.text("errors") ?? "")
  }

  /// Starts it; what it says goes to `output` and `errors`.
  func start(
    _ arguments: [String], output: FileHandle = .nullDevice, errors: FileHandle = .nullDevice,
    executable: String = Program.path
  ) throws -> RunningProcess {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Self.environment.merging(variables) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    return try RunningProcess(process)
  }
}
