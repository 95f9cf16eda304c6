import Profiles

/// A word or phrase of the brochure that no profile gives; its raw value is its key in `templates/strings`.
///
/// Some have places for values, `{count}`: those are named with the case.
package enum BrochureLabel: String, CaseIterable, Sendable {
  // The parts of the brochure
  case contents = "brochure_contents"
  case imprint = "brochure_imprint"
  case publisher = "brochure_publisher"
  /// `{date}`
  case asOf = "brochure_as_of"
  case countOne = "brochure_count_one"
  /// `{count}`
  case countMany = "brochure_count_many"
  case voices = "brochure_voices"
  case online = "brochure_online"
  case district = "brochure_district"
  case noDistrict = "brochure_no_district"
  case allProfiles = "brochure_all_profiles"
  case alphabetical = "brochure_alphabetical"
  case byTopic = "brochure_by_topic"
  case byLanguage = "brochure_by_language"
  case digits = "brochure_digits"
  case otherScripts = "brochure_other_scripts"
  // A profile
  case address = "brochure_address"
  case contact = "brochure_contact"
  case phone = "brochure_phone"
  case email = "brochure_email"
  case website = "brochure_website"
  case social = "brochure_social"
  case people = "brochure_people"
  case times = "brochure_times"
  case languages = "brochure_languages"
  case topics = "brochure_topics"
  case audiences = "brochure_audiences"
  case founded = "brochure_founded"
  case members = "brochure_members"
  case register = "brochure_register"
  case rooms = "brochure_rooms"
  case accessible = "brochure_accessible"
  case yes = "brochure_yes"
  case partly = "brochure_partly"
  case no = "brochure_no"
  case paused = "brochure_paused"
  case stale = "brochure_stale"
  /// `{date}`
  case confirmed = "brochure_confirmed"
  /// `{name}`
  case photoCredit = "brochure_photo_credit"
  // Days and times
  /// `{day}` `{month}` `{year}`
  case date = "brochure_date"
  case january = "brochure_month_1"
  case february = "brochure_month_2"
  case march = "brochure_month_3"
  case april = "brochure_month_4"
  case may = "brochure_month_5"
  case june = "brochure_month_6"
  case july = "brochure_month_7"
  case august = "brochure_month_8"
  case september = "brochure_month_9"
  case october = "brochure_month_10"
  case november = "brochure_month_11"
  case december = "brochure_month_12"
  case monday = "brochure_day_1"
  case tuesday = "brochure_day_2"
  case wednesday = "brochure_day_3"
  case thursday = "brochure_day_4"
  case friday = "brochure_day_5"
  case saturday = "brochure_day_6"
  case sunday = "brochure_day_7"
  /// `{day}`, as all of the following
  case firstOfMonth = "brochure_first"
  case secondOfMonth = "brochure_second"
  case thirdOfMonth = "brochure_third"
  case fourthOfMonth = "brochure_fourth"
  case lastOfMonth = "brochure_last"
  /// `{from}` `{to}`
  case timeRange = "brochure_time_range"
  /// `{from}`
  case timeFrom = "brochure_time_from"
  /// `{to}`
  case timeUntil = "brochure_time_until"
}

/// The brochure's words in the language of the site.
package struct BrochureLabels: Sendable {
  private let texts: [BrochureLabel: String]

  /// Takes each word from `templates/strings`, or wherever it is kept.
  package init(_ text: (BrochureLabel) -> String) {
    texts = Dictionary(uniqueKeysWithValues: BrochureLabel.allCases.map { ($0, text($0)) })
  }

  package subscript(label: BrochureLabel) -> String { texts[label] ?? label.rawValue }

  /// A phrase with its places filled: `("count", "75")`.
  package func filled(_ label: BrochureLabel, _ values: (String, String)...) -> String {
    var result = ""
    var rest = Substring(self[label])
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += values.first { $0.0 == name }?.1 ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The number of associations: `2 Vereine`.
  package func count(_ count: Int) -> String {
    count == 1 ? self[.countOne] : filled(.countMany, ("count", String(count)))
  }

  /// A day as people write it: `23. November 2026`.
  package func date(_ date: CalendarDate) -> String {
    let month = BrochureLabel(rawValue: "brochure_month_\(date.month)").map { self[$0] } ?? String(date.month)
    return filled(.date, ("day", String(date.day)), ("month", month), ("year", String(date.year)))
  }

  /// The day of a meeting: `erster Samstag im Monat`.
  package func day(_ day: Recurrence) -> String {
    let weekday = BrochureLabel(rawValue: "brochure_day_\(day.weekday.rawValue)").map { self[$0] } ?? ""
    let label: BrochureLabel
    switch day.ordinal {
    case nil: return weekday
    case .first: label = .firstOfMonth
    case .second: label = .secondOfMonth
    case .third: label = .thirdOfMonth
    case .fourth: label = .fourthOfMonth
    case .last: label = .lastOfMonth
    }
    return filled(label, ("day", weekday))
  }

  /// `16:00–19:00 Uhr`; `nil` if neither end is known.
  package func time(from start: ClockTime?, to end: ClockTime?) -> String? {
    switch (start?.iso8601, end?.iso8601) {
    case (let start?, let end?): filled(.timeRange, ("from", start), ("to", end))
    case (let start?, nil): filled(.timeFrom, ("from", start))
    case (nil, let end?): filled(.timeUntil, ("to", end))
    case (nil, nil): nil
    }
  }
}
