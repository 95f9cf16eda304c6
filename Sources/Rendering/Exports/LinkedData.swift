import Profiles

/// An association for search engines: JSON-LD in the words of schema.org, as a data block of its page.
///
/// Every word says on its own page at schema.org what it may belong to; the tests hold the list. Times belong to a place there,
/// and only those of every week can be said.
struct LinkedData: Sendable {
  private let profile: ExportedProfile

  init(_ profile: ExportedProfile) { self.profile = profile }

  var json: JSONValue {
    .members([
      "@context": .text("https://schema.org"), "@type": .text("NGO"), "@id": .text(profile.id.urn),
      "name": .text(profile.name), "alternateName": profile[ProfileField.shortName].map { .text($0) },
      "description": profile.summary.map { .text($0.value) }, "url": .text(profile.website ?? profile.page),
      "mainEntityOfPage": .text(profile.page),
      "logo": profile.picture(.logo).map(image), "image": profile.picture(.photo).map(image),
      "foundingDate": profile[ProfileField.founded].map { .text(String($0)) },
      "email": profile[ProfileField.email].map { .text($0) },
      "telephone": profile[ProfileField.phone].map { .text(PhoneNumber.international($0)) },
      "sameAs": .unlessEmpty(profile.social.map { .text($0) }),
      "knowsLanguage": .unlessEmpty((profile[ProfileField.languages] ?? []).map { .text($0.code) }),
      "knowsAbout": .unlessEmpty(profile.labels(ProfileField.topics, .topics).map { .text($0.value) }),
      "areaServed": profile.district.map {
        .members(["@type": .text("AdministrativeArea"), "name": .text($0.value)])
      },
      "contactPoint": .unlessEmpty(profile.contacts.map(contact)), "location": place,
    ])
  }

  private func image(_ picture: ExportedPicture) -> JSONValue {
    .members([
      "@type": .text("ImageObject"), "contentUrl": .text(picture.address), "width": .text("\(picture.width) px"),
      "height": .text("\(picture.height) px"), "caption": picture.alt.map { .text($0) },
      "creditText": picture.credit.map { .text($0) },
    ])
  }

  private func contact(_ person: Record) -> JSONValue {
    .members([
      "@type": .text("ContactPoint"), "name": person[ContactField.name].map { .text($0) },
      "contactType": person[ContactField.role].map { .text($0) },
      "email": person[ContactField.email].map { .text($0) },
      "telephone": person[ContactField.phone].map { .text(PhoneNumber.international($0)) },
    ])
  }

  /// Where the association is, and when somebody is there.
  private var place: JSONValue? {
    let address = profile[ProfileField.address].map { address in
      JSONValue.members([
        "@type": .text("PostalAddress"), "streetAddress": address[AddressField.street].map { .text($0) },
        "postalCode": address[AddressField.postcode].map { .text($0) },
        "addressLocality": address[AddressField.city].map { .text($0) },
        "addressCountry": .text(profile.context.zone.country),
      ])
    }
    let hours = profile.times.compactMap { opening($0.record) }
    guard address != nil || !hours.isEmpty else { return nil }
    return .members([
      "@type": .text("Place"), "address": address, "openingHoursSpecification": .unlessEmpty(hours),
    ])
  }

  private func opening(_ record: Record) -> JSONValue? {
    guard let day = record[TimeField.day], day.ordinal == nil, let from = record[TimeField.from],
      let to = record[TimeField.to]
    else { return nil }
    return .members([
      "@type": .text("OpeningHoursSpecification"),
      "dayOfWeek": .text(Recurrence.englishNames[day.weekday.rawValue - 1]), "opens": .text(from.iso8601),
      // Midnight is the beginning of the next day.
      "closes": .text(to.iso8601 == "24:00" ? "00:00" : to.iso8601),
    ])
  }
}
