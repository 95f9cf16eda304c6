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
    /// A picture of the content folder, to be made fit for publication: without metadata.
    case picture(Picture)
  }

  package init(path: String, fingerprint: Fingerprint, content: Content) {
    self.path = path
    self.fingerprint = fingerprint
    self.content = content
  }
}

/// A picture as the content folder has it.
package struct Picture: Hashable, Sendable {
  /// For opening the file: absolute, symbolic links resolved.
  package let absolutePath: String
  package let format: Format
  /// In pixels, as stored.
  package let width: Int
  package let height: Int
  /// Of the file's bytes.
  package let fingerprint: Fingerprint

  package enum Format: String, Hashable, Sendable {
    case png
    case jpeg = "jpg"
  }

  package init(absolutePath: String, format: Format, width: Int, height: Int, fingerprint: Fingerprint) {
    self.absolutePath = absolutePath
    self.format = format
    self.width = width
    self.height = height
    self.fingerprint = fingerprint
  }
}
