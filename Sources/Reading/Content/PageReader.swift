import Diagnostics
import Profiles

/// What a static page's file gave.
struct ReadPage: Sendable {
  let file: String
  /// `nil` if the file is broken.
  var page: Page?
  var name: String
  var links: [BodyLink] = []
  var diagnostics: [Diagnostic] = []
}

/// Reads `pages/NAME.md`.
struct PageReader: Sendable {
  let files: FileReader
  let context: DecodingContext

  /// `path` counts from the content folder.
  func read(_ path: String) -> ReadPage {
    var findings = Findings(file: files.root + "/" + path)
    let name = String(path.dropFirst("pages/".count).dropLast(".md".count))
    var result = ReadPage(file: findings.file, name: name)
    let isNameGood = name == Page.introductionName || SlugRule.check(name, &findings)
    if let file = files.markdownFile(path, &findings) {
      result.links = BodyRules.check(file.body, &findings)
      let record = FieldDecoder(context: context).decode(
        file.fields.pairs, by: .page, place: file.fields.place, damaged: file.fields.damagedKeys, &findings)
      if isNameGood, !findings.diagnostics.containsError {
        result.page = Page(
          name: name, file: findings.file, language: record[ProfileField.language] ?? context.siteLanguage,
          record: record, body: file.body)
      }
    }
    result.diagnostics = findings.diagnostics
    return result
  }
}
