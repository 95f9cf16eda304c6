import Rendering

extension PlannedFile {
  /// The file's bytes, as a build writes them.
  package func bytes() throws(PublishingFailure) -> [UInt8] { try StagedFile(self).make() }
}
