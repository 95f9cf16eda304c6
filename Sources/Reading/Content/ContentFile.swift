import Diagnostics
import Glibc
import Profiles

/// A Markdown file of the content folder, read and taken apart; its fields are not looked at yet.
struct ContentFile: Sendable {
  let fields: TopMapping
  let body: Body
}

/// Reads one file after the other, the same way for profiles, translations and pages.
struct FileReader: Sendable {
  /// The content folder, as the user named it, without a trailing slash.
  let root: String
  /// The same folder without symbolic links.
  let resolvedRoot: String

  /// `path` counts from the content folder.
  func text(_ path: String, _ findings: inout Findings) -> SourceText? {
    bytes(path, atMost: SourceText.greatestSize, or: SourceText.tooLarge, advice: SourceText.shorten, &findings)
      .flatMap { SourceText($0, &findings) }
  }

  /// The bytes of a file; `nil` if it cannot be read, or is larger than `limit`, which `tooLarge` puts into words.
  func bytes(
    _ path: String, atMost limit: Int, or tooLarge: (Int) -> Bilingual, advice: Bilingual, _ findings: inout Findings
  ) -> [UInt8]? {
    do throws(DiskFile.Failure) {
      return try bytes(of: root + "/" + path, atMost: limit)
    } catch {
      switch error {
      case .tooLarge(let size): findings.error(.fileTooLarge, tooLarge(size), advice: advice)
      case .link: findings.error(.unreadableFile, .leadsOutside, advice: .putFileItself)
      case .system(let code):
        findings.error(.unreadableFile, .unreadable(DiskFile.message(code)), advice: .replaceFile)
      }
      return nil
    }
  }

  /// A symbolic link may only lead to another file of the folder.
  ///
  /// Links to folders are never followed, so that a file
  /// that is none itself needs no second look.
  private func bytes(of path: String, atMost limit: Int) throws(DiskFile.Failure) -> [UInt8] {
    do throws(DiskFile.Failure) {
      return try DiskFile.read(path, atMost: limit, followsLinks: false)
    } catch {
      guard error == .link else { throw error }
      guard let resolved = DiskFile.resolved(path) else { throw .system(ENOENT) }
      guard isInside(resolved) else { throw error }
      return try DiskFile.read(resolved, atMost: limit)
    }
  }

  func isInside(_ resolvedPath: String) -> Bool { resolvedPath.hasPrefix(resolvedRoot + "/") }

  func markdownFile(_ path: String, _ findings: inout Findings) -> ContentFile? {
    guard let source = text(path, &findings), let matter = FrontMatter(source, &findings),
      let fields = TopMapping(matter.yaml, firstLine: matter.firstLine, &findings)
    else { return nil }
    return ContentFile(fields: fields, body: matter.body)
  }

  func yamlFile(_ path: String, _ findings: inout Findings) -> TopMapping? {
    text(path, &findings).flatMap { TopMapping($0.text, firstLine: 1, &findings) }
  }
}

extension Bilingual {
  static func unreadable(_ reason: Bilingual) -> Bilingual {
    Bilingual(de: "Die Datei lässt sich nicht lesen: \(reason.de).", en: "The file cannot be read: \(reason.en).")
  }

  fileprivate static let putFileItself = Bilingual(
    de: "Legen Sie die Datei selbst in den Ordner.", en: "Put the file itself into the folder.")
  fileprivate static let replaceFile = Bilingual(
    de: "Legen Sie sie neu an, oder entfernen Sie sie aus dem Ordner.",
    en: "Create it anew, or remove it from the folder.")

  fileprivate static let leadsOutside = Bilingual(
    de: "Die Datei ist ein Verweis aus dem Ordner hinaus; das ist nicht erlaubt.",
    en: "The file is a link that leads out of the folder, which is not accepted.")
}
