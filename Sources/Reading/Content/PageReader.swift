import Diagnostics
import Profiles

/// What a static page's file gave.
struct ReadPage: Sendable {
  enum Content: Sendable {
    case page(Page)
    case translation(Translation)
  }

  let file: String
  /// `nil` if the file is broken.
  var content: Content?
  /// Of the page, even if this is a translation of it.
  var name: String
  /// Whether the file's name says that it is a translation.
  var isTranslation = false
  /// Of a translation.
  var language: LanguageTag?
  var body = BodyLinks()
  var diagnostics: [Diagnostic] = []
}

extension ReadPage {
  /// The page, if this is one and not a translation.
  var page: Page? {
    guard case .page(let page) = content else { return nil }
    return page
  }
}

/// Reads `pages/NAME.md` and `pages/NAME.LANG.md`.
struct PageReader: Sendable {
  let files: FileReader
  let context: DecodingContext

  /// `path` counts from the content folder.
  func read(_ path: String) -> ReadPage {
    var findings = Findings(file: files.root + "/" + path)
    let stem = String(path.dropFirst("pages/".count).dropLast(".md".count))
    let translated = TranslatedFileName(stem, &findings)
    let name = translated?.original ?? stem
    var result = ReadPage(file: findings.file, name: name)
    result.isTranslation = translated != nil
    result.language = translated?.language
    let isNameGood = name == Page.introductionName || SlugRule.check(name, &findings)
    if let file = files.markdownFile(path, &findings) {
      result.body = BodyRules.check(file.body, &findings)
      let record = FieldDecoder(context: context).decode(
        file.fields.pairs, by: translated == nil ? .page : .pageTranslation, place: file.fields.place,
        damaged: file.fields.damagedKeys, &findings)
      if isNameGood, !findings.diagnostics.containsError {
        if let language = translated?.language {
          result.content = .translation(
            Translation(language: language, file: findings.file, record: record, body: file.body))
        } else {
          result.content = .page(
            Page(
              name: name, file: findings.file, language: record[ProfileField.language] ?? context.siteLanguage,
              record: record, body: file.body))
        }
      }
    }
    result.diagnostics = findings.diagnostics
    return result
  }
}
