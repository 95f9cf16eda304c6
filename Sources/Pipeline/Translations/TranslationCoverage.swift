import Profiles
import Rendering

/// How much of a site can be read in which language.
///
/// Computed from what was read, and from nothing else. The languages are those that the site offers, the default one
/// first, and after them those into which something is translated all the same. Profiles of associations that have
/// dissolved do not count: they are shown nowhere.
package struct TranslationCoverage: Sendable {
  package let languages: [LanguageCoverage]
  /// By profile, in the order of the directory, then by language.
  package let profiles: [TextCoverage]
  /// The same of static pages, the introduction of home among them.
  package let pages: [TextCoverage]

  /// `strings` are the texts of the interface in the languages that the site offers.
  package init(_ directory: AssociationDirectory, strings: [InterfaceStrings]) {
    let shown = directory.profiles.filter { $0.status != .dissolved }
    let offered = directory.settings.languages
    let others = Set((shown.flatMap(\.translations) + directory.pages.flatMap(\.translations)).map(\.language))
    let languages = offered + others.subtracting(offered).sorted()

    profiles = shown.flatMap { profile in
      let passages = TranslatablePassage.all(
        of: profile.record, ProfileField.all.filter(\.isTranslatable), profile.body)
      return languages.filter { !$0.isEasy }.map { language in
        TextCoverage(
          name: profile.slug, title: profile.record[ProfileField.name] ?? profile.slug, file: profile.file,
          source: profile.language, passages: passages, confirmed: profile[ProfileField.confirmed], into: language,
          by: profile.translations.first { $0.language == language }, fields: TranslationField.all)
      }
    }
    pages = directory.pages.flatMap { page in
      let passages = TranslatablePassage.all(of: page.record, PageField.ofTranslations, page.body)
      // Home has no easy version of its own.
      return languages.filter { !$0.isEasy || page.name != Page.introductionName }.map { language in
        TextCoverage(
          name: page.name, title: page.title, file: page.file, source: page.language, passages: passages,
          confirmed: nil, into: language, by: page.translations.first { $0.language == language },
          fields: PageField.ofTranslations)
      }
    }

    let byLanguage = (
      profiles: Dictionary(grouping: profiles, by: \.language), pages: Dictionary(grouping: pages, by: \.language)
    )
    self.languages = languages.map { language in
      LanguageCoverage(
        language: language, isOffered: offered.contains(language),
        interface: strings.first { $0.language == language }.map {
          InterfaceCoverage(missing: $0.missingKeys.map(\.rawValue), isReviewed: $0.isReviewed)
        },
        pages: Tally(byLanguage.pages[language] ?? []), profiles: Tally(byLanguage.profiles[language] ?? []))
    }
  }
}

/// How much there is in a language.
package struct LanguageCoverage: Sendable {
  package let language: LanguageTag
  /// Whether the site has pages in it.
  package let isOffered: Bool
  /// `nil` where there are no texts of the interface, or nobody asks for them.
  package let interface: InterfaceCoverage?
  package let pages: Tally
  package let profiles: Tally

  /// Whether it is the easy form of a language, which only pages have.
  package var isEasyForm: Bool { language.isEasy }
}

/// The texts of the interface in a language.
package struct InterfaceCoverage: Sendable {
  /// How many texts there are to be translated.
  package static let count = StringKey.allCases.count

  /// The keys of those that are shown in the default language instead.
  package let missing: [String]
  /// Whether somebody who speaks the language has read them.
  package let isReviewed: Bool
}

/// How many profiles or pages are how far.
package struct Tally: Sendable, Equatable {
  package let total: Int
  /// Written in the language.
  package let originals: Int
  /// Translated, with nothing missing.
  package let complete: Int
  /// Translated, with something missing.
  package let partial: Int
  /// Of the translations, those of an older text.
  package let outdated: Int
  /// Of the translations, those that do not say of which day the text is, though that would matter.
  package let undated: Int
  package let missingWords: Int

  package var untranslated: Int { total - originals - complete - partial }

  init(_ texts: [TextCoverage]) {
    total = texts.count
    originals = texts.count { $0.state == .original }
    let translated = texts.filter { $0.translation != nil }
    complete = translated.count { $0.missing.isEmpty }
    partial = translated.count - complete
    outdated = translated.count { $0.state == .outdated }
    undated = translated.count { $0.state == .undated }
    missingWords = texts.reduce(0) { $0 + $1.missingWords }
  }
}
