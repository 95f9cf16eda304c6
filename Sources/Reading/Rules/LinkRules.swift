import Diagnostics
import Profiles
import Rendering

/// Links inside the site that lead nowhere: those of bodies, and those of the menu and the foot.
enum LinkRules {
  static func check(
    profiles: [ReadProfile], pages: [ReadPage], vocabulary: Vocabulary, settings: SiteSettings, root: String
  )
    -> [Diagnostic]
  {
    let destinations = Destinations(
      slugs: Set(profiles.compactMap(\.slug)),
      pages: Set(pages.filter { !$0.isTranslation && $0.page?.isForBrochures != true }.map(\.name)),
      brochurePages: Set(pages.compactMap { $0.page?.isForBrochures == true ? $0.name : nil }), vocabulary: vocabulary)
    var diagnostics: [Diagnostic] = []
    for profile in profiles {
      diagnostics += destinations.deadLinks(profile.body.links, from: .profile, file: profile.file)
    }
    for page in pages { diagnostics += destinations.deadLinks(page.body.links, from: .page, file: page.file) }
    diagnostics += AnchorRules.check(profiles: profiles, pages: pages)
    for field in [SiteField.menu, SiteField.footer] {
      for link in settings[field] ?? [] {
        guard let page = link[LinkField.page], !destinations.pages.contains(page) else { continue }
        let isOnPaper = destinations.brochurePages.contains(page)
        diagnostics.append(
          Diagnostic(
            .error, .deadLink, isOnPaper ? .onPaperAlone(page) : .noSuchPage(page),
            advice: isOnPaper
              ? .linkToAnother
              : .didYouMean(Suggestion.nearest(to: page, in: destinations.pages.sorted())) ?? .createPage(page),
            file: root + "/" + SiteReader.path, place: link.place(of: LinkField.page)))
      }
    }
    return diagnostics
  }
}

/// All that a link may lead to.
///
/// A profile that is broken or not published counts: the link to it is right.
private struct Destinations {
  let slugs: Set<String>
  /// Those with an address.
  let pages: Set<String>
  let brochurePages: Set<String>
  let vocabulary: Vocabulary

  func deadLinks(_ links: [BodyLink], from origin: LinkTarget.Origin, file: String) -> [Diagnostic] {
    var findings = Findings(file: file)
    for link in links where !exists(LinkTarget(link.target, from: origin)) {
      if case .page(let name) = LinkTarget(link.target, from: origin), brochurePages.contains(name) {
        findings.error(.deadLink, at: link.place, .onPaperAlone(name), advice: .linkToAnother)
        continue
      }
      // To look for a suggestion takes long where there are many profiles.
      let advice = findings.isFull ? nil : advice(for: link.target, from: origin)
      findings.error(.deadLink, at: link.place, .deadLink(link.target), advice: advice)
    }
    return findings.diagnostics
  }

  private func exists(_ target: LinkTarget) -> Bool {
    switch target {
    case .profile(let slug): slugs.contains(slug)
    case .page(let name): pages.contains(name)
    case .made(.term(.languages, let code)): Language.named(code) != nil
    case .made(.term(let section, let id)):
      Vocabulary.Kind(rawValue: section.rawValue).map { vocabulary.term(TermID(id), of: $0) != nil } ?? false
    // Whether the heading is there, `AnchorRules` sees.
    case .external, .made, .brochurePDF, .here: true
    // Reported apart, as an unsafe link.
    case .unsafe: true
    case .unknown: false
    }
  }

  private func advice(for target: String, from origin: LinkTarget.Origin) -> Bilingual? {
    let (toProfiles, toPages) = origin == .profile ? ("", "../pages/") : ("../associations/", "")
    let candidates = slugs.map { toProfiles + $0 + ".md" }.sorted() + pages.map { toPages + $0 + ".md" }.sorted()
    return .didYouMean(Suggestion.nearest(to: target, in: candidates)) ?? .writeFileName(origin)
  }
}

extension Bilingual {
  fileprivate static func deadLink(_ target: String) -> Bilingual {
    Bilingual(de: "Der Link „\(target)“ führt nirgendwohin.", en: "The link “\(target)” leads nowhere.")
  }
  fileprivate static func writeFileName(_ origin: LinkTarget.Origin) -> Bilingual {
    switch origin {
    case .profile:
      Bilingual(
        de: "Nennen Sie die Datei eines Steckbriefs, name.md, oder einer Seite, ../pages/name.md.",
        en: "Name the file of a profile, name.md, or of a page, ../pages/name.md.")
    case .page:
      Bilingual(
        de: "Nennen Sie die Datei einer Seite, name.md, oder eines Steckbriefs, ../associations/name.md.",
        en: "Name the file of a page, name.md, or of a profile, ../associations/name.md.")
    }
  }
  fileprivate static func createPage(_ page: String) -> Bilingual {
    Bilingual(de: "Legen Sie sie an: pages/\(page).md", en: "Create it: pages/\(page).md")
  }
  fileprivate static func onPaperAlone(_ page: String) -> Bilingual {
    Bilingual(
      de: "Die Seite „\(page)“ steht nur in der Broschüre; im Netz hat sie keine Adresse.",
      en: "The page “\(page)” is in the brochure alone; it has no address on the web.")
  }
  fileprivate static let linkToAnother = Bilingual(
    de: "Nehmen Sie den Link heraus, oder nennen Sie eine andere Seite.", en: "Take the link out, or name another page."
  )
  fileprivate static func noSuchPage(_ page: String) -> Bilingual {
    Bilingual(de: "Die Seite „\(page)“ gibt es nicht.", en: "There is no page “\(page)”.")
  }
}
