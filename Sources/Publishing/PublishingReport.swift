/// What publishing a folder came to.
package struct PublishingReport: Hashable, Sendable {
  /// The folder, absolute, symbolic links resolved.
  package var path: String
  /// How many files were made anew.
  package var rendered = 0
  /// How many files were taken over from the last build, because nothing that goes into them changed.
  package var reused = 0
  /// The size of all files together, in bytes.
  package var bytes = 0
  /// Files of the last build that this one does not have, sorted.
  package var removed: [String] = []
  /// Files that were put there by hand and are still there, sorted.
  package var carriedOver: [String] = []
  /// The last build's folder, if it could not be removed: it may be deleted by hand.
  package var leftBehind: String?

  /// Whether everything was as it should be already, and the folder was left alone.
  package var isUnchanged: Bool { rendered == 0 && removed.isEmpty }
  package var fileCount: Int { rendered + reused }
}

/// A step of publishing, reported as soon as it is done.
package enum PublishingStep: Hashable, Sendable {
  /// So many pictures have to be converted, for they are not known from an earlier run.
  case picturesMissing(count: Int)
  /// One more of them was; reported from any thread.
  case pictureConverted
  /// The old folder was looked at, and nothing speaks against the build.
  case prepared(fileCount: Int)
  /// One more file stands in the staging folder; reported from any thread.
  case staged
  /// The staging folder is complete, but for what is carried over.
  case complete
  case carriedOver
  /// The old folder was moved away, and the new one not yet put in its place: only where a file system cannot exchange.
  case movedAway
  /// The new folder is in place.
  case exchanged
  /// Nothing is left of the old one.
  case cleanedUp
}
