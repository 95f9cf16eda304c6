import Diagnostics
import Markdown
import Profiles

/// A link to another site, and who wrote it where.
package struct ExternalLink: Sendable {
  package let file: String
  package let place: SourcePlace?
  /// Of the profile or page, or of the site.
  package let title: String
  /// In which the file is written.
  package let language: LanguageTag
  /// What readers see, or the field that holds it.
  package let text: Bilingual
  /// As it was written: http or https.
  package let address: String
}

/// Finds the links to other sites: in fields and texts of profiles, pages and their translations, and in `site.yaml`.
package struct ExternalLinks {
  private let directory: AssociationDirectory
  private let siteFile: String

  /// `folder` is the content folder as findings name it.
  package init(_ directory: AssociationDirectory, folder: String) {
    self.directory = directory
    let root = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    siteFile = root + "/" + SiteReader.path
  }

  /// All links, file by file.
  ///
  /// Of associations that have dissolved there are none: they are shown nowhere.
  package func all() -> [ExternalLink] {
    let settings = directory.settings
    let site = Source(
      file: siteFile, title: settings.title(in: settings.language).value, language: settings.language)
    // Where the site itself will be, is no link.
    let fields = SiteField.all.filter { $0.key != SiteField.baseURL.declaration.key }
    return site.links(in: settings.record, fields)
      + directory.pages.flatMap { page in
        Source(file: page.file, title: page.title, language: page.language).links(in: page.body)
          + page.translations.flatMap {
            Source(file: $0.file, title: page.title, language: $0.language).links(in: $0.body)
          }
      }
      + directory.profiles.filter { $0.status != .dissolved }.flatMap { profile in
        let title = profile[ProfileField.name] ?? profile.slug
        let source = Source(file: profile.file, title: title, language: profile.language)
        return source.links(in: profile.record, ProfileField.all) + source.links(in: profile.body)
          + profile.translations.flatMap {
            Source(file: $0.file, title: title, language: $0.language).links(in: $0.body)
          }
      }
  }

  /// A file that links are found in.
  private struct Source {
    let file: String
    let title: String
    let language: LanguageTag

    func links(in body: Body) -> [ExternalLink] {
      let lines = LazyLines(body.markdown)
      return MarkdownDocument(body.markdown).links().filter { Self.isExternal($0.address) }.map { link in
        let place = lines.place(of: link.address, line: link.line, column: 1, offset: body.firstLine - 1)
        return self.link(link.address, at: place, Bilingual(link.text))
      }
    }

    /// Those of all fields that hold web addresses, however deep.
    func links(in record: Record, _ fields: [FieldDeclaration]) -> [ExternalLink] {
      fields.flatMap { field -> [ExternalLink] in
        guard let entry = record.entries.first(where: { $0.key == field.key }) else { return [] }
        let name = Bilingual(de: field.germanKey, en: field.key)
        switch (field.kind, entry.value) {
        case (.webAddress, .text(let address)), (.linkTarget, .text(let address)):
          return Self.isExternal(address) ? [link(address, at: entry.place, name)] : []
        case (.webAddresses, .texts(let addresses)):
          return addresses.map { link($0, at: place(of: $0, from: entry.place), name) }
        case (.record(let fields), .record(let inner)): return links(in: inner, fields)
        case (.records(let fields), .records(let inner)): return inner.flatMap { links(in: $0, fields) }
        default: return []
        }
      }
    }

    private func link(_ address: String, at place: SourcePlace?, _ text: Bilingual) -> ExternalLink {
      ExternalLink(file: file, place: place, title: title, language: language, text: text, address: address)
    }

    /// Where an element of a list stands: only the list's own place is kept.
    private func place(of address: String, from list: SourcePlace) -> SourcePlace {
      guard let bytes = try? DiskFile.read(file, atMost: SourceText.greatestSize) else { return list }
      let text = SourceText.unifyingLineBreaks(String(decoding: bytes, as: UTF8.self))
      return LazyLines(text).place(of: address, line: list.line, column: list.column, offset: 0)
    }

    private static func isExternal(_ address: String) -> Bool {
      let scheme = address.prefix { $0 != ":" }.lowercased()
      return (scheme == "http" || scheme == "https") && address.dropFirst(scheme.count).hasPrefix("://")
    }
  }
}
