import Diagnostics
import Profiles
import Publishing
import Reading
import Rendering

/// The brochure for everybody, which the preview makes when somebody asks for it.
package struct PendingBrochure: Sendable {
  private let editions: SiteEditions
  private let folders: SiteFolders

  /// Where it lies on the site.
  package static let path = "brochure.pdf"

  /// `nil` if this machine cannot make any.
  package init?(_ editions: SiteEditions, _ folders: SiteFolders) {
    guard Typesetter.find(projectFolder: folders.project) != nil else { return nil }
    self.editions = editions
    self.folders = folders
  }

  /// The PDF, or nothing if the typesetter is gone by now; blocks the thread until it is made.
  ///
  /// `isStopped` is asked again and again whether nobody wants it any more.
  package func pdf(isStopped: @escaping @Sendable () -> Bool) throws(TypesettingFailure) -> [UInt8] {
    let maker = BrochureMaker(folders, editions.templates, editions.pictures, web: editions.web)
    guard let maker else { return [] }
    var findings: [Diagnostic] = []
    let document = maker.document(editions.web.settings.brochure, of: editions.webAndPrint, &findings)
    return try maker.stoppable(isStopped).typeset(document, &findings)
  }
}
