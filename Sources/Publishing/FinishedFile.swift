import Rendering

/// A file that was made outside of this process, such as a PDF.
package struct FinishedFile: Sendable {
  package let path: String
  /// Of everything that went into it; of the bytes themselves, if nothing else is known.
  package let fingerprint: Fingerprint
  /// Absent, if the file of the last build is to be used again: see ``OutputFolder/holds(_:madeFrom:)``.
  package let bytes: [UInt8]?

  package init(path: String, bytes: [UInt8], fingerprint: Fingerprint? = nil) {
    self.path = path
    self.bytes = bytes
    if let fingerprint {
      self.fingerprint = fingerprint
    } else {
      var made = Fingerprint()
      made.add(bytes: bytes)
      self.fingerprint = made
    }
  }

  /// The file as the folder holds it already.
  package init(asPublished path: String, fingerprint: Fingerprint) {
    self.path = path
    self.fingerprint = fingerprint
    bytes = nil
  }
}
