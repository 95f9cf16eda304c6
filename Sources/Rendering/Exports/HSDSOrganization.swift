import Profiles

/// An association for data portals: an organization of Open Referral's Human Services Data Specification 3.0.
///
/// What an association does is one service of it, which has the languages, the regular times, the district and the words of the
/// vocabulary: HSDS asks services for these, and not organizations.
struct HSDSOrganization: Sendable {
  private let profile: ExportedProfile
  private let context: ExportContext

  init(_ profile: ExportedProfile) {
    self.profile = profile
    context = profile.context
  }

  var json: JSONValue {
    .members([
      "id": .text(profile.id.description), "name": .text(profile.name),
      "alternate_name": profile[ProfileField.shortName].map { .text($0) }, "description": .text(description),
      "email": profile[ProfileField.email].map { .text($0) }, "website": profile.website.map { .text($0) },
      "logo": profile.picture(.logo).map { .text($0.address) },
      "year_incorporated": profile[ProfileField.founded].map { .number($0) }, "uri": .text(profile.page),
      "contacts": .unlessEmpty(profile.contacts.enumerated().map { contact($1, number: $0 + 1) }),
      "phones": profile[ProfileField.phone].map { .list([phone($0, part: "phone")]) },
      "locations": location.map { .list([$0]) },
      "organization_identifiers": register.map { .list([$0]) }, "services": .list([service]),
    ])
  }

  private func id(_ part: String) -> JSONValue { .text(NameBasedUUID(part, of: profile.id).description) }

  private var description: String { profile.summary?.value ?? profile.name }

  // MARK: - The organization

  private func contact(_ person: Record, number: Int) -> JSONValue {
    .members([
      "id": id("contact \(number)"), "name": person[ContactField.name].map { .text($0) },
      "title": person[ContactField.role].map { .text($0) }, "email": person[ContactField.email].map { .text($0) },
      "phones": person[ContactField.phone].map { .list([phone($0, part: "contact \(number) phone")]) },
    ])
  }

  private func phone(_ number: String, part: String) -> JSONValue {
    .members([
      "id": id(part), "number": .text(PhoneNumber.international(number)), "type": .text("voice"),
    ])
  }

  /// Where the association is; an address is given where there is enough of one.
  ///
  /// HSDS requires the state of every address, which profiles do not have: it is empty.
  private var location: JSONValue? {
    guard let address = profile[ProfileField.address] else { return nil }
    let postal = JSONValue.members([
      "id": id("address"), "address_1": .text(address[AddressField.street] ?? ""),
      "address_2": address[AddressField.note].map { .text($0) }, "city": .text(address[AddressField.city] ?? ""),
      "state_province": .text(""), "postal_code": .text(address[AddressField.postcode] ?? ""),
      "country": .text(context.zone.country), "address_type": .text("physical"),
    ])
    return .members([
      "id": id("location"), "location_type": .text("physical"), "name": .text(profile.name),
      "addresses": .list([postal]), "accessibility": accessibility.map { .list([$0]) },
    ])
  }

  private var accessibility: JSONValue? {
    let key: StringKey? =
      switch profile[ProfileField.accessible] {
      case "yes": .accessibleYes
      case "partly": .accessiblePartly
      case "no": .accessibleNo
      default: nil
      }
    return key.map { key in
      let text = "\(context.strings[.accessible]): \(context.strings[key])"
      return .members(["id": id("accessibility"), "description": .text(text)])
    }
  }

  private var register: JSONValue? {
    guard let record = profile[ProfileField.register], let number = record[RegisterField.number] else { return nil }
    let court = record[RegisterField.court]
    let kind = [context.strings[.register], court].compactMap { $0 }.joined(separator: ", ")
    return .members([
      "id": id("register"), "identifier_type": .text(kind), "identifier": .text(number),
    ])
  }

  // MARK: - What it does

  private var service: JSONValue {
    let confirmed = profile.confirmed?.iso8601
    return .members([
      "id": id("service"), "name": .text(profile.name), "description": .text(description),
      "url": .text(profile.page), "email": profile[ProfileField.email].map { .text($0) },
      "status": .text(profile.profile.isPaused ? "temporarily closed" : "active"),
      "assured_date": confirmed.map { .text($0) }, "last_modified": confirmed.map { .text($0 + "T00:00:00Z") },
      "schedules": .unlessEmpty(profile.times.enumerated().map { schedule($1.record, $1.what, number: $0 + 1) }),
      "service_areas": profile.district.map { district in
        .list([.members(["id": id("area"), "name": .text(district.value)])])
      },
      "languages": .unlessEmpty((profile[ProfileField.languages] ?? []).map(spoken)),
      "attributes": .unlessEmpty(
        terms(ProfileField.topics, .topics) + terms(ProfileField.audiences, .audiences)
          + (profile[ProfileField.district].map { [term($0, .districts)] } ?? [])),
    ])
  }

  private func spoken(_ tag: LanguageTag) -> JSONValue {
    .members([
      "id": id("language \(tag.code)"),
      "name": Language.all[tag].map { .text(context.strings.name(of: $0).value) }, "code": .text(tag.code),
    ])
  }

  /// A regular time, by the clock on the wall: an offset from UTC would be wrong for half of the year, and which zone it is,
  /// stands beside it.
  private func schedule(_ record: Record, _ what: Localized<String>?, number: Int) -> JSONValue {
    let day = record[TimeField.day]
    let words = [
      day.map(context.strings.day), context.strings.time(from: record[TimeField.from], to: record[TimeField.to]),
    ].compactMap { $0 }.joined(separator: ", ")
    return .members([
      "id": id("schedule \(number)"), "freq": day.map { .text($0.frequency) }, "byday": day.map { .text($0.byDay) },
      "opens_at": record[TimeField.from].map { .text($0.iso8601) },
      "closes_at": record[TimeField.to].map { .text($0.iso8601) },
      "description": .text([what?.value, words].compactMap { $0 }.joined(separator: ": ")),
      "schedule_link": .text(profile.address(of: .calendar)), "notes": .text(context.zone.id),
    ])
  }

  // MARK: - Words of the vocabulary

  private func terms(_ field: Field<[TermID]>, _ kind: Vocabulary.Kind) -> [JSONValue] {
    (profile[field] ?? []).map { term($0, kind) }
  }

  private func term(_ term: TermID, _ kind: Vocabulary.Kind) -> JSONValue {
    let label = context.label(term, kind)
    let list = "\(kind.rawValue)/\(term.rawValue)"
    let termID = NameBasedUUID(address: context.baseURL + list + ".html").description
    // Audiences have no page of their own.
    let page = kind == .audiences ? nil : context.baseURL + list + ".html"
    return .members([
      "id": id("attribute \(list)"), "link_type": .text(kind.rawValue), "link_entity": .text("service"),
      "taxonomy_term": .members([
        "id": .text(termID), "code": .text(term.rawValue), "name": .text(label.value),
        "description": .text(label.value), "taxonomy": .text(kind.rawValue),
        "language": .text(String(label.language.language)), "term_uri": page.map { .text($0) },
      ]),
    ])
  }
}
