import Diagnostics

/// Files that a command is given besides the content folder.
package enum InputFile {
  /// As large as any list of associations.
  package static let greatestSize = 16 * 1024 * 1024

  /// The bytes of a file; `nil`, and what is wrong with it, if it cannot be read.
  package static func bytes(of path: String, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
    do throws(DiskFile.Failure) {
      return try DiskFile.read(path, atMost: greatestSize)
    } catch {
      let reason =
        switch error {
        case .system(let code): DiskFile.message(code)
        case .tooLarge, .link: Bilingual("> 16 MB")
        }
      diagnostics.append(
        Diagnostic(
          .error, .unreadableFile,
          Bilingual(
            de: "Die Datei lässt sich nicht lesen (\(reason.de)).", en: "The file cannot be read (\(reason.en))."),
          file: path))
      return nil
    }
  }
}

/// The names that profiles of a content folder have, sound or not.
package enum ProfileSlugs {
  package static func all(in folder: String) -> Set<String> {
    let files = FolderListing(folder + "/associations").files.filter { $0.hasSuffix(".md") }
    return Set(files.map { String(($0.split(separator: "/").last ?? "").prefix { $0 != "." }) })
  }
}
