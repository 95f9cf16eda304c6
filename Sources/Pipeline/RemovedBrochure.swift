import Profiles
import Publishing

/// A brochure that a build took away: somebody may have withdrawn who is in it.
package struct RemovedBrochure: Hashable, Sendable {
  /// Absolute.
  package let path: String
  /// What makes it again; `nil` if nothing does, as for an edition that nobody describes any more.
  package let command: String?

  /// Of what the two folders held before.
  static func all(
    site: PublishingReport?, print: PublishingReport?, _ settings: SiteSettings
  ) -> [RemovedBrochure] {
    var commands: [String: String] = [:]
    for design in [settings.brochure] + settings.brochureEditions {
      let command = "steckbrief brochure" + (design.name.map { " --edition \($0)" } ?? "")
      commands[design.fileName] = command
      commands[design.bookletName] = command + " --booklet"
      commands[design.pressName] = command + " --press"
    }
    let office = (print?.removed ?? []).filter { $0.hasSuffix(".pdf") }.map { name in
      RemovedBrochure(path: (print?.path ?? "") + "/" + name, command: commands[name])
    }
    let forAll = (site?.removed ?? []).filter { $0 == settings.brochure.fileName }.map { name in
      RemovedBrochure(path: (site?.path ?? "") + "/" + name, command: "steckbrief build")
    }
    return forAll + office
  }
}
