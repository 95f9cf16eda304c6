import Diagnostics
import Glibc
import Profiles
import Rendering

/// The templates folder, read and checked.
package struct ReadTemplates: Sendable {
  package let templates: TemplateSet
  package let strings: InterfaceStrings
  package let assets: [Asset]
}

/// Reads what staff may restyle: `website/`, its `assets/`, and `strings/`.
///
/// The brochure's templates stay where they are until the typesetter copies them: only Typst can read them.
package struct TemplateReader: Sendable {
  private let root: String

  /// `folder` is the templates folder as findings shall name it.
  package init(folder: String) {
    root = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
  }

  /// `templates` is `nil` if anything is wrong with them: no page is made from a broken template.
  package func read(in language: LanguageTag) -> (templates: ReadTemplates?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let strings = self.strings(in: language, &diagnostics)
    let website = FolderListing(root + "/website").files
    let sources = website.filter { $0.hasSuffix(".mustache") }.compactMap { source($0, &diagnostics) }
    let (templates, findings) = TemplateSet.load(sources, folder: root + "/website")
    diagnostics += findings
    let assets = website.filter { $0.hasPrefix("assets/") }.compactMap { asset($0, &diagnostics) }
    Excerpts.attach(to: &diagnostics)
    guard let strings, !diagnostics.containsError else { return (nil, diagnostics.sorted()) }
    return (ReadTemplates(templates: templates, strings: strings, assets: assets), diagnostics.sorted())
  }

  private func source(_ path: String, _ diagnostics: inout [Diagnostic]) -> TemplateSource? {
    let file = root + "/website/" + path
    guard let text = text(file, &diagnostics) else { return nil }
    return TemplateSource(name: String(path.dropLast(".mustache".count)), file: file, text: text)
  }

  private func asset(_ path: String, _ diagnostics: inout [Diagnostic]) -> Asset? {
    do throws(DiskFile.Failure) {
      return Asset(
        path: String(path.dropFirst("assets/".count)),
        bytes: try DiskFile.read(root + "/website/" + path, atMost: PictureRule.greatestSize))
    } catch {
      diagnostics.append(Self.unreadable(root + "/website/" + path, error))
      return nil
    }
  }

  private func text(_ file: String, _ diagnostics: inout [Diagnostic]) -> String? {
    do throws(DiskFile.Failure) {
      var findings = Findings(file: file)
      let source = SourceText(try DiskFile.read(file, atMost: SourceText.greatestSize), &findings)
      diagnostics += findings.diagnostics
      return source?.text
    } catch {
      diagnostics.append(Self.unreadable(file, error))
      return nil
    }
  }

  private static func unreadable(_ file: String, _ failure: DiskFile.Failure) -> Diagnostic {
    switch failure {
    case .tooLarge(let size): Diagnostic(.error, .fileTooLarge, SourceText.tooLarge(size), file: file)
    case .link: Diagnostic(.error, .unreadableFile, .unreadable(DiskFile.message(ELOOP)), file: file)
    case .system(let code): Diagnostic(.error, .unreadableFile, .unreadable(DiskFile.message(code)), file: file)
    }
  }

  // MARK: - Texts of the interface

  private func strings(in language: LanguageTag, _ diagnostics: inout [Diagnostic]) -> InterfaceStrings? {
    let file = "\(root)/strings/\(language).yaml"
    guard DiskFile.exists(file) else {
      let others = FolderListing(root + "/strings").files.map { String($0.dropLast(".yaml".count)) }
      diagnostics.append(
        Diagnostic(.error, .missingTemplate, .noStrings(language), advice: .existingLanguages(others), file: file))
      return nil
    }
    guard let text = text(file, &diagnostics) else { return nil }
    var findings = Findings(file: file)
    guard let mapping = TopMapping(text, firstLine: 1, &findings) else {
      diagnostics += findings.diagnostics
      return nil
    }
    var isReviewed = false
    var entries: [StringEntry] = []
    for (key, value) in mapping.pairs {
      switch (key.scalar, value.content) {
      case ("language", _): break
      case ("reviewed", .scalar(let answer, _)): isReviewed = ["yes", "ja", "true"].contains(answer.lowercased())
      case (let key?, .scalar(let text, _)):
        entries.append(StringEntry(key: key, value: .text(text), place: value.place))
      case (let name?, .mapping(let forms)):
        let pairs = forms.compactMap { form in
          form.key.scalar.flatMap { category in form.value.scalar.map { (category, $0) } }
        }
        let entry = StringEntry(
          key: name, value: .forms(Dictionary(pairs, uniquingKeysWith: { first, _ in first })), place: key.place)
        entries.append(entry)
      default: findings.error(.wrongType, at: value.place, .textExpected)
      }
    }
    let (strings, checked) = InterfaceStrings.load(entries, language: language, isReviewed: isReviewed, file: file)
    diagnostics += findings.diagnostics + checked
    return strings
  }
}

extension Bilingual {
  fileprivate static func noStrings(_ language: LanguageTag) -> Bilingual {
    Bilingual(
      de: "Für die Sprache „\(language)“ gibt es keine Texte der Oberfläche.",
      en: "There are no interface texts for the language “\(language)”.")
  }

  fileprivate static func existingLanguages(_ codes: [String]) -> Bilingual? {
    guard !codes.isEmpty else { return nil }
    let list = codes.joined(separator: ", ")
    return Bilingual(
      de: "Es gibt: \(list). Die Sprache der Seiten steht in site.yaml unter „sprache“.",
      en: "There are: \(list). The language of the site is “lang” in site.yaml.")
  }

  fileprivate static let textExpected = Bilingual(
    de: "Hier wird ein Text oder eine Liste von Formen (one, other) erwartet.",
    en: "A text or a list of forms (one, other) is expected here.")
}
