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
    guard Self.isWithin(folder, Self.ownFonts) else {
      throw TypesettingFailure(.leadsOut("\(folder)/\(Self.ownFonts)"))
    }
    for name in ownFonts(besideTemplatesIn: folder) {
      let file = "\(Self.ownFonts)/\(name)"
      guard Self.isWithin(folder, file) else { throw TypesettingFailure(.leadsOut("\(folder)/\(file)")) }
      guard let bytes = ScratchFolder.bytes(ofFile: "\(folder)/\(file)", atMost: Self.largestFont) else { continue }
      // What is no font a template could still read as text.
      guard Self.isFont(bytes) else { throw TypesettingFailure(.noFont("\(folder)/\(file)")) }
      try scratch.write(bytes, to: file)
    }
  }

  /// By its first four bytes (OpenType 1.9, “Table Directory” and “TTC Header”; `true` is Apple's for TrueType).
  private static func isFont(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0, 1, 0, 0]) || ["OTTO", "true", "ttcf"].contains { bytes.starts(with: $0.utf8) }
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
