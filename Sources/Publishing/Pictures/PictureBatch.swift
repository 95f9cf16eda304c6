import Rendering

/// Some pictures that are made ready one after the other, and cut together.
struct Batch: Sendable {
  let jobs: [PictureWorkshop.Job]
  let tool: ImageTool
  let store: PictureStore
  let observe: @Sendable (PublishingStep) -> Void

  /// A picture that was decoded.
  private struct Master {
    let job: PictureWorkshop.Job
    /// `…/7`: its file is `…/7.png`, its renditions lie in the folder of that name.
    let stem: String
    let steps: [PictureRecipe.Step]
  }

  func run() -> [ContentDigest: PictureStore.Entry] {
    UnfinishedWork.during { tool.isStopped() ? [:] : (try? store.withDraft { draft in make(in: draft) }) ?? [:] }
  }

  private func make(in draft: String) -> [ContentDigest: PictureStore.Entry] {
    var result: [ContentDigest: PictureStore.Entry] = [:]
    var masters: [Master] = []
    for (number, job) in jobs.enumerated() {
      let stem = "\(draft)/\(number)"
      do throws(PictureFlaw) {
        masters.append(try decode(job, stem))
      } catch {
        result[job.key] = keep(.flaw(error), of: job, stem)
      }
      // What is left takes far less time.
      observe(.pictureConverted)
    }
    // The pictures that need the same size go through one process.
    for step in Set(masters.flatMap(\.steps)).sorted(by: { $0.output < $1.output }) {
      _ = tool.cut(masters.filter { $0.steps.contains(step) }.map { $0.stem + ".png" }, step)
    }
    for master in masters {
      do throws(PictureFlaw) {
        result[master.job.key] = keep(try finish(master), of: master.job, master.stem)
      } catch {
        result[master.job.key] = .flaw(error)
      }
    }
    return result
  }

  private func decode(_ job: PictureWorkshop.Job, _ stem: String) throws(PictureFlaw) -> Master {
    // What is decoded is what was looked at: another file may be there by now.
    guard let bytes = ScratchFolder.bytes(ofFile: job.file.absolutePath, atMost: PictureHeader.greatestByteCount),
      ContentDigest(of: bytes) == job.file.digest
    else { throw .notMade }
    let recipe = PictureRecipe(job.role)
    let (folder, name) = Paths.split(stem)
    let source = "\(stem)-source.\(job.file.format.rawValue)"
    do {
      let folder = try Folder(folder)
      try folder.makeFolder(name, mode: 0o700)
      try folder.create("\(name)-source.\(job.file.format.rawValue)", bytes, mode: 0o600)
    } catch {
      throw .notMade
    }
    let colours = try PictureHeader(bytes).colours
    if let flaw = tool.decode(source, colours, to: stem + ".png", within: recipe.master) { throw flaw }
    guard let made = ScratchFolder.bytes(ofFile: stem + ".png", atMost: 256 << 20) else { throw .notMade }
    let header = try PictureHeader(made)
    return Master(
      job: job, stem: stem,
      steps: recipe.steps(width: header.width, height: header.height, hasAlpha: header.hasAlpha))
  }

  /// Puts what was cut from a master into its folder, and looks at what it is.
  private func finish(_ master: Master) throws(PictureFlaw) -> PictureStore.Entry {
    var web: [Rendition] = []
    var others: [Rendition] = []
    for step in master.steps {
      guard let bytes = Self.cut(step, of: master), let header = try? PictureHeader(bytes),
        header.format == step.format,
        (try? Folder(master.stem).create(step.fileName, bytes)) != nil
      else { throw .notMade }
      let rendition = Rendition(
        file: "\(store.path)/\(master.job.key)/\(step.fileName)", format: step.format, width: header.width,
        height: header.height)
      if step.format == .webp { web.append(rendition) } else { others.append(rendition) }
    }
    guard !web.isEmpty, others.count == 2 else { throw .notMade }
    return .picture(web: web, fallback: others[0], print: others[1])
  }

  private static func cut(_ step: PictureRecipe.Step, of master: Master) -> [UInt8]? {
    let bytes = ScratchFolder.bytes(ofFile: "\(master.stem)-\(step.fileName)", atMost: 64 << 20)
    return step.format == .webp ? bytes.flatMap(WebPFile.stripped) : bytes
  }

  private func keep(_ entry: PictureStore.Entry, of job: PictureWorkshop.Job, _ stem: String) -> PictureStore.Entry {
    do {
      try store.keep(stem, entry, as: job.key)
      return entry
    } catch {
      if case .flaw = entry { return entry }
      return .flaw(.notMade)
    }
  }
}
