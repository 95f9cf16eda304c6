import Rendering

extension Typesetter {
  /// Of what goes into every PDF beside its document: the brochure's templates, and which fonts there are.
  package func fingerprint(ofTemplatesIn folder: String) -> Fingerprint {
    var result = Fingerprint()
    for name in ScratchFolder.names(inFolder: folder) {
      guard let bytes = ScratchFolder.bytes(ofFile: folder + "/" + name, atMost: 20 << 20) else { continue }
      result.add(name)
      result.add(bytes: bytes)
    }
    addOwnFonts(besideTemplatesIn: folder, to: &result)
    for name in ScratchFolder.names(inFolder: fontsFolder) { result.add(name) }
    result.add(bytes: ScratchFolder.bytes(ofFile: fontsFolder + "/coverage.txt", atMost: 4 << 20) ?? [])
    result.add(python)
    return result
  }
}
