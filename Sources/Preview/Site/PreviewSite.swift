import Pipeline
import Profiles
import Publishing
import Rendering

/// A site as it can be asked for, file by file: what `build` would write, and nothing made before somebody wants it.
package struct PreviewSite: Sendable {
  /// By which pages know whether they are of this build: no two builds of any run have the same.
  package let build: String
  /// Where the site begins on its server: empty at its root, else the folders of its address.
  package let home: [String]
  /// How many profiles it shows.
  package let profileCount: Int
  /// The addresses of profiles that may not be published; `nil` unless drafts are shown.
  package let drafts: Set<String>?
  private let plan: SitePlan
  /// `nil` if this machine cannot make any.
  let office: OfficeBrochures?
  private let brochure: BrochureOnDemand?
  /// Where their files lie is kept for as long as this is.
  private let pictures: SitePictures?

  package init(
    _ plan: SitePlan, build: String, baseURL: String, profileCount: Int = 0,
    brochure: BrochureOnDemand? = nil, office: OfficeBrochures? = nil, pictures: SitePictures? = nil,
    drafts: Set<String>? = nil
  ) {
    self.build = build
    home = (try? RequestPath(WebAddress.path(of: baseURL)).segments) ?? []
    self.profileCount = profileCount
    self.plan = plan
    self.brochure = brochure
    self.office = office
    self.pictures = pictures
    self.drafts = drafts
  }

  /// The paths of all files, sorted.
  package var paths: [String] {
    get async {
      (await plan.files().map(\.path) + (brochure == nil ? [] : [PendingBrochure.path]))
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  package func has(_ path: String) async -> Bool {
    if path == PendingBrochure.path, brochure != nil { return true }
    return await plan.file(at: path) != nil
  }

  /// The state of a file; `nil` if there is none of that path.
  func tag(of path: String) async -> EntityTag? {
    guard let file = await plan.file(at: path) else {
      return await has(path) ? EntityTag("brochure-" + build) : nil
    }
    // A page also names the build that it belongs to.
    return EntityTag(file.fingerprint.description + (Self.isPage(path) ? "-" + build : ""))
  }

  /// The bytes of a file as `build` writes it; `nil` if there is none of that path.
  package func bytes(of path: String) async throws -> [UInt8]? {
    if let file = await plan.file(at: path) { return try file.bytes() }
    return path == PendingBrochure.path ? try await brochure?.bytes() : nil
  }

  /// The bytes of a file as the preview shows it.
  func shownBytes(of path: String) async throws -> [UInt8]? {
    guard let bytes = try await bytes(of: path) else { return nil }
    return Self.isPage(path) ? injection(for: path).apply(to: bytes) : bytes
  }

  private func injection(for path: String) -> PageInjection {
    PageInjection(build: build, banner: drafts.map { DraftMarks.banner(over: path, $0) } ?? "")
  }

  private static func isPage(_ path: String) -> Bool { MediaType.of(path) == MediaType.html }
}
