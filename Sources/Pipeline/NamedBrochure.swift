import Diagnostics
import Publishing

/// Where a brochure goes that somebody wants elsewhere than in the folder for print: a PDF, and beside it the check list
/// for a printing house.
struct NamedBrochure: Sendable {
  private let pdf: FileTarget
  private let list: FileTarget?

  /// Throws if one of them must not be written.
  init(
    _ file: String, for shape: BrochureShape, _ folders: SiteFolders, site: OutputFolder
  ) throws(PublishingFailure) {
    let inputs = [folders.content, folders.templates]
    pdf = try FileTarget(file, kind: .pdf, inputs: inputs, site: site)
    if case .press = shape {
      list = try FileTarget(PressFiles.list(besides: file), kind: .checkList, inputs: inputs, site: site)
    } else {
      list = nil
    }
  }

  /// Returns the path of the PDF, as it was named.
  func write(_ bytes: [UInt8], checkList: [UInt8]?) throws(PublishingFailure) -> String {
    if let list, let checkList { try list.write(checkList) }
    try pdf.write(bytes)
    return pdf.path
  }
}

/// The names of what goes to a printing house.
enum PressFiles {
  /// A file's name without its folders.
  static func name(of file: String) -> String { String(file.split(separator: "/").last ?? Substring(file)) }

  /// `heft.txt` beside `heft.pdf`.
  static func list(besides file: String) -> String {
    (file.hasSuffix(".pdf") ? String(file.dropLast(4)) : file) + ".txt"
  }
}

extension FileTarget.Kind {
  fileprivate static let checkList = FileTarget.Kind(
    beginningWith: MessageLanguage.allCases.map { PressCheckList.title(of: "")($0) },
    name: Bilingual(de: "keine Prüfliste dieses Programms", en: "no check list of this program"))
}
