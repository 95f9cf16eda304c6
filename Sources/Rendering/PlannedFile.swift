/// A file that a build will write: where, from what, and how.
package struct PlannedFile: Sendable {
  /// Relative to the output folder, with `/`; never empty, absolute or leading upwards.
  package let path: String
  package let content: Content
  private let origin: Origin

  /// Where its bytes come from.
  package enum Content: Sendable {
    /// A pure function: no disk, no clock, the same bytes every time.
    case rendered(@Sendable () -> [UInt8])
    /// A picture that was made ready before anything was planned.
    case picture(Rendition)
  }

  private enum Origin: Sendable {
    case known(Fingerprint)
    case pending(@Sendable () -> Fingerprint)
  }

  package init(path: String, fingerprint: Fingerprint, content: Content) {
    self.path = path
    self.content = content
    origin = .known(fingerprint)
  }

  /// One of whose fingerprint is not known whether anybody will want to know it.
  package init(path: String, content: Content, fingerprint: @escaping @Sendable () -> Fingerprint) {
    self.path = path
    self.content = content
    origin = .pending(fingerprint)
  }

  /// Of everything that goes into it: equal fingerprints mean equal bytes.
  package var fingerprint: Fingerprint {
    switch origin {
    case .known(let fingerprint): fingerprint
    case .pending(let make): make()
    }
  }

  /// The same file, with a fingerprint that need not be made again.
  var settled: PlannedFile { PlannedFile(path: path, fingerprint: fingerprint, content: content) }
}
