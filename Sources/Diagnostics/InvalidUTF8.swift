// Files that an editor saved in another encoding: content, maps and templates alike.

extension SourcePlace {
  /// Where in a file the first byte stands that is no UTF-8; the file's end if there is none.
  package init(ofInvalidByteIn bytes: some Sequence<UInt8>) {
    var line = 1
    var column = 1
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var previousWasReturn = false
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      switch scalar {
      case "\n" where previousWasReturn: break
      case "\n", "\r":
        line += 1
        column = 1
      default: column += 1
      }
      previousWasReturn = scalar == "\r"
    }
    self.init(line: line, column: column)
  }
}

extension Bilingual {
  package static let notUTF8 = Bilingual(
    de: "Die Datei ist nicht in UTF-8 gespeichert; ab hier sind Buchstaben nicht lesbar.",
    en: "The file is not saved as UTF-8; from here on letters cannot be read.")

  package static let saveAsUTF8 = Bilingual(
    de: "Speichern Sie die Datei im Editor neu mit der Kodierung „UTF-8“.",
    en: "Save the file again in the editor with the encoding “UTF-8”.")
}
