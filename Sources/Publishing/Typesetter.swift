import Diagnostics
import Profiles
import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes PDF files with Typst, which `make site` puts into `.venv` with the fonts in `.fonts`.
///
/// Typst reads nothing but a private folder with copies of the templates, the fonts beside them, the data and the
/// pictures, and those fonts.
package struct Typesetter: Sendable {
  /// The Python that has the module `typst`; absolute.
  package let python: String
  /// Holds the fonts and `coverage.txt`; absolute.
  package let fontsFolder: String
  /// How long a brochure may take.
  package var timeLimit = Duration.seconds(600)
  /// How much memory, in bytes of address space: enough for 5,000 profiles.
  package var memoryLimit = 12 << 30
  /// Is asked again and again whether the result is still wanted by anybody.
  package var isStopped: @Sendable () -> Bool = { false }

  package init(python: String, fontsFolder: String) {
    self.python = python
    self.fontsFolder = fontsFolder
  }

  /// Looks for Python and the fonts.
  ///
  /// They are where `STECKBRIEF_PYTHON` and `STECKBRIEF_FONTS` say, else in `.venv` and `.fonts`
  /// of the project's folder, else of the current one. Whether Python has the module shows when it is used.
  package static func find(projectFolder: String) -> Typesetter? {
    let folders = [projectFolder, "."].compactMap(absolute)
    let pythons = [variable("STECKBRIEF_PYTHON")].compactMap { $0 } + folders.map { $0 + "/.venv/bin/python" }
    let fonts = [variable("STECKBRIEF_FONTS")].compactMap { $0 } + folders.map { $0 + "/.fonts" }
    guard let python = pythons.first(where: { $0.hasPrefix("/") && access($0, X_OK) == 0 }),
      let fontsFolder = fonts.lazy.compactMap(absolute).first(where: { access($0 + "/coverage.txt", R_OK) == 0 })
    else { return nil }
    return Typesetter(python: python, fontsFolder: fontsFolder)
  }

  /// What the fonts can show; everything if nobody knows.
  package func coverage() -> FontCoverage {
    guard let bytes = ScratchFolder.bytes(ofFile: fontsFolder + "/coverage.txt", atMost: 4 << 20) else {
      return .everything
    }
    return FontCoverage(parsing: String(decoding: bytes, as: UTF8.self))
  }

  /// The document as a PDF: PDF/UA-1 and PDF/A-2a in one.
  ///
  /// The same input makes the same bytes.
  ///
  /// `templatesFolder` is the folder of the brochure's templates, `main.typ` among them. `picture` hands over the bytes of
  /// a picture; without them the document cannot be made.
  package func typeset(
    _ document: BrochureDocument, templatesFolder: String, picture: (BrochurePicture) -> [UInt8]?
  ) throws(TypesettingFailure) -> [UInt8] {
    var findings: [Diagnostic] = []
    return try typeset(document, templatesFolder: templatesFolder, &findings, picture: picture)
  }

  /// The same, measured: findings tell what does not stand where it should, `measured` hears how large the pages are.
  package func typeset(
    _ document: BrochureDocument, templatesFolder: String, _ findings: inout [Diagnostic],
    measured: (PageSize) -> Void = { _ in }, picture: (BrochurePicture) -> [UInt8]?
  ) throws(TypesettingFailure) -> [UInt8] {
    var area: TextArea?
    var isUnsettled = false
    let pdf = try pdf(
      from: "main.typ", templatesFolder: templatesFolder, date: document.date,
      read: { scratch in
        let line = ScratchFolder.bytes(ofFile: scratch.path + "/area.txt", atMost: 1000)
        area = line.flatMap { TextArea(String(decoding: $0, as: UTF8.self)) }
        isUnsettled = ScratchFolder.names(inFolder: scratch.path).contains("unsettled")
      }
    ) { scratch in
      try scratch.write(document.data, to: "brochure.json")
      try scratch.makeFolder("pictures")
      for wanted in document.pictures {
        guard let bytes = picture(wanted) else {
          throw TypesettingFailure(.pictureMissing(wanted.rendition.file))
        }
        try scratch.write(bytes, to: wanted.name)
      }
    }
    findings += Diagnostic.overflows(in: pdf, of: document, area, templatesFolder: templatesFolder)
    if isUnsettled { findings.append(.unsettled(templatesFolder)) }
    if let size = PageSize(ofFirstPageIn: pdf) { measured(size) }
    return PDFObjectStreams.packed(pdf)
  }

  /// The sheets of a booklet, as a plain PDF: they are for paper, and no reader aloud could make sense of their order.
  package func impose(_ booklet: BookletDocument, templatesFolder: String) throws(TypesettingFailure) -> [UInt8] {
    try pdf(from: "booklet.typ", templatesFolder: templatesFolder, date: booklet.date, standards: []) { scratch in
      try scratch.write(booklet.brochure, to: "brochure.pdf")
      try scratch.write(booklet.data, to: "booklet.json")
    }
  }

  /// Sets a template, with what `fill` lays beside it; `read` sees what lies there afterwards.
  private func pdf(
    from template: String, templatesFolder: String, date: CalendarDate, standards: [String] = ["a-2a", "ua-1"],
    read: (borrowing ScratchFolder) -> Void = { _ in }, fill: (borrowing ScratchFolder) throws -> Void
  ) throws(TypesettingFailure) -> [UInt8] {
    do {
      let scratch = try ScratchFolder()
      try copyTemplates(from: templatesFolder, to: scratch, template: template)
      try copyOwnFonts(besideTemplatesIn: templatesFolder, to: scratch)
      try fill(scratch)
      let outcome = try process(template, in: scratch.path, date: date, standards: standards).run()
      guard outcome.succeeded,
        let pdf = ScratchFolder.bytes(ofFile: scratch.path + "/result.pdf", atMost: 1 << 30), !pdf.isEmpty
      else { throw TypesettingFailure(outcome, templatesFolder: templatesFolder, python: python) }
      read(scratch)
      return PDFLineEnds.cleared(pdf)
    } catch let failure as TypesettingFailure {
      throw failure
    } catch let failure as ScratchFolder.Failure {
      throw TypesettingFailure(.system(failure.text, at: failure.path))
    } catch let failure as ChildProcess.StartFailure {
      throw TypesettingFailure(.system(failure.text, at: python))
    } catch {
      throw TypesettingFailure(.system("\(error)", at: python))
    }
  }

  private func process(
    _ template: String, in folder: String, date: CalendarDate, standards: [String]
  ) -> ChildProcess {
    process(
      Self.script,
      [folder, fontsFolder, date.iso8601, String(memoryLimit), template, standards.joined(separator: ",")], in: folder)
  }

  /// A script of Python's, with nothing to see but its folder.
  func process(_ script: String, _ arguments: [String], in folder: String) -> ChildProcess {
    var process = ChildProcess(
      executable: python,
      arguments: ["-I", "-c", script] + arguments,
      environment: [
        "LANG": "C.UTF-8", "HOME": folder, "TMPDIR": folder,
        // Should anything ask for the network after all, it knocks at a door that is shut.
        "HTTP_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9", "ALL_PROXY": "http://127.0.0.1:9",
      ],
      timeLimit: timeLimit)
    process.isStopped = isStopped
    return process
  }

  /// See `typeset.py`.
  static let script = ReadingOrder.script + String(decoding: PackageResources.typeset_py, as: UTF8.self)

  /// Copies the templates and the pictures that lie beside them, nothing else, and refuses what needs the network.
  private func copyTemplates(
    from folder: String, to scratch: borrowing ScratchFolder, template: String
  ) throws {
    var hasTemplate = false
    for name in ScratchFolder.names(inFolder: folder) where !name.hasPrefix(".") {
      guard let dot = name.lastIndex(of: "."), Self.copiedKinds.contains(name[dot...].lowercased()) else { continue }
      guard Self.isWithin(folder, name) else { throw TypesettingFailure(.leadsOut("\(folder)/\(name)")) }
      guard let bytes = ScratchFolder.bytes(ofFile: "\(folder)/\(name)", atMost: Self.largestTemplate) else { continue }
      if name.hasSuffix(".typ") {
        // Typst would report it where the file is imported.
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw TypesettingFailure(.notUTF8("\(folder)/\(name)", bytes))
        }
        if let place = TypesettingFailure.packageImport(in: text) {
          throw TypesettingFailure(.packageImport(file: "\(folder)/\(name)", place))
        }
      }
      hasTemplate = hasTemplate || name == template
      try scratch.write(bytes, to: name)
    }
    guard hasTemplate else { throw TypesettingFailure(.noTemplate(template, in: folder)) }
  }

  /// Whether a name in a folder leads to something in it: a symbolic link may lead anywhere.
  static func isWithin(_ folder: String, _ name: String) -> Bool {
    guard let real = absolute(folder), let file = absolute("\(folder)/\(name)") else { return true }
    return file.hasPrefix(real + "/")
  }

  private static let copiedKinds: Set<String> = [".typ", ".png", ".jpg", ".jpeg", ".svg"]
  private static let largestTemplate = 16 << 20

  // MARK: - Finding

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The real path of something that exists.
  private static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
