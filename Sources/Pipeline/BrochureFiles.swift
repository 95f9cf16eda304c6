import Diagnostics
import Profiles
import Publishing

/// The brochures of a build: the one for everybody, the office's if it holds profiles that are for print alone, and
/// those editions that somebody has made before.
///
/// They are made anew because whoever withdrew since must not stay in a file that a build leaves behind. A build that
/// makes none therefore keeps only those that are what would be made now.
struct BrochureFiles: Sendable {
  let `public`: [FinishedFile]
  let office: [FinishedFile]
  let diagnostics: [Diagnostic]

  /// `nil` if this machine cannot make any.
  static func make(
    _ maker: BrochureMaker?, public edition: Edition, office: @autoclosure () -> Edition, folders: OutputFolders
  ) throws(TypesettingFailure) -> BrochureFiles? {
    guard let maker else { return nil }
    var diagnostics: [Diagnostic] = []
    do throws(TypesettingFailure) {
      let forAll = try maker.make(edition.settings.brochure, of: edition, for: folders.site, &diagnostics)
      var forOffice: [FinishedFile] = []
      let office = office()
      for design in designs(ofOffice: office, public: edition, folders) {
        forOffice.append(try maker.make(design, of: office, for: folders.print, &diagnostics))
      }
      return BrochureFiles(public: [forAll], office: forOffice, diagnostics: diagnostics)
    } catch  where error.isTypstMissing {
      return nil
    }
  }

  /// Those that the folders hold and that need no change; nothing is typeset.
  ///
  /// Where there is no maker, nobody can tell which these are.
  static func keep(
    _ maker: BrochureMaker?, public edition: Edition, office: @autoclosure () -> Edition, folders: OutputFolders
  ) -> BrochureFiles {
    let settings = edition.settings
    let names = ([settings.brochure] + settings.brochureEditions).map(\.fileName)
    // Mostly there are none, and then nothing has to be worked out.
    guard let maker, names.contains(where: { folders.site.lists($0) || folders.print.lists($0) }) else {
      return BrochureFiles(public: [], office: [], diagnostics: [])
    }
    let forAll = maker.kept(settings.brochure, of: edition, in: folders.site)
    let office = office()
    let forOffice = designs(ofOffice: office, public: edition, folders).compactMap { design in
      maker.kept(design, of: office, in: folders.print)
    }
    return BrochureFiles(public: forAll.map { [$0] } ?? [], office: forOffice, diagnostics: [])
  }

  /// What belongs into the folder for print.
  ///
  /// Of an edition that nobody fits any more, no file may stay; and an empty one is of use to nobody.
  private static func designs(
    ofOffice office: Edition, public edition: Edition, _ folders: OutputFolders
  ) -> [BrochureEdition] {
    (office.profiles.count > edition.profiles.count ? [office.settings.brochure] : [])
      + office.settings.brochureEditions.filter { design in
        folders.print.lists(design.fileName)
          && (design.selection.isEverything || office.profiles.contains(where: design.selection.holds))
      }
  }
}
