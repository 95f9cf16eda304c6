/// A file that a build will write: where, from what, and how.
package struct PlannedFile: Sendable {
  /// Relative to the output folder, with `/`; never empty, absolute or leading upwards.
  package let path: String
  /// Of everything that goes into it: equal fingerprints mean equal bytes.
  package let fingerprint: Fingerprint
  package let content: Content

  /// Where its bytes come from.
  package enum Content: Sendable {
    /// A pure function: no disk, no clock, the same bytes every time.
    case rendered(@Sendable () -> [UInt8])
    /// A picture that was made ready before anything was planned.
    case picture(Rendition)
  }

  package init(path: String, fingerprint: Fingerprint, content: Content) {
    self.path = path
    self.fingerprint = fingerprint
    self.content = content
  }
}
