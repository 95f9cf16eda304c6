import Profiles

/// All associations in one table for spreadsheets: `data/associations.csv`, a line each.
struct AssociationTable: Sendable {
  /// A column: its name in the file, what it holds, and how.
  struct Column: Sendable {
    /// In small letters with `_`; a program may count on it.
    let name: String
    /// What visitors are told it is; columns with the same text are told of together.
    let meaning: StringKey
    let value: @Sendable (ExportedProfile) -> String?

    init(_ name: String, _ meaning: StringKey, _ value: @escaping @Sendable (ExportedProfile) -> String?) {
      self.name = name
      self.meaning = meaning
      self.value = value
    }
  }

  /// Between the values of one cell.
  static let separator = " | "

  static let columns: [Column] = [
    Column("id", .columnID) { $0.id.description },
    Column("page", .columnPage) { $0.page },
    Column("name", .columnName) { $0.name },
    Column("short_name", .columnShortName) { $0[ProfileField.shortName] },
    Column("summary", .columnSummary) { $0.summary?.value },
    Column("summary_language", .columnSummaryLanguage) { $0.summary?.language.code },
    Column("status", .columnStatus) { $0.profile.isPaused ? "paused" : "active" },
    Column("confirmed", .columnConfirmed) { $0.confirmed?.iso8601 },
    Column("topics", .topics) { list($0.labels(ProfileField.topics, .topics).map(\.value)) },
    Column("audiences", .audiences) { list($0.labels(ProfileField.audiences, .audiences).map(\.value)) },
    Column("languages", .spokenLanguages) { list(($0[ProfileField.languages] ?? []).map(\.code)) },
    Column("district", .district) { $0.district?.value },
    Column("street", .address) { $0[ProfileField.address]?[AddressField.street] },
    Column("postcode", .address) { $0[ProfileField.address]?[AddressField.postcode] },
    Column("city", .address) { $0[ProfileField.address]?[AddressField.city] },
    Column("address_note", .address) { $0[ProfileField.address]?[AddressField.note] },
    Column("rooms", .rooms) { $0[ProfileField.rooms].map { $0 ? "yes" : "no" } },
    Column("accessible", .accessible) { $0[ProfileField.accessible] },
    Column("times", .times) { profile in list(profile.times.map { time($0.record, $0.what, profile) }) },
    Column("phone", .phone) { $0[ProfileField.phone] },
    Column("email", .email) { $0[ProfileField.email] },
    Column("website", .website) { $0.website },
    Column("social", .socialMedia) { list($0.social) },
    Column("contacts", .contactPeople) { list($0.contacts.map(person)) },
    Column("founded", .founded) { $0[ProfileField.founded].map(String.init) },
    Column("members", .members) { $0[ProfileField.members].map(String.init) },
    Column("register_court", .register) { $0[ProfileField.register]?[RegisterField.court] },
    Column("register_number", .register) { $0[ProfileField.register]?[RegisterField.number] },
  ]

  static func bytes(of profiles: [ExportedProfile]) -> [UInt8] {
    var table = CSVText()
    table.add(row: columns.map(\.name))
    for profile in profiles { table.add(row: columns.map { $0.value(profile) ?? "" }) }
    return table.bytes
  }

  private static func list(_ values: [String]) -> String { values.joined(separator: separator) }

  /// A regular time in words: `Freitag, 18:00 bis 20:00 Uhr: Offenes Treffen`.
  private static func time(_ record: Record, _ what: Localized<String>?, _ profile: ExportedProfile) -> String {
    let strings = profile.context.strings
    let parts = [
      record[TimeField.day].map(strings.day), strings.time(from: record[TimeField.from], to: record[TimeField.to]),
    ]
    let when = parts.compactMap { $0 }.joined(separator: ", ")
    return [when, what?.value].compactMap { $0 }.joined(separator: ": ")
  }

  private static func person(_ record: Record) -> String {
    [
      record[ContactField.name], record[ContactField.role], record[ContactField.phone], record[ContactField.email],
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
