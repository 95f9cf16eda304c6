import Diagnostics

/// Writes single files where people want them: drafts of profiles, which they go on with, and brochures.
package enum ContentWriter {
  package enum Outcome: Hashable, Sendable {
    case written
    /// There is something of that name already; it was left alone.
    case alreadyThere
  }

  /// Writes a file whole or not at all, and makes the folders above it; never over a file that is there.
  ///
  /// What is written is on the disk afterwards.
  package static func create(_ path: String, _ text: String) throws(PublishingFailure) -> Outcome {
    let (parent, name) = Paths.split(path)
    do throws(SystemError) {
      guard FileStatus(at: path) == nil else { return .alreadyThere }
      try Paths.makeFolders(parent)
      let folder = try Folder(parent)
      let draft = ".\(name).\(UInt32.random(in: 0 ... .max)).tmp"
      do throws(SystemError) {
        try folder.create(draft, Array(text.utf8), mode: 0o666, flushes: true)
        let outcome = try Self.name(draft, name, in: folder, Paths.joined(parent, draft), path)
        return outcome
      } catch {
        try? folder.removeFile(draft)
        throw error
      }
    } catch {
      throw .system(error, at: path)
    }
  }

  /// Writes a file whole or not at all, in the place of one that may be there: ``FileTarget`` says whether it
  /// may.
  static func replace(_ path: String, with bytes: [UInt8]) throws(PublishingFailure) {
    let (parent, name) = Paths.split(path)
    do throws(SystemError) {
      try Paths.makeFolders(parent)
      let folder = try Folder(parent)
      let draft = ".\(name).\(Paths.process).tmp"
      if folder.status(of: draft) != nil { try folder.removeFile(draft) }
      try folder.create(draft, bytes, mode: 0o644, flushes: true)
      try Paths.rename(Paths.joined(parent, draft), to: path)
    } catch {
      throw .system(error, at: path)
    }
  }

  /// Gives the finished draft its name, unless that is taken.
  private static func name(
    _ draft: String, _ name: String, in folder: Folder, _ draftPath: String, _ path: String
  ) throws(SystemError) -> Outcome {
    do throws(SystemError) {
      do throws(SystemError) {
        try folder.link(name, to: draft, in: folder)
        try folder.removeFile(draft)
      } catch  where error.preventsLinks {
        try Paths.rename(draftPath, toNew: path)
      }
      return .written
    } catch  where error == .exists {
      try folder.removeFile(draft)
      return .alreadyThere
    }
  }
}
