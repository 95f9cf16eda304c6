import Parallel
import Profiles

/// A profile in a list.
package final class CardView: TemplateView {
  private let profile: PublishedProfile
  private let context: SiteContext

  init(_ profile: PublishedProfile, _ context: SiteContext) {
    self.profile = profile
    self.context = context
  }

  package static let names = Names<CardView>([
    .text("href") { Cards.rootMark + SiteAddress.profile(slug: $0.profile.slug).path },
    .text("name") { $0.profile.typesetName },
    .html("nameLanguage") { HTML.language($0.profile.language, within: $0.context.language) },
    .text("shortName") { $0.profile[ProfileField.shortName] },
    .text("summary") { $0.profile.summary(in: $0.context.language)?.value },
    .html("summaryLanguage") { view in
      view.profile.summary(in: view.context.language).map {
        HTML.languageAttributes($0.language, within: view.context.language)
      }
    },
    .text("district") { view in
      view.profile[ProfileField.district].map { view.context.label($0, .districts).value }
    },
    .list("languages", TextView.self) { view in
      (view.profile[ProfileField.languages] ?? []).map {
        TextView(view.context.spoken($0).label, in: view.context.language)
      }
    },
    .list("topics", TextView.self) { view in
      (view.profile[ProfileField.topics] ?? []).map {
        TextView(view.context.label($0, .topics), in: view.context.language)
      }
    },
    .flag("isPaused") { $0.profile.isPaused },
    .view("logo", PictureView.self) {
      PictureView(.logo, of: $0.profile, $0.context, siteRoot: Cards.rootMark + $0.context.home.siteRoot)
    },
    .text("initials") { $0.profile.mark.initials },
    .text("hue") { String($0.profile.mark.hue) },
  ])
}

/// A text with the language it is in.
package final class TextView: TemplateView {
  private let text: Localized<String>
  private let surrounding: LanguageTag

  init(_ text: Localized<String>, in surrounding: LanguageTag) {
    self.text = text
    self.surrounding = surrounding
  }

  package static let names = Names<TextView>([
    .text("text") { $0.text.value },
    .html("textLanguage") { HTML.languageAttributes($0.text.language, within: $0.surrounding) },
  ])
}

/// The cards of all profiles.
///
/// Each is rendered once, however many lists it stands in, and only if one of them is made.
struct Cards: Sendable {
  /// Stands in a card where the way to the root goes, which differs from list to list.
  ///
  /// No text can hold it: control characters are refused when content is read.
  static let rootMark = "\u{1}"
  private static let rootMarkByte: UInt8 = 1

  /// Each cut where the mark stands.
  private let cards: DeferredValues<[String]>
  let inputs: DeferredValues<ProfileInput>

  init(_ context: SiteContext, _ inputs: DeferredValues<ProfileInput>) {
    self.inputs = inputs
    let profiles = context.edition.profiles
    cards = DeferredValues(count: profiles.count) { index in
      let card = context.templates.bytes(WebsiteTemplates.card, CardView(profiles[index], context))
      let pieces = card.split(separator: Self.rootMarkByte, omittingEmptySubsequences: false)
      return pieces.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The card at a place of the edition, for a page from which `root` leads to the root.
  func card(_ index: Int, root: String) -> String { cards[index].joined(separator: root) }
}

extension PublishedProfile {
  func summary(in language: LanguageTag) -> Localized<String>? { localized(ProfileField.summary, in: language) }
}
