import Profiles

/// Everything that other programs read: files beside the pages of profiles, and files about all of them.
struct OpenData: Sendable {
  /// Where the files about all profiles lie, from the root of the site.
  static let organizations = "data/organizations.json"
  static let table = "data/associations.csv"

  let context: ExportContext
  private let source: WebsiteSource
  private let profiles: [ExportedProfile]
  private let organizationTexts: [HSDSText]
  private let indices: [String: Int]
  /// One for each profile: of everything that goes into its files.
  private let fingerprints: [Fingerprint]

  init(_ source: WebsiteSource) {
    self.source = source
    let context = ExportContext(source, source.strings[0])
    self.context = context
    profiles = context.edition.profiles.map { ExportedProfile($0, context) }
    organizationTexts = profiles.map(HSDSText.init)
    indices = Dictionary(
      profiles.enumerated().map { ($1.profile.slug, $0) }, uniquingKeysWith: { first, _ in first })
    fingerprints = profiles.map { profile in
      var fingerprint = context.fingerprint
      fingerprint.add(profile.profile)
      for role in PictureRole.allCases { context.picture(role, of: profile.profile).map { fingerprint.add($0) } }
      fingerprint.add(profile.id.description)
      return fingerprint
    }
  }

  /// How many associations there are files of.
  var count: Int { profiles.count }

  /// What may be exported of a profile; `nil` if its association did not agree to that.
  func profile(slug: String) -> ExportedProfile? { indices[slug].map { profiles[$0] } }

  /// Of what a profile's page says about its exports: equal for pages that say the same.
  func fingerprint(slug: String) -> Fingerprint { indices[slug].map { fingerprints[$0] } ?? Fingerprint() }

  func files() -> [PlannedFile] {
    [organizationList(), table(), AtomFeed(source, context).file()]
      + profiles.indices.flatMap { files(of: profiles[$0], organizationTexts[$0], fingerprints[$0]) }
  }

  // MARK: - Of one

  private func files(
    of profile: ExportedProfile, _ organization: HSDSText, _ fingerprint: Fingerprint
  ) -> [PlannedFile] {
    let kinds = ExportKind.allCases.filter { $0 != .calendar || ICalendar.hasEvents(profile) }
    return kinds.map { kind in
      var fingerprint = fingerprint
      fingerprint.add(kind.rawValue)
      let path = kind.path(slug: profile.profile.slug)
      return PlannedFile(
        path: path, fingerprint: fingerprint,
        content: .rendered {
          switch kind {
          case .vCard: VCard(profile).bytes
          case .calendar: ICalendar(profile).bytes
          case .organization: organization.bytes + "\n".utf8
          }
        })
    }
  }

  // MARK: - Of all

  private func organizationList() -> PlannedFile {
    file(Self.organizations) {
      var output: [UInt8] = [0x5B]
      for (index, organization) in organizationTexts.enumerated() {
        output += (index == 0 ? "\n" : ",\n").utf8
        output += organization.bytes
      }
      return output + Array("\n]\n".utf8)
    }
  }

  private func table() -> PlannedFile { file(Self.table) { AssociationTable.bytes(of: profiles) } }

  private func file(_ path: String, _ make: @escaping @Sendable () -> [UInt8]) -> PlannedFile {
    var fingerprint = context.fingerprint
    fingerprint.add(path)
    for part in fingerprints { fingerprint.add(part) }
    return PlannedFile(path: path, fingerprint: fingerprint, content: .rendered(make))
  }
}
