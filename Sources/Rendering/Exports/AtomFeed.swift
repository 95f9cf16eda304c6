import Profiles

/// New and changed profiles for feed readers: Atom (RFC 4287).
///
/// From the edition for the web: it says what the pages say. A profile is changed when somebody confirmed it; one that nobody
/// ever confirmed has no day, and is not in it.
struct AtomFeed: Sendable {
  static let path = "feed.atom"
  /// How many profiles it names, the newest first.
  private static let length = 50

  private let context: ExportContext
  private let settings: SiteSettings
  private let entries: [(profile: PublishedProfile, confirmed: CalendarDate)]

  init(_ source: WebsiteSource, _ context: ExportContext) {
    self.context = context
    settings = source.edition.settings
    let dated = source.edition.profiles.compactMap { profile in
      profile[ProfileField.confirmed].map { (profile: profile, confirmed: $0) }
    }
    // Of those of a day, in the order of their names: the order that the edition has.
    let sorted = dated.enumerated().sorted {
      ($1.element.confirmed, $0.offset) < ($0.element.confirmed, $1.offset)
    }
    entries = sorted.prefix(Self.length).map(\.element)
  }

  func file() -> PlannedFile {
    var fingerprint = context.fingerprint
    for entry in entries {
      fingerprint.add(entry.profile)
      fingerprint.add(context.firstAddress(of: entry.profile))
    }
    fingerprint.add(updated)
    return PlannedFile(path: Self.path, fingerprint: fingerprint, content: .rendered { Array(text.utf8) })
  }

  /// When the newest entry was changed; a fixed day where there is none, for nothing changes overnight.
  private var updated: String { Self.time(entries.first?.confirmed ?? .beginningOfCalendars) }

  private static func time(_ day: CalendarDate) -> String { day.iso8601 + "T00:00:00Z" }

  // MARK: - XML

  private var text: String {
    let language = context.language
    let publisher = settings[SiteField.publisher]
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.code)\">",
      element("id", address(Self.path)), element("title", settings.title(in: language).value),
      link("self", "application/atom+xml", address(Self.path)), link("alternate", "text/html", context.baseURL),
      "<updated>\(updated)</updated>",
    ]
    if let subtitle = settings.text(SiteField.subtitle, in: language) {
      lines.append(element("subtitle", subtitle.value, subtitle.language))
    }
    var author = element("name", publisher?[PublisherField.name] ?? "")
    if let website = publisher?[ProfileField.website] {
      author += element("uri", PercentEncoding.address(website.utf8))
    }
    lines.append("<author>\(author)</author>")
    if let licence = settings[SiteField.dataLicence], let name = licence[LicenceField.name] {
      lines.append(element("rights", name))
      if let url = licence[LicenceField.url] {
        lines.append(link("license", "text/html", PercentEncoding.address(url.utf8)))
      }
    }
    lines += entries.map { entry(of: $0.profile, $0.confirmed) }
    return (lines + ["</feed>"]).joined(separator: "\n") + "\n"
  }

  private func entry(of profile: PublishedProfile, _ confirmed: CalendarDate) -> String {
    let summary = profile.localized(ProfileField.summary, in: context.language)
    let topics = (profile[ProfileField.topics] ?? []).map { topic in
      "<category term=\"\(topic.rawValue)\" label=\"\(XMLText.escaped(context.label(topic, .topics).value))\"/>"
    }
    let lines =
      [
        "<entry>", element("id", context.firstAddress(of: profile)),
        element("title", profile.name, profile.language),
        link("alternate", "text/html", context.address(of: profile)), "<updated>\(Self.time(confirmed))</updated>",
      ] + (summary.map { [element("summary", $0.value, $0.language)] } ?? []) + topics + ["</entry>"]
    return lines.joined(separator: "\n")
  }

  private func element(_ name: String, _ text: String, _ language: LanguageTag? = nil) -> String {
    let attribute = language.flatMap { $0 == context.language ? nil : " xml:lang=\"\($0.code)\"" } ?? ""
    return "<\(name)\(attribute)>\(XMLText.escaped(text))</\(name)>"
  }

  private func link(_ relation: String, _ type: String, _ address: String) -> String {
    "<link rel=\"\(relation)\" type=\"\(type)\" href=\"\(XMLText.escaped(address))\"/>"
  }

  private func address(_ path: String) -> String { context.baseURL + path }
}
