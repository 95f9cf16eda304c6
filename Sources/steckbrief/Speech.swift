import ArgumentParser
import Diagnostics
import Glibc

/// The language in which this run of the program speaks: `--language`, else `LC_ALL`, `LC_MESSAGES` or `LANG`, else German.
enum Speech {
  static let language: MessageLanguage = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      // Read ahead of the parser, because its help is in that language, too.
      let value: String? =
        if argument == "--language", index + 1 < arguments.count {
          arguments[index + 1]
        } else if argument.hasPrefix("--language=") {
          String(argument.dropFirst("--language=".count))
        } else {
          nil
        }
      if let language = value.flatMap(MessageLanguage.init(rawValue:)) { return language }
    }
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let variable = names.compactMap { name in getenv(name).map { String(cString: $0) } }.first { !$0.isEmpty }
    return MessageLanguage(environment: variable)
  }()

  static func text(de: String, en: String) -> String { Bilingual(de: de, en: en)(language) }

  /// Help for an argument, in the language of this run.
  static func help(de: String, en: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(de: de, en: en)).with(valueName: valueName)
  }
}

extension ArgumentHelp {
  fileprivate func with(valueName: String?) -> ArgumentHelp {
    var copy = self
    if let valueName { copy.valueName = valueName }
    return copy
  }
}

extension MessageLanguage: ExpressibleByArgument {}
extension DiagnosticPrinter.Format: ExpressibleByArgument {}
