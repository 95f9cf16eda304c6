import Diagnostics
import Rendering

extension Typesetter {
  /// A brochure that was set with room around its pages, completed for a printing house: the box of the bleed, marks that
  /// say where to cut, and black that is black ink alone.
  ///
  /// It is PDF/UA-1 and PDF/A-2a as before, and the same input makes the same bytes.
  package func completeForPress(_ pdf: [UInt8]) throws(TypesettingFailure) -> (pdf: [UInt8], report: PressReport) {
    do {
      let scratch = try ScratchFolder()
      try scratch.write(pdf, to: "brochure.pdf")
      let script = String(decoding: PackageResources.press_py, as: UTF8.self)
      let outcome = try process(script, [scratch.path, String(memoryLimit)], in: scratch.path).run()
      guard outcome.succeeded,
        let made = ScratchFolder.bytes(ofFile: scratch.path + "/result.pdf", atMost: 1 << 30), !made.isEmpty,
        let report = ScratchFolder.bytes(ofFile: scratch.path + "/report.txt", atMost: 1 << 20)
      else { throw TypesettingFailure(ofPress: outcome, python: python) }
      return (PDFObjectStreams.packed(PDFLineEnds.cleared(made)), PressReport(String(decoding: report, as: UTF8.self)))
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
}

extension TypesettingFailure {
  /// Reads what the process left behind that completes a file.
  fileprivate init(ofPress outcome: ChildProcess.Outcome, python: String) {
    let last = outcome.errorOutput.split(whereSeparator: \.isNewline).last.map(String.init) ?? "\(outcome.end)"
    self.init(last.hasPrefix("no module") ? .pressModuleMissing(python) : .notCompleted(last, python))
  }
}

extension Diagnostic {
  fileprivate static func pressModuleMissing(_ python: String) -> Diagnostic {
    Diagnostic(
      .error, .typesettingFailed,
      Bilingual(
        de: "Für eine Druckdatei fehlt das Python-Paket pikepdf.",
        en: "A file for press needs the Python package pikepdf, which is missing."),
      advice: Bilingual(
        de: "Rufen Sie „make site“ auf, oder installieren Sie es: \(python) -m pip install pikepdf",
        en: "Run “make site”, or install it: \(python) -m pip install pikepdf"),
      file: python)
  }

  fileprivate static func notCompleted(_ reason: String, _ python: String) -> Diagnostic {
    Diagnostic(
      .error, .typesettingFailed,
      Bilingual(
        de: "Die Druckdatei ließ sich nicht fertigstellen: \(reason)",
        en: "The file for press could not be completed: \(reason)"),
      advice: Bilingual(
        de: "Haben Sie etwas an templates/brochure/page.typ oder press.typ geändert? Nehmen Sie es zurück.",
        en: "Did you change anything in templates/brochure/page.typ or press.typ? Undo it."),
      file: python)
  }
}
