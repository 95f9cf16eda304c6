import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that somebody named for something to be written to: found safe before the work begins, and again before it is
/// written.
///
/// It takes the place of nothing but an earlier one of its kind: whoever mistypes a name loses nothing.
package struct FileTarget: Sendable {
  /// Of what kind a file is, by how it begins.
  package struct Kind: Sendable {
    let beginnings: [String]
    let name: Bilingual

    package init(beginningWith beginnings: [String], name: Bilingual) {
      self.beginnings = beginnings
      self.name = name
    }

    package static let pdf = Kind(beginningWith: ["%PDF-"], name: Bilingual(de: "kein PDF", en: "no PDF"))
  }

  /// As it was written.
  package let path: String
  private let kind: Kind
  private let inputs: [String]
  private let site: OutputFolder

  /// `inputs` are folders that the program reads, `site` is the folder that anyone may see.
  ///
  /// Throws if the file must not be written.
  package init(_ path: String, kind: Kind, inputs: [String], site: OutputFolder) throws(PublishingFailure) {
    self.path = path
    self.kind = kind
    self.inputs = inputs
    self.site = site
    try check()
  }

  /// Writes the file whole or not at all.
  package func write(_ bytes: [UInt8]) throws(PublishingFailure) {
    // It took minutes to make them: somebody else may have laid something there.
    try check()
    try ContentWriter.replace(path, with: bytes)
  }

  private func check() throws(PublishingFailure) {
    guard !path.isEmpty, !path.hasSuffix("/"), FileStatus(following: path)?.isFolder != true else {
      throw .isFolder(path)
    }
    let (written, name) = Paths.split(path)
    guard let folder = Paths.resolved(written) else { throw .leadsNowhere(path) }
    if site.holds(fileAt: path) { throw .isPublic(path) }
    for input in inputs {
      guard let real = Paths.resolved(input), Paths.contains(real, Paths.joined(folder, name)) else { continue }
      throw .isInput(path, input)
    }
    guard FileStatus(at: path) != nil, !kind.beginnings.contains(where: { Self.begins(path, with: $0) }) else { return }
    throw .isAnother(path, kind.name)
  }

  /// Whether there is a regular file that begins so.
  private static func begins(_ path: String, with beginning: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: beginning.utf8.count)
    let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    return count == bytes.count && bytes.elementsEqual(beginning.utf8)
  }
}

extension PublishingFailure {
  fileprivate static func isFolder(_ path: String) -> PublishingFailure {
    PublishingFailure(
      Bilingual(
        de: "„\(path)“ ist ein Ordner und keine Datei. Es wurde nichts geschrieben.",
        en: "“\(path)” is a folder, not a file. Nothing was written."),
      advice: Bilingual(
        de: "Nennen Sie die Datei dazu, zum Beispiel --file \(Paths.joined(path, "heft.pdf"))",
        en: "Name the file, too, such as --file \(Paths.joined(path, "booklet.pdf"))"))
  }

  fileprivate static func leadsNowhere(_ path: String) -> PublishingFailure {
    PublishingFailure(
      Bilingual(
        de: "Wohin „\(path)“ führt, lässt sich nicht sagen: Einen der Ordner gibt es nicht. "
          + "Es wurde nichts geschrieben.",
        en: "Where “\(path)” leads cannot be told: one of the folders is missing. Nothing was written."),
      advice: Bilingual(
        de: "Legen Sie den Ordner an, oder nennen Sie die Datei ohne „..“.",
        en: "Make the folder, or name the file without “..”."))
  }

  /// What may be printed, but not shown on the web, must not lie there.
  fileprivate static func isPublic(_ file: String) -> PublishingFailure {
    PublishingFailure(
      Bilingual(
        de: "„\(file)“ läge bei den öffentlichen Seiten; diese Broschüre kann enthalten, was nur gedruckt werden darf.",
        en: "“\(file)” would lie among the public files; this brochure may hold what is for print alone."),
      advice: Bilingual(
        de: "Nennen Sie eine Datei außerhalb. Die Broschüre fürs Netz macht „steckbrief build“.",
        en: "Name a file elsewhere. The brochure for the web is made by “steckbrief build”."))
  }

  fileprivate static func isInput(_ path: String, _ input: String) -> PublishingFailure {
    PublishingFailure(
      Bilingual(
        de: "„\(path)“ läge in „\(input)“: Dort liegt, woraus alles gemacht wird. Es wurde nichts geschrieben.",
        en: "“\(path)” would lie in “\(input)”, which holds what everything is made of. Nothing was written."),
      advice: Bilingual(de: "Nennen Sie eine Datei außerhalb.", en: "Name a file elsewhere."))
  }

  fileprivate static func isAnother(_ path: String, _ kind: Bilingual) -> PublishingFailure {
    PublishingFailure(
      Bilingual(
        de: "„\(path)“ gibt es schon, und es ist \(kind.de). Es wurde nichts geschrieben.",
        en: "There is a file “\(path)” already, and it is \(kind.en). Nothing was written."),
      advice: Bilingual(
        de: "Nennen Sie einen anderen Namen, oder verschieben Sie diese Datei.",
        en: "Choose another name, or move that file elsewhere."))
  }
}
