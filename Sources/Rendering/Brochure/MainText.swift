import Profiles

/// What a profile says of itself in the brochure's language, field by field in its own where there is no translation.
struct MainText {
  let summary: Localized<String>?
  let body: Localized<Body>
  private let profile: PublishedProfile
  private let translation: Translation?
  private let file: String

  /// `file` is the profile's own.
  init(of profile: PublishedProfile, from file: String, in language: LanguageTag) {
    self.profile = profile
    self.file = file
    let translation = language == profile.language ? nil : profile.translation(into: language)
    self.translation = translation
    summary = profile.localized(ProfileField.summary, in: language)
    if let translation, !translation.body.isEmpty {
      body = Localized(translation.body, in: language)
    } else {
      body = Localized(profile.body, in: profile.language)
    }
    let isForeign = language != profile.language
    isTranslated =
      !(isForeign
      && (summary.map { $0.language != language } ?? false || (body.language != language && !body.value.isEmpty)))
  }

  /// Whether all of it is in the brochure's language.
  let isTranslated: Bool

  /// The file that the body is from.
  var bodyFile: String { body.language == profile.language ? file : translation?.file ?? file }

  /// What the brochure in the language of the site shows besides, each as a passage of its own: it is for everybody.
  ///
  /// One in another language keeps to it.
  func others(than language: LanguageTag, siteLanguage: LanguageTag) -> [Translation] {
    guard language == siteLanguage else { return [] }
    var others = profile.translations.filter { $0.language != profile.language && $0.language != language }
    // What was translated is itself a text that somebody may rather read.
    if let translation {
      let record = profile.record.filter { key in
        key == ProfileField.summary.declaration.key && translation.record[ProfileField.summary] != nil
      }
      let body = translation.body.isEmpty ? Body.empty : profile.body
      others.append(Translation(language: profile.language, file: file, record: record, body: body))
      others.sort { $0.language < $1.language }
    }
    return others
  }
}
