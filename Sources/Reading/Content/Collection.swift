import Diagnostics
import Profiles
import Rendering

/// All files that were read, brought together: translations find their profiles, and what holds between files
/// is checked.
struct Collection {
  let root: String
  let settings: SiteSettings
  let vocabulary: Vocabulary
  private let profiles: [ReadProfile]
  private let pages: [ReadPage]
  private(set) var diagnostics: [Diagnostic]
  private(set) var soundProfiles: [Profile] = []
  private(set) var soundPages: [Page] = []

  init(root: String, settings: SiteSettings, vocabulary: Vocabulary, profiles: [ReadProfile], pages: [ReadPage]) {
    self.root = root
    self.settings = settings
    self.vocabulary = vocabulary
    self.profiles = profiles
    self.pages = pages
    diagnostics = profiles.flatMap(\.diagnostics) + pages.flatMap(\.diagnostics)
  }

  var pictures: [NamedPicture] { profiles.flatMap(\.pictures) }

  /// Of all profiles, also those whose files are broken.
  var slugs: Set<String> { Set(profiles.compactMap(\.slug)) }

  private var filesWithErrors: Set<String> {
    Set(diagnostics.lazy.filter(\.breaksItsFile).map(\.file))
  }

  mutating func check() {
    var sources: [Profile] = []
    var translations: [(translation: Translation, key: String)] = []
    for read in profiles {
      switch read.content {
      case .profile(let profile): sources.append(profile)
      case .translation(let translation, let key): translations.append((translation, key))
      case nil: break
      }
    }
    diagnostics += DuplicateRules.check(sources, takenSlugs: slugs)
    diagnostics += LinkRules.check(
      profiles: profiles, pages: pages, vocabulary: vocabulary, settings: settings, root: root)
    diagnostics += LegalPages.check(pages, root: root)
    diagnostics += RoleRules.check(pages)
    let brokenKeys = Set(profiles.compactMap { $0.content == nil ? $0.key : nil })
    let matching = TranslationRules.match(
      translations,
      to: Dictionary(sources.map { ($0.folder + $0.slug, $0) }, uniquingKeysWith: { first, _ in first }),
      brokenKeys: brokenKeys, mismatches: TranslationRules.mismatches)
    diagnostics += matching.diagnostics
    let pageTranslations = matchPages()

    let broken = filesWithErrors
    soundProfiles = sources.filter { !broken.contains($0.file) }.map { profile in
      let own = matching.translations[profile.folder + profile.slug] ?? []
      return profile.with(translations: own.filter { !broken.contains($0.file) })
    }
    soundPages = pages.compactMap(\.page).filter { !broken.contains($0.file) }.map { page in
      page.with(translations: (pageTranslations[page.name] ?? []).filter { !broken.contains($0.file) })
    }
  }

  private mutating func matchPages() -> [String: [Translation]] {
    let translations = pages.compactMap { read -> (translation: Translation, key: String)? in
      guard case .translation(let translation) = read.content else { return nil }
      return (translation, read.name)
    }
    let originals = Dictionary(pages.compactMap(\.page).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let brokenNames = Set(pages.filter { $0.content == nil && !$0.isTranslation }.map(\.name))
    let matching = TranslationRules.match(
      translations, to: originals, brokenKeys: brokenNames, mismatches: TranslationRules.mismatches)
    diagnostics += matching.diagnostics
    return matching.translations
  }
}

extension Diagnostic {
  /// Whether the file must be left out if the others are published all the same.
  ///
  /// Not for a link that leads nowhere, which is shown as plain text: otherwise the withdrawal of one association would
  /// take along all that link to it.
  var breaksItsFile: Bool { severity == .error && rule != .deadLink }
}
