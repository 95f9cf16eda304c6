import Diagnostics
import Profiles
import Publishing

/// The brochures of a build: the one for everybody, the office's if it holds profiles that are for print alone, and
/// those editions that somebody has made before.
///
/// They are made anew because whoever withdrew since must not stay in a file that a build leaves behind.
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
      if office.profiles.count > edition.profiles.count {
        forOffice = [try maker.make(office.settings.brochure, of: office, for: folders.print, &diagnostics)]
      }
      for design in office.settings.brochureEditions where folders.print.lists(design.fileName) {
        forOffice.append(try maker.make(design, of: office, for: folders.print, &diagnostics))
      }
      return BrochureFiles(public: [forAll], office: forOffice, diagnostics: diagnostics)
    } catch  where error.isTypstMissing {
      return nil
    }
  }
}
