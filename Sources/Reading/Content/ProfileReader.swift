import Diagnostics
import Profiles
import Rendering

/// What a profile's file or a translation's file gave: as much as could be read, and what is wrong with it.
struct ReadProfile: Sendable {
  let file: String
  enum Content: Sendable {
    case profile(Profile)
    case translation(Translation, of: String)
  }

  /// `nil` if the file is broken.
  var content: Content?
  /// The slug by the file's name, even if the file is broken: links to it are no mistake.
  var slug: String?
  /// Folder and slug, which tell a translation from which profile it is.
  var key: String?
  var pictures: [NamedPicture] = []
  /// Of a translation.
  var language: LanguageTag?
  var body = BodyLinks()
  var diagnostics: [Diagnostic] = []
}

/// What leads from a body, and where one can lead to in it.
struct BodyLinks: Sendable {
  /// Those inside the site.
  var links: [BodyLink] = []
  /// The names of its headings.
  var anchors: Set<String> = []
}

/// A link of a body that leads somewhere inside the site.
struct BodyLink: Sendable {
  let target: String
  let place: SourcePlace
}

/// Reads `associations/**/SLUG.md` and `SLUG.LANG.md`.
struct ProfileReader: Sendable {
  let files: FileReader
  let context: DecodingContext
  let settings: SiteSettings
  /// Whether profiles count as sound that only lack something.
  var acceptsDrafts = false

  /// `path` counts from the content folder.
  func read(_ path: String) -> ReadProfile {
    var findings = Findings(file: files.root + "/" + path)
    var result = ReadProfile(file: findings.file)
    let name = ProfileFileName(path, &findings)
    result.slug = name?.slug
    result.language = name?.language
    result.key = name.map { $0.folder + $0.slug }
    if let name, let file = files.markdownFile(path, &findings) {
      result.body = BodyRules.check(file.body, &findings)
      if let language = name.language {
        let record = FieldDecoder(context: context).decode(
          file.fields.pairs, by: .translation, place: file.fields.place, damaged: file.fields.damagedKeys, &findings)
        let translation = Translation(
          language: language, file: findings.file, record: record, body: file.body)
        result.content = .translation(translation, of: name.folder + name.slug)
      } else {
        let record = FieldDecoder(context: context).decode(
          file.fields.pairs, by: .profile, place: file.fields.place, damaged: file.fields.damagedKeys, &findings)
        let profile = Profile(
          slug: name.slug, file: findings.file, folder: name.folder,
          language: record[ProfileField.language] ?? context.siteLanguage, record: record, body: file.body)
        ProfileRules.check(profile, settings, &findings)
        result.pictures = PictureRule(files: files).check(profile, &findings)
        result.content = .profile(profile)
      }
    }
    result.diagnostics = acceptsDrafts ? findings.diagnostics.map(\.ofADraft) : findings.diagnostics
    if result.diagnostics.containsError { result.content = nil }
    return result
  }
}

/// What the name of a profile's file says.
struct ProfileFileName {
  let slug: String
  /// Of a translation.
  let language: LanguageTag?
  /// Within `associations`, with `/` at the end unless empty.
  let folder: String

  init?(_ path: String, _ findings: inout Findings) {
    let parts = path.split(separator: "/").dropFirst()
    guard let file = parts.last else { return nil }
    folder = parts.dropLast().map { $0 + "/" }.joined()
    let stem = String(file.dropLast(3))
    let translated = TranslatedFileName(stem, &findings)
    slug = translated?.original ?? stem
    language = translated?.language
    guard SlugRule.check(slug, &findings), translated == nil || language != nil else { return nil }
  }
}

extension Diagnostic {
  /// Whether something is only not there yet.
  package var isAboutALack: Bool { rule == .missingField || rule == .emptyField }

  /// The finding, if the file is a draft, which may lack something.
  fileprivate var ofADraft: Diagnostic {
    guard isAboutALack, severity == .error else { return self }
    var warning = self
    warning.severity = .warning
    return warning
  }
}
