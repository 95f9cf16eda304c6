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
  private let siteStrings: InterfaceStrings
  private let strings: [LanguageTag: InterfaceStrings]
  private let pictures: [PictureUse: Picture]
  private let pages: Set<String>
  private let coverage: FontCoverage

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
    siteStrings = templates.strings
    strings = templates.printStrings
    coverage = typesetter.coverage()
  }

  /// A brochure for a folder; the one that the folder holds already, if it was made from just the same.
  ///
  /// Without a folder it is made in any case.
  ///
  /// `edition` is what may be shown there; the design says which part of it the brochure is about.
  func make(
    _ design: BrochureEdition, of edition: Edition, for folder: OutputFolder?, _ diagnostics: inout [Diagnostic]
  ) throws(TypesettingFailure) -> FinishedFile {
    let document = document(design, of: edition, &diagnostics)
    var fingerprint = fingerprint(of: document)
    if let folder, folder.holds(design.fileName, madeFrom: fingerprint) {
      return FinishedFile(asPublished: design.fileName, fingerprint: fingerprint)
    }
    let known = diagnostics.count
    let bytes = try typeset(document, &diagnostics)
    // What does not fit is said in every build: the file is then made anew each time.
    if diagnostics.count > known { fingerprint.add(Self.doesNotFit) }
    return FinishedFile(path: design.fileName, bytes: bytes, fingerprint: fingerprint)
  }

  /// The brochure that a folder holds, if it is the one that would be made now; whether everything fits in it or not.
  func kept(_ design: BrochureEdition, of edition: Edition, in folder: OutputFolder) -> FinishedFile? {
    guard folder.lists(design.fileName) else { return nil }
    var findings: [Diagnostic] = []
    let fits = fingerprint(of: document(design, of: edition, &findings))
    var doesNot = fits
    doesNot.add(Self.doesNotFit)
    return [fits, doesNot].first { folder.holds(design.fileName, madeFrom: $0) }.map { fingerprint in
      FinishedFile(asPublished: design.fileName, fingerprint: fingerprint)
    }
  }

  /// Of everything that goes into a PDF.
  private func fingerprint(of document: BrochureDocument) -> Fingerprint {
    var fingerprint = document.fingerprint
    fingerprint.add(typesetter.fingerprint(ofTemplatesIn: templatesFolder))
    fingerprint.add(programVersion)
    return fingerprint
  }

  private static let doesNotFit = "measured again"

  /// The same, but it gives up when nobody wants the result any more.
  func stoppable(_ isStopped: @escaping @Sendable () -> Bool) -> BrochureMaker {
    var copy = self
    copy.typesetter.isStopped = isStopped
    return copy
  }

  func document(
    _ design: BrochureEdition, of edition: Edition, isForPress: Bool = false, _ diagnostics: inout [Diagnostic]
  ) -> BrochureDocument {
    let document = Brochure.document(source(design, of: edition, isForPress: isForPress))
    diagnostics += document.findings
    return document
  }

  private func source(
    _ design: BrochureEdition, of edition: Edition, isForPress: Bool = false
  ) -> BrochureSource {
    BrochureSource(
      edition: edition, design: design, strings: strings[design.language] ?? siteStrings, coverage: coverage,
      isForPress: isForPress, pictures: pictures, pages: pages, contentFolder: contentFolder)
  }

  /// The sheets of a booklet that is folded from the pages of a brochure.
  func booklet(
    _ options: BookletOptions, _ design: BrochureEdition, of edition: Edition, _ diagnostics: inout [Diagnostic]
  ) throws(TypesettingFailure) -> (pdf: [UInt8], imposition: Imposition) {
    var size: PageSize?
    let pages = try typeset(document(design, of: edition, &diagnostics), &diagnostics) { size = $0 }
    if let size, !size.isThat(of: design.paper) {
      throw TypesettingFailure.fitsNoSheet(size, design.paper, templatesFolder: templatesFolder)
    }
    let booklet = Booklet.document(
      of: pages, source(design, of: edition), signature: options.signature, for: options.language)
    guard let booklet else { throw TypesettingFailure.unknownPages(templatesFolder) }
    return (try typesetter.impose(booklet, templatesFolder: templatesFolder), booklet.imposition)
  }

  /// The file for a printing house, and what is to be said of it.
  func forPress(
    _ design: BrochureEdition, of edition: Edition, _ diagnostics: inout [Diagnostic]
  ) throws(TypesettingFailure) -> (pdf: [UInt8], report: PressReport) {
    let document = document(design, of: edition, isForPress: true, &diagnostics)
    return try typesetter.completeForPress(typeset(document, &diagnostics))
  }

  func typeset(
    _ document: BrochureDocument, _ diagnostics: inout [Diagnostic], measured: (PageSize) -> Void = { _ in }
  ) throws(TypesettingFailure) -> [UInt8] {
    // Without libvips there are no pictures at all.
    let greys = document.isInColour ? nil : GreyPictures()
    return try typesetter.typeset(document, templatesFolder: templatesFolder, &diagnostics, measured: measured) {
      picture in
      greys?.bytes(of: picture.rendition) ?? ScratchFolder.bytes(ofFile: picture.rendition.file, atMost: 64 << 20)
    }
  }
}

/// The pictures of a brochure in black and white, made when they are asked for.
private struct GreyPictures: ~Copyable {
  private let tool: ImageTool
  private let folder: ScratchFolder

  init?() {
    guard let tool = ImageTool(), let folder = try? ScratchFolder() else { return nil }
    self.tool = tool
    self.folder = folder
  }

  borrowing func bytes(of rendition: Rendition) -> [UInt8]? {
    let target = folder.path + "/grey." + rendition.format.rawValue
    guard tool.removeColours(of: rendition.file, to: target) else { return nil }
    return ScratchFolder.bytes(ofFile: target, atMost: 64 << 20)
  }
}
