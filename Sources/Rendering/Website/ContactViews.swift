import Profiles

/// A postal address.
package final class AddressView: TemplateView {
  private let record: Record
  private let language: LanguageTag
  private let surrounding: LanguageTag

  /// `language` is that of the note.
  init(_ record: Record, _ language: LanguageTag, in surrounding: LanguageTag) {
    self.record = record
    self.language = language
    self.surrounding = surrounding
  }

  package static let names = Names<AddressView>([
    .text("street") { $0.record[AddressField.street] },
    .text("postcode") { $0.record[AddressField.postcode] },
    .text("city") { $0.record[AddressField.city] },
    .text("note") { $0.record[AddressField.note] },
    .html("noteLanguage") { HTML.languageAttributes($0.language, within: $0.surrounding) },
  ])
}

/// The ways to reach somebody, with the links that take them.
package final class ReachView: TemplateView {
  let email: String?
  let phone: String?
  let website: String?

  init(email: String?, phone: String?, website: String? = nil) {
    self.email = email
    self.phone = phone
    self.website = website
  }

  package static let names = Names<ReachView>([
    .text("email") { $0.email },
    .text("emailLink") { $0.email.map { "mailto:" + $0 } },
    .text("phone") { $0.phone },
    .text("phoneLink") { $0.phone.map(PhoneNumber.link) },
    .text("website") { $0.website },
    .text("websiteLabel") { $0.website.map(WebAddress.label) },
  ])
}

/// A person of an association who agreed to be named here.
package final class ContactView: TemplateView {
  private let name: String
  private let role: String?
  private let reach: ReachView
  private let language: LanguageTag
  private let surrounding: LanguageTag

  /// `language` is that of the role.
  init(_ record: Record, _ language: LanguageTag, in surrounding: LanguageTag) {
    self.language = language
    self.surrounding = surrounding
    name = record[ContactField.name] ?? ""
    role = record[ContactField.role]
    reach = ReachView(email: record[ContactField.email], phone: record[ContactField.phone])
  }

  package static let names = Names<ContactView>(
    [
      .text("name") { $0.name },
      .text("role") { $0.role },
      .html("roleLanguage") { HTML.languageAttributes($0.language, within: $0.surrounding) },
    ],
    ReachView.names.of { $0.reach })
}

/// A web address as people read it.
package enum WebAddress {
  /// Without scheme, `www.` and a slash at the end: `https://www.verein.example.org/` → `verein.example.org`.
  package static func label(_ address: String) -> String {
    var text = Substring(address)
    for prefix in ["https://", "http://", "www."] where text.lowercased().hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
    }
    if text.hasSuffix("/") { text = text.dropLast() }
    return String(text)
  }
}
