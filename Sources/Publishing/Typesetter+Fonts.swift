import Rendering

extension Typesetter {
  /// The folder beside the templates for the office's own faces.
  static let ownFonts = "fonts"

  private static let fontKinds: Set<String> = [".ttf", ".otf", ".ttc"]
  private static let largestFont = 64 << 20

  /// The names of the office's own faces; templates ask for them by their families.
  private func ownFonts(besideTemplatesIn folder: String) -> [String] {
    ScratchFolder.names(inFolder: "\(folder)/\(Self.ownFonts)").filter { name in
      guard !name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
      return Self.fontKinds.contains(name[dot...].lowercased())
    }
  }

  /// Copies the office's own faces, so that Typst finds them without reading anything outside.
  func copyOwnFonts(besideTemplatesIn folder: String, to scratch: borrowing ScratchFolder) throws {
    try scratch.makeFolder(Self.ownFonts)
    for name in ownFonts(besideTemplatesIn: folder) {
      let file = "\(Self.ownFonts)/\(name)"
      guard let bytes = ScratchFolder.bytes(ofFile: "\(folder)/\(file)", atMost: Self.largestFont) else { continue }
      try scratch.write(bytes, to: file)
    }
  }

  /// Of the office's own faces.
  func addOwnFonts(besideTemplatesIn folder: String, to fingerprint: inout Fingerprint) {
    for name in ownFonts(besideTemplatesIn: folder) {
      fingerprint.add(name)
      let path = "\(folder)/\(Self.ownFonts)/\(name)"
      fingerprint.add(bytes: ScratchFolder.bytes(ofFile: path, atMost: Self.largestFont) ?? [])
    }
  }
}
