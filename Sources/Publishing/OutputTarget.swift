import Diagnostics

/// Where a build writes: a folder that was found safe to replace.
struct OutputTarget: Sendable {
  /// Absolute, symbolic links resolved: the link stays, what it leads to is replaced.
  let path: String
  var folder: String { Paths.split(path).folder }
  var name: String { Paths.split(path).name }

  /// Names beside the folder that belong to its builds begin so.
  var prefix: String { ".\(name)." }
  var lockPath: String { Paths.joined(folder, prefix + "lock") }

  /// Finds the folder, which need not exist yet.
  ///
  /// `written` is the path as the user has it, `inputs` are folders that the build reads.
  init(_ written: String, inputs: [String]) throws(PublishingFailure) {
    path = try Self.resolve(written)
    if path == "/" {
      throw Self.refusal(
        written, Bilingual(de: "das ist das Wurzelverzeichnis", en: "that is the root folder"))
    }
    if Paths.homes.contains(where: { Paths.contains(path, $0) }) {
      throw Self.refusal(
        written,
        Bilingual(
          de: "das ist Ihr persönlicher Ordner, oder er liegt darin",
          en: "that is your home folder, or holds it"))
    }
    if let current = Paths.currentFolder, Paths.contains(path, current) {
      throw Self.refusal(
        written,
        Bilingual(
          de: "in diesem Ordner stehen Sie gerade, und er wird beim Bauen ausgetauscht",
          en: "you are standing in that folder, and a build exchanges it"))
    }
    for input in inputs {
      guard let real = try? Paths.real(input) else { continue }
      if Paths.contains(path, real) || Paths.contains(real, path) {
        throw Self.refusal(
          written,
          Bilingual(
            de: "Eingabe und Ausgabe lägen ineinander (\(input))",
            en: "what is read and what is written would lie within each other (\(input))"))
      }
    }
  }

  private static func refusal(_ path: String, _ reason: Bilingual) -> PublishingFailure {
    PublishingFailure(
      Bilingual(
        de: "Nach „\(path)“ wird nicht geschrieben: \(reason.de).", en: "Not writing to “\(path)”: \(reason.en)."),
      advice: Bilingual(
        de: "Nennen Sie mit --output einen eigenen Ordner, zum Beispiel public.",
        en: "Name a folder of its own with --output, such as public."))
  }

  /// The real path of a folder; of one that does not exist, the real path of the nearest folder above that does, and
  /// the rest as it was written.
  private static func resolve(_ written: String) throws(PublishingFailure) -> String {
    var missing: [String] = []
    var existing = written.isEmpty ? "." : written
    while FileStatus(at: existing) == nil {
      let (folder, name) = Paths.split(existing)
      guard folder != existing, name != "..", name != "." else { break }
      missing.append(name)
      existing = folder
    }
    guard let status = FileStatus(following: existing) else {
      throw PublishingFailure(
        Bilingual(
          de: "„\(existing)“ führt nirgendwohin: das Ziel der Verknüpfung fehlt.",
          en: "“\(existing)” leads nowhere: the link's target is missing."),
        advice: Bilingual(
          de: "Legen Sie den Ordner an oder löschen Sie die Verknüpfung.", en: "Make the folder, or remove the link."))
    }
    guard status.isFolder else {
      throw PublishingFailure(
        Bilingual(de: "„\(existing)“ ist kein Ordner.", en: "“\(existing)” is not a folder."),
        advice: Bilingual(de: "Nennen Sie mit --output einen Ordner.", en: "Name a folder with --output."))
    }
    do {
      return missing.reversed().reduce(try Paths.real(existing)) { Paths.joined($0, $1) }
    } catch {
      throw .system(error, at: existing)
    }
  }
}
