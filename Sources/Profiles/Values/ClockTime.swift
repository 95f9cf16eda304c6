/// A time of day, to the minute.
package struct ClockTime: Hashable, Sendable, Comparable {
  /// 0 … 1440; the last is midnight at the end of the day.
  package let minutes: Int

  /// Reads `18:00`, `18.00`, `18` and the like, with or without a trailing `Uhr`; `24:00` ends a day.
  package init?(_ text: String) {
    var text = Substring(text)
    if text.lowercased().hasSuffix("uhr") { text = text.dropLast(3) }
    while text.last == " " { text.removeLast() }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (1...2).contains(parts.count), (1...2).contains(parts[0].utf8.count),
      parts.count == 1 || parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : 0,
      minute < 60, hour * 60 + minute <= 24 * 60
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// As ISO 8601 writes it: `18:00`.
  package var iso8601: String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  package static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}
