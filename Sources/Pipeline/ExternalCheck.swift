import Diagnostics
import Profiles
import Publishing
import Reading

/// `steckbrief check --external`: which links to other sites lead nowhere, or elsewhere for good.
package enum ExternalCheck {
  package struct Outcome: Sendable {
    /// Sorted: a warning for each dead link, a note for each that has moved.
    package var diagnostics: [Diagnostic] = []
    /// How many addresses were asked for.
    package var addressCount = 0
    /// Addresses whose servers let no program in: whether they are there, a person has to see.
    package var closed: [String] = []
  }

  /// Asks for every address once that the sound files name, as far as they are wanted; blocks the thread until all have
  /// answered or their time is up.
  ///
  /// A dead link is only a warning: the failure of somebody else's server must not stop the office.
  package static func run(
    _ checked: CheckedSite, _ folders: SiteFolders, probe: WebAddressProbe, isWanted: (String) -> Bool = { _ in true },
    observe: (Int) -> Void = { _ in }
  ) throws -> Outcome {
    guard let directory = checked.content.directory else { return Outcome() }
    let links = ExternalLinks(directory, folder: folders.content).all().filter { isWanted($0.file) }
    let answers = try probe.answers(to: links.map { address(of: $0) }, observe: observe)
    var outcome = Outcome()
    outcome.addressCount = answers.count
    for link in links {
      switch answers[address(of: link)] {
      case .there?, nil: break
      case .closed?: break
      case .moved(let target)?:
        outcome.diagnostics.append(
          Diagnostic(
            .note, .externalLinkMoved, .moved(link, to: target), advice: .writeInstead(target), file: link.file,
            place: link.place))
      case .refused(let status)?:
        outcome.diagnostics.append(dead(link, .answer(status)))
      case .failed(let failure)?:
        outcome.diagnostics.append(dead(link, .reason(failure)))
      }
    }
    outcome.closed = answers.filter { if case .closed = $0.value { true } else { false } }.keys.sorted()
    Excerpts.attach(to: &outcome.diagnostics)
    outcome.diagnostics.sort()
    return outcome
  }

  private static func dead(_ link: ExternalLink, _ reason: Bilingual) -> Diagnostic {
    Diagnostic(
      .warning, .externalLinkDead, .dead(link, reason), advice: .lookYourself, file: link.file, place: link.place)
  }

  /// What is asked for: where on the page a link leads, no server knows.
  private static func address(of link: ExternalLink) -> String { String(link.address.prefix { $0 != "#" }) }
}

extension ExternalLink {
  /// Whose link it is: `„Zur Website“ von „Helîn“ (Kurdisch)`.
  fileprivate var description: Bilingual {
    let known = Language.all[language]
    return Bilingual(
      de: "„\(text.de)“ von „\(title)“ (\(known?.germanName ?? language.code))",
      en: "“\(text.en)” of “\(title)” (\(known?.englishName ?? language.code))")
  }
}

extension Bilingual {
  fileprivate static func dead(_ link: ExternalLink, _ reason: Bilingual) -> Bilingual {
    let whose = link.description
    return Bilingual(
      de: "Der Link \(whose.de) führt ins Leere: \(link.address): \(reason.de).",
      en: "The link \(whose.en) leads nowhere: \(link.address): \(reason.en).")
  }

  fileprivate static let lookYourself = Bilingual(
    de:
      "Sehen Sie im Browser nach. Ist die Seite weg, ändern oder entfernen Sie den Link; ist nur der Server gestört, warten Sie.",
    en: "Look in a browser. If the page is gone, change or remove the link; if only the server is down, wait.")

  fileprivate static func moved(_ link: ExternalLink, to target: String) -> Bilingual {
    let whose = link.description
    return Bilingual(
      de: "Der Link \(whose.de) ist dauerhaft umgezogen: von \(link.address) nach \(target).",
      en: "The link \(whose.en) has moved for good: from \(link.address) to \(target).")
  }

  fileprivate static func writeInstead(_ target: String) -> Bilingual {
    Bilingual(
      de: "Ist das die richtige Seite? Dann schreiben Sie: \(target)",
      en: "Is that the right page? Then write: \(target)")
  }

  fileprivate static func answer(_ status: Int) -> Bilingual {
    switch status {
    case 404, 410: Bilingual(de: "Die Seite gibt es nicht (\(status))", en: "there is no such page (\(status))")
    case 500...: Bilingual(de: "Der Server ist gestört (\(status))", en: "the server is out of order (\(status))")
    default: Bilingual(de: "Der Server antwortet mit \(status)", en: "the server answers with \(status)")
    }
  }

  fileprivate static func reason(_ failure: WebAddressProbe.Failure) -> Bilingual {
    switch failure {
    case .unknownHost: Bilingual(de: "Diesen Server gibt es nicht", en: "there is no such server")
    case .noConnection: Bilingual(de: "Der Server ist nicht zu erreichen", en: "the server cannot be reached")
    case .timedOut: Bilingual(de: "Der Server antwortet nicht rechtzeitig", en: "the server does not answer in time")
    case .certificate:
      Bilingual(
        de: "Die sichere Verbindung kommt nicht zustande, meist wegen des Zertifikats",
        en: "there is no secure connection, mostly because of the certificate")
    case .tooManyRedirects:
      Bilingual(de: "Der Server leitet immer weiter um", en: "the server redirects again and again")
    case .notOnTheWeb:
      Bilingual(de: "Das ist keine Adresse im Web", en: "that is no address on the web")
    case .other(let code): Bilingual(de: "curl meldet Fehler \(code)", en: "curl reports error \(code)")
    }
  }
}
