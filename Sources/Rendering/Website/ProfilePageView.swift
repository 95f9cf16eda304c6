import Markdown
import Profiles

/// The page of an association.
package final class ProfilePageView: TemplateView {
  private let frame: Frame
  private let profile: ProfileView
  private let exports: ProfileExportsView?

  /// `exported` is what of the profile is open data, if anything.
  init(frame: Frame, _ profile: PublishedProfile, _ context: SiteContext, _ exported: ExportedProfile?) {
    self.frame = frame
    exports = exported.map { ProfileExportsView($0, frame.roots, in: context.language) }
    self.profile = ProfileView(profile, context, frame.roots, topHeading: 3, isWhole: false)
  }

  package static let names = Names<ProfilePageView>(
    Frame.names.of { $0.frame }, ProfileView.names.of { $0.profile },
    [.view("exports", ProfileExportsView.self) { $0.exports }])
}

/// Everything a profile shows, on its page and in the brochure.
package final class ProfileView: TemplateView {
  private let profile: PublishedProfile
  private let context: SiteContext
  private let roots: PageRoots
  private let topHeading: Int
  private let isWhole: Bool

  /// `topHeading` is the level of the highest heading within the text.
  ///
  /// `isWhole` says whether it stands in the brochure, where all translations have their passages, or on a page of its
  /// own, where those have that have no page.
  init(
    _ profile: PublishedProfile, _ context: SiteContext, _ roots: PageRoots, topHeading: Int, isWhole: Bool
  ) {
    self.profile = profile
    self.context = context
    self.roots = roots
    self.topHeading = topHeading
    self.isWhole = isWhole
  }

  private var root: String { roots.language }

  private var surrounding: LanguageTag { context.language }
  private var strings: InterfaceStrings { context.strings }

  private func link(_ term: TermID, _ kind: Vocabulary.Kind, _ section: SiteAddress.Section) -> LinkView {
    LinkView(
      context.label(term, kind), to: root + SiteAddress.term(section, id: term.rawValue).path, in: surrounding)
  }

  package static let names = Names<ProfileView>([
    .text("slug") { $0.profile.slug },
    .text("name") { $0.profile.typesetName },
    .html("nameLanguage") { HTML.language($0.profile.language, within: $0.surrounding) },
    .text("shortName") { $0.profile[ProfileField.shortName] },
    .text("summary") { $0.profile.summary(in: $0.surrounding)?.value },
    .html("summaryLanguage") { view in
      view.profile.summary(in: view.surrounding).map { HTML.languageAttributes($0.language, within: view.surrounding) }
    },
    .flag("isPaused") { $0.profile.isPaused },
    .flag("isStale") { $0.context.edition.isStale($0.profile) && $0.profile[ProfileField.confirmed] != nil },
    .flag("isUnconfirmed") { $0.profile[ProfileField.confirmed] == nil },
    .text("confirmed") { view in
      view.profile[ProfileField.confirmed].map { view.strings.text(.confirmedOn, ["date": view.strings.date($0)]) }
    },
    .text("confirmedISO") { $0.profile[ProfileField.confirmed]?.iso8601 },
    .list("topics", LinkView.self) { view in
      (view.profile[ProfileField.topics] ?? []).map { view.link($0, .topics, .topics) }
    },
    .list("audiences", TextView.self) { view in
      (view.profile[ProfileField.audiences] ?? []).map {
        TextView(view.context.label($0, .audiences), in: view.surrounding)
      }
    },
    .list("languages", LanguageView.self) { view in
      (view.profile[ProfileField.languages] ?? []).map { LanguageView($0, view.context, root: view.root) }
    },
    .view("district", LinkView.self) { view in
      view.profile[ProfileField.district].map { view.link($0, .districts, .districts) }
    },
    .text("founded") { view in view.profile[ProfileField.founded].map { view.strings.native(String($0)) } },
    .text("members") { view in view.profile[ProfileField.members].map(view.strings.number) },
    .text("register") { view in
      view.profile[ProfileField.register].flatMap { record in
        let parts = [record[RegisterField.court], record[RegisterField.number]].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
      }
    },
    .view("address", AddressView.self) { view in
      view.profile[ProfileField.address].map { AddressView($0, view.profile.language, in: view.surrounding) }
    },
    .text("rooms") { view in
      view.profile[ProfileField.rooms].map { view.strings[$0 ? .roomsYes : .roomsNo] }
    },
    .text("accessible") { view in
      switch view.profile[ProfileField.accessible] {
      case "yes": view.strings[.accessibleYes]
      case "partly": view.strings[.accessiblePartly]
      case "no": view.strings[.accessibleNo]
      default: nil
      }
    },
    .list("times", TimeView.self) { TimeView.all(of: $0.profile, $0.context) },
    .text("email") { $0.profile[ProfileField.email] },
    .text("emailLink") { $0.profile[ProfileField.email].map { "mailto:" + $0 } },
    .text("phone") { $0.profile[ProfileField.phone] },
    .text("phoneLink") { $0.profile[ProfileField.phone].map(PhoneNumber.link) },
    .text("website") { $0.profile[ProfileField.website] },
    .text("websiteLabel") { $0.profile[ProfileField.website].map(WebAddress.label) },
    .flag("hasReach") { view in
      [ProfileField.email, ProfileField.phone, ProfileField.website].contains { view.profile[$0] != nil }
        || view.profile[ProfileField.social] != nil || view.profile[ProfileField.address] != nil
        || view.profile[ProfileField.contacts] != nil
    },
    .list("social", LinkView.self) { view in
      (view.profile[ProfileField.social] ?? []).map {
        LinkView(Localized(WebAddress.label($0), in: view.surrounding), to: $0, in: view.surrounding)
      }
    },
    .list("contacts", ContactView.self) { view in
      (view.profile[ProfileField.contacts] ?? []).map {
        ContactView($0, view.profile.language, in: view.surrounding)
      }
    },
    .view("logo", PictureView.self) {
      PictureView(.logo, of: $0.profile, $0.context, siteRoot: $0.roots.site)
    },
    .text("initials") { $0.profile.mark.initials },
    .text("hue") { String($0.profile.mark.hue) },
    .view("photo", PictureView.self) {
      PictureView(.photo, of: $0.profile, $0.context, siteRoot: $0.roots.site)
    },
    .view("code", CodeView.self) { view in
      ProfileCode(view.profile, of: view.context.edition.settings).map { CodeView($0, siteRoot: view.roots.site) }
    },
    .html("body") { $0.html($0.body.value, topHeading: $0.topHeading, hasAnchors: !$0.isWhole) },
    .html("bodyLanguage") { HTML.languageAttributes($0.body.language, within: $0.surrounding) },
    .flag("isSummaryUntranslated") { view in
      view.isForeign(view.profile.summary(in: view.surrounding)?.language)
        && (view.body.value.isEmpty || !view.isForeign(view.body.language))
    },
    .flag("isBodyUntranslated") { !$0.body.value.isEmpty && $0.isForeign($0.body.language) },
    .list("otherLanguages", LinkView.self) { $0.otherLanguages },
    .list("translations", TranslationView.self) { view in
      view.passages.map { translation in
        TranslationView(
          // In the brochure the passage has a heading of that level itself.
          translation, body: view.html(translation.body, topHeading: view.topHeading + (view.isWhole ? 1 : 0)),
          times: TimeView.all(of: view.profile, in: translation, view.context),
          surrounding: view.surrounding)
      }
    },
  ])

  /// The text in the page's language, or else as its source has it.
  private var body: Localized<Body> {
    if surrounding != profile.language, let translation = profile.translation(into: surrounding),
      !translation.body.isEmpty
    {
      return Localized(translation.body, in: surrounding)
    }
    return Localized(profile.body, in: profile.language)
  }

  /// Only one text of a page may have anchors, or two headings might have the same.
  private func html(_ body: Body, topHeading: Int, hasAnchors: Bool = false) -> String {
    guard !body.isEmpty else { return "" }
    var anchors = HeadingAnchors()
    return MarkdownDocument(body.markdown).html(
      topHeading: topHeading, anchor: hasAnchors ? { anchors.anchor(for: $0) } : nil
    ) {
      if isWhole { return context.links.destinationInBrochure(of: $0, from: .profile, roots) }
      if !hasAnchors, case .here = LinkTarget($0, from: .profile) { return .none }
      return context.links.destination(of: $0, from: .profile, root: roots.language, siteRoot: roots.site)
    }
  }

  private func isForeign(_ language: LanguageTag?) -> Bool { language != nil && language != surrounding }

  /// The translations that have their passage here.
  private var passages: [Translation] {
    if isWhole {
      return MainText(of: profile, from: "", in: surrounding)
        .others(than: surrounding, siteLanguage: context.edition.settings.language)
    }
    return profile.translations.filter { translation in
      translation.language != surrounding && !context.languages.contains(translation.language)
    }
  }

  /// Where the profile can be read in other languages that it is written in: on its page there, or further down.
  private var otherLanguages: [LinkView] {
    let languages = [profile.language] + profile.translations.map(\.language)
    return languages.filter { $0 != surrounding }.compactMap { language in
      let name = Localized(Language.all[language]?.ownName ?? language.code, in: language)
      if context.languages.contains(language) {
        let home = LanguageHome(language, of: context.edition.settings)
        let path = home.prefix + SiteAddress.profile(slug: profile.slug).path
        return LinkView(name, to: roots.site + path, in: surrounding)
      }
      guard language != profile.language else { return nil }
      return LinkView(name, to: "#" + TranslationView.anchor(language), in: surrounding)
    }
  }
}

/// A language that is spoken, with a link to all who speak it.
package final class LanguageView: TemplateView {
  private let language: SpokenLanguage
  private let href: String
  private let surrounding: LanguageTag

  init(_ tag: LanguageTag, _ context: SiteContext, root: String) {
    language = context.spoken(tag)
    href = root + SiteAddress.term(.languages, id: tag.code.lowercased()).path
    surrounding = context.language
  }

  package static let names = Names<LanguageView>([
    .text("href") { $0.href },
    .text("label") { $0.language.label.value },
    .html("labelLanguage") { HTML.languageAttributes($0.language.label.language, within: $0.surrounding) },
    .text("ownName") { $0.language.ownName?.value },
    .html("ownNameLanguage") { view in
      view.language.ownName.map { HTML.languageAttributes($0.language, within: view.surrounding) }
    },
  ])
}

/// A regular meeting.
package final class TimeView: TemplateView {
  private let day: String
  private let time: String?
  private let what: Localized<String>?
  private let languages: [TextView]
  /// Of day and time, where it is not the language around them.
  private let dayLanguage: LanguageTag
  private let surrounding: LanguageTag

  private init(
    _ record: Record, what: Localized<String>?, languages: [TextView], _ strings: InterfaceStrings,
    surrounding: LanguageTag
  ) {
    day = record[TimeField.day].map(strings.day) ?? ""
    time = strings.time(from: record[TimeField.from], to: record[TimeField.to])
    dayLanguage = strings.language
    self.what = what
    self.languages = languages
    self.surrounding = surrounding
  }

  /// All meetings of a profile; what takes place in the page's language where there is a translation.
  static func all(of profile: PublishedProfile, _ context: SiteContext) -> [TimeView] {
    let translated = profile.translation(into: context.language)?.record[ProfileField.times] ?? []
    return (profile[ProfileField.times] ?? []).enumerated().map { index, record in
      let inPageLanguage = index < translated.count ? translated[index][TimeField.what] : nil
      return TimeView(
        record,
        what: inPageLanguage.map { Localized($0, in: context.language) }
          ?? record[TimeField.what].map { Localized($0, in: profile.language) },
        languages: (record[TimeField.language] ?? []).map {
          TextView(context.spoken($0).label, in: context.language)
        },
        context.strings, surrounding: context.language)
    }
  }

  /// The meetings that a translation names, for its own passage.
  static func all(of profile: PublishedProfile, in translation: Translation, _ context: SiteContext) -> [TimeView] {
    let names = translation.record[ProfileField.times] ?? []
    return zip(profile[ProfileField.times] ?? [], names).compactMap { record, translated in
      translated[TimeField.what].map { what in
        TimeView(
          record, what: Localized(what, in: translation.language), languages: [], context.strings,
          surrounding: translation.language)
      }
    }
  }

  package static let names = Names<TimeView>([
    .text("day") { $0.day },
    .html("dayLanguage") { HTML.languageAttributes($0.dayLanguage, within: $0.surrounding) },
    .text("time") { $0.time },
    .text("what") { $0.what?.value },
    .html("whatLanguage") { view in
      view.what.map { HTML.languageAttributes($0.language, within: view.surrounding) }
    },
    .list("timeLanguages", TextView.self) { $0.languages },
  ])
}

/// A passage in another language, with only what that translation has.
package final class TranslationView: TemplateView {
  private let translation: Translation
  private let body: String
  private let times: [TimeView]
  private let surrounding: LanguageTag

  init(_ translation: Translation, body: String, times: [TimeView], surrounding: LanguageTag) {
    self.translation = translation
    self.body = body
    self.times = times
    self.surrounding = surrounding
  }

  static func anchor(_ language: LanguageTag) -> String { "lang-" + language.code.lowercased() }

  package static let names = Names<TranslationView>([
    .text("ownName") {
      Language.all[$0.translation.language]?.ownName ?? $0.translation.language.code
    },
    .text("translationID") { anchor($0.translation.language) },
    .html("passageLanguage") { HTML.languageAttributes($0.translation.language, within: $0.surrounding) },
    .text("passageSummary") { $0.translation.record[ProfileField.summary] },
    .html("passageBody") { $0.body },
    // The same name as in the profile, so that the same template shows them.
    .list("times", TimeView.self) { $0.times },
  ])
}
