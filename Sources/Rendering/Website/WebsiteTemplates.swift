/// Which template shows which view: the one table of both.
package enum WebsiteTemplates {
  // Whole pages
  static let home = Entry<HomeView>("home")
  static let list = Entry<ListView>("list")
  static let terms = Entry<TermsView>("terms")
  static let profile = Entry<ProfilePageView>("profile")
  static let page = Entry<PageView>("page")
  static let notFound = Entry<NotFoundView>("not-found")
  static let brochure = Entry<BrochureView>("brochure")
  static let data = Entry<DataPageView>("data")
  static let moved = Entry<MovedView>("moved")
  // Parts that are rendered once and shown often
  static let head = Entry<HeadView>("head")
  static let alternates = Entry<AlternatesView>("alternates")
  static let header = Entry<HeaderView>("header")
  static let languageMenu = Entry<HeaderView>("language-menu")
  static let footer = Entry<FooterView>("footer")
  static let card = Entry<CardView>("card")

  package static let all: [AnyEntry] = [
    home.any, list.any, terms.any, profile.any, page.any, notFound.any, brochure.any, data.any, moved.any,
    head.any, alternates.any, header.any, languageMenu.any, footer.any, card.any,
  ]
}
