import Diagnostics
import Parallel
import Profiles
import Publishing
import Reading
import Rendering

/// The brochures that the preview makes when somebody asks for them: the one for everybody, and all of the office.
package struct PendingBrochure: Sendable {
  private let editions: SiteEditions
  /// What may be printed.
  private let office: Deferred<Edition>
  private let folders: SiteFolders

  /// Where the one for everybody lies on the site.
  package static let path = "brochure.pdf"

  /// `nil` if this machine cannot make any.
  ///
  /// `directory` is as it was read: nobody is assumed to agree to print.
  package init?(
    _ editions: SiteEditions, office directory: AssociationDirectory, asOf today: CalendarDate, _ folders: SiteFolders
  ) {
    guard Typesetter.find(projectFolder: folders.project) != nil else { return nil }
    self.editions = editions
    office = Deferred { directory.edition(for: [.print], asOf: today) }
    self.folders = folders
  }

  /// The PDF for everybody, or nothing if the typesetter is gone by now; blocks the thread until it is made.
  ///
  /// `isStopped` is asked again and again whether nobody wants it any more.
  package func pdf(isStopped: @escaping @Sendable () -> Bool) throws(TypesettingFailure) -> [UInt8] {
    try pdf(editions.web.settings.brochure, of: editions.webAndPrint, isStopped)
  }

  /// The same of an edition as the office has it, with what is for print alone.
  package func pdf(
    ofOffice design: BrochureEdition, isStopped: @escaping @Sendable () -> Bool
  ) throws(TypesettingFailure) -> [UInt8] {
    try pdf(design, of: office.value, isStopped)
  }

  private func pdf(
    _ design: BrochureEdition, of edition: Edition, _ isStopped: @escaping @Sendable () -> Bool
  ) throws(TypesettingFailure) -> [UInt8] {
    let maker = BrochureMaker(folders, editions.templates, editions.pictures, web: editions.web)
    guard let maker else { return [] }
    var findings: [Diagnostic] = []
    let document = maker.document(design, of: edition, &findings)
    return try maker.stoppable(isStopped).typeset(document, &findings)
  }
}
