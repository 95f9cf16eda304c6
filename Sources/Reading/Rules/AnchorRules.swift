import Diagnostics
import Profiles
import Rendering

/// Links to a heading that is not there: `mitmachen.md#fristen`.
enum AnchorRules {
  static func check(profiles: [ReadProfile], pages: [ReadPage]) -> [Diagnostic] {
    // Nearly every site passes here, before anything is made of all its texts.
    guard profiles.contains(where: { $0.body.linksToHeading }) || pages.contains(where: { $0.body.linksToHeading })
    else { return [] }
    let texts =
      profiles.map { Text(.profile, $0.slug ?? "", $0.language, $0.body, $0.file, isWhole: $0.content != nil) }
      + pages.map { Text(.page, $0.name, $0.language, $0.body, $0.file, isWhole: $0.content != nil) }
    let linking = texts.filter(\.body.linksToHeading)
    let targets = Dictionary(grouping: texts, by: \.key)
    return linking.flatMap { text in
      var findings = Findings(file: text.file)
      for link in text.body.links {
        guard let name = LinkTarget.fragment(of: link.target),
          let anchors = anchors(of: LinkTarget(link.target, from: text.origin), from: text, targets),
          !anchors.contains(name)
        else { continue }
        findings.error(.deadLink, at: link.place, .noSuchHeading(name), advice: advice(name, anchors))
      }
      return findings.diagnostics
    }
  }

  /// The headings that a link may lead to; `nil` if it leads to no text, or to one that could not be read.
  ///
  /// Readers of a translation get the translation of the other text, too, where there is one.
  private static func anchors(
    of target: LinkTarget, from text: Text, _ targets: [String: [Text]]
  ) -> Set<String>? {
    let versions: [Text]?
    switch target {
    case .here: return text.body.anchors
    case .profile(let slug): versions = targets[Text.key(.profile, slug)]
    case .page(let name): versions = targets[Text.key(.page, name)]
    default: return nil
    }
    let version = versions?.first { $0.language == text.language } ?? versions?.first { $0.language == nil }
    return version.flatMap { $0.isWhole ? $0.body.anchors : nil }
  }

  private static func advice(_ name: String, _ anchors: Set<String>) -> Bilingual {
    .didYouMean(Suggestion.nearest(to: name, in: anchors.sorted()).map { "#" + $0 }) ?? .knownHeadings(anchors)
  }

  /// A text that links and can be linked to.
  private struct Text {
    let origin: LinkTarget.Origin
    let key: String
    /// Of a translation.
    let language: LanguageTag?
    let body: BodyLinks
    let file: String
    let isWhole: Bool

    init(
      _ origin: LinkTarget.Origin, _ name: String, _ language: LanguageTag?, _ body: BodyLinks, _ file: String,
      isWhole: Bool
    ) {
      self.origin = origin
      key = Self.key(origin, name)
      self.language = language
      self.body = body
      self.file = file
      self.isWhole = isWhole
    }

    static func key(_ origin: LinkTarget.Origin, _ name: String) -> String { "\(origin)/\(name)" }
  }
}

extension BodyLinks {
  fileprivate var linksToHeading: Bool { links.contains { $0.target.utf8.contains(0x23) } }
}

extension Bilingual {
  fileprivate static func noSuchHeading(_ name: String) -> Bilingual {
    Bilingual(de: "Eine Überschrift „#\(name)“ gibt es dort nicht.", en: "There is no heading “#\(name)” there.")
  }

  fileprivate static func knownHeadings(_ anchors: Set<String>) -> Bilingual {
    guard !anchors.isEmpty else {
      return Bilingual(
        de: "Der Text hat keine Überschriften; lassen Sie weg, was ab # steht.",
        en: "The text has no headings; leave out what stands from the # on.")
    }
    let list = anchors.sorted().prefix(12).map { "#" + $0 }.joined(separator: ", ")
    return Bilingual(de: "Es gibt: \(list).", en: "There are: \(list).")
  }
}
