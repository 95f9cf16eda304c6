import Diagnostics
import Rendering

/// A file on its way into the staging folder.
struct StagedFile: Sendable {
  let path: String
  let fingerprint: Fingerprint
  private let source: Source

  private enum Source: Sendable {
    case planned(PlannedFile.Content)
    case bytes([UInt8])
    /// Only as the last build has it.
    case published
  }

  init(_ file: PlannedFile) {
    path = file.path
    fingerprint = file.fingerprint
    source = .planned(file.content)
  }

  init(_ file: FinishedFile) {
    path = file.path
    fingerprint = file.fingerprint
    source = file.bytes.map(Source.bytes) ?? .published
  }

  /// Makes the file's bytes.
  func make() throws(PublishingFailure) -> [UInt8] {
    switch source {
    case .planned(.rendered(let render)): return render()
    case .planned(.picture(let rendition)): return try Self.bytes(of: rendition)
    case .bytes(let bytes): return bytes
    case .published:
      throw PublishingFailure(
        Bilingual(
          de: "„\(path)“ wurde während des Bauens verändert oder gelöscht.",
          en: "“\(path)” was changed or removed during the build."),
        advice: Bilingual(de: "Starten Sie noch einmal.", en: "Run again."))
    }
  }

  private static func bytes(of rendition: Rendition) throws(PublishingFailure) -> [UInt8] {
    let (folder, name) = Paths.split(rendition.file)
    do {
      return try Folder(folder).read(name)
    } catch {
      throw .system(error, at: rendition.file)
    }
  }

  /// Whether the path stays within the folder, on every system, and fits into the manifest.
  ///
  /// In one go over the bytes, for it is asked of every file.
  var hasSafePath: Bool {
    var (length, dots) = (0, 0)
    var isName: Bool { length > 0 && !(length == dots && dots <= 2) }
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "/"):
        guard isName else { return false }
        (length, dots) = (0, 0)
      case 0..<0x20, 0x7F, UInt8(ascii: "\\"): return false
      default:
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return isName && path != Manifest.fileName
  }
}
