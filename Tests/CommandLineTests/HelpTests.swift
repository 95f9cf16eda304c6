import Foundation
import SiteSupport
import Testing

/// What the program says of itself, and what is written about it.
@Suite(.fewAtATime) struct HelpTests {
  /// The program as it describes itself to tools.
  private struct Tool: Decodable {
    let command: Command
  }

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// `--content`, `-f`: as they are typed.
    var options: [String] {
      (arguments ?? []).flatMap { $0.names ?? [] }.map { ($0.kind == "short" ? "-" : "--") + $0.name }
    }
  }

  struct Argument: Decodable {
    let names: [Name]?
    let abstract: String?

    struct Name: Decodable {
      let kind: String
      let name: String
    }
  }

  let program: Program
  let command: Command
  /// Without `help`, which explains the others.
  var commands: [Command] { (command.subcommands ?? []).filter { $0.commandName != "help" } }

  init() async throws {
    program = Program(folder: try SiteFolder())
    let described = try await program("--experimental-dump-help")
    command = try JSONDecoder().decode(Tool.self, from: Data(described.output.utf8)).command
  }

  @Test func thereAreTheCommandsThatThereShouldBe() {
    #expect(
      commands.map(\.commandName).sorted()
        == ["brochure", "build", "check", "import", "new", "serve", "translations"])
    let common = ["--content", "--templates", "--output", "--as-of", "--strict", "--language"]
    for command in commands { #expect(Set(command.options).isSuperset(of: common), "\(command.commandName)") }
  }

  @Test(arguments: ["de", "en"])
  func helpExplainsEverything(language: String) async throws {
    let program = program.with(["LANG": language])
    let overview = try await program("--help")
    #expect(overview.code == 0)
    #expect(overview.errors == "")
    #expect(overview.output.contains(language == "de" ? "Macht aus Steckbriefen" : "Turns profiles"))
    let words = overview.output.split(whereSeparator: \.isWhitespace)
    for code in ["0", "1", "64", "69"] { #expect(words.contains { $0 == code }) }
    for command in commands {
      #expect(overview.output.contains("\n  \(command.commandName) "))
      let help = try await program("help", command.commandName)
      #expect(help.code == 0)
      #expect(try await program(command.commandName, "--help").output == help.output)
      for option in command.options { #expect(help.output.contains(option), "\(command.commandName) \(option)") }
    }
    // No option without a word about it.
    for argument in commands.flatMap({ $0.arguments ?? [] }) { #expect(argument.abstract?.isEmpty == false) }
  }

  @Test func helpIsInTheLanguageAskedFor() async throws {
    #expect(try await program("build", "--help", "--language", "en").output.contains("Makes the website"))
    #expect(try await program("build", "--language=en", "--help").output.contains("Warnings count as errors"))
    #expect(try await program("build", "--help").output.contains("Warnungen zählen als Fehler"))
  }

  @Test func everyCommandIsInTheReadme() throws {
    let readme = try String(contentsOfFile: Repository.root + "/README.md", encoding: .utf8)
    for command in commands {
      #expect(readme.contains("| `steckbrief \(command.commandName)"), "\(command.commandName)")
    }
  }

  @Test func everyOptionIsInTheManual() throws {
    let manual = try String(contentsOfFile: Repository.root + "/docs/handbuch.md", encoding: .utf8)
    for command in commands {
      #expect(manual.contains("steckbrief \(command.commandName)"), "\(command.commandName)")
      for option in command.options { #expect(manual.contains("`\(option)"), "\(command.commandName) \(option)") }
    }
    // And the other way round: what is listed there, there is.
    let known = Set(commands.flatMap(\.options))
    for match in manual.matches(of: /\| `(?:-[a-z]`, `)?(--[a-z]+(?:-[a-z]+)*)/) {
      #expect(known.contains(String(match.1)), "\(match.1)")
    }
  }

  @Test func theVersionIsOneLine() async throws {
    let result = try await program("--version")
    #expect(result.code == 0)
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    ["bauen"], ["build", "--schnell"], ["build", "too", "many"], ["check", "--format"], ["brochure", "-x"],
  ])
  func wrongUsageEndsWith64(arguments: [String]) async throws {
    let result = try await program.run(arguments)
    #expect(result.code == 64)
    #expect(result.output == "")
    #expect(result.errors.contains("--help"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func shellsGetCompletions(shell: String) async throws {
    let result = try await program("--generate-completion-script", shell)
    #expect(result.code == 0)
    #expect(result.errors == "")
    for command in commands {
      #expect(result.output.contains(command.commandName))
      for option in command.options where option.hasPrefix("--") {
        #expect(result.output.contains(option.dropFirst(2)), "\(command.commandName) \(option)")
      }
    }
    guard let interpreter = ["/bin/\(shell)", "/usr/bin/\(shell)"].first(where: FileManager.default.fileExists) else {
      return
    }
    try program.folder.write("script", result.output)
    #expect(try await program.run(["-n", "script"], executable: interpreter).all == "")
  }
}
