import Diagnostics

/// Why there is no PDF.
///
/// What was there before is still there.
package struct TypesettingFailure: Error, Hashable, Sendable {
  package let finding: Diagnostic
  /// Whether nothing is wrong but that the Python that was found has no Typst.
  package let isTypstMissing: Bool

  init(_ finding: Diagnostic, isTypstMissing: Bool = false) {
    self.finding = finding
    self.isTypstMissing = isTypstMissing
  }
}

extension TypesettingFailure {
  /// Reads what the typesetter's process left behind.
  init(_ outcome: ChildProcess.Outcome, templatesFolder: String, python: String) {
    let output = outcome.errorOutput
    switch outcome.end {
    case .timedOut: self.init(.timedOut(templatesFolder))
    case .exited(2): self.init(.typst(TypstReport(output), templatesFolder: templatesFolder))
    case .exited where output.hasPrefix("no module"): self.init(.moduleMissing(python), isTypstMissing: true)
    case .exited where output.contains("MemoryError"), .killed: self.init(.outOfResources(templatesFolder))
    case .exited(let code):
      let last = output.split(whereSeparator: \.isNewline).last.map(String.init) ?? "exit \(code)"
      self.init(.typst(TypstReport("error: " + last), templatesFolder: templatesFolder))
    }
  }

  /// The brochure is a PDF of which nobody knows how many pages it has.
  package static func unknownPages(_ templatesFolder: String) -> TypesettingFailure {
    TypesettingFailure(
      .typst(TypstReport("error: no page count"), templatesFolder: templatesFolder))
  }

  /// Where a template imports a package, which Typst would fetch from the network.
  static func packageImport(in template: String) -> SourcePlace? {
    for (number, line) in template.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      guard let marker = line.firstRange(of: "\"@"), !line.drop(while: { $0 == " " }).hasPrefix("//"),
        ["import", "include"].contains(where: { line[..<marker.lowerBound].contains($0) })
      else { continue }
      let column = line[..<marker.lowerBound].unicodeScalars.count + 1
      return SourcePlace(line: number + 1, column: column, width: line[marker.lowerBound...].unicodeScalars.count)
    }
    return nil
  }
}

/// What Typst says when it fails: the first error, and where; of a text without an end rather that than the bracket
/// before it, which it has swallowed.
struct TypstReport: Equatable {
  var message = ""
  var hints: [String] = []
  /// The template, without folders.
  var file: String?
  var place: SourcePlace?
  /// The calls that led there, the last one first.
  var calls: [Call] = []

  /// A call of a function of the templates.
  struct Call: Equatable {
    let function: String
    let file: String
    let place: SourcePlace
  }

  /// Reads Typst's report: `error: …`, then `┌─ main.typ:3:4`, then lines of the source, then `= hint: …`.
  init(_ report: String) {
    for line in report.split(whereSeparator: \.isNewline) {
      let text = line.drop { $0 == " " }
      if let name = Self.called(text), !isRead {
        calling = name
      } else if let said = Self.said(text) {
        if message.isEmpty || said == Self.openText {
          self = TypstReport()
          message = String(said)
        } else {
          isRead = true
        }
      } else if isRead {
        continue
      } else if let start = text.firstRange(of: "┌─ ") {
        readPlace(text[start.upperBound...])
      } else if let start = text.firstRange(of: "hint: ") {
        hints.append(String(text[start.upperBound...]))
      }
    }
    if message.isEmpty { message = report.split(whereSeparator: \.isNewline).first.map(String.init) ?? "" }
  }

  private static func said(_ line: Substring) -> Substring? {
    for beginning in ["error: ", "warning: "] where line.hasPrefix(beginning) {
      return line.dropFirst(beginning.count)
    }
    return nil
  }

  private init() {}

  /// Whether what follows belongs to another error.
  private var isRead = false
  private static let openText = "unclosed string"

  /// What is called in the line that comes next.
  private var calling: String?

  /// Of a line such as ``help: while calling `contents` ``.
  private static func called(_ line: Substring) -> String? {
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "help: while calling " ? String(parts[1]) : nil
  }

  private mutating func readPlace(_ text: Substring) {
    let parts = text.split(separator: ":")
    guard let path = parts.first, let name = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last else {
      return
    }
    var place: SourcePlace?
    if parts.count >= 3, let line = Int(parts[1]), let column = Int(parts[2].prefix { $0.isNumber }) {
      // Typst counts columns from 0.
      place = SourcePlace(line: line, column: column + 1)
    }
    if file == nil {
      (file, self.place) = (String(name), place)
    } else if let function = calling, let place {
      calls.append(Call(function: function, file: String(name), place: place))
    }
    calling = nil
  }
}

extension Diagnostic {
  private static func failure(
    _ message: Bilingual, advice: Bilingual? = nil, file: String, place: SourcePlace? = nil
  ) -> Diagnostic {
    Diagnostic(.error, .typesettingFailed, message, advice: advice, file: file, place: place)
  }

  static func typst(_ report: TypstReport, templatesFolder: String) -> Diagnostic {
    let hint = report.hints.first.map { " (\($0))" } ?? ""
    let mistake = TemplateMistake(report, in: TemplateTexts(folder: templatesFolder))
    let said = mistake?.message ?? TypstMessage(report.message)
    return failure(
      said?.text
        ?? Bilingual(
          de: "Die Broschüre lässt sich nicht setzen. Typst meldet: \(report.message)\(hint)",
          en: "The brochure cannot be typeset. Typst says: \(report.message)\(hint)"),
      advice: said?.advice
        ?? Bilingual(
          de: "Hier stimmt etwas an der Vorlage nicht. Machen Sie die letzte Änderung an dieser Stelle rückgängig.",
          en: "Something is wrong with the template. Undo the last change made here."),
      file: templatesFolder + "/" + (mistake?.file ?? report.file ?? "main.typ"),
      place: mistake.map(\.place) ?? report.place)
  }

  static func moduleMissing(_ python: String) -> Diagnostic {
    failure(
      Bilingual(de: "Typst ist nicht installiert.", en: "Typst is not installed."),
      advice: Bilingual(
        de: "Rufen Sie „make site“ auf, oder installieren Sie es: \(python) -m pip install typst==0.15.0",
        en: "Run “make site”, or install it: \(python) -m pip install typst==0.15.0"),
      file: python)
  }

  static func timedOut(_ templatesFolder: String) -> Diagnostic {
    failure(
      Bilingual(
        de: "Der Satz der Broschüre hat zu lange gedauert und wurde abgebrochen.",
        en: "Typesetting the brochure took too long and was stopped."),
      advice: Bilingual(
        de: "Prüfen Sie die letzten Änderungen an den Vorlagen auf Schleifen ohne Ende.",
        en: "Look for endless loops in the last changes to the templates."),
      file: templatesFolder)
  }

  static func outOfResources(_ templatesFolder: String) -> Diagnostic {
    failure(
      Bilingual(
        de: "Der Satz der Broschüre wurde abgebrochen, weil der Speicher nicht reichte.",
        en: "Typesetting the brochure was stopped: it needs more memory than there is."),
      advice: Bilingual(
        de: "Schließen Sie andere Programme, oder prüfen Sie die letzten Änderungen an den Vorlagen.",
        en: "Close other programs, or look at the last changes to the templates."),
      file: templatesFolder)
  }

  static func packageImport(file: String, _ place: SourcePlace) -> Diagnostic {
    failure(
      Bilingual(
        de: "Diese Vorlage will ein Paket aus dem Netz laden. Das ist hier nicht möglich.",
        en: "This template wants to load a package from the network, which is not possible here."),
      advice: Bilingual(
        de: "Legen Sie die Datei des Pakets neben die Vorlagen, und importieren Sie sie von dort.",
        en: "Put the package's file beside the templates and import it from there."),
      file: file, place: place)
  }

  static func notUTF8(_ file: String, _ bytes: [UInt8]) -> Diagnostic {
    Diagnostic(
      .error, .notUTF8, .notUTF8, advice: .saveAsUTF8, file: file, place: SourcePlace(ofInvalidByteIn: bytes))
  }

  static func leadsOut(_ file: String) -> Diagnostic {
    failure(
      Bilingual(
        de: "Diese Verknüpfung führt aus dem Ordner der Vorlagen hinaus. Dort liest die Broschüre nichts.",
        en: "This link leads out of the templates' folder, where the brochure reads nothing."),
      advice: Bilingual(
        de: "Legen Sie die Datei selbst neben die Vorlagen.", en: "Put the file itself beside the templates."),
      file: file)
  }

  static func noFont(_ file: String) -> Diagnostic {
    failure(
      Bilingual(
        de: "Diese Datei heißt wie eine Schrift, ist aber keine.",
        en: "This file is named like a font, but is none."),
      advice: Bilingual(
        de: "Nehmen Sie sie heraus. Angenommen werden TrueType und OpenType; andere Formate, etwa WOFF, rechnet "
          + "fonttools um.",
        en: "Take it out. TrueType and OpenType are accepted; fonttools converts other formats, such as WOFF."),
      file: file)
  }

  static func noTemplate(_ name: String, in folder: String) -> Diagnostic {
    failure(
      Bilingual(
        de: "Es fehlt die Vorlage der Broschüre, \(name).", en: "The brochure's template, \(name), is missing."),
      file: folder)
  }

  static func pictureMissing(_ path: String) -> Diagnostic {
    failure(
      Bilingual(
        de: "Das Bild „\(path)“ konnte für die Broschüre nicht vorbereitet werden.",
        en: "The picture “\(path)” could not be made ready for the brochure."),
      file: path)
  }

  static func system(_ text: String, at path: String) -> Diagnostic {
    failure(
      Bilingual(
        de: "Die Broschüre lässt sich nicht setzen: „\(path)“: \(text)",
        en: "The brochure cannot be typeset: “\(path)”: \(text)"),
      file: path)
  }
}
