import Diagnostics
import Profiles
import Publishing
import Reading
import Rendering

/// The pictures of a site, made ready before anything is planned: what cannot be decoded is a finding, and no page counts
/// on it.
package struct SitePictures: Sendable {
  /// Those that can be shown.
  package var pictures: [PictureUse: Picture] { prepared.pictures }
  /// How many had to be converted, and were not known from an earlier run.
  package var conversions: Int { prepared.conversions }
  let diagnostics: [Diagnostic]
  private let prepared: PreparedPictures

  static let none = SitePictures(diagnostics: [], prepared: PreparedPictures())

  /// Makes the pictures of a site ready that some channel may show.
  static func prepare(
    _ pictures: [NamedPicture], of directory: AssociationDirectory?, _ folders: SiteFolders, today: CalendarDate,
    tool: ImageTool?, observe: @escaping @Sendable (PublishingStep) -> Void
  ) async -> SitePictures {
    let shown = Set(
      [Channel.web, .print].flatMap { channel in
        directory?.edition(for: [channel], asOf: today, where: \.hasPictures).profiles.flatMap { profile in
          PictureRole.ofProfiles.compactMap { profile.picture(as: $0) }
        } ?? []
      })
    let named = pictures.filter { shown.contains($0.use) || $0.use.role == .cover }
    let files = Dictionary(named.map { ($0.use, $0.picture) }, uniquingKeysWith: { first, _ in first })
    let prepared = await PictureWorkshop(keepingIn: folders.pictures, tool: tool).prepare(files, observe: observe)
    var diagnostics = named.compactMap { picture in
      prepared.flaws[picture.use].map { flaw in
        Diagnostic(
          .warning, flaw.rule, flaw.message(picture.name), advice: flaw.advice, file: picture.file, place: picture.place
        )
      }
    }
    Excerpts.attach(to: &diagnostics)
    switch prepared.obstacle {
    case .toolMissing: diagnostics.append(.imageToolMissing(folders))
    case .nowhereToWrite: diagnostics.append(.nowhereToWritePictures(folders))
    case nil: break
    }
    return SitePictures(diagnostics: diagnostics, prepared: prepared)
  }
}

extension Profile {
  fileprivate var hasPictures: Bool { PictureRole.ofProfiles.contains { self[$0.field] != nil } }
}

extension Diagnostic {
  fileprivate static func imageToolMissing(_ folders: SiteFolders) -> Diagnostic {
    Diagnostic(
      .warning, .picturesNotMade,
      Bilingual(
        de:
          "Bilder lassen sich auf diesem Rechner nicht umrechnen: Es fehlt libvips. Statt ihrer stehen überall die Zeichen "
          + "aus den Anfangsbuchstaben.",
        en: "Pictures cannot be converted on this machine, for lack of libvips. In their place are the marks made of "
          + "initials."),
      advice: Bilingual(
        de: "„sudo apt install libvips-tools“, oder „make site“, das es einrichtet.",
        en: "“sudo apt install libvips-tools”, or “make site”, which installs it."),
      file: folders.content)
  }

  fileprivate static func nowhereToWritePictures(_ folders: SiteFolders) -> Diagnostic {
    Diagnostic(
      .warning, .picturesNotMade,
      Bilingual(
        de:
          "Bilder lassen sich nicht umrechnen: Weder in „\(folders.pictures)“ noch im Ordner für vorläufige Dateien lässt "
          + "sich etwas schreiben. Statt ihrer stehen überall die Zeichen aus den Anfangsbuchstaben.",
        en: "Pictures cannot be converted: nothing can be written to “\(folders.pictures)”, nor to the folder for "
          + "temporary files. In their place are the marks made of initials."),
      advice: Bilingual(
        de:
          "Ist die Festplatte voll, oder dürfen Sie dort nicht schreiben? Einen anderen Ordner für vorläufige Dateien "
          + "nennt TMPDIR: „TMPDIR=/ein/ordner steckbrief build“.",
        en: "Is the disk full, or may you not write there? TMPDIR names another folder for temporary files: "
          + "“TMPDIR=/some/folder steckbrief build”."),
      file: folders.content)
  }
}
