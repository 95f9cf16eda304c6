import Profiles

/// How far the associations of an edition have confirmed what it says of them.
struct Confirmation {
  /// The day before which a confirmation counts as old.
  let since: CalendarDate
  /// How many associations have confirmed since then, before, and not at all.
  let recent: Int
  let earlier: Int
  let never: Int
  /// The day of the oldest confirmation.
  let oldest: CalendarDate?

  init(_ edition: Edition) {
    let dates = edition.profiles.compactMap { $0[ProfileField.confirmed] }
    since = edition.today.earlier(byMonths: edition.settings.monthsUntilStale)
    earlier = edition.profiles.count { $0[ProfileField.confirmed] != nil && edition.isStale($0) }
    recent = dates.count - earlier
    never = edition.profiles.count - dates.count
    oldest = dates.min()
  }
  /// What the imprint says of it: labels and values, none where there is nothing to confirm.
  func lines(_ strings: InterfaceStrings) -> [(label: String, value: String)] {
    let day = strings.date(since)
    let counts = [
      (strings.text(.confirmedSince, ["date": day]), recent), (strings.text(.confirmedBefore, ["date": day]), earlier),
      (strings[.notConfirmedYet], never),
    ]
    return counts.filter { $0.1 > 0 }.map { ($0.0, strings.text(.countAssociations, count: $0.1)) }
      + (oldest.map { [(strings[.oldestConfirmation], strings.date($0))] } ?? [])
  }
}
