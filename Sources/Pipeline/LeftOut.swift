import Diagnostics
import Profiles

/// What is shown neither on the web nor in print, and why: default deny should never be a riddle.
enum LeftOut {
  /// A note for each profile of which something is left out, in the order of the profiles.
  static func notes(of directory: AssociationDirectory) -> [Diagnostic] {
    directory.profiles.compactMap { profile in
      guard profile.status != .dissolved else {
        return Diagnostic(.note, .notPublished, .dissolved, file: profile.file, place: nil)
      }
      let missing = [Channel.web, .print].compactMap { channel in
        omissions(of: profile, on: channel).map { (channel, $0) }
      }
      guard !missing.isEmpty else { return nil }
      return Diagnostic(
        .note, .notPublished,
        Bilingual(
          de: "Nicht alles wird gezeigt: " + missing.map { "\($0.0.germanPlace) \($0.1.de)" }.joined(separator: "; ")
            + ".",
          en: "Not everything is shown: " + missing.map { "\($0.0.englishPlace) \($0.1.en)" }.joined(separator: "; ")
            + "."),
        file: profile.file, place: profile.record.place(of: ProfileField.consent))
    }
  }

  private static func omissions(of profile: Profile, on channel: Channel) -> Bilingual? {
    guard profile.channels.contains(channel) else {
      return Bilingual(de: "nichts, weil die Einwilligung dazu fehlt", en: "nothing, for lack of consent")
    }
    let fields =
      profile[ProfileField.withhold].map { withholding in
        ProfileField.all.filter { withholding.covers($0.key, on: channel) && profile.record.value(of: $0.key) != nil }
      } ?? []
    let people = (profile[ProfileField.contacts] ?? []).filter {
      !($0[ContactField.publish] ?? []).contains(channel)
    }
    guard !fields.isEmpty || !people.isEmpty else { return nil }
    let count = people.count
    return Bilingual(
      de: "ohne "
        + (fields.map(\.germanKey)
        + (count == 0 ? [] : [count == 1 ? "eine Kontaktperson" : "\(count) Kontaktpersonen"])).joined(separator: ", "),
      en: "without "
        + (fields.map(\.key) + (count == 0 ? [] : [count == 1 ? "one contact" : "\(count) contacts"]))
        .joined(separator: ", "))
  }
}

extension Channel {
  fileprivate var germanPlace: String { self == .web ? "auf der Webseite" : "im Druck" }
  fileprivate var englishPlace: String { self == .web ? "on the web" : "in print" }
}

extension Bilingual {
  fileprivate static let dissolved = Bilingual(
    de: "Wird nirgends gezeigt: Der Verein ist aufgelöst.", en: "Shown nowhere: the association is dissolved.")
}
