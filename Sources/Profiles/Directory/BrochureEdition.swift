import Diagnostics

/// What one edition of the brochure is like: in which language and order, with whom, on which paper.
package struct BrochureEdition: Hashable, Sendable {
  package enum Order: String, Sendable { case district, topic, name }
  package enum Paper: String, Sendable {
    case a5 = "A5"
    case a4 = "A4"

    /// In millimetres (ISO 216).
    package var width: Int { self == .a4 ? 210 : 148 }
    package var height: Int { self == .a4 ? 297 : 210 }
  }

  /// As commands and files call it; `nil` for the one that every build makes.
  package let name: String?
  /// Of all headings and labels, and of the profiles' texts as far as they have been translated.
  package let language: LanguageTag
  package let selection: BrochureSelection
  package let order: Order
  package let paper: Paper
  /// 1 or 2.
  package let columns: Int
  /// Type of 14 points, no hyphenation, one column.
  package let isLargePrint: Bool
  package let isBlackAndWhite: Bool
  package let hasPhotos: Bool
  private let own: Record
  private let common: Record
  private let siteLanguage: LanguageTag

  /// `own` is the edition's entry, empty for the one without a name; what it does not say, `common` does.
  ///
  /// `language` is that of the brochure where the entry says none.
  fileprivate init(_ own: Record, common: Record, language: LanguageTag? = nil, siteLanguage: LanguageTag) {
    func value<Value>(_ field: Field<Value>) -> Value? { own[field] ?? common[field] }
    self.own = own
    self.common = common
    self.siteLanguage = siteLanguage
    name = own[EditionField.name]
    self.language = own[EditionField.language] ?? language ?? siteLanguage
    selection = BrochureSelection(own[EditionField.selection] ?? Record())
    order = value(BrochureField.order).flatMap(Order.init) ?? .district
    paper = value(BrochureField.paper).flatMap(Paper.init) ?? .a5
    isLargePrint = value(BrochureField.largePrint) ?? false
    columns = !isLargePrint && value(BrochureField.columns) == "two" ? 2 : 1
    isBlackAndWhite = value(BrochureField.blackAndWhite) ?? false
    hasPhotos = value(BrochureField.photos) ?? true
  }

  /// Where its entry in `site.yaml` says something; `nil` where only the common part does.
  package func place<Value>(of field: Field<Value>) -> SourcePlace? { own.place(of: field) }

  /// A text of the edition, in its language if there is one.
  package func text(_ field: Field<LocalizedText>) -> Localized<String>? {
    (own[field] ?? common[field])?.text(in: language, or: siteLanguage)
  }

  /// What is said of the picture on its cover.
  package var cover: Record? { own[BrochureField.cover] ?? common[BrochureField.cover] }

  /// A text of that record, in the edition's language if there is one.
  package func text(_ field: Field<LocalizedText>, of record: Record) -> Localized<String>? {
    record[field]?.text(in: language, or: siteLanguage)
  }

  /// What its file is called: `brochure.pdf`, `brochure-NAME.pdf`.
  package var fileName: String { name.map { "brochure-\($0).pdf" } ?? "brochure.pdf" }

  /// The same of its sheets: a name that no edition can have.
  package var bookletName: String { name.map { "brochure-\($0).booklet.pdf" } ?? "brochure.booklet.pdf" }

  /// The same of its file for a printing house.
  package var pressName: String { name.map { "brochure-\($0).press.pdf" } ?? "brochure.press.pdf" }
}

/// Which associations an edition of the brochure is about: those that fit every one of these lists that is not empty.
package struct BrochureSelection: Hashable, Sendable {
  package let topics: Set<TermID>
  package let audiences: Set<TermID>
  package let districts: Set<TermID>
  /// Spoken there.
  ///
  /// A language without a region stands for all its regions.
  package let languages: Set<LanguageTag>

  fileprivate init(_ record: Record) {
    topics = Set(record[SelectionField.topics] ?? [])
    audiences = Set(record[SelectionField.audiences] ?? [])
    districts = Set(record[SelectionField.districts] ?? [])
    languages = Set(record[SelectionField.languages] ?? [])
  }

  package var isEverything: Bool { topics.isEmpty && audiences.isEmpty && districts.isEmpty && languages.isEmpty }

  package func holds(_ profile: PublishedProfile) -> Bool {
    func fits<Value: Hashable>(_ wanted: Set<Value>, _ given: [Value]?) -> Bool {
      wanted.isEmpty || !wanted.isDisjoint(with: given ?? [])
    }
    let spoken = profile[ProfileField.languages] ?? []
    return fits(topics, profile[ProfileField.topics]) && fits(audiences, profile[ProfileField.audiences])
      && fits(districts, profile[ProfileField.district].map { [$0] })
      && fits(languages, spoken + spoken.compactMap { LanguageTag($0.language) })
  }
}

extension SiteSettings {
  /// The brochure that every build makes.
  package var brochure: BrochureEdition { brochure(in: language) }

  /// The same in a language of the pages.
  package func brochure(in language: LanguageTag) -> BrochureEdition {
    BrochureEdition(
      Record(), common: record[SiteField.brochure] ?? Record(), language: language, siteLanguage: self.language)
  }

  /// Those that have a name, in the order of the file.
  package var brochureEditions: [BrochureEdition] {
    let common = record[SiteField.brochure] ?? Record()
    return (common[BrochureField.editions] ?? []).map {
      BrochureEdition($0, common: common, siteLanguage: language)
    }
  }
}

extension Edition {
  /// What of this an edition of the brochure shows.
  package func selecting(_ selection: BrochureSelection) -> Edition {
    guard !selection.isEverything else { return self }
    return Edition(
      channels: channels, today: today, settings: settings, vocabulary: vocabulary, outlines: outlines, pages: pages,
      brochurePages: brochurePages, profiles: profiles.filter(selection.holds))
  }
}
