import Diagnostics
import Profiles
import Publishing
import Reading
import Rendering

/// Enters a brochure that will be given out in `content/editions.yaml`, so that a later withdrawal can name the copies.
///
/// Before the file itself is written: if anything goes wrong between the two, there is an entry for copies that nobody
/// has, rather than copies that nobody knows of.
package struct FinalEdition: Sendable {
  package enum Outcome: Hashable, Sendable {
    case entered(register: String)
    /// A file of the same bytes has been entered before, on this day, and nothing of it is settled.
    case known(register: String, CalendarDate)
  }

  private let folder: String
  private let today: CalendarDate

  init(_ folders: SiteFolders, today: CalendarDate) {
    folder = folders.content
    self.today = today
  }

  /// `file` is the name of its file, `profiles` are the slugs of those that the PDF holds.
  ///
  /// Throws findings if the register cannot be relied on.
  func enter(
    _ pdf: [UInt8], _ design: BrochureEdition, as form: BrochureForm, file: String, profiles: [String]
  ) throws -> Outcome {
    let edition = PrintedEdition(
      name: design.name, form: form, file: file, date: today,
      digest: ContentDigest(of: pdf).description, profiles: profiles)
    let reader = EditionRegisterReader(contentFolder: folder, today: today)
    let register = folder + "/" + EditionRegisterReader.path
    var outcome = Outcome.entered(register: register)
    var findings: [Diagnostic] = []
    try AppendedFile.append(to: register) { present in
      let known = reader.read(present)
      findings = known.diagnostics.filter { $0.severity == .error }
      guard findings.isEmpty else { return nil }
      if let earlier = known.register.edition(withDigest: edition.digest) {
        outcome = .known(register: register, earlier.date)
        return nil
      }
      let text = EditionRegisterText.addition(of: edition, to: present)
      // Whoever reads the file later must find what was there and the new entry: an unusual layout could swallow it.
      let next = reader.read((present ?? []) + text)
      guard !next.diagnostics.containsError, next.register.entries.count == known.register.entries.count + 1,
        next.register.edition(withDigest: edition.digest)?.profiles == profiles
      else {
        findings = [reader.cannotBeAppendedTo]
        return nil
      }
      return text
    }
    guard findings.isEmpty else { throw RegisterFindings(findings) }
    return outcome
  }
}

/// What is wrong with the register.
struct RegisterFindings: Error {
  let findings: [Diagnostic]

  init(_ findings: [Diagnostic]) { self.findings = findings }
}
