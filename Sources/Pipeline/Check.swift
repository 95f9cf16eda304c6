import Diagnostics
import Profiles
import Reading

/// `steckbrief check`: everything that `build` would find, and nothing made.
package enum Check {
  /// All findings of a content folder and its templates, sorted, with notes about what is left out.
  ///
  /// `known` has files that were read before, and need not be read again unless they changed.
  package static func run(
    _ folders: SiteFolders, today: CalendarDate, reusing known: ReadFiles? = nil
  ) async -> CheckedSite {
    let content = await ContentReader(folder: folders.content, today: today).read(reusing: known)
    let (templates, templateDiagnostics) = TemplateReader(folder: folders.templates)
      .read(in: content.directory?.settings.languages ?? [.german])
    let notes = content.directory.map(LeftOut.notes) ?? []
    return CheckedSite(
      content: content, templates: templates,
      diagnostics: (content.diagnostics + templateDiagnostics + notes).sorted())
  }
}

/// A site that was read and checked; what `build` goes on with.
package struct CheckedSite: Sendable {
  package let content: ReadContent
  package let templates: ReadTemplates?
  package let diagnostics: [Diagnostic]
}
