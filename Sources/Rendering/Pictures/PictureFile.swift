/// A picture as the content folder has it, looked at from outside: nothing of it is decoded yet.
package struct PictureFile: Hashable, Sendable {
  /// For opening the file: absolute, symbolic links resolved.
  package let absolutePath: String
  package let format: Picture.Format
  /// Of the file's bytes.
  package let digest: ContentDigest

  package init(absolutePath: String, format: Picture.Format, digest: ContentDigest) {
    self.absolutePath = absolutePath
    self.format = format
    self.digest = digest
  }
}
