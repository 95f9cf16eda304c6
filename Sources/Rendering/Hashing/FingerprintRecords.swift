import Profiles

extension Fingerprint {
  /// Adds all fields of a record, in their order; where they were written does not matter.
  package mutating func add(_ record: Record) {
    add(record.entries.count)
    for index in record.entries.indices {
      add(record.entries[index].key)
      add(record.entries[index].value)
    }
  }

  package mutating func add(_ value: FieldValue) {
    switch value {
    case .text(let text): add("t", text)
    case .texts(let texts): add(texts)
    case .number(let number): add(number)
    case .flag(let flag): add(flag ? "yes" : "no")
    case .date(let date): add(date.iso8601)
    case .time(let time): add(time.iso8601)
    case .recurrence(let day): add(day.weekday.rawValue * 10 + (day.ordinal?.rawValue ?? 0))
    case .term(let term): add("i", term.rawValue)
    case .terms(let terms): add(terms.map(\.rawValue))
    case .language(let language): add("l", language.code)
    case .languages(let languages): add(languages.map(\.code))
    case .channels(let channels): add(channels.map(\.rawValue))
    case .labels(let labels): for label in labels.all { add([label.language.code, label.value]) }
    case .position(let position): add([position.column, position.row].map(String.init))
    case .record(let record): add(record)
    case .records(let records):
      add(records.count)
      for record in records { add(record) }
    case .withholding(let fields):
      for (channel, keys) in fields.sorted(by: { $0.key < $1.key }) { add([channel.rawValue] + keys.sorted()) }
    }
  }

  package mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  /// Adds everything of a profile that may be shown.
  package mutating func add(_ profile: PublishedProfile) {
    add(profile.slug)
    add(profile.folder)
    add(profile.language.code)
    add(profile.isPaused ? "paused" : "active")
    add(profile.record)
    add(profile.body.markdown)
    for translation in profile.translations {
      add(translation.language.code)
      add(translation.record)
      add(translation.body.markdown)
    }
  }
}
