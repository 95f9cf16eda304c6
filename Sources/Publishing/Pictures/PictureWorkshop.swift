import Parallel
import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes pictures ready for pages and for print, and finds those that cannot be shown.
///
/// A picture is decoded once, under limits, into a master; all that is needed is cut from that. What came of it is kept,
/// failures too, so that the next build starts no process at all.
package struct PictureWorkshop: Sendable {
  private let tool: ImageTool?
  private let folder: String

  /// `folder` is where results are kept.
  package init(keepingIn folder: String, tool: ImageTool? = ImageTool()) {
    self.folder = folder
    self.tool = tool
  }

  /// `observe` is told of pictures that are not known from before.
  package func prepare(
    _ files: [PictureUse: PictureFile], observe: @escaping @Sendable (PublishingStep) -> Void = { _ in }
  ) async -> PreparedPictures {
    guard !files.isEmpty else { return PreparedPictures() }
    guard let tool else { return PreparedPictures(obstacle: .toolMissing) }
    guard let store = PictureStore(folder) else { return PreparedPictures(obstacle: .nowhereToWrite) }
    var jobs: [ContentDigest: Job] = [:]
    var keys: [PictureUse: ContentDigest] = [:]
    for (use, file) in files {
      let job = Job(file, as: use.role, with: tool)
      keys[use] = job.key
      jobs[job.key] = job
    }
    var entries: [ContentDigest: PictureStore.Entry] = [:]
    var missing: [Job] = []
    for job in jobs.values.sorted(by: { $0.key.description < $1.key.description }) {
      if let entry = store.entry(job.key) { entries[job.key] = entry } else { missing.append(job) }
    }
    if !missing.isEmpty { observe(.picturesMissing(count: missing.count)) }
    let batches = Self.batches(of: missing).map { Batch(jobs: $0, tool: tool, store: store, observe: observe) }
    for made in await batches.parallelMap({ $0.run() }) { entries.merge(made) { _, new in new } }
    store.forget(allBut: Set(jobs.keys))

    var result = PreparedPictures(conversions: missing.count, store: store)
    for (use, key) in keys {
      guard let job = jobs[key] else { continue }
      switch entries[key] ?? .flaw(.notMade) {
      case .flaw(let flaw): result.flaws[use] = flaw
      case .picture(let web, let fallback, let print):
        result.pictures[use] = Picture(
          source: job.source, fingerprint: Fingerprint(of: key), web: web, fallback: fallback, print: print)
      }
    }
    return result
  }

  /// Divides the work so that all cores have some to the end, and small pictures share a process.
  private static func batches(of jobs: [Job]) -> [[Job]] {
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let length = max(1, min(12, jobs.count / (2 * cores)))
    return stride(from: 0, to: jobs.count, by: length).map { Array(jobs[$0..<min($0 + length, jobs.count)]) }
  }

  /// A picture to be made ready in one role.
  struct Job: Sendable {
    let file: PictureFile
    let role: PictureRole
    /// Of the original and its recipe.
    let source: ContentDigest
    /// Of the same and of the program.
    let key: ContentDigest

    init(_ file: PictureFile, as role: PictureRole, with tool: ImageTool) {
      self.file = file
      self.role = role
      source = ContentDigest(ofLines: [file.digest.description, role.rawValue, String(PictureRecipe.version)])
      key = ContentDigest(ofLines: [source.description, tool.fingerprint.description])
    }
  }
}

/// What became of the pictures of a site.
package struct PreparedPictures: Sendable {
  package fileprivate(set) var pictures: [PictureUse: Picture] = [:]
  package fileprivate(set) var flaws: [PictureUse: PictureFlaw] = [:]
  /// Why nothing could be made at all.
  package fileprivate(set) var obstacle: Obstacle?
  /// How many pictures were decoded, and not known from before.
  package fileprivate(set) var conversions = 0
  /// The renditions are in there.
  fileprivate var store: PictureStore?

  package enum Obstacle: Sendable {
    /// There is no libvips on this machine.
    case toolMissing
    /// Neither beside the content nor in the system's folder for temporary files.
    case nowhereToWrite
  }

  package init() {}

  fileprivate init(obstacle: Obstacle) { self.obstacle = obstacle }

  fileprivate init(conversions: Int, store: PictureStore) {
    self.conversions = conversions
    self.store = store
  }
}
