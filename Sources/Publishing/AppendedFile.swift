import Diagnostics

/// A file of records that only ever grows: what is in it is never written again.
package enum AppendedFile {
  /// Appends what `addition` makes of the bytes that are there (`nil` if there is no file), all of it or nothing; on the
  /// disk when this returns.
  ///
  /// No other run of the program changes the file meanwhile. If `addition` returns `nil`, the file stays as it is.
  package static func append(
    to path: String, _ addition: (_ present: [UInt8]?) -> [UInt8]?
  ) throws(PublishingFailure) {
    let (parent, name) = Paths.split(path)
    let lock = try takeLock(Paths.joined(parent, ".\(name).lock"), on: path)
    defer { extendLifetime(lock) }
    do throws(SystemError) {
      let folder = try Folder(parent)
      let present = folder.status(of: name) == nil ? nil : try folder.read(name)
      guard let bytes = addition(present) else { return }
      try folder.append(bytes, to: name, of: present?.count ?? 0)
    } catch {
      throw .system(error, at: path)
    }
  }

  private static func takeLock(_ lockPath: String, on path: String) throws(PublishingFailure) -> FolderLock {
    do throws(SystemError) {
      return try FolderLock(lockPath)
    } catch  where error == .isLocked {
      throw .isBeingWritten(path)
    } catch {
      throw .system(error, at: lockPath)
    }
  }
}

extension PublishingFailure {
  fileprivate static func isBeingWritten(_ path: String) -> PublishingFailure {
    PublishingFailure(
      Bilingual(
        de: "In „\(path)“ trägt gerade ein anderer Lauf dieses Programms etwas ein.",
        en: "Another run of this program is entering something in “\(path)” just now."),
      advice: Bilingual(
        de: "Warten Sie, bis er fertig ist, und starten Sie noch einmal.", en: "Wait until it is done, and run again."))
  }
}
