import Diagnostics

/// Files that somebody wrote for the site and that nothing reads: `verein.md.txt`, `verein.docx`, `Verein.MD`.
enum IgnoredFiles {
  /// What texts are usually kept in; pictures and what systems leave behind are no concern.
  private static let endings: Set<String> = [
    "md", "txt", "text", "markdown", "mdown", "mkd", "doc", "docx", "odt", "rtf", "pages", "pdf", "htm", "html",
    "yaml", "yml", "csv", "xlsx", "ods",
  ]

  /// What borders of districts may be kept in.
  private static let mapEndings: Set<String> = ["geojson", "topojson", "kml", "shp"]

  /// `paths` count from the content folder.
  static func check(_ paths: [String], root: String) -> [Diagnostic] {
    paths.compactMap { path in
      let name = path.split(separator: "/").last ?? ""
      let parts = name.split(separator: ".")
      guard parts.count > 1, let ending = parts.last, endings.union(mapEndings).contains(ending.lowercased()),
        !name.lowercased().hasPrefix("readme"), !name.lowercased().hasPrefix("liesmich")
      else { return nil }
      let stem = parts.dropLast(parts.count > 2 && parts[parts.count - 2].lowercased() == "md" ? 2 : 1)
      let isInPlace = path.contains("/")
      return Diagnostic(
        .warning, .ignoredFile, .ignoredFile,
        advice: mapEndings.contains(ending.lowercased())
          ? .nameMap
          : isInPlace
            ? .renameTo((SlugRule.suggestion(for: stem.joined(separator: "-")) ?? "name") + ".md") : .moveInto,
        file: root + "/" + path)
    }
  }
}

extension Bilingual {
  fileprivate static let ignoredFile = Bilingual(
    de: "Diese Datei wird nicht gelesen; was darin steht, erscheint nirgends.",
    en: "This file is not read; what it says appears nowhere.")

  fileprivate static func renameTo(_ name: String) -> Bilingual {
    Bilingual(
      de: "Ist es ein Steckbrief oder eine Seite, speichern Sie reinen Text unter dem Namen \(name).",
      en: "If it is a profile or a page, save it as plain text under the name \(name).")
  }

  fileprivate static let moveInto = Bilingual(
    de: "Steckbriefe gehören in den Ordner associations, Seiten in den Ordner pages.",
    en: "Profiles belong into the folder associations, pages into the folder pages.")

  fileprivate static let nameMap = Bilingual(
    de:
      "Die Grenzen der Stadtbezirke gehören als GeoJSON in die Datei \(DistrictOutlinesReader.path) im Ordner content.",
    en:
      "The borders of the districts belong, as GeoJSON, into the file \(DistrictOutlinesReader.path) in the folder content."
  )
}
