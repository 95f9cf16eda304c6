import Foundation

/// Where tests lay their sites: in memory, where the machine has room for that.
///
/// They make and remove some ten thousand small files, and a disk's file system takes longer for each the more of them
/// went a moment ago. How output is exchanged on a disk is tested on one, by `PublishingTests`.
package enum TestStorage {
  package static let folder: String = {
    let memory = "/dev/shm"
    let free = try? FileManager.default.attributesOfFileSystem(forPath: memory)[.systemFreeSize] as? Int
    // Containers may have no more than 64 MB of it.
    guard let free, free >= 1 << 30, FileManager.default.isWritableFile(atPath: memory) else {
      return NSTemporaryDirectory()
    }
    return memory
  }()
}
