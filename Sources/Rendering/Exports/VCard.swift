import Profiles

/// An association for address books: vCard 4.0 (RFC 6350) of a group.
///
/// Written by hand: no Swift library writes the format, and its lines are shared with calendars.
struct VCard: Sendable {
  private let profile: ExportedProfile

  init(_ profile: ExportedProfile) { self.profile = profile }

  var bytes: [UInt8] {
    var lines = ContentLines()
    lines.component("VCARD") { lines in
      lines.add("VERSION", raw: "4.0")
      lines.add("PRODID", raw: ICalendar.product)
      lines.add("KIND", raw: "org")
      lines.add("UID", raw: profile.id.urn)
      lines.add("SOURCE", raw: profile.address(of: .vCard))
      if let confirmed = profile.confirmed { lines.add("REV", raw: confirmed.compact + "T000000Z") }
      addNames(&lines)
      addWays(&lines)
      for (index, person) in profile.contacts.enumerated() { add(person, group: "p\(index + 1)", &lines) }
    }
    return lines.bytes
  }

  private func addNames(_ lines: inout ContentLines) {
    let language = [("LANGUAGE", profile.profile.language.code)]
    lines.add("FN", language, text: profile.name)
    lines.add("ORG", language, text: profile.name)
    if let short = profile[ProfileField.shortName] { lines.add("NICKNAME", language, text: short) }
    addSummaries(&lines)
    let topics = profile.labels(ProfileField.topics, .topics).map(\.value)
    if !topics.isEmpty { lines.add("CATEGORIES", texts: topics) }
    // Without an order: all of them are spoken, and nobody said which one rather.
    for language in profile[ProfileField.languages] ?? [] { lines.add("LANG", raw: language.code) }
  }

  /// The summary, in every language in which there is one; `ALTID` says that all are the same note.
  private func addSummaries(_ lines: inout ContentLines) {
    let source = profile.profile
    var texts = source[ProfileField.summary].map { [Localized($0, in: source.language)] } ?? []
    texts += source.translations.compactMap { translation in
      translation.record[ProfileField.summary].map { Localized($0, in: translation.language) }
    }
    for text in texts {
      let alternative = texts.count > 1 ? [("ALTID", "1")] : []
      lines.add("NOTE", alternative + [("LANGUAGE", text.language.code)], text: text.value)
    }
  }

  private func addWays(_ lines: inout ContentLines) {
    if let address = profile[ProfileField.address] { add(address, &lines) }
    if let phone = profile[ProfileField.phone] { add(phone: phone, [("TYPE", "work")], "", &lines) }
    if let email = profile[ProfileField.email] { lines.add("EMAIL", [("TYPE", "work")], text: email) }
    if let website = profile.website { lines.add("URL", [("PREF", "1")], raw: website) }
    for address in profile.social { lines.add("URL", raw: address) }
    lines.add("URL", raw: profile.page)
    // No photo: there is no place to say who took it.
    if let logo = profile.picture(.logo) { lines.add("LOGO", [("MEDIATYPE", logo.mediaType)], raw: logo.address) }
  }

  private func add(_ address: Record, _ lines: inout ContentLines) {
    let place = [address[AddressField.postcode], address[AddressField.city]].compactMap { $0 }.joined(separator: " ")
    // What helps to find it has no place among the parts, and is on the label alone.
    let label = [address[AddressField.street], place.isEmpty ? nil : place, address[AddressField.note]]
      .compactMap { $0 }.joined(separator: "\n")
    let parameters = address[AddressField.note] == nil ? [] : [("LABEL", label)]
    lines.add(
      "ADR", [("TYPE", "work")] + parameters,
      texts: [
        "", "", address[AddressField.street] ?? "", address[AddressField.city] ?? "", "",
        address[AddressField.postcode] ?? "", "",
      ], separator: ";")
  }

  private func add(
    phone: String, _ parameters: [(name: String, value: String)], _ group: String, _ lines: inout ContentLines
  ) {
    lines.add(group + "TEL", [("VALUE", "uri")] + parameters, raw: PhoneNumber.link(phone))
  }

  /// A person, with the ways to them in the same group (RFC 6350, section 3.3).
  private func add(_ person: Record, group: String, _ lines: inout ContentLines) {
    let name = [person[ContactField.name], person[ContactField.role]].compactMap { $0 }.joined(separator: ", ")
    lines.add("\(group).RELATED", [("TYPE", "contact"), ("VALUE", "text")], text: name)
    if let phone = person[ContactField.phone] { add(phone: phone, [], group + ".", &lines) }
    if let email = person[ContactField.email] { lines.add("\(group).EMAIL", text: email) }
  }
}

extension CalendarDate {
  /// `20260331`, the basic form of ISO 8601.
  var compact: String { iso8601.replacing("-", with: "") }
}
