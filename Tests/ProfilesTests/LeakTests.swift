import Diagnostics
import Profiles
import Testing

/// Random numbers that are the same in every run (SplitMix64, Steele and others 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Profiles with a unique marker in every field that can hold one, and who may see it.
private struct MarkedProfile {
  let profile: Profile
  /// Every marker, with the channels on which it may be shown if the profile is.
  let markers: [String: Set<Channel>]
  let consented: Set<Channel>
  let isDissolved: Bool

  init(number: Int, _ random: inout SeededGenerator) {
    var maker = Maker(number: number)
    let consented = Set(Channel.allCases.filter { _ in Bool.random(using: &random) })
    let status = ["active", "paused", "dissolved"].randomElement(using: &random) ?? "active"
    var withheld: [Channel: Set<String>] = [:]
    for channel in Channel.allCases {
      for field in ProfileField.all
      where !field.isRequired && !field.channels.isEmpty && Int.random(in: 0..<4, using: &random) == 0 {
        withheld[channel, default: []].insert(field.key)
      }
    }
    func visible(_ key: String) -> Set<Channel> { Set(Channel.allCases.filter { withheld[$0]?.contains(key) != true }) }

    var entries: [Record.Entry] = []
    for field in ProfileField.all {
      let value: FieldValue?
      switch field.key {
      case "status": value = .text(status)
      case "consent":
        maker.visible = []
        let parts = maker.record(ConsentField.all) { $0.key == "channels" ? .channels(consented.sorted()) : nil }
        value = .record(parts)
      case "withhold": value = .withholding(withheld)
      case "contacts":
        let people = (0..<3).map { _ in
          let agreed = Set(Channel.allCases.filter { _ in Bool.random(using: &random) })
          maker.visible = visible(field.key).intersection(agreed)
          return maker.record(ContactField.all) { $0.key == "publish" ? .channels(agreed.sorted()) : nil }
        }
        value = .records(people)
      default:
        maker.visible = visible(field.key).intersection(field.channels)
        value = maker.value(field.kind)
      }
      if let value { entries.append(.init(key: field.key, value: value, place: .start)) }
    }
    maker.visible = Set(Channel.allCases)
    let body = Body(markdown: maker.marker(), firstLine: 1)
    let translated = TranslationField.all.compactMap { field -> Record.Entry? in
      maker.visible = visible(field.key)
      return maker.value(field.kind).map { .init(key: field.key, value: $0, place: .start) }
    }
    maker.visible = Set(Channel.allCases)
    let translation = Translation(
      language: .english, file: "t.md", record: Record(translated), body: Body(markdown: maker.marker(), firstLine: 1))
    profile = Profile(
      slug: "p\(number)", file: "p.md", folder: "", language: .german, record: Record(entries), body: body,
      translations: [translation])
    markers = maker.markers
    self.consented = consented
    isDissolved = status == "dissolved"
  }

  /// Makes values of every kind, and remembers who may see them.
  private struct Maker {
    let number: Int
    var visible: Set<Channel> = []
    private(set) var markers: [String: Set<Channel>] = [:]

    init(number: Int) { self.number = number }

    mutating func marker() -> String {
      let marker = "q\(number)q\(markers.count)q"
      markers[marker] = visible
      return marker
    }

    mutating func record(
      _ fields: [FieldDeclaration], instead: (FieldDeclaration) -> FieldValue? = { _ in nil }
    ) -> Record {
      var entries: [Record.Entry] = []
      for field in fields {
        guard let value = instead(field) ?? value(field.kind) else { continue }
        entries.append(.init(key: field.key, value: value, place: .start))
      }
      return Record(entries)
    }

    /// `nil` for kinds that cannot hold a marker.
    mutating func value(_ kind: FieldKind) -> FieldValue? {
      switch kind {
      case .text, .localizedText, .slug, .email, .phone, .webAddress, .linkTarget, .postcode, .colour, .picture,
        .choice:
        .text(marker())
      case .texts, .slugs, .webAddresses: .texts([marker(), marker()])
      case .term: .term(TermID(marker()))
      case .terms: .terms([TermID(marker()), TermID(marker())])
      case .labels: .labels(Labels([.german: marker()]))
      case .record(let fields): .record(record(fields))
      case .records(let fields): .records([record(fields), record(fields)])
      case .year, .count, .date, .time, .recurrence, .yesNo, .channels, .language, .languages, .withholding, .position:
        nil
      }
    }
  }
}

@Suite("Consent")
struct LeakTests {
  @Test("No edition reaches a marker that it must not, and every one that it may", arguments: 0..<10)
  func leaks(seed: Int) throws {
    let today = try #require(CalendarDate("2026-11-23"))
    var random = SeededGenerator(seed: UInt64(seed))
    let marked = (0..<5).map { MarkedProfile(number: $0, &random) }
    let directory = AssociationDirectory(
      settings: SiteSettings(Record()), vocabulary: Vocabulary([:]), pages: [], profiles: marked.map(\.profile))
    for bits in 0..<16 {
      let channels = Set(Channel.allCases.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
      let edition = directory.edition(for: channels, asOf: today)
      // All that is stored in it, however deep.
      var text = ""
      dump(edition.profiles, to: &text)
      let found = Set(text.matches(of: /q[0-9]+q[0-9]+q/).map { String($0.output) })
      for profile in marked {
        let isShown = !channels.isEmpty && profile.consented.isSuperset(of: channels) && !profile.isDissolved
        #expect(edition.profiles.contains { $0.slug == profile.profile.slug } == isShown)
        for (marker, visible) in profile.markers {
          let isAllowed = isShown && visible.isSuperset(of: channels)
          #expect(found.contains(marker) == isAllowed, "\(marker) on \(channels.sorted())")
        }
      }
    }
  }

  @Test("Without consent nothing is shown; dissolved nowhere; paused is marked")
  func basics() throws {
    let today = try #require(CalendarDate("2026-11-23"))
    func profile(_ channels: [Channel]?, status: String? = nil) -> Profile {
      var entries: [Record.Entry] = [.init(key: "name", value: .text("N"), place: .start)]
      if let channels {
        let consent = Record([.init(key: "channels", value: .channels(channels), place: .start)])
        entries.append(.init(key: "consent", value: .record(consent), place: .start))
      }
      if let status { entries.append(.init(key: "status", value: .text(status), place: .start)) }
      return Profile(
        slug: "n", file: "n.md", folder: "", language: .german, record: Record(entries), body: .empty)
    }
    func shown(_ profile: Profile, _ channels: Set<Channel>) -> PublishedProfile? {
      AssociationDirectory(
        settings: SiteSettings(Record()), vocabulary: Vocabulary([:]), pages: [], profiles: [profile]
      )
      .edition(for: channels, asOf: today).profiles.first
    }
    #expect(shown(profile(nil), [.web]) == nil)
    #expect(shown(profile([]), [.web]) == nil)
    #expect(shown(profile([.print]), [.web]) == nil)
    #expect(shown(profile([.web]), [.web, .print]) == nil)
    #expect(shown(profile(Channel.allCases), []) == nil)
    #expect(shown(profile(Channel.allCases, status: "dissolved"), [.web]) == nil)
    #expect(shown(profile([.web], status: "paused"), [.web])?.isPaused == true)
    #expect(shown(profile([.web], status: "active"), [.web])?.isPaused == false)
    #expect(shown(profile([.web]), [.web])?[ProfileField.consent] == nil)
  }
}
