import Diagnostics
import Profiles
import Publishing
import Reading

/// `steckbrief check`: everything that `build` would find, and nothing made.
package enum Check {
  /// All findings of a content folder and its templates, sorted, with notes about what is left out.
  ///
  /// Pictures are made ready here, for only then it shows which are damaged; `build` takes them from there.
  ///
  /// `known` has files that were read before, and need not be read again unless they changed. Whoever shows no pictures
  /// leaves them out. With `acceptsDrafts`, profiles that only lack something are kept, with warnings, and pictures are
  /// made ready as if every association had agreed to the web.
  package static func run(
    _ folders: SiteFolders, today: CalendarDate, reusing known: ReadFiles? = nil, acceptsDrafts: Bool = false,
    preparesPictures: Bool = true, imageTool: ImageTool? = ImageTool(),
    observe: @escaping @Sendable (PublishingStep) -> Void = { _ in }
  ) async -> CheckedSite {
    let content = await ContentReader(folder: folders.content, today: today, acceptsDrafts: acceptsDrafts)
      .read(reusing: known)
    let (templates, templateDiagnostics) = TemplateReader(folder: folders.templates)
      .read(
        in: content.directory?.settings.languages ?? [.german],
        printed: (content.directory?.settings.brochureEditions ?? []).map {
          PrintedLanguage($0.language, at: $0.place(of: EditionField.language), of: folders.settingsFile)
        })
    let notes = content.directory.map(LeftOut.notes) ?? []
    let pictures =
      preparesPictures
      ? await SitePictures.prepare(
        content.pictures,
        of: acceptsDrafts ? content.directory?.assumingConsentToTheWeb().directory : content.directory, folders,
        today: today, tool: imageTool, observe: observe) : SitePictures.none
    return CheckedSite(
      content: content, templates: templates, pictures: pictures,
      diagnostics: (content.diagnostics + templateDiagnostics + notes + pictures.diagnostics).sorted())
  }
}

/// A site that was read and checked; what `build` goes on with.
package struct CheckedSite: Sendable {
  package let content: ReadContent
  package let templates: ReadTemplates?
  package let pictures: SitePictures
  package let diagnostics: [Diagnostic]
}
