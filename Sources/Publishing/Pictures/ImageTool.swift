import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// libvips, by the programs of Debian's `libvips-tools`: each run in a process of its own, under limits.
///
/// What strangers send is decoded there and nowhere else. A picture that makes a decoder crash, spin or eat memory ends
/// that process, and is a finding.
///
/// Options have the names of libvips 8.14. Later versions renamed some (`strip` is `keep` since 8.15, `export-profile`
/// `output-profile` since 8.17, `output` `path` since 8.18) and take the old ones all the same; they are the ones that all
/// versions know.
package struct ImageTool: Sendable {
  private let vips: String
  private let thumbnailer: String
  private let limiter: String
  /// Of the programs: others may write other bytes.
  let fingerprint: Fingerprint
  /// Whether nobody wants the pictures any more.
  package var isStopped: @Sendable () -> Bool = { false }

  /// Looks into folders for the programs; `nil` if one of them is missing.
  package init?(in folders: [String] = ["/usr/bin", "/usr/local/bin"], limiter: String = "/usr/bin/prlimit") {
    guard FileStatus(following: limiter)?.isFile == true,
      let folder = folders.first(where: { folder in
        ["vips", "vipsthumbnail"].allSatisfy { FileStatus(following: folder + "/" + $0)?.isFile == true }
      })
    else { return nil }
    self.limiter = limiter
    vips = folder + "/vips"
    thumbnailer = folder + "/vipsthumbnail"
    var fingerprint = Fingerprint()
    // To ask for the version would take a process; a new one is another file.
    for path in [vips, thumbnailer] {
      guard let status = FileStatus(following: path) else { return nil }
      fingerprint.add(path)
      fingerprint.add(status.size)
      fingerprint.add(Int(status.modified.tv_sec))
    }
    self.fingerprint = fingerprint
  }

  /// Limits on one process: bytes of address space, seconds of work, bytes of a file.
  ///
  /// 100 megapixels of 16 bits with transparency, interlaced, take 830 MB and 6 s where this was written.
  private static let (memory, work, output) = (2 << 30, 60, 64 << 20)
  /// Waiting included, for a machine that has other things to do.
  private static let timeLimit = Duration.seconds(180)

  /// Decodes a picture and writes it as a PNG: upright, in sRGB, without metadata, and no larger than the box.
  func decode(
    _ source: String, _ colours: PictureHeader.Colours, to master: String, within box: PictureRecipe.Box
  ) -> PictureFlaw? {
    let arguments =
      [
        "thumbnail", source, master + "[compression=1,bitdepth=8,strip]", "\(box.width)", "--height", "\(box.height)",
        "--size",
        "down",
        "--fail-on", "error",
      ] + Self.conversion(from: colours)
    guard let outcome = run(vips, arguments, scratch: Paths.split(master).folder) else { return .notMade }
    switch outcome.end {
    case .exited(0): return outcome.errorOutput.contains(Self.cutOff) ? .damaged : nil
    // By these `prlimit` says that it could not start the program.
    case .exited(126), .exited(127): return .notMade
    case .exited where Self.diskFull.contains(where: outcome.errorOutput.contains): return .notMade
    case .exited where outcome.errorOutput.contains(Self.outOfMemory): return .tooDemanding
    case .exited: return .damaged
    // By these the limits end it, or the system when its memory is used up.
    case .killed(SIGXCPU), .killed(SIGXFSZ), .killed(SIGKILL): return .tooDemanding
    case .killed where outcome.errorOutput.contains(Self.noMemoryAtAll): return .tooDemanding
    // A decoder that crashes was given something that its format does not allow.
    case .killed: return .damaged
    // By the clock, which also goes on while a machine sleeps or does other things.
    case .timedOut: return .notMade
    }
  }

  /// How colours get into sRGB: by the picture's own profile, or if it has none, as sRGB.
  ///
  /// libvips 8.14 distorts colours that have no profile if it is not told which to take, and takes none for grey.
  private static func conversion(from colours: PictureHeader.Colours) -> [String] {
    switch colours {
    case .grey: []
    case .profiledGrey: ["--export-profile", "srgb"]
    case .rgb: ["--export-profile", "srgb", "--import-profile", "srgb"]
    case .cmyk: ["--export-profile", "srgb", "--import-profile", "cmyk"]
    }
  }

  /// Cuts sound masters, each into a file beside it: `7.png` becomes `7-web-144.webp`.
  func cut(_ masters: [String], _ step: PictureRecipe.Step) -> Bool {
    guard let first = masters.first else { return true }
    let arguments =
      masters + ["--size", "\(step.box.width)x\(step.box.height)>", "--output", "%s-" + step.output]
    return run(thumbnailer, arguments, scratch: Paths.split(first).folder)?.succeeded == true
  }

  /// Writes a picture of ours without its colours; the name of the target says the format.
  package func removeColours(of source: String, to target: String) -> Bool {
    let options = target.hasSuffix(".jpg") || target.hasSuffix(".jpeg") ? "[Q=88,strip]" : "[strip]"
    return run(vips, ["colourspace", source, target + options, "b-w"], scratch: Paths.split(target).folder)?.succeeded
      == true
  }

  private func run(_ program: String, _ arguments: [String], scratch: String) -> ChildProcess.Outcome? {
    let limits = ["--as=\(Self.memory)", "--cpu=\(Self.work)", "--fsize=\(Self.output)", "--core=0"]
    guard !isStopped() else { return nil }
    var process = ChildProcess(
      executable: limiter, arguments: limits + [program] + arguments,
      environment: [
        "LANG": "C.UTF-8", "HOME": scratch, "TMPDIR": scratch,
        // Only the readers that are tested against hostile input; the formats were looked at before, too.
        "VIPS_BLOCK_UNTRUSTED": "1",
        // There is a process for each core already, and nothing goes to the disk but the result.
        "VIPS_CONCURRENCY": "1", "VIPS_DISC_THRESHOLD": "8g", "MALLOC_ARENA_MAX": "2",
      ],
      timeLimit: Self.timeLimit)
    process.isStopped = isStopped
    return try? process.run()
  }

  /// How libjpeg says, as a mere warning, that the rest of a picture is missing.
  private static let cutOff = "premature end of data segment"
  private static let diskFull = ["No space left on device", "Disk quota exceeded"]
  private static let outOfMemory = "out of memory"
  /// How GLib says so, and ends the program.
  private static let noMemoryAtAll = "failed to allocate"
}
