import Diagnostics
import Glibc
import Profiles
import Rendering

/// The templates folder, read and checked.
package struct ReadTemplates: Sendable {
  package let templates: TemplateSet
  /// The texts of the site's default language.
  package let strings: InterfaceStrings
  /// The texts of every language that the site offers, the default one first.
  package let allStrings: [InterfaceStrings]
  /// The texts of every language that a brochure is in, and of those that the site offers.
  package let printStrings: [LanguageTag: InterfaceStrings]
  package let assets: [Asset]
}

/// A language that an edition of the brochure asks for, and where it does.
package struct PrintedLanguage: Sendable {
  let language: LanguageTag
  let place: SourcePlace?
  let file: String

  package init(_ language: LanguageTag, at place: SourcePlace?, of file: String) {
    (self.language, self.place, self.file) = (language, place, file)
  }
}

/// Reads what staff may restyle: `website/`, its `assets/`, and `strings/`.
///
/// The brochure's templates stay where they are until the typesetter copies them: only Typst can read them.
package struct TemplateReader: Sendable {
  let root: String

  /// `folder` is the templates folder as findings shall name it.
  package init(folder: String) {
    root = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
  }

  /// `templates` is `nil` if anything is wrong with them: no page is made from a broken template.
  ///
  /// `languages` are those of the site, the default one first; `printed` those of brochures.
  package func read(
    in languages: [LanguageTag], printed: [PrintedLanguage] = []
  ) -> (templates: ReadTemplates?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var strings: [InterfaceStrings] = []
    var printStrings: [LanguageTag: InterfaceStrings] = [:]
    for language in languages {
      guard let read = self.strings(in: language, fallback: strings.first, &diagnostics) else { continue }
      strings.append(read)
      printStrings[language] = read
    }
    var onlyPrinted: [LanguageTag] = []
    for wanted in printed.sorted(by: { $0.language < $1.language })
    where !languages.contains(wanted.language) && onlyPrinted.last != wanted.language {
      onlyPrinted.append(wanted.language)
      printStrings[wanted.language] = self.strings(
        in: wanted.language, fallback: strings.first, askedBy: wanted, &diagnostics)
    }
    diagnostics += Self.unreviewed(strings + onlyPrinted.compactMap { printStrings[$0] }, folder: root + "/strings")
    let website = FolderListing(root + "/website").files
    let sources = website.filter { $0.hasSuffix(".mustache") }.compactMap { source($0, &diagnostics) }
    let assets = website.filter { $0.hasPrefix("assets/") }.compactMap { asset($0, &diagnostics) }
    let (templates, findings) = TemplateSet.load(sources, assets: assets.map(\.path), folder: root + "/website")
    diagnostics += findings
    Excerpts.attach(to: &diagnostics)
    guard let siteStrings = strings.first, !diagnostics.containsError else { return (nil, diagnostics.sorted()) }
    let result = ReadTemplates(
      templates: templates, strings: siteStrings, allStrings: strings, printStrings: printStrings, assets: assets)
    return (result, diagnostics.sorted())
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
        bytes: try DiskFile.read(root + "/website/" + path, atMost: PictureHeader.greatestByteCount))
    } catch {
      diagnostics.append(Self.unreadable(root + "/website/" + path, error))
      return nil
    }
  }

  func text(_ file: String, _ diagnostics: inout [Diagnostic]) -> String? {
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
}
