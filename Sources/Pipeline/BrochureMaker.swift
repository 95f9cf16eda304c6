import Diagnostics
import Profiles
import Publishing
import Reading
import Rendering

/// Makes brochures as PDF files, where this machine can.
struct BrochureMaker: Sendable {
  private var typesetter: Typesetter
  private let templatesFolder: String
  private let contentFolder: String
  private let strings: InterfaceStrings
  private let pictures: [PictureUse: Picture]
  private let pages: Set<String>
  private let coverage: FontCoverage

  /// Where the brochure lies in its folder.
  static let path = "brochure.pdf"

  /// `nil` if there is no typesetter on this machine.
  ///
  /// `web` is what the website shows: codes lead to its pages.
  init?(_ folders: SiteFolders, _ templates: ReadTemplates, _ pictures: [PictureUse: Picture], web: Edition) {
    guard let typesetter = Typesetter.find(projectFolder: folders.project) else { return nil }
    self.typesetter = typesetter
    self.pictures = pictures
    pages = Set(web.profiles.map(\.slug))
    templatesFolder = folders.templates + "/brochure"
    contentFolder = folders.content
    strings = templates.strings
    coverage = typesetter.coverage()
  }

  /// The brochure of an edition; the one that the folder holds already, if it was made from just the same.
  func make(_ edition: Edition, for folder: OutputFolder, _ diagnostics: inout [Diagnostic])
    throws(TypesettingFailure) -> FinishedFile
  {
    let document = document(for: edition, &diagnostics)
    var fingerprint = document.fingerprint
    fingerprint.add(typesetter.fingerprint(ofTemplatesIn: templatesFolder))
    fingerprint.add(programVersion)
    if folder.holds(Self.path, madeFrom: fingerprint) {
      return FinishedFile(asPublished: Self.path, fingerprint: fingerprint)
    }
    return FinishedFile(path: Self.path, bytes: try typeset(document), fingerprint: fingerprint)
  }

  /// The same, but it gives up when nobody wants the result any more.
  func stoppable(_ isStopped: @escaping @Sendable () -> Bool) -> BrochureMaker {
    var copy = self
    copy.typesetter.isStopped = isStopped
    return copy
  }

  func document(for edition: Edition, _ diagnostics: inout [Diagnostic]) -> BrochureDocument {
    let document = Brochure.document(
      BrochureSource(
        edition: edition, strings: strings, coverage: coverage, pictures: pictures, pages: pages,
        contentFolder: contentFolder))
    diagnostics += document.findings
    return document
  }

  func typeset(_ document: BrochureDocument) throws(TypesettingFailure) -> [UInt8] {
    try typesetter.typeset(document, templatesFolder: templatesFolder) { picture in
      ScratchFolder.bytes(ofFile: picture.rendition.file, atMost: 64 << 20)
    }
  }
}
