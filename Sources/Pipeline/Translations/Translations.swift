import Diagnostics
import Profiles
import Reading

/// `steckbrief translations`: how much of the site can be read in which language.
package enum Translations {
  package struct Outcome: Sendable {
    package let diagnostics: [Diagnostic]
    /// Of what is sound; `nil` if the settings or the vocabulary cannot be used.
    package let coverage: TranslationCoverage?
  }

  package static func run(_ folders: SiteFolders, today: CalendarDate) async -> Outcome {
    let checked = await Check.run(folders, today: today, preparesPictures: false)
    return Outcome(
      diagnostics: checked.diagnostics,
      coverage: checked.content.directory.map {
        TranslationCoverage($0, strings: checked.templates?.allStrings ?? [])
      })
  }
}
