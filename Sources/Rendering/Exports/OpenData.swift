import Parallel
import Profiles

/// Everything that other programs read: files beside the pages of profiles, and files about all of them.
struct OpenData: Sendable {
  /// Where the files about all profiles lie, from the root of the site.
  static let organizations = "data/organizations.json"
  static let table = "data/associations.csv"

  let context: ExportContext
  private let source: WebsiteSource
  private let profiles: DeferredValues<ExportedProfile>
  private let organizationTexts: DeferredValues<HSDSText>
  private let indices: [String: Int]
  /// One for each profile: of everything that goes into its files.
  private let fingerprints: DeferredValues<Fingerprint>

  init(_ source: WebsiteSource) {
    self.source = source
    let context = ExportContext(source, source.strings[0])
    self.context = context
    let published = context.edition.profiles
    let profiles = DeferredValues(count: published.count) { ExportedProfile(published[$0], context) }
    self.profiles = profiles
    organizationTexts = DeferredValues(count: published.count) { HSDSText(profiles[$0]) }
    indices = Dictionary(published.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    fingerprints = DeferredValues(count: published.count) { index in
      var fingerprint = context.fingerprint
      fingerprint.add(published[index])
      for role in PictureRole.ofProfiles { context.picture(role, of: published[index]).map { fingerprint.add($0) } }
      fingerprint.add(profiles[index].id.description)
      return fingerprint
    }
  }

  /// Whether a path could be that of one of the files.
  static func mayHold(_ path: String) -> Bool {
    path == AtomFeed.path
      || !path.hasSuffix(".html")
        && (path.hasPrefix("data/") || path.hasPrefix(SiteAddress.Section.associations.rawValue + "/"))
  }

  /// How many associations there are files of.
  var count: Int { profiles.count }

  /// What may be exported of a profile; `nil` if its association did not agree to that.
  func profile(slug: String) -> ExportedProfile? { indices[slug].map { profiles[$0] } }

  /// Of what a profile's page says about its exports: equal for pages that say the same.
  func fingerprint(slug: String) -> Fingerprint { indices[slug].map { fingerprints[$0] } ?? Fingerprint() }

  func files() -> [PlannedFile] {
    [organizationList(), table(), AtomFeed(source, context).file()] + (0..<profiles.count).flatMap { files(of: $0) }
  }

  // MARK: - Of one

  private func files(of index: Int) -> [PlannedFile] {
    let profile = profiles[index]
    let kinds = ExportKind.allCases.filter { $0 != .calendar || ICalendar.hasEvents(profile) }
    return kinds.map { kind in
      let content = PlannedFile.Content.rendered {
        switch kind {
        case .vCard: VCard(profile).bytes
        case .calendar: ICalendar(profile).bytes
        case .organization: organizationTexts[index].bytes + "\n".utf8
        }
      }
      return PlannedFile(path: kind.path(slug: profile.profile.slug), content: content) {
        var fingerprint = fingerprints[index]
        fingerprint.add(kind.rawValue)
        return fingerprint
      }
    }
  }

  // MARK: - Of all

  private func organizationList() -> PlannedFile {
    file(Self.organizations) {
      var output: [UInt8] = [0x5B]
      for index in 0..<profiles.count {
        output += (index == 0 ? "\n" : ",\n").utf8
        output += organizationTexts[index].bytes
      }
      return output + Array("\n]\n".utf8)
    }
  }

  private func table() -> PlannedFile {
    file(Self.table) { AssociationTable.bytes(of: (0..<profiles.count).map { profiles[$0] }) }
  }

  private func file(_ path: String, _ make: @escaping @Sendable () -> [UInt8]) -> PlannedFile {
    PlannedFile(path: path, content: .rendered(make)) {
      var fingerprint = context.fingerprint
      fingerprint.add(path)
      for index in 0..<profiles.count { fingerprint.add(fingerprints[index]) }
      return fingerprint
    }
  }
}
