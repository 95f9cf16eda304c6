import Profiles

/// A profile as exports need it: with what identifies it, and with texts in the default language of the site.
struct ExportedProfile: Sendable {
  let profile: PublishedProfile
  let context: ExportContext
  /// Stays the same as long as the site keeps its address, even if the file is renamed.
  let id: NameBasedUUID

  init(_ profile: PublishedProfile, _ context: ExportContext) {
    self.profile = profile
    self.context = context
    id = NameBasedUUID(address: context.firstAddress(of: profile))
  }

  subscript<Value>(field: Field<Value>) -> Value? { profile[field] }

  var name: String { profile.name }

  /// The address of its page.
  var page: String { context.address(of: profile) }

  /// The address of a file beside its page: `vcf`, `ics`, `json`.
  func address(of kind: ExportKind) -> String { context.baseURL + kind.path(slug: profile.slug) }

  var summary: Localized<String>? { profile.localized(ProfileField.summary, in: context.language) }

  /// The logo or the photo, if it may be given away.
  func picture(_ role: PictureRole) -> ExportedPicture? { ExportedPicture(role, of: profile, context) }

  /// The day for which everything is right, as far as somebody said so.
  var confirmed: CalendarDate? { profile[ProfileField.confirmed] }

  func labels(_ field: Field<[TermID]>, _ kind: Vocabulary.Kind) -> [Localized<String>] {
    (profile[field] ?? []).map { context.label($0, kind) }
  }

  var district: Localized<String>? { profile[ProfileField.district].map { context.label($0, .districts) } }

  var website: String? { profile[ProfileField.website].map(Self.address) }

  var social: [String] { (profile[ProfileField.social] ?? []).map(Self.address) }

  /// The people who agreed to be named on the web and as open data.
  var contacts: [Record] { profile[ProfileField.contacts] ?? [] }

  /// The regular times with what takes place then.
  ///
  /// None of an association that pauses: whoever has them in their calendar would stand before a closed door.
  var times: [(record: Record, what: Localized<String>?)] {
    guard !profile.isPaused else { return [] }
    let translated =
      context.language == profile.language
      ? [] : profile.translation(into: context.language)?.record[ProfileField.times] ?? []
    return (profile[ProfileField.times] ?? []).enumerated().map { index, record in
      let inSiteLanguage = index < translated.count ? translated[index][TimeField.what] : nil
      let what =
        inSiteLanguage.map { Localized($0, in: context.language) }
        ?? record[TimeField.what].map { Localized($0, in: profile.language) }
      return (record, what)
    }
  }

  /// A web address with only what an address may hold (RFC 3986).
  private static func address(_ text: String) -> String { PercentEncoding.address(text.utf8) }
}

/// The files beside a profile's page.
enum ExportKind: String, CaseIterable, Sendable {
  case vCard = "vcf"
  case calendar = "ics"
  case organization = "json"

  /// From the root of the site: `associations/lesekreis.vcf`.
  func path(slug: String) -> String { "\(SiteAddress.Section.associations.rawValue)/\(slug).\(rawValue)" }
}

extension PhoneNumber {
  /// The number in international form, `+49…`; as it stands where it has none.
  static func international(_ number: String) -> String { String(link(number).dropFirst("tel:".count)) }
}
