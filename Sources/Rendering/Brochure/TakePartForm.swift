import Diagnostics
import Profiles

/// The form by which an association takes part, on paper: made of the declarations of a profile's fields, so that a new
/// field is asked for without anybody having to think of it.
struct TakePartForm {
  struct Question {
    let label: Localized<String>
    let isRequired: Bool
    /// In sixths of the page.
    let width: Int
    let answer: Answer
  }

  /// How an answer is given.
  indirect enum Answer {
    /// On so many lines.
    case lines(Int)
    /// By ticking boxes.
    case boxes([Localized<String>])
    /// In a table with a row for each entry; the widths of columns are shares.
    case table([(label: Localized<String>, share: Int)], rows: Int)
    /// The same questions, so many times.
    case entries([Question], count: Int)
  }

  /// What is agreed to, with its name: who agreed to what, must be proved later.
  struct Wording {
    let text: Localized<String>
    let id: String?
  }

  private let settings: SiteSettings
  private let today: CalendarDate
  private let vocabulary: Vocabulary
  let language: LanguageTag
  private let strings: InterfaceStrings

  init(_ edition: Edition, in language: LanguageTag, _ strings: InterfaceStrings) {
    settings = edition.settings
    today = edition.today
    vocabulary = edition.vocabulary
    self.language = language
    self.strings = strings
  }

  /// What is asked for, in the order of the declarations.
  var questions: [Question] {
    ProfileField.all.filter { !Self.notAsked.contains($0) }.flatMap { questions(for: $0, isRequired: $0.isRequired) }
  }

  /// The channels to which an association, or a person, may agree.
  var channels: [Localized<String>] {
    Channel.allCases.map { channel in
      let key: StringKey =
        switch channel {
        case .web: .channelWeb
        case .print: .channelPrint
        case .list: .channelList
        case .data: .channelData
        }
      return Localized(strings[key], in: language)
    }
  }

  /// The wording that associations agree to nowadays.
  var wording: Wording? {
    let valid = (settings[SiteField.consentTexts] ?? []).filter { text in
      text[ConsentTextField.from].map { $0 <= today } ?? true
    }
    let newest = valid.enumerated().max { left, right in
      let (one, other) = (left.element[ConsentTextField.from], right.element[ConsentTextField.from])
      guard let other else { return false }
      return one.map { $0 < other } ?? true
    }?.element
    guard let newest, let text = newest[ConsentTextField.text] else { return nil }
    return Wording(text: Localized(text, in: settings.language), id: newest[ConsentTextField.id])
  }

  // MARK: - Declarations

  /// Consent has a part of its own, pictures come as files, and the rest is the office's.
  static let notAsked: Set<FieldDeclaration> = [
    ProfileField.consent.declaration, ProfileField.logo.declaration, ProfileField.photo.declaration,
    ProfileField.confirmed.declaration, ProfileField.status.declaration, ProfileField.language.declaration,
    ProfileField.aliases.declaration,
  ]

  /// What a field is called on the form; any other is asked for by its explanation.
  static let labels: [FieldDeclaration: StringKey] = [
    ProfileField.name.declaration: .columnName, ProfileField.shortName.declaration: .columnShortName,
    ProfileField.summary.declaration: .columnSummary, ProfileField.topics.declaration: .topics,
    ProfileField.audiences.declaration: .audiences, ProfileField.languages.declaration: .spokenLanguages,
    ProfileField.district.declaration: .district, ProfileField.founded.declaration: .founded,
    ProfileField.members.declaration: .members, RegisterField.court.declaration: .formCourt,
    RegisterField.number.declaration: .formNumber, AddressField.street.declaration: .formStreet,
    AddressField.postcode.declaration: .formPostcode, AddressField.city.declaration: .formCity,
    AddressField.note.declaration: .formNote, ProfileField.rooms.declaration: .rooms,
    ProfileField.accessible.declaration: .accessible, ProfileField.times.declaration: .times,
    TimeField.day.declaration: .formDay, TimeField.from.declaration: .formFrom, TimeField.to.declaration: .formTo,
    TimeField.what.declaration: .formWhat, TimeField.language.declaration: .formLanguage,
    ProfileField.email.declaration: .email, ProfileField.phone.declaration: .phone,
    ProfileField.website.declaration: .website, ProfileField.social.declaration: .socialMedia,
    ProfileField.contacts.declaration: .contactPeople, ContactField.name.declaration: .formPerson,
    ContactField.role.declaration: .formRole, ContactField.email.declaration: .email,
    ContactField.phone.declaration: .phone, ContactField.publish.declaration: .formPublish,
    ProfileField.withhold.declaration: .formWithhold,
  ]

  private func label(of field: FieldDeclaration) -> Localized<String> {
    if let key = Self.labels[field] { return Localized(strings[key], in: language) }
    return language == .german ? Localized(field.help.de, in: .german) : Localized(field.help.en, in: .english)
  }

  private func questions(for field: FieldDeclaration, isRequired: Bool) -> [Question] {
    if case .record(let parts) = field.kind {
      return parts.flatMap { questions(for: $0, isRequired: isRequired && $0.isRequired) }
    }
    return [
      Question(
        label: label(of: field), isRequired: isRequired, width: Self.width(of: field), answer: answer(to: field))
    ]
  }

  private func answer(to field: FieldDeclaration) -> Answer {
    switch field.kind {
    case .text where field.isTranslatable: .lines(3)
    case .yesNo: .boxes([word("yes", of: field), word("no", of: field)])
    case .choice(let choices): .boxes(choices.map { word($0.id, of: field) })
    case .channels: .boxes(channels)
    case .term(let kind), .terms(let kind): boxes(for: kind)
    case .records(let parts) where parts.contains { $0.kind == .channels }:
      .entries(parts.flatMap { questions(for: $0, isRequired: false) } + [signature], count: 2)
    case .records(let parts): .table(parts.map { (label(of: $0), Self.share(of: $0)) }, rows: 3)
    default: .lines(1)
    }
  }

  /// Whoever is named signs for that.
  private var signature: Question {
    Question(
      label: Localized(strings[.formPersonSignature], in: language), isRequired: false, width: 3, answer: .lines(1))
  }

  /// An answer in the words of the pages: `accessible-partly`; in that of the file, should they have none.
  private func word(_ id: String, of field: FieldDeclaration) -> Localized<String> {
    if let key = StringKey(rawValue: field.key + "-" + id) { return Localized(strings[key], in: language) }
    return Localized(id, in: .english)
  }

  private func boxes(for kind: Vocabulary.Kind) -> Answer {
    let terms = vocabulary[kind]
    guard !terms.isEmpty, terms.count <= Self.mostBoxes else { return .lines(2) }
    return .boxes(
      terms.map { $0.labels.text(in: language, or: language) ?? Localized($0.id.rawValue, in: language) })
  }

  /// More would fill a page by themselves.
  private static let mostBoxes = 40

  // MARK: - Sizes

  private static func width(of field: FieldDeclaration) -> Int {
    switch field.kind {
    case .text where field.isTranslatable: 6
    case .text(let most): most.map { $0 > 60 ? 4 : 2 } ?? 3
    case .year, .count, .postcode, .date, .time: 2
    case .email, .phone, .webAddress, .webAddresses, .yesNo, .choice, .channels: 3
    default: 6
    }
  }

  private static func share(of field: FieldDeclaration) -> Int {
    switch field.kind {
    case .time, .year, .count: 3
    case .recurrence: 6
    case .languages: 5
    default: 8
    }
  }
}
