import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Profiles

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    help: Speech.help(
      de: "Ordner mit den Steckbriefen.", en: "Folder with the profiles.",
      valueName: Speech.text(de: "ordner", en: "folder")))
  var content = "content"

  @Option(
    help: Speech.help(
      de: "Ordner mit den Vorlagen.", en: "Folder with the templates.",
      valueName: Speech.text(de: "ordner", en: "folder")))
  var templates = "templates"

  @Option(
    help: Speech.help(
      de: "Ordner für die fertigen Seiten.", en: "Folder for the finished pages.",
      valueName: Speech.text(de: "ordner", en: "folder")))
  var output = "public"

  @Option(
    name: .customLong("as-of"),
    help: Speech.help(
      de: "Der Tag, der als heute gilt, etwa 2026-03-31; sonst heute.",
      en: "The day that counts as today, such as 2026-03-31; else today.",
      valueName: Speech.text(de: "datum", en: "date")))
  var givenDay: CalendarDate?

  @Flag(help: Speech.help(de: "Warnungen zählen als Fehler.", en: "Warnings count as errors."))
  var strict = false

  @Option(
    help: Speech.help(
      de: "Sprache der Meldungen: de oder en.", en: "Language of the messages: de or en.",
      valueName: Speech.text(de: "sprache", en: "language")))
  var language = Speech.language

  var asOf: CalendarDate { givenDay ?? .local }

  var folders: SiteFolders { SiteFolders(content: content, templates: templates, output: output) }
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads `2026-03-31` or `31.3.2026`.
  public init?(argument: String) { self.init(argument) }

  /// Today, in the time zone of this machine: the one place where the program looks at a clock.
  static var local: CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDate.epoch
  }

  private static let epoch: CalendarDate = {
    guard let date = CalendarDate(year: 1970, month: 1, day: 1) else { preconditionFailure("1970-01-01 is a day") }
    return date
  }()
}
