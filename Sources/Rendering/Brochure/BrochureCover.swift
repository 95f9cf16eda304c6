import Profiles

/// What the cover of a brochure says: the same in the PDF and on the page for printing.
struct BrochureCover {
  let title: Localized<String>
  let subtitle: Localized<String>?
  /// The publisher's town, unless title or subtitle say it anyway.
  let city: String?

  init(_ design: BrochureEdition, _ settings: SiteSettings) {
    title = design.text(BrochureField.title) ?? settings.title(in: design.language)
    subtitle = design.text(BrochureField.subtitle) ?? settings.text(SiteField.subtitle, in: design.language)
    let said = Folding.key(title.value + " " + (subtitle?.value ?? ""))
    city = settings[SiteField.publisher]?[ProfileField.address]?[AddressField.city].flatMap { city in
      said.contains(Folding.key(city)) ? nil : city
    }
  }
}

extension Edition {
  /// What the page of a brochure is called that says who publishes it.
  ///
  /// The page that the website calls so names the brochure's, too, if it has a name in that language.
  func imprintTitle(in strings: InterfaceStrings) -> String {
    let title = page(for: .imprint).flatMap { page in
      page.language == strings.language
        ? page.title : page.translations.first { $0.language == strings.language }?.record[PageField.title]
    }
    return title ?? strings[.publishedBy]
  }
}
